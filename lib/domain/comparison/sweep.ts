import type { Interval } from "../figure/interval";
import { compareHi, compareLo, hull, intersection, liesAbove } from "../figure/interval";
import { ONE, type Rational, ZERO } from "../figure/rational";
import type { Shape } from "../figure/figure";

/** What one origin says: a single actual claim's support, under the origin's name (METHOD 4.1). */
export type Voice = { readonly name: string; readonly support: Interval; readonly shape: Shape };

/** A largest set of voices that some value satisfies (METHOD 4.2). */
export type Cluster = {
  readonly isTop: boolean;
  /** The values that all its members allow. It narrows as members join and is no confidence interval. */
  readonly meet: Interval;
  /** The hull of its two-sided members; null where it has bounds only. */
  readonly envelope: Interval | null;
  readonly members: readonly string[];
  readonly estimates: number;
  readonly bounds: number;
};

/** The clusters in ascending order: emitted at each end that follows a beginning, on a line that is swept once. */
export function clustersOf(voices: readonly Voice[]): Cluster[] {
  const opening = [...voices].sort((a, b) => compareLo(a.support, b.support));
  const active = new Set<Voice>();
  const found: { meet: Interval; members: Voice[] }[] = [];
  let next = 0;
  for (const closer of [...voices].sort((a, b) => compareHi(a.support, b.support))) {
    const before = next;
    while (next < opening.length && !liesAbove(opening[next]!.support, closer.support)) active.add(opening[next++]!);
    if (next > before) found.push({ meet: intersection(opening[next - 1]!.support, closer.support), members: [...active] });
    active.delete(closer);
  }
  const depth = greatest(found.map(({ members }) => members.length));
  return found.map(({ meet, members }) => ({ ...describe(members), isTop: members.length === depth, meet }));
}

function describe(members: readonly Voice[]): Pick<Cluster, "envelope" | "members" | "estimates" | "bounds"> {
  const twoSided = members.filter(({ shape }) => shape === "two").map(({ support }) => support);
  return {
    envelope: twoSided.length === 0 ? null : twoSided.reduce(hull),
    members: members.map(({ name }) => name).sort(),
    estimates: twoSided.length,
    bounds: members.length - twoSided.length,
  };
}

/** The greatest of some lengths, 0 of none. */
export function greatest(lengths: readonly number[]): number {
  return lengths.reduce((a, b) => Math.max(a, b), 0);
}

/** The fewest values needed to satisfy every voice: greedy on upper ends (METHOD 4.3, nu). */
export function positionsOf(voices: readonly Voice[]): number {
  let count = 0;
  let last: Voice | null = null;
  for (const voice of [...voices].sort((a, b) => compareHi(a.support, b.support))) {
    if (last !== null && !liesAbove(voice.support, last.support)) continue;
    last = voice;
    count += 1;
  }
  return count;
}

/** The greatest lower end over the least upper end, 1 where all meet, null where that is unbounded or undefined. */
export function gapOf(voices: readonly Voice[]): Rational | null {
  if (positionsOf(voices) <= 1) return ONE;
  const supports = voices.map(({ support }) => support);
  const highest = supports.reduce((a, b) => (compareLo(a, b) >= 0 ? a : b)).lo!;
  const lowest = supports.reduce((a, b) => (compareHi(a, b) <= 0 ? a : b)).hi!;
  return lowest.compare(ZERO) <= 0 ? null : highest.div(lowest);
}

/** How many pairs of voices have no value in common. */
export function conflictingPairsOf(voices: readonly Voice[]): number {
  const byLo = [...voices].sort((a, b) => compareLo(a.support, b.support));
  const byHi = [...voices].sort((a, b) => compareHi(a.support, b.support));
  let [below, total] = [0, 0];
  for (const voice of byLo) {
    while (below < byHi.length && liesAbove(voice.support, byHi[below]!.support)) below += 1;
    total += below;
  }
  return total;
}
