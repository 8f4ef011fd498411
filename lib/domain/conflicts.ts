import type { Comparison } from "./comparison/compare";

/** The first pairs of claims that conflict, as indices of `comparison.subjects`, at most `most` of them. */
export function firstConflicts({ subjects, mayStandOut, relate }: Comparison, most: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let a = 0; a < subjects.length; a += 1) {
    for (let b = a + 1; b < subjects.length; b += 1) {
      if (found.length === most) return found;
      if (mayStandOut(a, b) && relate(a, b).label === "conflict") found.push([a, b]);
    }
  }
  return found;
}
