import type { Rational } from "./rational";

/** How a figure was hedged. Each names one row of the reading table (METHOD 1.3). */
export const HEDGES = [
  "exact",
  "bare",
  "measured",
  "about",
  "almost",
  "justover",
  "atleast",
  "morethan",
  "atmost",
  "fewerthan",
  "upto",
  "range",
  "plusminus",
  "order",
  "scale",
  "few",
  "some",
  "exists",
  "none",
  "ratio",
] as const;
export type Hedge = (typeof HEDGES)[number];

/** Counts are whole and never negative; continuous quantities are neither. */
export type Kind = "count" | "continuous";

/** Two-sided estimates, and bounds from one side. */
export type Shape = "two" | "lower" | "upper";

/** A figure as it was stated: the hedge, the numerals as written, and the unit spoken. */
export type Figure = {
  readonly hedge: Hedge;
  /** The numeral, or the word for the hedges scale ("dozens") and few ("several"). */
  readonly x: string | null;
  /** The second numeral of a range, of plus-minus and of a ratio. */
  readonly y: string | null;
  /** The scale word: 1,000,000 for "2 million". */
  readonly multiplier: Rational;
  readonly kind: Kind;
  /** From the unit spoken to the unit compared in; applied after reading. */
  readonly unitFactor: Rational;
};

/** Hedges that say only that there is something, which take no part in group counts (METHOD 3.4). */
export function isPresenceOnly(hedge: Hedge): boolean {
  return hedge === "some" || hedge === "exists";
}
