import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alike, anyKind, claim, comparisonOf, figure, plain, request } from "./arbitraries.fixture";
import { compare } from "./compare";
import type { Figure } from "../figure/figure";
import { isEmpty, isWithin, meets } from "../figure/interval";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { ONE, integer } from "../figure/rational";
import { readFigure } from "../figure/reading";

describe("a reading", () => {
  test("never has an empty support or core, and its core lies within its support", () => {
    fc.assert(
      fc.property(figure(anyKind), (each) => {
        const reading = readFigure(each, DEFAULT_PARAMETERS);
        if (!reading.ok) return;
        expect(isEmpty(reading.value.support)).toBe(false);
        expect(isEmpty(reading.value.core)).toBe(false);
        expect(isWithin(reading.value.core, reading.value.support)).toBe(true);
      }),
    );
  });
});

describe("a relation", () => {
  test("reads the same from either side, with the claim that acts unchanged", () => {
    fc.assert(
      fc.property(alike, (claims) => {
        const comparison = comparisonOf(claims);
        if (comparison === null) return;
        const [there, back] = [comparison.relate(0, 1), comparison.relate(1, 0)];
        expect(back).toMatchObject({
          label: there.label,
          direction: there.direction,
          kind: there.kind,
          isProvisional: there.isProvisional,
          isSensitive: there.isSensitive,
          entails: there.entails,
        });
        expect(comparison.why(there)).not.toBe("");
      }),
    );
  });

  test("of comparable claims is a conflict exactly where no value satisfies both, and then for counts the gap is above 1", () => {
    fc.assert(
      fc.property(figure(fc.constant("count")), figure(fc.constant("count")), (a, b) => {
        const comparison = comparisonOf(plain([a, b]));
        if (comparison === null) return;
        const relation = comparison.relate(0, 1);
        const [x, y] = comparison.subjects.map(({ reading }) => reading!.support);
        expect(relation.label === "conflict").toBe(!meets(x!, y!));
        if (relation.label === "conflict") expect(relation.gap === null || relation.gap.compare(1) > 0).toBe(true);
        if (relation.entails !== null) expect(relation.label).not.toBe("conflict");
      }),
    );
  });

  test("of a claim with its like is agreement", () => {
    fc.assert(
      fc.property(figure(anyKind), (each) => {
        const comparison = comparisonOf(plain([each, each]));
        if (comparison !== null) expect(comparison.relate(0, 1).label).toBe("agree");
      }),
    );
  });

  test("of continuous quantities does not change when both are multiplied by a power of ten", () => {
    fc.assert(
      fc.property(figure(fc.constant("continuous")), figure(fc.constant("continuous")), fc.integer({ min: 1, max: 6 }), (a, b, power) => {
        const grow = (each: Figure): Figure => ({ ...each, multiplier: each.multiplier.mul(10 ** power) });
        const isRoundOnlyByScale = [a, b].some(({ hedge }) => hedge === "bare");
        if (isRoundOnlyByScale) return;
        const [small, large] = [comparisonOf(plain([a, b])), comparisonOf(plain([grow(a), grow(b)]))];
        if (small === null || large === null) return;
        const [before, after] = [small.relate(0, 1), large.relate(0, 1)];
        expect(after.label).toBe(before.label);
        expect(after.gap?.toFraction()).toBe(before.gap?.toFraction());
        expect(after.flipTolerance?.toFraction()).toBe(before.flipTolerance?.toFraction());
      }),
    );
  });

  test("never becomes a conflict by reading more widely", () => {
    fc.assert(
      fc.property(figure(anyKind), figure(anyKind), (a, b) => {
        const [narrow, wide] = [comparisonOf(plain([a, b])), comparisonOf(plain([a, b]), { ...DEFAULT_PARAMETERS, width: integer(2) })];
        if (narrow === null || wide === null) return;
        if (narrow.relate(0, 1).label !== "conflict") expect(wide.relate(0, 1).label).not.toBe("conflict");
      }),
    );
  });

  test("of agreement does not carry over from neighbour to neighbour", () => {
    const ranges = [
      ["8,000", "12,000"],
      ["9,000", "13,000"],
      ["10,000", "14,000"],
    ] as const;
    const figures = ranges.map(([x, y]): Figure => ({ hedge: "range", x, y, multiplier: ONE, kind: "count", unitFactor: ONE }));
    const comparison = comparisonOf(plain(figures))!;
    expect([comparison.relate(0, 1).label, comparison.relate(1, 2).label, comparison.relate(0, 2).label]).toEqual([
      "agree",
      "agree",
      "compatible",
    ]);
  });

  test("is passed over only where it could not stand out", () => {
    fc.assert(
      fc.property(fc.oneof(alike, fc.tuple(claim(anyKind), claim(anyKind))), (claims) => {
        const comparison = comparisonOf(claims);
        if (comparison === null || comparison.mayStandOut(0, 1)) return;
        expect(["conflict", "variant", "supersedes", "refutes", "cannot_confirm", "confirms"]).not.toContain(comparison.relate(0, 1).label);
      }),
    );
  });
});

describe("a group", () => {
  test("does not change with the order of its claims", () => {
    fc.assert(
      fc.property(fc.oneof(alike, fc.array(claim(anyKind), { maxLength: 6 })), (claims) => {
        const named = request(claims);
        const [there, back] = [compare(named), compare({ ...named, claims: [...named.claims].reverse() })];
        if (!there.ok || !back.ok) return;
        const [a, b] = [there.value, back.value].map(({ group, originRange, pathStrength }) => ({
          ...group,
          speaks: null,
          live: null,
          originRange,
          pathStrength: pathStrength(),
        }));
        const text = (value: unknown) => JSON.stringify(value, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));
        expect(text(b)).toBe(text(a));
      }),
    );
  });

  test("is not moved by another report of the same origin", () => {
    fc.assert(
      fc.property(fc.array(figure(fc.constant("count")), { minLength: 1, maxLength: 5 }), (figures) => {
        const claims = plain(figures);
        const before = comparisonOf(claims);
        const relay = { ...claims[0]!, source: "Relay", origins: ["S0"] };
        const after = comparisonOf([...claims, relay]);
        if (before === null || after === null) return;
        expect([after.group.origins, after.group.positions, after.group.depth]).toEqual([
          before.group.origins,
          before.group.positions,
          before.group.depth,
        ]);
      }),
    );
  });
});
