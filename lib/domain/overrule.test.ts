import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictsByClaim } from "./conflicts";
import { OVERRULED_LABELS, overrulesInForce, relationOverruleOf } from "./overrule";
import { claims, placed, placedIn, reading, relation } from "./overrule.fixture";
import { mayBeOverruled } from "./overruled-comparison";
import { questionTable } from "./question-table";
import { rowsOf } from "./question-view";
import { claimsOf, compared, headline, known, labels, story, told } from "./sample-story.fixture";

describe("a relation overruled", () => {
  test("stands both ways in place of the computed label, which is kept; no other pair changes", () => {
    const [before, after] = [compared(claims), compared(claims, [placed(0, relation(1, "compatible"))])];
    expect(labels(before)[0]).toEqual(["·", "conflict", "agree"]);
    expect(labels(after)).toEqual([
      ["·", "compatible", "agree"],
      ["compatible", "·", "conflict"],
      ["agree", "conflict", "·"],
    ]);
    expect(after.relate(1, 0)).toMatchObject({ computed: "conflict", direction: null });
    expect(after.why(after.relate(0, 1))).toBe(before.why(before.relate(0, 1)));
    expect(after.relate(1, 2).computed).toBeNull();
    expect(after.why(after.relate(1, 2))).toBe(before.why(before.relate(1, 2)));
  });

  test("is counted among the conflicts, and said in the headline; what the readings say of the group stays", () => {
    const [before, ended, made] = [[], [placed(0, relation(1, "not_comparable"))], [placed(0, relation(2, "conflict"))]].map((rulings) =>
      compared(claims, rulings),
    );
    expect([before, ended, made].map((comparison) => comparison!.group.conflictingPairs)).toEqual([2, 1, 3]);
    expect(ended!.group.clusters).toEqual(before!.group.clusters);
    expect(headline(claims, ended!)).toContain("Overruled by hand: C1 and C2 (not comparable).");
    expect(headline(claims, before!)).not.toContain("Overruled");
  });

  test("to conflict takes a claim out of the band's praise, and is told in the table", () => {
    const comparison = compared(claims, [placed(0, relation(2, "conflict"))]);
    const rows = rowsOf(claims, comparison);
    expect(rows.map(({ claim, standing }) => [claim.number, standing.kind === "relation" && standing.relation.label])).toEqual([
      [1, "conflict"],
      [3, "conflict"],
      [2, "conflict"],
    ]);
    const table = questionTable({ ...known(claims), comparison }, (id) => id);
    expect(table.map(({ claim, overruled }) => [claim, overruled])).toEqual([
      ["C1", "with C3 conflict, computed agree"],
      ["C3", "with C1 conflict, computed agree"],
      ["C2", ""],
    ]);
  });

  test("is listed among the conflicts, which look no further than they must", () => {
    const many = [...claims, ...claimsOf([told("Oslo", "around 10,000")]).map((claim) => ({ ...claim, id: "c4" as never, number: 4 }))];
    const listed = (rulings: Parameters<typeof compared>[1]) => conflictsByClaim(compared(many, rulings), { claims: 9, each: 9 }).found;
    expect(listed([]).map(({ index, others }) => [index, others])).toEqual([
      [0, [1]],
      [1, [0, 2, 3]],
      [2, [1]],
      [3, [1]],
    ]);
    expect(listed([placed(0, relation(1, "strained"), relation(2, "conflict"))]).map(({ index, others }) => [index, others])).toEqual([
      [0, [2]],
      [1, [2, 3]],
      [2, [0, 1]],
      [3, [1]],
    ]);
  });

  test("of a part to conflict is counted, and the headline no longer says that the part contradicts nothing", () => {
    const all = claimsOf(story);
    const after = compared(all, [placedIn(all, 0, relation(2, "conflict"))]);
    expect(after.group.conflictingPairs).toBe(compared(all).group.conflictingPairs + 1);
    expect(headline(all, compared(all))).toContain("does not contradict");
    expect(headline(all, after)).not.toContain("does not contradict");
  });

  test("of what was said later in place of itself changes nothing", () => {
    const responses = claimsOf([
      told("NATO", "around 10,000"),
      told("NATO", "around 10,000", { said: "2024-10-30" }),
      told("B", "around 13,000"),
    ]);
    const before = compared(responses);
    const overruled = compared(responses, [placedIn(responses, 0, relation(1, "conflict"))]);
    expect(overruled.group.conflictingPairs).toBe(before.group.conflictingPairs);
    expect(overruled.relate(0, 2)).toEqual(before.relate(0, 2));
  });

  test("that says what is computed is no overrule, and is not told", () => {
    const comparison = compared(claims, [placed(0, relation(1, "conflict"))]);
    expect(comparison.relate(0, 1).computed).toBeNull();
    expect(headline(claims, comparison)).not.toContain("Overruled");
  });

  test("carries no number of the computed label", () => {
    const { gap, severity, flipTolerance, isSensitive, entails } = compared(claims, [placed(0, relation(1, "agree"))]).relate(0, 1);
    expect([gap, severity, flipTolerance, isSensitive, entails]).toEqual([null, null, null, false, null]);
  });

  test("does not reach what a source said outright, or later in place of itself", () => {
    const later = claimsOf([told("NATO", "around 10,000"), told("NATO", "around 12,000", { said: "2024-10-30", asOf: "2024-10-30" })]);
    const [before, after] = [compared(later), compared(later, [placedIn(later, 0, relation(1, "agree"))])];
    expect(before.relate(0, 1).label).toBe("supersedes");
    expect(after.relate(0, 1)).toEqual(before.relate(0, 1));
    expect(mayBeOverruled(before.relate(0, 1))).toBe(false);
    expect(mayBeOverruled({ label: "agree", computed: "conflict" })).toBe(true);
  });

  test("of any pairs is what is said of them, and of no others", () => {
    const labelOf = fc.constantFrom(...OVERRULED_LABELS);
    fc.assert(
      fc.property(fc.option(labelOf), fc.option(labelOf), fc.option(labelOf), (first, second, third) => {
        const overrules = [first === null ? [] : [relation(1, first)], second === null ? [] : [relation(2, second)]].flat();
        const comparison = compared(claims, [placed(0, ...overrules), ...(third === null ? [] : [placed(1, relation(2, third))])]);
        const plain = labels(compared(claims));
        const wanted = [first ?? plain[0]![1], second ?? plain[0]![2], third ?? plain[1]![2]];
        expect([comparison.relate(0, 1).label, comparison.relate(2, 0).label, comparison.relate(1, 2).label]).toEqual(wanted);
      }),
    );
  });
});

