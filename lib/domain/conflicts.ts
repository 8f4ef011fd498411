import type { Comparison } from "./comparison/compare";

/** A claim and some of those it conflicts with, as indices of `comparison.subjects`. */
export type ConflictsOf = { readonly index: number; readonly others: readonly number[]; readonly hasMore: boolean };

type Most = { readonly claims: number; readonly each: number };

/** Who conflicts with whom, claim by claim: first those that count for the question, and of each no more than asked for. */
export function conflictsByClaim(
  comparison: Comparison,
  most: Most,
): { readonly found: readonly ConflictsOf[]; readonly hasMore: boolean } {
  const { subjects, group } = comparison;
  const counting = new Set(group.live.map(({ claim }) => claim.id));
  const indexes = subjects.map((_, index) => index);
  const order = indexes.toSorted((a, b) => Number(counting.has(subjects[b]!.claim.id)) - Number(counting.has(subjects[a]!.claim.id)));
  const found: ConflictsOf[] = [];
  for (const index of order) {
    const others = conflictsOf(comparison, index, order, most.each + 1);
    if (others.length === 0) continue;
    if (found.length === most.claims) return { found, hasMore: true };
    found.push({ index, others: others.slice(0, most.each), hasMore: others.length > most.each });
  }
  return { found, hasMore: false };
}

function conflictsOf({ mayStandOut, relate }: Comparison, index: number, order: readonly number[], most: number): number[] {
  const others: number[] = [];
  for (const other of order) {
    if (others.length === most) break;
    if (other !== index && mayStandOut(index, other) && relate(index, other).label === "conflict") others.push(other);
  }
  return others;
}
