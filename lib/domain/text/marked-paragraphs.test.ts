import fc from "fast-check";
import { expect, test } from "vitest";
import { markedParagraphs, placeIn, stretchesOf } from "./marked-paragraphs";

const shown = (text: string, passages: readonly { start: number; end: number; key: string }[]) =>
  markedParagraphs(text, passages).map(({ number, parts }) => [
    number,
    ...parts.map(({ start, end, keys }) => `${text.slice(start, end)}${keys.length === 0 ? "" : `[${keys.join()}]`}`),
  ]);

test("a text is cut into paragraphs, and these where passages begin and end", () => {
  expect(
    shown("One two.\n\nThree four.", [
      { start: 4, end: 7, key: "a" },
      { start: 10, end: 15, key: "b" },
    ]),
  ).toEqual([
    [1, "One ", "two[a]", "."],
    [2, "Three[b]", " four."],
  ]);
});

test("passages may overlap, and reach over paragraphs", () => {
  expect(
    shown("abcdef\nghi", [
      { start: 1, end: 4, key: "a" },
      { start: 2, end: 8, key: "b" },
    ]),
  ).toEqual([
    [1, "a", "b[a]", "cd[a,b]", "ef[b]"],
    [2, "g[b]", "hi"],
  ]);
});

test("one passage quoted by several is marked for each", () => {
  const passages = [3, 5, 7].map((key) => ({ start: 0, end: 3, key: `C${key}` }));
  expect(shown("One two.", passages)).toEqual([[1, "One[C3,C5,C7]", " two."]]);
});

test("lines without words are none", () => expect(shown(`${" ".repeat(50_000)}\n\r\n\t\n`, [])).toEqual([]));

test("the parts hold the paragraph, and nothing twice", () => {
  const passage = fc.record({ start: fc.nat(60), end: fc.nat(60), key: fc.string() }).filter(({ start, end }) => start < end);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.array(passage, { maxLength: 6 }), (text, passages) => {
      for (const { start, end, parts } of markedParagraphs(text, passages)) {
        expect(parts.map((part) => text.slice(part.start, part.end)).join("")).toBe(text.slice(start, end));
      }
    }),
  );
});

test("a line longer than any paragraph is cut at a space, or where there is none, and nothing of it is lost", () => {
  const words = "three hundred people left ".repeat(40_000);
  const cut = markedParagraphs(words, []);
  expect(cut.every(({ start, end }) => end - start <= 10_000)).toBe(true);
  expect(
    cut
      .map(({ start, end }) => words.slice(start, end))
      .join("")
      .trimEnd(),
  ).toBe(words.trimEnd());
  expect(cut.every(({ start }) => start === 0 || words[start] === " ")).toBe(true);
  const solid = markedParagraphs("x".repeat(4_200_000), []);
  expect([solid.length, solid.at(-1)!.end]).toEqual([420, 4_200_000]);
});

test("a page begins after each form feed, and a text without them has none", () => {
  const pages = (text: string) => markedParagraphs(text, []).map(({ start, page }) => [text.slice(start, start + 1), page]);
  expect(pages("a\nb\fc\f\f\nd")).toEqual([
    ["a", 1],
    ["b", 1],
    ["c", 2],
    ["d", 4],
  ]);
  expect(pages("a\nb")).toEqual([
    ["a", null],
    ["b", null],
  ]);
});

test("a place is in the paragraph around it, in the stretch that is shown with it", () => {
  const stretches = stretchesOf(markedParagraphs("One.\n\nTwo.\n\nThree.", []), 10);
  expect([0, 4, 6, 12, 99].map((at) => placeIn(stretches, at))).toEqual([
    { paragraph: 1, stretch: 1 },
    null,
    { paragraph: 2, stretch: 1 },
    { paragraph: 3, stretch: 2 },
    null,
  ]);
  expect(placeIn([], 0)).toBeNull();
});

test("stretches hold all paragraphs in order, none longer than it may be but a paragraph alone", () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é", " "), maxLength: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (lines, most) => {
      const paragraphs = markedParagraphs(lines.join("\n"), []);
      const stretches = stretchesOf(paragraphs, most);
      expect(stretches.flatMap((stretch) => stretch.paragraphs)).toEqual(paragraphs);
      for (const { start, end, paragraphs: held } of stretches) {
        expect(end - start <= most || held.length === 1).toBe(true);
        expect([start, end]).toEqual([held[0]!.start, held.at(-1)!.end]);
      }
    }),
  );
});
