import { type Rational, integer } from "../rational";
import { spelledNumbers } from "./spelled-numbers";

/** How the text writes decimals: 1.5 and 1,000, or 1,5 and 1.000. */
export type DecimalMark = "point" | "comma";

/** A number found in text: its digits in the product's own form, the scale word that follows it, and where it stands. */
export type FoundNumber = {
  readonly x: string;
  readonly multiplier: Rational;
  readonly isPercent: boolean;
  readonly start: number;
  readonly end: number;
};

/** `fault` is text that looks like a number and is none ("10,00"). */
export type NumberScan = { readonly numbers: readonly FoundNumber[]; readonly fault: string | null };

const SCALES: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  thousand: 1_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  mln: 1_000_000n,
  million: 1_000_000n,
  b: 1_000_000_000n,
  bn: 1_000_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
  hundred: 100n,
  dozen: 12n,
  score: 20n,
};

const DIGITS = /(?<![\p{L}\d])\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d+)?/gu;
const AFTER =
  /^(?: ?(k|mn|mln|bn|m|b)(?![\p{L}\d])| ?-?(thousand|million|billion|trillion|hundred|dozen|score)(?!\p{L}))?( ?%| per ?cent(?!\p{L})| percent(?!\p{L}))?/u;

/** Finds the numbers of a text in order, digits and words alike. Expects `normalText`. */
export function scanNumbers(text: string, decimalMark: DecimalMark): NumberScan {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const x = digitsToNumeral(match[0], decimalMark);
    if (x === null) return { numbers: [], fault: match[0] };
    found.push(withScale(x, match.index, match.index + match[0].length, text));
  }
  const spelled = spelledNumbers(text).filter(({ start, end }) => !found.some((other) => start < other.end && other.start < end));
  for (const { value, start, end } of spelled) found.push(withScale(grouped(value), start, end, text));
  return { numbers: found.sort((a, b) => a.start - b.start), fault: null };
}

function withScale(x: string, start: number, end: number, text: string): FoundNumber {
  const after = AFTER.exec(text.slice(end))!;
  const scale = after[1] ?? after[2];
  return {
    x,
    multiplier: integer(scale === undefined ? 1n : SCALES[scale]!),
    isPercent: after[3] !== undefined,
    start,
    end: end + after[0].length,
  };
}

function digitsToNumeral(digits: string, decimalMark: DecimalMark): string | null {
  const spaceless = /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits) ? digits.replaceAll(" ", "") : digits;
  const [group, point] = decimalMark === "point" ? [",", "."] : [".", ","];
  const parts = spaceless.split(point);
  const whole = parts[0]!.split(group);
  const isGrouped = whole.length > 1 && whole[0]!.length <= 3 && whole.slice(1).every((part) => part.length === 3);
  if (parts.length > 2 || (whole.length > 1 && !isGrouped) || parts[1]?.includes(group)) return null;
  return grouped(BigInt(whole.join(""))) + (parts[1] === undefined ? "" : `.${parts[1]}`);
}

function grouped(value: bigint): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
