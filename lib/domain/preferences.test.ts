import fc from "fast-check";
import { expect, test } from "vitest";
import { DENSITIES, KEYS, THEMES, preferencesText, readPreferences } from "./preferences";

test("preferences that nobody set, or that are written in other words, are as usual", () => {
  const usual = { theme: "system", density: "comfortable", keys: "on" };
  expect(readPreferences("")).toEqual(usual);
  expect(readPreferences("theme=pink&keys=&density=compact%00")).toEqual(usual);
});

test("preferences are read as they were written", () => {
  const some = fc.record({ theme: fc.constantFrom(...THEMES), density: fc.constantFrom(...DENSITIES), keys: fc.constantFrom(...KEYS) });
  fc.assert(
    fc.property(some, (preferences) => {
      expect(readPreferences(preferencesText(preferences))).toEqual(preferences);
    }),
  );
});
