import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEDGES, type Figure } from "../figure/figure";
import { compareLo, meets } from "../figure/interval";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { ONE, integer } from "../figure/rational";
import { readFigure } from "../figure/reading";
import { type Voice, clustersOf, conflictingPairsOf, gapOf, positionsOf } from "./sweep";

const hedges = HEDGES.filter((hedge) => !["scale", "few", "some", "exists", "none", "ratio", "range", "plusminus"].includes(hedge));
const figure: fc.Arbitrary<Figure> = fc.record({
  hedge: fc.constantFrom(...hedges),
  x: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 201, max: 90_000 })).map(String),
  y: fc.constant(null),
  multiplier: fc.constantFrom(ONE, integer(1_000)),
  kind: fc.constantFrom("count", "continuous"),
  unitFactor: fc.constant(ONE),
});

describe("a group", () => {
  const voices = fc.array(figure, { maxLength: 9 }).map((figures) =>
    figures.flatMap((each, index): Voice[] => {
      const reading = readFigure(each, DEFAULT_PARAMETERS);
      return reading.ok ? [{ name: `v${index}`, support: reading.value.support, shape: reading.value.shape }] : [];
    }),
  );
  /** How many voices allow the least value of a support; the deepest point lies at some lower end. */
  const depthAtFoot = (all: readonly Voice[], { support }: Voice) =>
    all.filter((other) => compareLo(other.support, support) <= 0 && meets(other.support, support)).length;

  test("has its greatest depth where brute force finds it", () => {
    fc.assert(
      fc.property(voices, (all) => {
        const depth = Math.max(0, ...clustersOf(all).map(({ members }) => members.length));
        expect(depth).toBe(Math.max(0, ...all.map((voice) => depthAtFoot(all, voice))));
      }),
    );
  });

  test("has as clusters the largest sets in which all meet pairwise, each once", () => {
    fc.assert(
      fc.property(voices, (all) => {
        const clusters = clustersOf(all).map(({ members }) => new Set(members));
        for (const members of clusters) {
          const inside = all.filter(({ name }) => members.has(name));
          expect(inside.every((a) => inside.every((b) => meets(a.support, b.support)))).toBe(true);
          const outside = all.filter(({ name }) => !members.has(name));
          expect(outside.every((other) => inside.some((member) => !meets(member.support, other.support)))).toBe(true);
        }
        expect(all.every(({ name }) => clusters.some((members) => members.has(name)))).toBe(true);
      }),
    );
  });

  test("agrees as a whole by four tests that say the same", () => {
    fc.assert(
      fc.property(voices, (all) => {
        if (all.length === 0) return;
        const depth = Math.max(0, ...clustersOf(all).map(({ members }) => members.length));
        const isWhole = depth === all.length;
        expect(conflictingPairsOf(all) === 0).toBe(isWhole);
        expect(positionsOf(all) === 1).toBe(isWhole);
        if (all.every(({ support }) => support.lo !== null && !support.loOpen && !support.hiOpen))
          expect(gapOf(all)?.equals(1) ?? false).toBe(isWhole);
      }),
    );
  });

  test("counts conflicting pairs as brute force does", () => {
    fc.assert(
      fc.property(voices, (all) => {
        const pairs = all.flatMap((a, index) => all.slice(index + 1).filter((b) => !meets(a.support, b.support)));
        expect(conflictingPairsOf(all)).toBe(pairs.length);
      }),
    );
  });

  test("never needs fewer positions when a voice joins, and at most one more", () => {
    fc.assert(
      fc.property(voices, (all) => {
        if (all.length === 0) return;
        const [before, after] = [positionsOf(all.slice(1)), positionsOf(all)];
        expect(after === before || after === before + 1).toBe(true);
      }),
    );
  });
});
