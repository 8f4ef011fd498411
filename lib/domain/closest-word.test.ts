import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closestWord, slipsBetween } from "./closest-word";

describe("slips between words", () => {
  test.each([
    ["north", "north", 0],
    ["nroth", "north", 1],
    ["nort", "north", 1],
    ["northh", "north", 1],
    ["mort", "north", 2],
    ["", "abc", 3],
    ["abc", "", 3],
    ["ab", "ba", 1],
    ["aab", "baa", 2],
  ])("from %s to %s are %i", (a, b, slips) => expect(slipsBetween(a, b)).toBe(slips));

  const word = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });

  test("are as many there as back, none only from a word to itself, and no more than letters", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, b) === 0).toBe(a === b);
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(slipsBetween(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

test("a mistyped word is taken for the nearest that is near enough, or for none", () => {
  expect(closestWord("nroth", ["forth", "north", "mouth"])).toBe("north");
  expect(closestWord("airfeild", ["field", "airfield"])).toBe("airfield");
  expect(closestWord("troops", ["trains"])).toBeNull();
  expect(closestWord("abcd", [])).toBeNull();
});
