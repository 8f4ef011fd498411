import type { Interval } from "../figure/interval";
import type { Rational } from "../figure/rational";
import type { Subject } from "./subject";

/** The ends of a claim's support and core as places in one common order, so that comparing them is comparing integers. */
export type Ranks = { readonly support: RankedInterval; readonly core: RankedInterval };
export type RankedInterval = { readonly lo: number; readonly hi: number };

type End = { readonly value: Rational; readonly step: -1 | 0 | 1; readonly place: (rank: number) => void };

/** Ranks all ends of all readings at once; ends at the same place get the same rank. Null where there is no reading. */
export function rankEnds(subjects: readonly Subject[]): (Ranks | null)[] {
  const ends: End[] = [];
  const ranks = subjects.map(({ reading }) => {
    if (reading === null) return null;
    return { support: collect(reading.support, ends), core: collect(reading.core, ends) };
  });
  ends.sort(compareEnds);
  let rank = 0;
  ends.forEach((end, index) => {
    const before = ends[index - 1];
    if (before !== undefined && compareEnds(before, end) !== 0) rank += 1;
    end.place(rank);
  });
  return ranks;
}

function compareEnds(a: End, b: End): number {
  return a.value.compare(b.value) || a.step - b.step;
}

function collect(interval: Interval, ends: End[]): RankedInterval {
  const ranked = { lo: -Infinity, hi: Infinity };
  const { lo, hi } = interval;
  if (lo !== null) ends.push({ value: lo, step: interval.loOpen ? 1 : 0, place: (rank) => (ranked.lo = rank) });
  if (hi !== null) ends.push({ value: hi, step: interval.hiOpen ? -1 : 0, place: (rank) => (ranked.hi = rank) });
  return ranked;
}

export function ranksMeet(a: RankedInterval, b: RankedInterval): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}

export function sameRanks(a: RankedInterval, b: RankedInterval): boolean {
  return a.lo === b.lo && a.hi === b.hi;
}

export function ranksWithin(inner: RankedInterval, outer: RankedInterval): boolean {
  return inner.lo >= outer.lo && inner.hi <= outer.hi;
}
