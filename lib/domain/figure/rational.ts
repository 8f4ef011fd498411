import Fraction from "fraction.js";

/** An exact fraction of two integers. All figures are computed with these, never with floats (METHOD 1.1). */
export type Rational = Fraction;

export const ZERO: Rational = new Fraction(0);
export const ONE: Rational = new Fraction(1);
export const TWO: Rational = new Fraction(2);
export const HALF: Rational = new Fraction(1, 2);

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** The exact value of plain decimal text ("-12.50"), or null where the text is not one. */
export function rationalFrom(text: string): Rational | null {
  return DECIMAL.test(text) ? new Fraction(text) : null;
}

export function integer(value: bigint | number): Rational {
  return new Fraction(value);
}

/** Ten to a whole power, which may be negative. */
export function powerOfTen(exponent: number): Rational {
  const power = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? new Fraction(1n, power) : new Fraction(power);
}

export function max(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

export function min(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

/** Digits kept of a fraction that does not end. */
const SIGNIFICANT_DIGITS = 20;

/**
 * The value as decimal text without trailing zeros: exact where the decimals end, else rounded half-even
 * to 20 significant digits.
 */
export function decimalText(value: Rational): string {
  const sign = value.s < 0n ? "-" : "";
  const places = decimalPlaces(value.d);
  if (places !== null) return sign + placePoint((value.n * 10n ** BigInt(places)) / value.d, places);
  const shift = SIGNIFICANT_DIGITS - leadingPosition(value.n, value.d);
  const numerator = shift >= 0 ? value.n * 10n ** BigInt(shift) : value.n;
  const denominator = shift >= 0 ? value.d : value.d * 10n ** BigInt(-shift);
  const digits = divideToNearest(numerator, denominator);
  return sign + (shift >= 0 ? placePoint(digits, shift) : String(digits * 10n ** BigInt(-shift)));
}

/** How many decimals the fraction 1/d needs, or null where they never end. */
function decimalPlaces(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** The position of the first digit that is not zero: 1 for 3.3…, 0 for 0.33…, -1 for 0.033…. */
function leadingPosition(n: bigint, d: bigint): number {
  const guess = String(n).length - String(d).length;
  const reaches = guess >= 0 ? n >= d * 10n ** BigInt(guess) : n * 10n ** BigInt(-guess) >= d;
  return reaches ? guess + 1 : guess;
}

/** To the nearest whole number; there is no tie, as a fraction half-way would end and is written exactly. */
function divideToNearest(n: bigint, d: bigint): bigint {
  return (n % d) * 2n > d ? n / d + 1n : n / d;
}

function placePoint(digits: bigint, places: number): string {
  if (places === 0) return String(digits);
  const text = String(digits).padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, "");
}
