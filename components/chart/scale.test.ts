import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandPath } from "./mark";
import { dayScaleOf, isFarApart, scaleOf } from "./scale";
import { type Interval, closed } from "@/lib/domain/figure/interval";
import { rationalFrom } from "@/lib/domain/figure/rational";
import { SCALES } from "@/lib/domain/question-look";

/** Figures as people write them: from thousandths to trillions, negative ones too. */
const figure = fc
  .tuple(fc.integer({ min: -9_999, max: 9_999 }), fc.integer({ min: -3, max: 9 }))
  .map(([digits, power]) => (power < 0 ? (digits / 10 ** -power).toFixed(-power) : String(digits * 10 ** power)));
const interval: fc.Arbitrary<Interval> = fc.tuple(figure, figure, fc.constantFrom("two", "lower", "upper")).map(([a, b, shape]) => {
  const [x, y] = [rationalFrom(a)!, rationalFrom(b)!];
  const [lo, hi] = x.compare(y) <= 0 ? [x, y] : [y, x];
  return closed(shape === "upper" ? null : lo, shape === "lower" ? null : hi);
});
const intervals = fc.array(interval, { maxLength: 8 });
const ends = (all: readonly Interval[]) => all.flatMap(({ lo, hi }) => [lo, hi]).flatMap((end) => (end === null ? [] : [end.valueOf()]));

describe.each(SCALES)("a scale of %s", (kind) => {
  test("has all that is drawn within the plot", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const scale = scaleOf(all, kind);
        for (const end of ends(all)) {
          expect(scale.at(end)).toBeGreaterThanOrEqual(0);
          expect(scale.at(end)).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test("never has the larger before the smaller", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const scale = scaleOf(all, kind);
        const placed = ends(all)
          .toSorted((a, b) => a - b)
          .map((end) => scale.at(end));
        expect(placed).toEqual(placed.toSorted((a, b) => a - b));
      }),
    );
  });

  test("has a few ticks, within the plot and in order, whatever is drawn", () => {
    fc.assert(
      fc.property(intervals, (all) => {
        const { ticks } = scaleOf(all, kind);
        expect(ticks.length).toBeLessThanOrEqual(12);
        const places = ticks.map(({ at }) => at);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.every((at) => at >= 0 && at <= 100)).toBe(true);
      }),
    );
  });
});

describe("a scale of days", () => {
  const days = fc.array(fc.integer({ min: -20_000, max: 60_000 }), { minLength: 1, maxLength: 8 });

  test("keeps days in order and within the plot", () => {
    fc.assert(
      fc.property(days, (all) => {
        const scale = dayScaleOf(all);
        const placed = all.toSorted((a, b) => a - b).map((day) => scale.at(day));
        expect(placed).toEqual(placed.toSorted((a, b) => a - b));
        expect(placed.every((at) => at >= 10 && at <= 95)).toBe(true);
      }),
    );
  });
});

describe("what is shaded", () => {
  test("is a path that never leaves the plot, and is wide enough to be seen", () => {
    fc.assert(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 3 }), (bands) => {
        const path = bandPath(bands, scaleOf(bands));
        const parts = [...path.matchAll(/M(-?[\d.e-]+),0h(-?[\d.e-]+)/g)].map(([, from, width]) => [Number(from), Number(width)] as const);
        expect(parts).toHaveLength(bands.length);
        for (const [from, width] of parts) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(width).toBeGreaterThan(0);
          expect(from + width).toBeLessThanOrEqual(101);
        }
      }),
    );
  });

  test("is nothing where there is no band", () => {
    expect(bandPath([], scaleOf([]))).toBe("");
  });
});

test("figures are far apart or not, whatever their order and sign", () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const turned = all.map(({ lo, hi }) => closed(hi === null ? null : hi.neg(), lo === null ? null : lo.neg()));
      expect(isFarApart(all.toReversed())).toBe(isFarApart(all));
      expect(isFarApart(turned)).toBe(isFarApart(all));
    }),
  );
});
