import { expect, test } from "vitest";
import { comparisonsIn } from "./comparisons";

const found = (text: string) =>
  comparisonsIn(text, new Set()).map(({ kind, factor, targets }) => [kind, factor, targets.map((target) => target.text).join("+")]);

test.each([
  ["It is higher than US and UK figures.", [["higher_than", null, "US+UK"]]],
  ["It is far above the ministry's count.", [["higher_than", null, "ministry"]]],
  ["It is lower than the army's own estimate.", [["lower_than", null, "army"]]],
  ["It is less than the official UN toll.", [["lower_than", null, "official UN"]]],
  ["It is twice the Red Cross estimate.", [["multiple_of", "2", "Red Cross"]]],
  ["It is three times the police figure.", [["multiple_of", "3", "police"]]],
  ["It is half the unions' count.", [["multiple_of", "0.5", "unions"]]],
  ["It is higher than previous figures.", []],
  ["It is lower than last year's total.", []],
  ["It is higher.", []],
])("%s", (text, expected) => expect(found(text)).toEqual(expected));

test("a comparison tells where its words stand", () => {
  const text = "Seoul's figure is higher than US and UK figures, it said.";
  const [{ start, end, targets } = { start: 0, end: 0, targets: [] }] = comparisonsIn(text, new Set());
  expect(text.slice(start, end)).toBe("higher than US and UK figures");
  expect(targets.map((target) => text.slice(target.start, target.end))).toEqual(["US", "UK"]);
});

test("a sentence may hold several", () => {
  expect(found("It is above the army's count and below the UN's estimate.")).toEqual([
    ["higher_than", null, "army"],
    ["lower_than", null, "UN"],
  ]);
});
