import type { FacetRule } from "./facets";
import { type RankedSubject, maySupersede } from "./relation";
import { type Subject, effectiveAsOf, hasPresumedDate, isPeriodic } from "./subject";

/**
 * A quick test of a pair by index: false where it can be neither conflict, variant, supersession nor stance. What it looks
 * at is laid out as numbers first, as a large group has tens of millions of pairs of which few stand out.
 */
export function standOutFilter(ranked: readonly RankedSubject[], rule: FacetRule): (i: number, j: number) => boolean {
  const subjects = ranked.map(({ subject }) => subject);
  const numbered = (names: readonly (string | null)[]) => {
    const seen = new Map<string, number>();
    return Int32Array.from(names, (name) => (name === null ? 0 : (seen.get(name) ?? seen.set(name, seen.size + 1).size)));
  };
  const source = numbered(subjects.map(({ claim }) => claim.source));
  const measure = numbered(subjects.map(({ claim }) => claim.measure));
  const kind = numbered(subjects.map(({ claim, basis }) => `${claim.modality} ${basis === "presence" ? "stock" : basis}`));
  const [place, population] = (["place", "population"] as const).map((name) =>
    numbered(subjects.map(({ claim }) => root(claim[name], rule))),
  );
  const responds = Uint8Array.from(subjects, ({ claim }) => Number(claim.stances.length > 0));
  const isOfPeriod = Uint8Array.from(subjects, (subject) => Number(isPeriodic(subject)));
  const [lo, hi] = (["lo", "hi"] as const).map((end) => Float64Array.from(ranked, ({ ranks }) => ranks?.core[end] ?? NaN));
  const [from, to] = (["from", "to"] as const).map((end) => Float64Array.from(subjects, (subject) => effectiveAsOf(subject)?.[end] ?? NaN));
  // Only totals' starts tell them apart for certain: a flow whose period is not whole is taken to be the same.
  const isTotal = Uint8Array.from(subjects, ({ basis }) => Number(basis === "total"));
  const [startFrom, startTo] = (["from", "to"] as const).map((end) => Float64Array.from(subjects, ({ start }) => start?.[end] ?? NaN));
  const isPresumed = Uint8Array.from(subjects, (subject) => Number(hasPresumedDate(subject)));
  const differs = (names: Int32Array, i: number, j: number) => names[i] !== names[j] && names[i] !== 0 && names[j] !== 0;
  // Where a date is presumed, reports of one origin may be of one time after all.
  const isBeyond = (i: number, j: number) =>
    rule.windowDays !== null &&
    isPresumed[i] === 0 &&
    isPresumed[j] === 0 &&
    isOfPeriod[i] === 0 &&
    (from![i]! - to![j]! > rule.windowDays || from![j]! - to![i]! > rule.windowDays);
  const mayBeComparable = (i: number, j: number) =>
    kind[i] === kind[j] &&
    !differs(measure, i, j) &&
    !differs(place!, i, j) &&
    !differs(population!, i, j) &&
    !(isTotal[i] === 1 && (startFrom![i]! > startTo![j]! || startFrom![j]! > startTo![i]!));
  // Ends that are no number belong to claims without a reading, of which these comparisons hold none.
  const areApart = (i: number, j: number) => lo![i]! > hi![j]! || lo![j]! > hi![i]!;
  return (i, j) =>
    responds[i] === 1 ||
    responds[j] === 1 ||
    (mayBeComparable(i, j) &&
      ((areApart(i, j) && !isBeyond(i, j)) || (source[i] === source[j] && maySupersede(subjects[i]!, subjects[j]!))));
}

/** The widest part of a path, which nothing of another shares; null where siblings are not known to be apart. */
function root(path: Subject["claim"]["place"], { disjointWithin }: FacetRule): string | null {
  return path === null || disjointWithin !== null ? null : path.split("/")[0]!;
}
