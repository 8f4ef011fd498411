import { type Rational, decimalText } from "./rational";

const EXPONENT_OFFSET = 500;

/**
 * Text that sorts as its number does, by code unit: sign, then exponent, then digits; all complemented below zero. Lists
 * under row-level security can use it in an index, which they cannot a numeric column.
 */
export function sortKey(value: Rational): string {
  if (value.n === 0n) return "1";
  const [whole = "", decimals = ""] = decimalText(value.abs()).split(".");
  const digits = (whole + decimals).replace(/^0+/, "");
  const exponent = whole === "0" ? -/^0*/.exec(decimals)![0].length : whole.length;
  const magnitude = String(exponent + EXPONENT_OFFSET).padStart(4, "0") + digits;
  return value.s < 0n ? `0${complement(magnitude)}~` : `2${magnitude}`;
}

function complement(digits: string): string {
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
