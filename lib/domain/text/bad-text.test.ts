import { describe, expect, test } from "vitest";
import { findQuote, searchedText } from "./find-quote";
import { markedParagraphs } from "./marked-paragraphs";
import { readCandidates } from "./read-candidates";

const read = (text: string) => readCandidates(text, { published: "2024-10-29", known: [] });

/** Texts that people paste by mistake or in spite; each is read to its end. */
const BAD: Readonly<Record<string, string>> = {
  nothing: "",
  spaces: " ".repeat(100_000),
  "line breaks": "\n\r\n\r".repeat(25_000),
  "one long word": "a".repeat(200_000),
  "one long number": "1".repeat(100_000),
  "groups of digits": "1 000 ".repeat(20_000),
  "initials alone": "A. ".repeat(40_000),
  "verbs of saying alone": "said ".repeat(20_000),
  "names alone": "Anna ".repeat(40_000),
  "quotation marks alone": '“"'.repeat(20_000),
  "at signs alone": "@".repeat(50_000),
  "at signs and letters": "a@".repeat(25_000),
  "lines without ends": "and another seventy letters of text that never comes to an end at all\n".repeat(3_000),
  "commas alone": ", ".repeat(50_000),
  "brackets that never close": "(".repeat(50_000),
  "null bytes": "40\0 people\0died",
  "half of a surrogate pair": "40 \ud83d people died \udc00",
  "marks that turn the direction": "\u202e40 people\u202c died",
  "combining marks": `40 people${"\u0301".repeat(10_000)} died`,
  "a byte order mark": "\ufeff40 people died.",
  markup: "<p>40 people</p><script>died()</script>",
  "a table": "name\tfigure\nKyiv\t500\nMoscow\t50\n",
  "base 64": "QUJD".repeat(20_000),
};

describe("a text that is none is read to its end:", () => {
  test.each(Object.keys(BAD))("%s", (name) => {
    const text = BAD[name]!;
    for (const { quote, start, end } of read(text)) expect(text.slice(start, end)).toBe(quote);
    expect(markedParagraphs(text, []).every(({ start, end }) => text.slice(start, end).trim() !== "")).toBe(true);
    expect(findQuote(searchedText(text), "around 13,000 troops").status).toBe("not_found");
  });
});

test("ten thousand figures in one line are ten thousand figures", () => {
  expect(read("around 300 people, ".repeat(10_000))).toHaveLength(10_000);
});

test.each([
  ["\n", "line feeds"],
  ["\r\n", "both"],
  ["\r", "carriage returns"],
  ["\u2028", "line separators"],
])("lines may end in any way (%j)", (end) => {
  const text = ["The ministry said 40 had died.", "", "NATO counted 500."].join(end);
  expect(read(text).map(({ quote, attributedTo }) => [quote, attributedTo[0]!.text])).toEqual([
    ["40", "ministry"],
    ["500", "NATO"],
  ]);
});

test.each([
  ["no-break spaces", "up\u00a0to 13\u00a0000 troops", "up\u00a0to 13\u00a0000"],
  ["thin spaces", "around 13\u2009000 troops", "around 13\u2009000"],
  ["a minus sign", "a balance of \u22125 per cent", "\u22125 per cent"],
  ["an en dash", "between 200\u2013300 people", "between 200\u2013300"],
  ["curly apostrophes", "the ministry’s count of 300", "300"],
])("%s are read as what they stand for", (_, text, quote) => {
  expect(read(text).map((candidate) => candidate.quote)).toEqual([quote]);
});

test("reading the same text again gives the same", () => {
  const text = "The ministry said at least 40 had died. It added that up to 12 were missing.";
  expect(read(text)).toEqual(read(text));
});

test("a sentence is read the same in a text of others", () => {
  const sentence = "The Red Cross counted around 2,300 homes lost.";
  const [alone] = read(sentence);
  const within = read(`Nothing else was said. ${sentence} The rain stopped.`).find(({ quote }) => quote === "around 2,300")!;
  expect(within.figure).toEqual(alone!.figure);
  expect(within.attributedTo.map(({ text }) => text)).toEqual(alone!.attributedTo.map(({ text }) => text));
});
