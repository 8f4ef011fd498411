import { type Interval, intersection, isEmpty } from "../figure/interval";
import type { Parameters } from "../figure/parameters";
import { type Rational, integer } from "../figure/rational";
import { readFigure } from "../figure/reading";
import type { Subject } from "./subject";

/** The widest multiple that is tried; what does not meet there is kept apart by limits that the sources stated. */
const WIDEST = 6_400;

/**
 * The smallest multiple of the implied widths, in hundredths, at which all of some claims meet (METHOD 4.3, m*). Null where
 * none up to 64 does, as stated limits are not widened. Wider readings hold the narrower ones, so halving finds it.
 */
export function widthToMeet(subjects: readonly Subject[], parameters: Parameters): Rational | null {
  const meetAt = (hundredths: number) => doMeet(subjects, { ...parameters, width: integer(hundredths).div(100) });
  if (!meetAt(WIDEST)) return null;
  let [apart, together] = [0, WIDEST];
  while (together - apart > 1) {
    const middle = Math.floor((apart + together) / 2);
    if (meetAt(middle)) together = middle;
    else apart = middle;
  }
  return integer(together).div(100);
}

function doMeet(subjects: readonly Subject[], parameters: Parameters): boolean {
  let meet: Interval | null = null;
  for (const subject of subjects) {
    const support = supportAt(subject, parameters);
    if (support === null) return false;
    meet = meet === null ? support : intersection(meet, support);
    if (isEmpty(meet)) return false;
  }
  return true;
}

/** A claim's support at some width; one that follows from another claim's figure stays as it is. */
function supportAt({ claim, reading }: Subject, parameters: Parameters): Interval | null {
  const read = claim.figure === null ? null : readFigure(claim.figure, parameters);
  if (read === null) return reading?.support ?? null;
  return read.ok ? read.value.support : null;
}
