import type { Interval } from "./interval";
import { type Rational, decimalText } from "./rational";

/** A number for people to read: "13,000", "0.08333". Fractions are rounded to four significant digits, at least three places. */
export function numberWords(value: Rational): string {
  const size = value.abs();
  const leadingZeros = size.n === 0n || size.compare(1) >= 0 ? 0 : /^0*/.exec(decimalText(size).split(".")[1]!)![0].length;
  const places = size.compare(1) >= 0 ? 3 : leadingZeros + 4;
  const [whole = "0", decimals] = decimalText(value.round(places)).split(".");
  const grouped = whole.replace("-", "−").replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** An interval for people to read: "9,000–11,000", "3,000 or more", "up to 12,000", "13,000". */
export function intervalWords({ lo, loOpen, hi, hiOpen }: Interval): string {
  if (lo !== null && hi !== null) return lo.equals(hi) ? numberWords(lo) : [lo, hi].map(numberWords).join(lo.compare(0) < 0 ? " to " : "–");
  if (lo !== null) return loOpen ? `more than ${numberWords(lo)}` : `${numberWords(lo)} or more`;
  if (hi !== null) return hiOpen ? `less than ${numberWords(hi)}` : `up to ${numberWords(hi)}`;
  return "any value";
}

/** A share in whole or tenth per cent: "13 %", "0.5 %". */
export function percentWords(share: Rational): string {
  const percent = share.mul(100);
  const rounded = percent.compare(10) >= 0 ? percent.round(0) : percent.round(1);
  return `${numberWords(rounded)} %`;
}

/** A gap as a factor: "×1.09". */
export function factorWords(gap: Rational): string {
  if (gap.compare(100) >= 0) return `×${numberWords(gap.round(0))}`;
  const places = gap.round(2).equals(1) ? 4 : 2;
  return `×${decimalText(gap.round(places))}`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}
