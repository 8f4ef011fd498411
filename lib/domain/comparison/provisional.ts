import { groupBy } from "../group-by";
import { type FacetRule, comparePaths } from "./facets";
import { type DayRange, compareDays } from "../time/day-range";
import { type Subject, effectiveAsOf, hasPresumedDate, isPeriodic } from "./subject";
import { relateTimes } from "./time";

/**
 * Whether comparing any two of the claims rests on a facet that is not known. Worked out without looking at every pair,
 * except among flows and totals whose periods are uncertain.
 */
export function isAnyPairProvisional(subjects: readonly Subject[], rule: FacetRule): boolean {
  if (subjects.length < 2) return false;
  return isScopeUnknown(subjects, rule) || isTimeUnknown(subjects, rule);
}

function isScopeUnknown(subjects: readonly Subject[], { stated, disjointWithin }: FacetRule): boolean {
  if ((["measure", "population", "place"] as const).some((name) => stated[name] && subjects.some(({ claim }) => claim[name] === null)))
    return true;
  if (disjointWithin === null) return false;
  return (["population", "place"] as const).some((name) => {
    const paths = [...new Set(subjects.map(({ claim }) => claim[name]))];
    return paths.some((a, index) => paths.slice(index + 1).some((b) => comparePaths(a, b, stated[name], disjointWithin) === "?"));
  });
}

function isTimeUnknown(subjects: readonly Subject[], rule: FacetRule): boolean {
  const [periodic, dated] = [subjects.filter(isPeriodic), subjects.filter((subject) => !isPeriodic(subject))];
  if (dated.some(hasPresumedDate) || spreadsAcross(dated, rule)) return true;
  return isPeriodUnknown(periodic, dated, rule);
}

/** Whether two dates may lie within the window and may lie outside it: one reaches farther than the window beyond the other's start. */
function spreadsAcross(subjects: readonly Subject[], { windowDays: days }: FacetRule): boolean {
  if (days === null) return false;
  const dates = subjects.map((subject) => effectiveAsOf(subject)!).sort((a, b) => compareDays(a.from, b.from));
  const byEnd = [...dates].sort((a, b) => compareDays(a.to, b.to));
  let [next, farthest, second] = [0, -Infinity, -Infinity];
  return byEnd.some((date) => {
    for (; next < dates.length && dates[next]!.from <= date.to + days; next += 1) {
      const { to } = dates[next]!;
      [farthest, second] = to > farthest ? [to, farthest] : [farthest, Math.max(second, to)];
    }
    // The date itself is among those gone through, so one that reaches farthest is held against the second.
    return (date.to === farthest ? second : farthest) > date.from + days;
  });
}

/**
 * Claims whose dates are known exactly are certain towards one another; where flows or totals are among them, the rest are
 * tried pair by pair, alike ones once.
 */
function isPeriodUnknown(periodic: readonly Subject[], dated: readonly Subject[], rule: FacetRule): boolean {
  if (periodic.length === 0) return false;
  const all = [...periodic, ...dated];
  const tried = [
    ...groupBy(
      all.filter((subject) => !isExact(subject)),
      periodKey,
    ).values(),
  ];
  const others = [...groupBy(all.filter(isExact), periodKey).values()].map(([first]) => first!);
  return tried.some(([a, another], index) => {
    const rest = [...(another === undefined ? [] : [another]), ...tried.slice(index + 1).map(([first]) => first!), ...others];
    return rest.some((b) => relateTimes(a!, b, rule).facet === "?");
  });
}

function isExact(subject: Subject): boolean {
  const { asOf, start } = subject;
  const isDay = (date: DayRange | null): date is DayRange => date !== null && date.from === date.to && !date.qualified;
  return isDay(asOf) && (!isPeriodic(subject) || (isDay(start) && start.from <= asOf.to));
}

/** Open dates are infinite, and the difference of two infinities is no number. */
function periodKey({ claim, basis }: Subject): string {
  return JSON.stringify([basis, claim.asOf, claim.periodStart, claim.asOf === null ? claim.published : null]);
}