describe("an overrule", () => {
  test.each([
    ["its claim gives another date", { asOf: "2023-01-01" }],
    ["its claim gives another figure", { figure: { ...claims[1]!.figure!, x: "14,000" } }],
    ["its claim was withdrawn", { standing: "withdrawn" as const }],
  ])("counts no longer once %s", (_what, change) => {
    const later = claims.map((claim, index) => (index === 1 ? { ...claim, ...change } : claim));
    const placements = [placed(0, relation(1, "agree"), relation(2, "conflict")), placed(1, reading("1", null))];
    const inForce = overrulesInForce({ claims: later, placements });
    expect([...inForce.values()].flat()).toMatchObject([{ kind: "relation", label: "conflict" }]);
    expect(relationOverruleOf(inForce, "c1", "c3")?.label).toBe("conflict");
    expect(relationOverruleOf(inForce, "c1", "c2")).toBeNull();
    expect(relationOverruleOf(inForce, "c3", "c1")).toBeNull();
  });
});

test("an overrule of a claim that is no longer placed here counts no longer", () => {
  const placements = [placed(0, relation(1, "agree"), relation(2, "agree"))];
  expect([...overrulesInForce({ claims: claims.slice(0, 2), placements }).values()].flat()).toMatchObject([{ other: claims[1]!.id }]);
});

test("an overrule stays while only a note is written beside its claim", () => {
  const later = claims.map((claim) => ({ ...claim, note: "seen twice", version: 9 }));
  expect([...overrulesInForce({ claims: later, placements: [placed(0, relation(1, "agree"))] }).values()].flat()).toHaveLength(1);
});
