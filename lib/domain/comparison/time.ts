import { type Rational, integer } from "../figure/rational";
import { type DayRange, greatestDays, isAfter, leastDays } from "../time/day-range";
import type { FacetRelation, StatedFacets } from "./facets";
import { type Subject, effectiveAsOf, hasPresumedDate } from "./subject";

export type TimeRule = {
  /** Whole days; null for no limit. */
  readonly windowDays: number | null;
  readonly flowJaccard: Rational;
  readonly stated: StatedFacets;
};

/**
 * `facet` is what is reported; `scope` is what follows for the scopes, which may be known though the dates are not
 * certain. `isBeyond`: two readings of a moving quantity, a change and not a difference in kind (METHOD 2.2).
 */
export type TimeRelation = { readonly facet: FacetRelation; readonly scope: "=" | "<" | ">" | "differs"; readonly isBeyond: boolean };

const EQUAL: TimeRelation = { facet: "=", scope: "=", isBeyond: false };
const UNKNOWN: TimeRelation = { facet: "?", scope: "=", isBeyond: false };
const DIFFERENT: TimeRelation = { facet: "differs", scope: "differs", isBeyond: false };
const BEYOND: TimeRelation = { facet: "differs", scope: "=", isBeyond: true };

/** Compares when two claims speak of, by the rule of their basis (METHOD 2.2, 9.11-9.14). */
export function relateTimes(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  if (a.basis === "flow" && b.basis === "flow") return relatePeriods(a, b, rule);
  if (a.basis === "total" && b.basis === "total") return relateTotals(a, b, rule);
  return relateAsOf(a, b, rule.windowDays);
}

/** Dates that are marked uncertain, or for which the publication date stands in, leave the time unknown as well. */
function relateAsOf(a: Subject, b: Subject, window: number | null): TimeRelation {
  const [asOfA, asOfB] = [effectiveAsOf(a), effectiveAsOf(b)];
  if (asOfA === null || asOfB === null) return UNKNOWN;
  const isBeyond = exceeds(leastDays(asOfA, asOfB), window);
  const isUnknown = hasPresumedDate(a) || hasPresumedDate(b) || (!isBeyond && exceeds(greatestDays(asOfA, asOfB), window));
  if (isBeyond) return isUnknown ? { ...BEYOND, facet: "?" } : BEYOND;
  return isUnknown ? UNKNOWN : EQUAL;
}

/** The whole days of a window: dates lie whole days apart, so nothing lies between. */
export function wholeDays(window: Rational | null): number | null {
  return window === null ? null : window.floor().valueOf();
}

function exceeds(days: number, window: number | null): boolean {
  return window !== null && days > window;
}

function relateTotals(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  const starts = relateStarts(a.start, b.start, rule.stated.periodStart);
  if (starts.facet === "differs") return starts;
  const ends = relateAsOf(a, b, 0);
  return ends.facet !== "=" && starts.facet === "?" ? { ...ends, facet: "?" } : ends.facet === "=" ? starts : ends;
}

function relateStarts(a: DayRange | null, b: DayRange | null, isStated: boolean): TimeRelation {
  if (a === null || b === null) return isStated ? UNKNOWN : EQUAL;
  if (isAfter(a, b) || isAfter(b, a)) return DIFFERENT;
  return leastDays(a, b) === greatestDays(a, b) && !a.qualified && !b.qualified ? EQUAL : UNKNOWN;
}

type Period = { readonly from: number; readonly to: number };

function relatePeriods(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  const [periodA, periodB] = [periodOf(a), periodOf(b)];
  if (periodA === null || periodB === null) {
    if (rule.stated.periodStart) return UNKNOWN;
    return relateAsOf(a, b, 0).facet === "=" ? EQUAL : UNKNOWN;
  }
  const scope = nesting(periodA, periodB, rule.flowJaccard);
  const isUnknown = [a, b].some((subject) => hasPresumedDate(subject) || subject.start?.qualified === true);
  return { facet: isUnknown ? "?" : scope, scope, isBeyond: false };
}

/** Equal where they overlap nearly wholly, else one within the other, else different (METHOD 2.2). */
function nesting(a: Period, b: Period, jaccard: Rational): TimeRelation["scope"] {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1;
  const united = length(a) + length(b) - shared;
  if (shared > 0 && integer(shared).compare(jaccard.mul(united)) >= 0) return "=";
  if (shared === length(a)) return "<";
  return shared === length(b) ? ">" : "differs";
}

/** From the start to the as-of, both days included (METHOD 9.14); null where no period follows from the two. */
function periodOf(subject: Subject): Period | null {
  const end = effectiveAsOf(subject);
  if (subject.start === null || end === null) return null;
  const period = { from: subject.start.from, to: end.to };
  return Number.isFinite(length(period)) && length(period) > 0 ? period : null;
}

function length(period: Period): number {
  return period.to - period.from + 1;
}
