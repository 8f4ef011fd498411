import type { Rational } from "./rational";
import { HALF, ONE, TWO, integer } from "./rational";

/** The numbers on which readings and labels turn; each has a default that a project may change (METHOD 7). */
export type Parameters = {
  /** The largest implied unit, as a share of the figure. */
  readonly cap: Rational;
  /** The smallest implied unit of a hedged figure, as a share of the figure. */
  readonly floor: Rational;
  /** How many units "about" allows at most, and on an ordinary reading. */
  readonly support: Rational;
  readonly core: Rational;
  /** How a round figure without a hedge is read. */
  readonly bareRound: "asAbout" | "rounding";
  /** Counts below this are read as exact. */
  readonly exactBelow: Rational;
  /** The smallest unit of "about" before a count. */
  readonly uMin: Rational;
  /** How far a one-sided bound ordinarily reaches, as a multiple. */
  readonly k: Rational;
  /** How many units "up to" may be exceeded by. */
  readonly softUpTo: Rational;
  /** The relative difference up to which two estimates agree. */
  readonly delta: Rational;
  /** The flip tolerance up to which a conflict is sensitive. */
  readonly sensitive: Rational;
  /** The Jaccard overlap from which two periods count as equal. */
  readonly flowJaccard: Rational;
  /** The multiplier of all implied widths. */
  readonly width: Rational;
};

export const DEFAULT_PARAMETERS: Parameters = {
  cap: integer(1).div(10),
  floor: integer(1).div(100),
  support: ONE,
  core: HALF,
  bareRound: "asAbout",
  exactBelow: integer(100),
  uMin: TWO,
  k: TWO,
  softUpTo: ONE,
  delta: integer(1).div(10),
  sensitive: integer(15).div(100),
  flowJaccard: integer(9).div(10),
  width: ONE,
};
