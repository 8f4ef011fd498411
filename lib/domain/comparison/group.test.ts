import { describe, expect, test } from "vitest";
import { compactHeadline } from "./headline";
import { SCOPE, comparisonOfTold, responding } from "./told.fixture";

describe("a question's claims", () => {
  const group = (told: Parameters<typeof comparisonOfTold>[0], more = {}) => comparisonOfTold(told, { question: SCOPE, ...more }).group;

  test("count where every facet is the question's, or not stated", () => {
    expect(
      group([{}, { place: null }, { place: "Russia/Kursk", says: "3,000" }, { place: "Ukraine" }, { modality: "projected" }]),
    ).toMatchObject({
      origins: 2,
      parts: ["c"],
      leftOut: [
        { id: "d", why: ["place"] },
        { id: "e", why: ["modality"] },
      ],
      isProvisional: true,
    });
  });

  test("that are left out are named in order", () => {
    const { leftOut } = comparisonOfTold(
      [
        { id: "z", place: "Ukraine" },
        { id: "y", place: "Ukraine" },
        { id: "x", place: "Ukraine" },
      ],
      { question: SCOPE },
    ).group;
    expect(leftOut.map(({ id }) => id)).toEqual(["x", "y", "z"]);
  });

  test("are left out where they are a part that does not add up", () => {
    expect(group([{}, { place: "Russia/Kursk", additive: false }]).leftOut).toEqual([{ id: "b", why: ["place"] }]);
  });

  test("all count where the question leaves a facet open", () => {
    const open = { ...SCOPE, basis: null, modality: null, place: null, population: null, measure: null };
    expect(group([{}, { place: "Ukraine" }, { modality: "projected" }], { question: open }).origins).toBe(3);
  });

  test("are stale where they lie farther back than the window, and ignored where they were published later", () => {
    expect(group([{}, { asOf: "2024-10-01" }, { published: "2024-11-05" }], { knownUntil: "2024-10-31" })).toMatchObject({
      origins: 1,
      stale: ["b"],
      later: ["c"],
    });
  });

  test("without any date are never stale", () => {
    expect(group([{ asOf: null, published: null }])).toMatchObject({ stale: [], origins: 1 });
  });

  test("that only say some, or respond, are named and not counted", () => {
    expect(
      group([
        {},
        { says: "some troops" },
        { says: null, stances: responding("refutes", "a") },
        { says: null, stances: responding("cannot_confirm", "a") },
      ]),
    ).toMatchObject({ origins: 1, presenceOnly: ["b"], refuting: ["c"], couldNotConfirm: ["d"] });
  });
});

describe("a reading that follows from another claim's figure", () => {
  const readingOf = (told: Parameters<typeof comparisonOfTold>[0], index: number) => comparisonOfTold(told).subjects[index]!.reading;
  const words = (told: Parameters<typeof comparisonOfTold>[0], index: number) => {
    const reading = readingOf(told, index);
    return reading === null ? null : [reading.support.lo?.toString(), reading.support.hi?.toString() ?? null];
  };

  test("is above it, below it, or a multiple of it", () => {
    const target = { says: "around 10,000" };
    const responds = (kind: "higher_than" | "lower_than" | "multiple_of") => ({ says: null, stances: responding(kind, "a") });
    expect(words([target, responds("higher_than")], 1)).toEqual(["9001", null]);
    expect(words([target, responds("lower_than")], 1)).toEqual(["0", "10999"]);
    expect(words([target, responds("multiple_of")], 1)).toEqual(["18000", "22000"]);
  });

  test("lies between two where it is compared with both", () => {
    const stances = [...responding("higher_than", "a"), ...responding("lower_than", "b")];
    expect(words([{}, { says: "around 20,000" }, { says: null, stances }], 2)).toEqual(["9001", "21999"]);
  });

  test("is none where nothing lies between", () => {
    const stances = [...responding("higher_than", "a"), ...responding("lower_than", "b")];
    expect(readingOf([{ says: "around 20,000" }, {}, { says: null, stances }], 2)).toBeNull();
  });

  test("is none below zero, in a circle, or of a source whose figure is not recorded", () => {
    expect(readingOf([{ says: "none" }, { says: null, stances: responding("lower_than", "a") }], 1)).toBeNull();
    expect(
      readingOf(
        [
          { says: null, stances: responding("lower_than", "b") },
          { says: null, stances: responding("lower_than", "a") },
        ],
        0,
      ),
    ).toBeNull();
    expect(readingOf([{ says: null, stances: responding("lower_than", "a") }], 0)).toBeNull();
    const unrecorded = [{ kind: "lower_than" as const, targets: [{ source: "UK" }], factor: null }];
    expect(readingOf([{ says: null, stances: unrecorded }], 0)).toBeNull();
  });

  test("of words without a point has none either", () => {
    const dozens = { says: "dozens of soldiers" };
    expect(readingOf([dozens, { says: null, stances: responding("higher_than", "a") }], 1)).toMatchObject({ anchor: null });
    expect(readingOf([dozens, { says: null, stances: responding("multiple_of", "a") }], 1)).toMatchObject({ anchor: null });
    expect(readingOf([dozens, {}, { says: null, stances: responding("lower_than", "a", "b") }], 2)).toMatchObject({ anchor: null });
  });

  test("of two ceilings is the lower, of two floors the higher", () => {
    const both = (kind: "higher_than" | "lower_than") => [
      {},
      { says: "around 20,000" },
      { says: null, stances: responding(kind, "a", "b") },
    ];
    expect(readingOf(both("lower_than"), 2)!.anchor!.toString()).toBe("10000");
    expect(readingOf(both("higher_than"), 2)!.anchor!.toString()).toBe("20000");
  });
});

describe("the compact headline", () => {
  const headline = (told: Parameters<typeof comparisonOfTold>[0]) => compactHeadline(comparisonOfTold(told).group);
  test.each([
    ["nothing", [{ says: null }], "No figures to compare."],
    ["one figure", [{}], "One origin; nothing to compare."],
    ["agreement", [{}, { says: "at most 20,000" }], "1 position; 2 of 2 origins allow 9,000–11,000 (1 estimate, 1 ceiling)."],
    ["floors", [{ says: "at least 2,000" }, { says: "at least 3,000" }], "1 position; 2 of 2 origins allow 3,000 or more (2 floors)."],
    ["dissent", [{}, {}, { says: "around 13,000" }], "2 positions; 2 of 3 origins allow 9,000–11,000 (2 estimates); U apart by ×1.09."],
    ["a gap without measure", [{}, {}, { says: "none" }], "2 positions; 2 of 3 origins allow 9,000–11,000 (2 estimates); U apart."],
    ["no agreement", [{}, { says: "around 30,000" }], "2 positions; no two origins agree."],
    [
      "a tie",
      [{}, {}, { says: "around 30,000" }, { says: "around 30,000" }],
      "2 positions; 2 of 4 origins allow 9,000–11,000 (2 estimates) or 2 of 4 origins allow 27,000–33,000 (2 estimates).",
    ],
  ])("of %s", (_what, told, expected) => {
    expect(headline(told)).toBe(expected);
  });
});
