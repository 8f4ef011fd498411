import type { Rational } from "./rational";
import { powerOfTen, rationalFrom } from "./rational";

/** A number as it was written, with what its digits say about how exactly it was meant (METHOD 1.2, 9.2, 9.3). */
export type Numeral = {
  readonly text: string;
  readonly value: Rational;
  /** The place value of the last significant digit: 1,000 for "13,000"; 0.01 for "1.50". */
  readonly place: Rational;
  /** The place value of the last digit written, zeros included: 1 for "13,000". */
  readonly writtenPlace: Rational;
  /** How many digits are significant as written: 2 for "13,000", 3 for "1.50". */
  readonly significantDigits: number;
};

const PLAIN = /^[-−]?\d+(\.\d+)?$/;
const GROUPED = /^[-−]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const LONGEST = 60;

/** Reads "10,000", "-3.50" or "11906"; null where the text is no such numeral ("10,00"). */
export function parseNumeral(text: string): Numeral | null {
  if (text.length > LONGEST || !(PLAIN.test(text) || GROUPED.test(text))) return null;
  const plain = text.replaceAll(",", "").replace("−", "-");
  const value = rationalFrom(plain)!;
  const [whole = "", decimals = ""] = plain.replace("-", "").split(".");
  const digits = (whole + decimals).replace(/^0+/, "");
  const trailingZeros = decimals === "" && digits !== "" ? /0*$/.exec(digits)![0].length : 0;
  return {
    text,
    value,
    place: powerOfTen(trailingZeros - decimals.length),
    writtenPlace: powerOfTen(-decimals.length),
    significantDigits: digits.length - trailingZeros,
  };
}
