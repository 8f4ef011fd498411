import { factorWords, numberWords, percentWords } from "./figure/number-words";
import { type Rational, ZERO } from "./figure/rational";
import type { Reading } from "./figure/reading";
import type { WriteNumber } from "./notation";

type Side = { readonly number: number; readonly reading: Reading | null };

/**
 * How far two estimates lie apart, worked out by us from the numbers that were said: "C3 is 3,000 more than C1: 30 % more, or ×1.3."
 * Null where one of them is no estimate of its own, as a bound or a range is no number to measure from (METHOD 1.3).
 */
export function differenceWords(a: Side, b: Side, write?: WriteNumber): string | null {
  const [x, y] = [estimateOf(a.reading), estimateOf(b.reading)];
  if (x === null || y === null) return null;
  const [more, less, from, to] = x.compare(y) >= 0 ? [a, b, y, x] : [b, a, x, y];
  if (from.equals(to)) return `C${a.number} and C${b.number} give the same number.`;
  const apart = `C${more.number} is ${numberWords(to.sub(from), write)} more than C${less.number}`;
  if (from.compare(ZERO) <= 0) return `${apart}.`;
  const ratio = to.div(from);
  const share = percentWords(ratio.sub(1), write);
  return share === "0 %" ? `${apart}.` : `${apart}: ${share} more, or ${factorWords(ratio, write)}.`;
}

/** The number that a source gave as its estimate; null for bounds, ranges and what follows from others' figures. */
export function estimateOf(reading: Reading | null | undefined): Rational | null {
  const isEstimate = reading?.shape === "two" && !NO_ESTIMATES.has(reading.rule);
  return isEstimate ? reading.anchor : null;
}

const NO_ESTIMATES: ReadonlySet<string> = new Set(["range", "plusminus", "derived"]);
