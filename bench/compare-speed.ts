import { compare } from "../lib/domain/comparison/compare";
import { DEFAULT_PARAMETERS } from "../lib/domain/figure/parameters";
import { ONE, integer } from "../lib/domain/figure/rational";

/** Milliseconds to compare claims and look at every pair that may stand out, by number of claims. */
export function measureCompare(): Record<string, number> {
  return Object.fromEntries([100, 1_000, 10_000].map((count) => [String(count), timed(count)]));
}

function timed(count: number): number {
  const started = performance.now();
  const compared = compare({
    window: integer(3),
    question: null,
    parameters: DEFAULT_PARAMETERS,
    sources: [],
    reliance: [],
    ownCollection: [],
    disjointWithin: null,
    knownUntil: null,
    claims: Array.from({ length: count }, (_, index) => ({
      id: `c${index}`,
      source: `s${index % 500}`,
      figure: { hedge: "about", x: `${5 + (index % 20)},000`, y: null, multiplier: ONE, kind: "count", unitFactor: ONE },
      stances: [],
      origins: null,
      joint: false,
      measure: "m",
      population: null,
      place: "Russia",
      basis: "stock",
      modality: "observed",
      additive: true,
      asOf: "2024-10-28",
      periodStart: null,
      said: null,
      published: "2024-10-28",
    })),
  });
  if (!compared.ok) throw new Error("refused");
  return performance.now() - started;
}
