import fc from "fast-check";
import { expect, test } from "vitest";
import { evenly } from "./evenly";

test("of many items the first, the last and what lies evenly between them are taken, in order and each once", () => {
  expect(evenly("abcdefghi".split(""), 3).join("")).toBe("aei");
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 2, max: 20 }), (items, most) => {
      const taken = evenly(items, most);
      expect(taken).toHaveLength(Math.min(items.length, most));
      expect(items.filter((item) => taken.includes(item))).toEqual(taken);
      if (items.length > 0) expect([taken[0], taken.at(-1)]).toEqual([items[0], items.at(-1)]);
      const places = taken.map((item) => items.indexOf(item));
      const steps = places.slice(1).map((place, index) => place - places[index]!);
      if (steps.length > 0) expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    }),
  );
});

test("one of several is the first", () => {
  expect(evenly(["a", "b"], 1)).toEqual(["a"]);
});
