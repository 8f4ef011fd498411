import type { Rational } from "./rational";
import { ONE, ZERO, max } from "./rational";

/**
 * A set of numbers without holes. `null` is an end without bound; an open end leaves its own value out.
 * Ends are compared as pairs of value and a step just beside it (METHOD 1.1).
 */
export type Interval = {
  readonly lo: Rational | null;
  readonly loOpen: boolean;
  readonly hi: Rational | null;
  readonly hiOpen: boolean;
};

/** [lo, hi], with `null` for no bound. */
export function closed(lo: Rational | null, hi: Rational | null): Interval {
  return { lo, loOpen: false, hi, hiOpen: false };
}

/** (lo, hi) */
export function open(lo: Rational, hi: Rational): Interval {
  return { lo, loOpen: true, hi, hiOpen: true };
}

/** [lo, hi) */
export function leftClosed(lo: Rational, hi: Rational): Interval {
  return { lo, loOpen: false, hi, hiOpen: true };
}

/** (lo, hi], with `null` for no upper bound. */
export function leftOpen(lo: Rational, hi: Rational | null): Interval {
  return { lo, loOpen: true, hi, hiOpen: false };
}

/** Negative where the lower end of a lies before that of b. */
export function compareLo(a: Interval, b: Interval): number {
  if (a.lo === null || b.lo === null) return Number(b.lo === null) - Number(a.lo === null);
  return a.lo.compare(b.lo) || Number(a.loOpen) - Number(b.loOpen);
}

/** Negative where the upper end of a lies before that of b. */
export function compareHi(a: Interval, b: Interval): number {
  if (a.hi === null || b.hi === null) return Number(a.hi === null) - Number(b.hi === null);
  return a.hi.compare(b.hi) || Number(b.hiOpen) - Number(a.hiOpen);
}

/** True where every value of a lies above every value of b. */
export function liesAbove(a: Interval, b: Interval): boolean {
  if (a.lo === null || b.hi === null) return false;
  const order = a.lo.compare(b.hi);
  return order > 0 || (order === 0 && (a.loOpen || b.hiOpen));
}

export function isEmpty(interval: Interval): boolean {
  return liesAbove(interval, interval);
}

export function meets(a: Interval, b: Interval): boolean {
  return !liesAbove(a, b) && !liesAbove(b, a);
}

/** The values both allow, which may be none: see `isEmpty`. */
export function intersection(a: Interval, b: Interval): Interval {
  const low = compareLo(a, b) >= 0 ? a : b;
  const high = compareHi(a, b) <= 0 ? a : b;
  return { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = compareLo(a, b) <= 0 ? a : b;
  const high = compareHi(a, b) >= 0 ? a : b;
  return { lo: low.lo, loOpen: low.loOpen, hi: high.hi, hiOpen: high.hiOpen };
}

export function isWithin(inner: Interval, outer: Interval): boolean {
  return compareLo(inner, outer) >= 0 && compareHi(inner, outer) <= 0;
}

export function scaled(interval: Interval, factor: Rational): Interval {
  return {
    ...interval,
    lo: interval.lo?.mul(factor) ?? null,
    hi: interval.hi?.mul(factor) ?? null,
  };
}

/** Without what lies below zero. */
export function clippedAtZero(interval: Interval): Interval {
  return intersection(interval, closed(ZERO, null));
}

/** The whole numbers from zero up that the interval holds, as a closed interval: what a count can be. */
export function ontoCounts(interval: Interval): Interval {
  const lo = interval.lo === null ? ZERO : firstInteger(interval.lo, interval.loOpen);
  const hi = interval.hi === null ? null : lastInteger(interval.hi, interval.hiOpen);
  return closed(max(lo, ZERO), hi);
}

function firstInteger(value: Rational, isOpen: boolean): Rational {
  if (!isOpen && value.d === 1n) return value;
  return isOpen ? value.floor().add(ONE) : value.ceil();
}

function lastInteger(value: Rational, isOpen: boolean): Rational {
  if (!isOpen && value.d === 1n) return value;
  return isOpen ? value.ceil().sub(ONE) : value.floor();
}
