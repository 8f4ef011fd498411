import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesAround } from "./sentences-around";

const TEXT = "One came. Two went. Three stayed. Four sang. Five slept. Six left.";

test("the sentences around a passage are as many as there are, on either side", () => {
  const around = (words: string, many: number) => {
    const start = TEXT.indexOf(words);
    const span = sentencesAround(TEXT, { start, end: start + words.length }, many);
    return TEXT.slice(span.start, span.end);
  };
  expect(around("Four sang", 1)).toBe("Three stayed. Four sang. Five slept.");
  expect(around("One", 1)).toBe("One came. Two went.");
  expect(around("Six left", 9)).toBe(TEXT);
});

test("the passage itself is always among them", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [number, number];
      const around = sentencesAround(text, { start, end }, 2);
      expect(around.start).toBeLessThanOrEqual(start);
      expect(around.end).toBeGreaterThanOrEqual(end);
    }),
  );
});
