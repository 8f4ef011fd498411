import fc from "fast-check";
import { expect, test } from "vitest";
import { countCodePoints } from "./code-points";

test("characters are counted as people count them in Unicode, not by halves", () => {
  expect(["", "abc", "😀", "a😀b😀"].map(countCodePoints)).toEqual([0, 3, 1, 4]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(countCodePoints(text)).toBe(Array.from(text).length);
    }),
  );
});
