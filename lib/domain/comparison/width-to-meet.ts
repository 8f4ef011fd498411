import { type Interval, compareHi, compareLo, liesAbove } from "../figure/interval";
import type { Parameters } from "../figure/parameters";
import { type Rational, integer } from "../figure/rational";
import { readFigure } from "../figure/reading";
import type { Subject } from "./subject";

/** In hundredths: as usual, and the widest that is tried; what does not meet there is kept apart by limits that were stated. */
const USUAL = 100;
const WIDEST = 6_400;

/**
 * The smallest multiple of the implied widths from 1 on, to a hundredth, at which all of some claims meet (METHOD 4.3, m*).
 * Null where none up to 64 does, as stated limits are not widened. Wider readings hold the narrower ones, so halving finds where the
 * two that lie farthest apart meet; then the next two are looked for, until none are apart.
 */
export function widthToMeet(subjects: readonly Subject[], parameters: Parameters): Rational | null {
  const at = (hundredths: number) => ({ ...parameters, width: integer(hundredths).div(100) });
  let width = USUAL;
  for (let apart = farthestApart(subjects, at(width)); apart !== null; apart = farthestApart(subjects, at(width))) {
    const pair = apart;
    const meetAt = (hundredths: number) => farthestApart(pair, at(hundredths)) === null;
    if (!meetAt(WIDEST)) return null;
    let [below, together] = [width, WIDEST];
    while (together - below > 1) {
      const middle = Math.floor((below + together) / 2);
      if (meetAt(middle)) together = middle;
      else below = middle;
    }
    width = together;
  }
  return integer(width).div(100);
}

/** The claim that begins highest and the one that ends lowest, where these two do not meet; null where all meet. */
function farthestApart(subjects: readonly Subject[], parameters: Parameters): readonly Subject[] | null {
  const supports = subjects.map((subject) => ({ subject, support: supportAt(subject, parameters) }));
  const highest = supports.reduce((a, b) => (compareLo(a.support, b.support) >= 0 ? a : b));
  const lowest = supports.reduce((a, b) => (compareHi(a.support, b.support) <= 0 ? a : b));
  return liesAbove(highest.support, lowest.support) ? [highest.subject, lowest.subject] : null;
}

/** What a claim that counts allows at some width; one that follows from another's figure, or was read by hand, stays as it is. */
function supportAt({ claim, reading }: Subject, parameters: Parameters): Interval {
  const read = claim.figure === null || claim.overrule !== undefined ? null : readFigure(claim.figure, parameters);
  return read?.ok === true ? read.value.support : reading!.support;
}
