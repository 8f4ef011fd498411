import { type Rational, integer } from "../rational";
import { SCALES, type TextSpan, scanSpelled } from "./spelled-numbers";

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
export type NumberScan = { readonly numbers: readonly FoundNumber[]; readonly fault: TextSpan | null };

const SHORT_SCALES: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  mln: 1_000_000n,
  bn: 1_000_000_000n,
  b: 1_000_000_000n,
};
const DIGITS =
  /(?<![\p{L}\d.,])(?:(?<!plus or )minus |-)?\d{1,3}(?: \d{3})+(?![\d]|\p{L})(?:[.,]\d+)?|(?<![\p{L}\d.,])(?:(?<!plus or )minus |-)?(?<!(?<!\d)\p{L}-)\d+(?:[.,]\d+)*/gu;
const SHORT = /^ ?(k|mn|mln|bn|m|b)(?![\p{L}\d])/u;
const LONG = new RegExp(`^[ -](${Object.keys(SCALES).join("|")})(?!\\p{L})`, "u");
const PERCENT = /^(?: ?%| (?:per ?cent|pct)(?!\p{L}))/u;
/** What may stand right after a numeral; letters make it a name or a rank ("152mm", "11th", "1990s"). */
const GLUED = /^(?:[\p{L}²³⁰-⁹]|-(?!ish|odd|plus|\d)[\p{L}])/u;
const PLURAL_SCALE = /^[ -](?:dozens|scores|hundreds|thousands|millions|billions|mil|tn|lakhs?|crores?|mio|millionen|milliarden)(?!\p{L})/u;
const SOURCES = /^ (?:(?!said)[\p{L}']+ ){0,3}(?:officials?|sources?|diplomats?|analysts?|experts?|spokes\p{L}+|people familiar)(?!\p{L})/u;

/** Finds the numbers of a text in order, digits and words alike, without those that count who is speaking. */
export function scanNumbers(text: string, decimalMark: DecimalMark): NumberScan {
  const spelled = scanSpelled(text);
  if (spelled.fault !== null) return { numbers: [], fault: spelled.fault };
  const found: FoundNumber[] = spelled.numbers
    .filter(({ multiplier, end }) => multiplier > 1n || !SOURCES.test(text.slice(end)))
    .map(({ x, multiplier, start, end }) => withScale({ x, multiplier, start, end }, text));
  const plural = spelled.numbers.find(({ end }) => PLURAL_SCALE.test(text.slice(end)));
  if (plural !== undefined) return { numbers: [], fault: faultAt(text, plural.start, plural.end + 12) };
  for (const match of text.matchAll(DIGITS)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isTaken = found.some((other) => start < other.end && other.start < end);
    if (isTaken || isName(text, end)) continue;
    if (PLURAL_SCALE.test(text.slice(end)) || text[start - 1] === ".") return { numbers: [], fault: faultAt(text, start, end + 12) };
    const x = digitsToNumeral(match[0].replace("minus ", "-"), decimalMark);
    if (x === null) return { numbers: [], fault: faultAt(text, start, end) };
    found.push(withScale({ x, multiplier: 1n, start, end }, text));
  }
  return { numbers: found.sort((a, b) => a.start - b.start), fault: null };
}

function faultAt(text: string, start: number, end: number): TextSpan {
  return { text: text.slice(start, end).trim(), start, end };
}

function isName(text: string, end: number): boolean {
  const rest = text.slice(end);
  return GLUED.test(rest) && !SHORT.test(rest) && !/^ish(?!\p{L})/u.test(rest);
}

type Bare = { readonly x: string; readonly multiplier: bigint; readonly start: number; readonly end: number };

function withScale({ x, multiplier, start, end }: Bare, text: string): FoundNumber {
  const rest = text.slice(end);
  const short = SHORT.exec(rest);
  const long = short ?? LONG.exec(rest);
  const scale = short === null ? (long === null ? 1n : SCALES[long[1]!]!) : SHORT_SCALES[short[1]!]!;
  const afterScale = end + (long?.[0].length ?? 0);
  const percent = PERCENT.exec(text.slice(afterScale));
  return {
    x: grouped(x),
    multiplier: integer(multiplier * scale),
    isPercent: percent !== null,
    start,
    end: afterScale + (percent?.[0].length ?? 0),
  };
}

function digitsToNumeral(digits: string, decimalMark: DecimalMark): string | null {
  const [group, point] = decimalMark === "point" ? [",", "."] : [".", ","];
  const [whole = "", decimals, ...more] = digits.split(point);
  const plain = wholeDigits(whole, group);
  if (plain === null || more.length > 0 || decimals?.includes(group) === true || decimals?.includes(" ") === true) return null;
  return decimals === undefined ? plain : `${plain}.${decimals}`;
}

/** "10,000" or "10 000" as plain digits; null where the groups are not of three. */
function wholeDigits(text: string, group: string): string | null {
  const parts = text.split(text.includes(" ") ? " " : group);
  const isGrouped = parts.length === 1 || (/^-?\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((part) => part.length === 3));
  return isGrouped && parts.every((part) => /^-?\d+$/.test(part)) ? parts.join("") : null;
}

function grouped(numeral: string): string {
  const [whole = "", decimals] = numeral.split(".");
  const plain = whole.replace(/^(-?)0+(?=\d)/, "$1").replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? plain : `${plain}.${decimals}`;
}
