import type { Kind } from "./figure";
import type { Parameters } from "./parameters";
import type { Rational } from "./rational";
import { ONE, max, min } from "./rational";

/** What decides the implied unit: the number said, the place of its last significant digit, and how it was hedged. */
export type Precision = {
  readonly value: Rational;
  readonly place: Rational;
  readonly kind: Kind;
  readonly hedged: boolean;
  /** True for "about", whose unit before a count is at least two. */
  readonly about: boolean;
};

/**
 * The unit u that a number's own digits imply: the place of the last significant digit, at most a tenth of the number,
 * at least a hundredth where it was hedged, at least one for counts, times the reading width (METHOD 1.2).
 */
export function impliedUnit(precision: Precision, parameters: Parameters): Rational {
  const size = precision.value.abs();
  let unit = min(precision.place, size.mul(parameters.cap));
  if (precision.hedged) unit = max(unit, size.mul(parameters.floor));
  if (precision.kind === "count") unit = max(unit, precision.about ? parameters.uMin : ONE);
  return unit.mul(parameters.width);
}
