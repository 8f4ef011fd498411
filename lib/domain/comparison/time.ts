import { type Rational, integer } from "../figure/rational";
import { type DayRange, greatestDays, isAfter, leastDays } from "../time/day-range";
import type { FacetRelation, StatedFacets } from "./facets";
import { type Subject, effectiveAsOf } from "./subject";

export type TimeRule = {
  /** Days; null for no limit. */
  readonly window: Rational | null;
  readonly flowJaccard: Rational;
  readonly stated: StatedFacets;
};

/** `isBeyond`: two readings of a moving quantity, which is a change and not a difference in kind (METHOD 2.2). */
export type TimeRelation = { readonly facet: FacetRelation; readonly isBeyond: boolean };

const EQUAL: TimeRelation = { facet: "=", isBeyond: false };
const UNKNOWN: TimeRelation = { facet: "?", isBeyond: false };
const DIFFERENT: TimeRelation = { facet: "differs", isBeyond: false };
const BEYOND: TimeRelation = { facet: "differs", isBeyond: true };

/** Compares when two claims speak of, by the rule of their basis (METHOD 2.2, 9.11-9.14). */
export function relateTimes(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  if (a.basis === "flow" && b.basis === "flow") return relatePeriods(a, b, rule);
  if (a.basis === "total" && b.basis === "total") return relateTotals(a, b, rule);
  return withStandIn(a, b, relateInstants(effectiveAsOf(a), effectiveAsOf(b), rule.window));
}

/** Where the publication date stands in for an as-of, equal times are only presumed so. */
function withStandIn(a: Subject, b: Subject, relation: TimeRelation): TimeRelation {
  const isPresumed = (a.asOf === null || b.asOf === null) && relation.facet === "=";
  return isPresumed ? UNKNOWN : relation;
}

function relateInstants(a: DayRange | null, b: DayRange | null, window: Rational | null): TimeRelation {
  if (a === null || b === null) return UNKNOWN;
  if (exceeds(leastDays(a, b), window)) return BEYOND;
  return a.qualified || b.qualified || exceeds(greatestDays(a, b), window) ? UNKNOWN : EQUAL;
}

function exceeds(days: number, window: Rational | null): boolean {
  if (window === null) return false;
  return days === Infinity || integer(days).compare(window) > 0;
}

function relateTotals(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  const starts = relateStarts(a.start, b.start, rule.stated.periodStart);
  if (starts.facet === "differs") return starts;
  const ends = withStandIn(a, b, relateInstants(effectiveAsOf(a), effectiveAsOf(b), integer(0)));
  return ends.facet === "=" ? starts : ends;
}

function relateStarts(a: DayRange | null, b: DayRange | null, isStated: boolean): TimeRelation {
  if (a === null || b === null) return isStated ? UNKNOWN : EQUAL;
  if (isAfter(a, b) || isAfter(b, a)) return DIFFERENT;
  return a.from === b.from && a.to === b.to && !a.qualified ? EQUAL : UNKNOWN;
}

type Period = { readonly from: number; readonly to: number };

function relatePeriods(a: Subject, b: Subject, rule: TimeRule): TimeRelation {
  const [periodA, periodB] = [periodOf(a), periodOf(b)];
  if (periodA === null || periodB === null) {
    if (rule.stated.periodStart) return UNKNOWN;
    return withStandIn(a, b, relateInstants(effectiveAsOf(a), effectiveAsOf(b), rule.window));
  }
  const shared = Math.min(periodA.to, periodB.to) - Math.max(periodA.from, periodB.from) + 1;
  const [lengthA, lengthB] = [length(periodA), length(periodB)];
  const united = lengthA + lengthB - shared;
  if (shared > 0 && integer(shared).compare(rule.flowJaccard.mul(united)) >= 0) return withStandIn(a, b, EQUAL);
  if (shared === lengthA) return { facet: "<", isBeyond: false };
  return shared === lengthB ? { facet: ">", isBeyond: false } : DIFFERENT;
}

/** From the start to the as-of, both days included (METHOD 9.14). */
function periodOf(subject: Subject): Period | null {
  const end = effectiveAsOf(subject);
  if (subject.start === null || end === null) return null;
  const period = { from: subject.start.from, to: end.to };
  return Number.isFinite(period.to - period.from) ? period : null;
}

function length(period: Period): number {
  return period.to - period.from + 1;
}
