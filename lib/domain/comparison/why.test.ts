import { describe, expect, test } from "vitest";
import { comparisonOfTold, relate, responding, said } from "./told.fixture";

describe("why, in words:", () => {
  test.each([
    ["a part above its whole", {}, { place: "Russia/Kursk", says: "30,000" }, "A part cannot exceed the whole."],
    [
      "a total that fell",
      { basis: "total", says: "around 13,000" },
      { basis: "total", asOf: "2024-11-28" },
      "A running total cannot fall.",
    ],
    ["no figure", {}, { says: null }, "one of them gives no figure"],
    ["a response to another claim", {}, { says: null, stances: responding("refutes", "z") }, "responds to another claim"],
    [
      "another measure and modality",
      {},
      { measure: "ships", modality: "projected" },
      "differ in what is measured and whether it is observed",
    ],
    [
      "narrower and wider",
      { place: "Russia/Kursk" },
      { population: "personnel/soldiers" },
      "narrower in the place and wider in who is counted",
    ],
    ["figures that do not add up", { additive: false }, { additive: false, place: "Russia/Kursk" }, "such figures do not add up"],
    ["a statement", {}, { stances: responding("higher_than", "a") }, "says outright"],
    ["a bound", { says: "at most 5,000" }, {}, "The nearest values are"],
    ["an unbounded gap", { says: "none" }, {}, "Conflict: 0 v 9,000–11,000."],
    ["loose readings", { says: "around 12,000" }, { says: "around 10,000" }, "loose reading"],
    ["a robust conflict", { says: "exactly 5,000" }, {}, "Robust."],
    ["a denial", {}, { says: null, stances: responding("refutes", "a") }, "denies the other"],
    ["a confirmation", {}, { says: null, stances: responding("confirms", "a") }, "confirms the other"],
    ["no position", {}, { says: null, stances: responding("cannot_confirm", "a") }, "neither supports nor denies"],
  ] as const)("%s", (_what, a, b, words) => {
    const comparison = comparisonOfTold([a, b]);
    expect(comparison.why(comparison.relate(0, 1))).toContain(words);
  });
});

test("how far two figures lie apart is told as METHOD 3.3 has it", () => {
  const far = (a: string, b: string) => relate({ says: a }, { says: b });
  expect(far("exactly 1,000", "exactly 1,005")).toMatchObject({ label: "conflict", severity: "negligible" });
  expect(far("exactly 100", "exactly 105")).toMatchObject({ severity: "minor" });
  expect(far("exactly 100", "exactly 140")).toMatchObject({ severity: "moderate" });
  expect(far("exactly 100", "exactly 200")).toMatchObject({ severity: "major", isSensitive: false });
  expect(far("exactly 100", "exactly 900")).toMatchObject({ severity: "order_of_magnitude" });
  expect(far("none", "exactly 900")).toMatchObject({ severity: "presence", gap: null });
  const below = { kind: "continuous", hedge: "exact" } as const;
  expect(relate({ says: said({ ...below, x: "-5" }) }, { says: said({ ...below, x: "-3" }) })).toMatchObject({ gap: null, severity: null });
  expect(relate({ says: said({ ...below, x: "0" }) }, { says: said({ ...below, x: "0" }) })).toMatchObject({
    label: "agree",
    flipTolerance: null,
  });
});
