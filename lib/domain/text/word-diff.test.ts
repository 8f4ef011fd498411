import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type DiffPart, type TextChange, textChanges, wordDiff } from "./word-diff";

const sides = (parts: readonly DiffPart[]) => ({
  before: parts
    .filter(({ kind }) => kind !== "added")
    .map(({ words }) => words)
    .join(""),
  after: parts
    .filter(({ kind }) => kind !== "removed")
    .map(({ words }) => words)
    .join(""),
});

describe("two wordings", () => {
  test("differ by whole numbers, never by a part of one", () => {
    expect(wordDiff("about 10,000 troops", "about 10,500 troops")).toEqual([
      { kind: "same", words: "about " },
      { kind: "removed", words: "10,000" },
      { kind: "added", words: "10,500" },
      { kind: "same", words: " troops" },
    ]);
  });

  test("are both there to be read, whatever they say", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        expect(sides(wordDiff(before, after))).toEqual({ before, after });
      }),
    );
  });

  test("that have nothing in common are told as a whole", () => {
    const words = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(" ");
    expect(sides(wordDiff(words("a"), words("b")))).toEqual({ before: words("a"), after: words("b") });
  });
});

describe("two texts", () => {
  const TEXT = "One.\n\nTwo has 10,000 troops.\n\nThree.\n\nFour.";
  const changed = (changes: TextChange[] | null) => changes?.flatMap((change) => (change.kind === "changed" ? [sides(change.parts)] : []));

  test("that say the same have no changes but how many paragraphs stayed", () => {
    expect(textChanges(TEXT, TEXT.replaceAll("\n\n", "\r\n"))).toEqual([{ kind: "same", count: 4 }]);
  });

  test("show a paragraph that was changed beside what it was, one that came, and one that went", () => {
    expect(changed(textChanges(TEXT, TEXT.replace("10,000", "12,000")))).toEqual([
      { before: "Two has 10,000 troops.", after: "Two has 12,000 troops." },
    ]);
    expect(changed(textChanges(TEXT, `${TEXT}\nFive.`))).toEqual([{ before: "", after: "Five." }]);
    expect(changed(textChanges(TEXT, TEXT.replace("Three.\n\n", "")))).toEqual([{ before: "Three.", after: "" }]);
    expect(changed(textChanges("A.\nB.\nC.", "X.\nC."))).toEqual([
      { before: "A.", after: "X." },
      { before: "B.", after: "" },
    ]);
  });

  test("of many long paragraphs that all differ are told by paragraphs after a while", () => {
    const paragraph = (letter: string, from: number) => Array.from({ length: 900 }, (_, index) => `${letter}${from + index * 7}`).join(" ");
    const text = (letter: string) => Array.from({ length: 900 }, (_, index) => paragraph(letter, index)).join("\n");
    const [first, last] = [changed(textChanges(text("a"), text("b")))!.at(0), changed(textChanges(text("a"), text("b")))!.at(-1)];
    expect([first?.before, last?.after]).toEqual([paragraph("a", 0), paragraph("b", 899)]);
  });

  test("that share next to nothing are not compared", () => {
    const lines = (letter: string) => Array.from({ length: 3_000 }, (_, index) => `${letter}${index}`).join("\n");
    expect(textChanges(lines("a"), lines("b"))).toBeNull();
  });

  test("keep every paragraph of both", () => {
    const paragraphs = fc.array(fc.constantFrom("a b", "c 1,000", "d", "e f g"), { maxLength: 12 });
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const changes = textChanges(before.join("\n"), after.join("\n")) ?? [];
        const same = changes.reduce((sum, change) => sum + (change.kind === "same" ? change.count : 0), 0);
        const found = changed(changes)!;
        expect(same + found.filter((one) => one.before !== "").length).toBe(before.length);
        expect(same + found.filter((one) => one.after !== "").length).toBe(after.length);
      }),
    );
  });
});
