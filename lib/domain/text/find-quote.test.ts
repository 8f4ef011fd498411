import fc from "fast-check";
import { describe, expect, test } from "vitest";
import QUOTES from "./cases/quotes.json";
import { findQuote, searchedText } from "./find-quote";

const TEXT = `The ministry said around 13,000 North Korean troops were in Russia.

“A small contingent” had already entered Ukraine, two officials said. NATO counted about 10,000 of them.`;
const found = (quote: string, text = TEXT) => {
  const place = findQuote(searchedText(text), quote);
  const span = place.status === "not_found" ? place.nearest : place;
  return [place.status, span === null ? null : text.slice(span.start, span.end)];
};

describe("a quotation is", () => {
  test.each([
    ["found word for word", "around 13,000 North Korean troops", "around 13,000 North Korean troops"],
    ["found with other quotation marks", '"A small contingent" had already', "A small contingent” had already"],
    ["found with other spaces and dashes", "around  13,000\nNorth Korean troops", "around 13,000 North Korean troops"],
    ["found in other letters' size", "a SMALL contingent", "A small contingent"],
  ])("%s", (_, quote, words) => expect(found(quote)).toEqual(["found", words]));

  test("edited, where words differ and its numbers do not", () => {
    expect(found("about 13,000 North Korean troops were in Russia")[0]).toBe("edited");
  });

  test("changed, where a number differs, however alike the rest is", () => {
    expect(found("around 12,000 North Korean troops were in Russia")).toEqual([
      "changed",
      "around 13,000 North Korean troops were in Russia",
    ]);
    expect(found("NATO counted about 10,005 of them")[0]).toBe("changed");
    expect(found("NATO counted about 1,000 of them")[0]).toBe("changed");
  });

  test("not found, with the nearest passage where one is like it", () => {
    expect(found("A very large contingent has already left Ukraine")[0]).toBe("not_found");
    expect(found("A very large contingent has already left Ukraine")[1]).toContain("contingent");
    expect(found("The dog ate my homework, sir")).toEqual(["not_found", null]);
    expect(found("")).toEqual(["not_found", null]);
    expect(found("“”")).toEqual(["not_found", null]);
    expect(found("troops", "")).toEqual(["not_found", null]);
  });
});

test.each([
  ["300 people", "There were 1,300 people.", "changed"],
  ["10 people came", "So 110 people came.", "changed"],
  ["about 3 people", "It was about 3.5 people.", "changed"],
  ["at least 2 million people came to the square", "So at least 2 billion people came to the square.", "changed"],
  ["some thirteen thousand people came", "So some thirty thousand people came.", "changed"],
  ["there were ١٣ people in the old square", "So there were ١٤ people in the old square.", "changed"],
  ["port", "The airport, not the port.", "found"],
  ["12명", "병력은 12명이다.", "found"],
])("%j in %j: %s", (quote, text, status) => expect(findQuote(searchedText(text), quote).status).toBe(status));

test("a long quotation that is not there word for word is never called the same", () => {
  const long = "Many people came to the old square by the river. ".repeat(12);
  expect(findQuote(searchedText(`${long}300 of them left.`), `${long}200 of them left.`).status).toBe("not_found");
  expect(findQuote(searchedText(`So: ${long}`), long)).toMatchObject({ status: "found", start: 4 });
});

test("what stands in a text is found there, whatever the letters", () => {
  const letters = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("👩‍👩‍👧", "שלום", "e\u0301", "“13,000”", "\u202e", "ﬁ", "İ"));
  fc.assert(
    fc.property(letters, letters, letters, (before, quote, after) => {
      const text = `${before} ${quote} ${after}`;
      const place = findQuote(searchedText(text), quote);
      if (quote.trim() === "") expect(place.status).toBe("not_found");
      else if (place.status === "found") expect(text.slice(place.start, place.end)).toContain(quote.trim());
      else expect(text.indexOf(quote.trim())).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test("a place that is found lies within the text, and a changed number is never called the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(99_999), fc.nat(99_999), (noise, one, other) => {
      const text = `${noise} there were about ${one} troops near the old river crossing ${noise}`;
      const place = findQuote(searchedText(text), `there were about ${other} troops near the old river crossing`);
      const span = place.status === "not_found" ? place.nearest : place;
      if (span !== null) expect(0 <= span.start && span.start < span.end && span.end <= text.length).toBe(true);
      if (one !== other) expect(["changed", "not_found"]).toContain(place.status);
    }),
    { numRuns: 500 },
  );
});

test.each(QUOTES)("of the labelled ones: $quote is $status", ({ quote, text, status }) => {
  expect(findQuote(searchedText(text), quote).status).toBe(status);
});

describe("of two passages of the same words", () => {
  const NORTH = "In the north the army counted 300 people on Monday.";
  const SOUTH = "In the south the police counted 300 people on Sunday.";
  const around = { prefix: "In the south the police counted ", suffix: " on Sunday." };
  test("of passages that are alike and not the same, none is taken for it but the one that stands among the same others", () => {
    const words = "up to 12,000 North Korean troops";
    const [headline, news] = [
      "Kyiv counts about 10,000 North Korean troops in Kursk",
      `The general spoke of ${words} near the front line.`,
    ];
    const [prefix = "", suffix = ""] = news.split(words);
    const status = (text: string) => findQuote(searchedText(text), words, { around: { prefix, suffix } }).status;
    expect(status(`${headline}\n\nNothing else.`)).toBe("not_found");
    expect(status(`${headline}\n\n${news.replace("12,000", "11,000")}`)).toBe("changed");
    expect(status(`${headline}\n\nAnd now ${words.replace("12,000", "11,000")} near the front line, it said.`)).toBe("changed");
    expect(status(`${headline}\n\n${news}`)).toBe("found");
    expect(findQuote(searchedText(headline), words, { around: { prefix: "", suffix: "" } }).status).toBe("changed");
  });

  const placeIn = (text: string, surroundings = around, words = "300 people") => {
    const place = findQuote(searchedText(text), words, { around: surroundings });
    return place.status === "not_found" ? -1 : place.start;
  };

  test("the one is meant that stands among the same others, wherever that has gone", () => {
    expect(placeIn(`${NORTH}\n${SOUTH}`)).toBe(NORTH.length + 1 + around.prefix.length);
    expect(placeIn(`${SOUTH}\n${NORTH}`)).toBe(around.prefix.length);
    expect(placeIn(`${NORTH}\n${SOUTH.replace("Sunday", "Tuesday")}`)).toBe(NORTH.length + 1 + around.prefix.length);
  });

  test("also where they stand there with other marks and spaces", () => {
    expect(placeIn(`${NORTH}\n${SOUTH}`.replaceAll("300 people", "300  “people”"), around, '300 "people"')).toBeGreaterThan(NORTH.length);
  });

  test("the first is meant where nothing is known of what stood around them", () => {
    expect(placeIn(`${NORTH}\n${SOUTH}`, { prefix: "", suffix: "" })).toBe(NORTH.indexOf("300"));
  });
});
