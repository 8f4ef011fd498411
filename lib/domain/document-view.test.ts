import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import { dayOf, figureAt, quotedClaims, unloggedFigures } from "./document-view";

const TEXT = `The ministry said around 13,000 troops were in Russia.

Two officials said a small contingent had entered Ukraine. NATO counted 500 of them.

The governor, Amina Diallo, told reporters on Monday that at least 34 people had died.`;

const claim = (number: number, phrase: string, isParaphrase = false) => ({ number, phrase, isParaphrase }) as Claim;
const stood = (text: string, before: string | null, ...phrases: string[]) =>
  quotedClaims(
    text,
    before,
    phrases.map((phrase, index) => claim(index + 1, phrase)),
  ).map(({ claim: { number }, place, hasMoved }) => `C${number} ${place?.status ?? "own words"}${hasMoved ? " moved" : ""}`);

describe("the claims of a document", () => {
  test("come in the order of the text, those that are not found last", () => {
    expect(stood(TEXT, null, "no such words at all", "a small contingent", "around 13,000 troops")).toEqual([
      "C3 found",
      "C2 found",
      "C1 not_found",
    ]);
  });

  test("are not looked for where the words are ours", () => {
    expect(quotedClaims(TEXT, null, [claim(1, "around 13,000 troops", true)])).toMatchObject([{ place: null, hasMoved: false }]);
  });

  test("one number changed, one sentence moved and one removed: exactly changed, moved and not found", () => {
    const newer = `NATO counted 500 of them.

The ministry said around 12,000 troops were in Russia.

The governor, Amina Diallo, told reporters on Monday that at least 34 people had died.`;
    const phrases = [
      "around 13,000 troops were in Russia",
      "NATO counted 500 of them",
      "a small contingent had entered Ukraine",
      "at least 34 people",
    ];
    expect(stood(newer, TEXT, ...phrases)).toEqual(["C2 found moved", "C1 changed", "C4 found", "C3 not_found"]);
  });

  test("many that are not there are still told, without being looked for by likeness", () => {
    const phrases = Array.from({ length: 30 }, (_, index) => `around 13,00${index} troops were in Russia`);
    expect(stood(TEXT, null, ...phrases).filter((each) => each.endsWith("changed"))).toHaveLength(20);
  });

  test("fewer of them in a long text", () => {
    const long = `${TEXT}\n\n${"Nothing else happened. ".repeat(13_000)}`;
    const phrases = [1, 2, 3, 4, 5].map((last) => `around 13,00${last} troops were in Russia`);
    expect(stood(long, null, ...phrases).filter((each) => each.endsWith("changed"))).toHaveLength(3);
  });

  test("that stood nowhere before have not moved", () => {
    expect(stood(TEXT, "Another text.", "a small contingent")).toEqual(["C1 found"]);
  });
});

describe("the figures that nobody logged", () => {
  test("are those that no claim quotes, without responses", () => {
    const quoted = quotedClaims(TEXT, null, [claim(1, "around 13,000 troops"), claim(2, "not here"), claim(3, "ours", true)]);
    expect(unloggedFigures(TEXT, { published: null, known: [] }, quoted).map(({ quote }) => quote)).toEqual([
      "a small contingent",
      "500",
      "at least 34",
    ]);
  });
});

describe("a figure that is chosen", () => {
  const background = { published: "2024-10-29", known: [] };

  test("fills in the form: its words on to what it counts, who says it, and when", () => {
    expect(figureAt(TEXT, background, TEXT.indexOf("at least 34"))).toEqual({
      before: "The governor, Amina Diallo, told reporters on Monday that ",
      quote: "at least 34",
      after: " people had died.",
      values: { words: "at least 34 people", speaker: "Amina Diallo", relay: "", asOf: "", said: "2024-10-28", modality: "observed" },
    });
  });

  test("is read in a long text as in a short one", () => {
    const long = `${"Nothing happened here today. ".repeat(2_000)}${TEXT}`;
    expect(figureAt(long, background, long.indexOf("500"))?.values).toMatchObject({ words: "500", speaker: "NATO" });
  });

  test("tells who passed it on, and gives its words alone where it counts nothing", () => {
    const text = "Petrov told Reuters that as of 28 October there were 40.";
    expect(figureAt(text, background, text.indexOf("40"))?.values).toMatchObject({ words: "40", relay: "Reuters", asOf: "2024-10-28" });
    expect(figureAt("40 died.", background, 0)?.values).toMatchObject({ speaker: "" });
  });

  test.each([
    ["10% of women and 12% of men came.", "10%"],
    ["300 people or more came and 20 people left.", "300 people or more"],
    ["300 North Korean troops came.", "300 North Korean troops"],
    ["300 İİİİ residents were here.", "300 İİİİ residents"],
    ["$40 million of aid came.", "$40 million"],
  ])("of %j takes %j along", (text, words) => expect(figureAt(text, background, 0)?.values["words"]).toBe(words));

  test("is none where none begins", () => expect(figureAt(TEXT, background, 3)).toBeNull());
});

test.each([
  ["2024-10-29", "2024-10-29"],
  ["2024-10", null],
  [null, null],
])("weekdays are told from %s: %s", (published, day) => expect(dayOf(published)).toBe(day));
