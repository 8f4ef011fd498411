import type { Interval } from "./interval";
import { type WriteNumber, WRITE_NUMBER } from "../notation";
import { type Rational, decimalText } from "./rational";

/** A number for people to read: "13,000", "0.08333". Fractions are rounded to four significant digits, at least three places. */
export function numberWords(value: Rational, write: WriteNumber = WRITE_NUMBER.comma): string {
  const size = value.abs();
  const leadingZeros = size.n === 0n || size.compare(1) >= 0 ? 0 : /^0*/.exec(decimalText(size).split(".")[1]!)![0].length;
  const places = size.compare(1) >= 0 ? 3 : leadingZeros + 4;
  return write(decimalText(value.round(places)));
}

/** An interval for people to read: "9,000–11,000", "3,000 or more", "up to 12,000", "13,000". */
export function intervalWords({ lo, loOpen, hi, hiOpen }: Interval, write?: WriteNumber): string {
  const words = (value: Rational) => numberWords(value, write);
  if (lo !== null && hi !== null) return lo.equals(hi) ? words(lo) : [lo, hi].map(words).join(lo.compare(0) < 0 ? " to " : "–");
  if (lo !== null) return loOpen ? `more than ${words(lo)}` : `${words(lo)} or more`;
  if (hi !== null) return hiOpen ? `less than ${words(hi)}` : `up to ${words(hi)}`;
  return "any value";
}

/** A share in whole or tenth per cent: "13 %", "0.5 %". */
export function percentWords(share: Rational, write?: WriteNumber): string {
  const percent = share.mul(100);
  const rounded = percent.compare(10) >= 0 ? percent.round(0) : percent.round(1);
  return `${numberWords(rounded, write)} %`;
}

/** A gap as a factor: "×1.09". */
export function factorWords(gap: Rational, write: WriteNumber = WRITE_NUMBER.comma): string {
  if (gap.compare(100) >= 0) return `×${numberWords(gap.round(0), write)}`;
  const places = gap.round(2).equals(1) ? 4 : 2;
  return `×${write(decimalText(gap.round(places)))}`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)!}`;
}
