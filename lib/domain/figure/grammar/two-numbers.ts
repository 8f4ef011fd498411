import type { Figure } from "../figure";
import type { FoundNumber } from "./numbers";
import { ONE, integer, decimalText, rationalFrom } from "../rational";

export type Span = { readonly figure: Pick<Figure, "hedge" | "x" | "y" | "multiplier">; readonly start: number; readonly end: number };

const RANGE_BETWEEN = /^ ?(?:-|to|or|and|up to) ?$/;
const RATIO_BETWEEN = /^(?: [\p{L}' ]{1,40}?)? (?:for every|for each|per every|per|in every|out of every|out of|in) $/u;
const MARGIN_BETWEEN = /^ ?(?:±|\+\/-|plus or minus|give or take) ?$/;
const INTERVAL_BEFORE = /^ ?\(?\[?(?:95|90|99)? ?%? ?(?:ci|confidence interval|uncertainty interval)?:? ?$/;

/** Reads two neighbouring numbers as one figure: a range, a number with its margin, or a ratio. Null where they are none. */
export function figureOfTwo(text: string, first: FoundNumber, second: FoundNumber): Span | null {
  const between = text.slice(first.end, second.start);
  const [start, end] = [first.start, second.end];
  if (MARGIN_BETWEEN.test(between)) return { figure: aligned("plusminus", first, second), start, end };
  if (RANGE_BETWEEN.test(between)) {
    const opening = /(?:between|from|anywhere from|anywhere between) $/.exec(text.slice(0, start));
    const needsOpening = /and/.test(between);
    if (needsOpening && opening === null) return null;
    return { figure: aligned("range", first, second), start: start - (opening?.[0].length ?? 0), end };
  }
  if (!RATIO_BETWEEN.test(between)) return null;
  return { figure: { hedge: "ratio", x: plain(first), y: plain(second), multiplier: ONE }, start, end };
}

/** "10,000 (95 % CI 8,000–12,000)": the stated interval is the range. */
export function figureOfInterval(text: string, numbers: readonly FoundNumber[]): Span | null {
  const [level, low, high] = numbers.slice(-3);
  if (numbers.length !== 4 || !level || !low || !high || !level.isPercent) return null;
  if (!INTERVAL_BEFORE.test(text.slice(level.start, low.start))) return null;
  const range = figureOfTwo(text, low, high);
  return range === null ? null : { ...range, start: numbers[0]!.start };
}

/** Both numerals under one multiplier: in "8-10k" the scale word belongs to both. */
function aligned(hedge: "range" | "plusminus", first: FoundNumber, second: FoundNumber): Span["figure"] {
  const [one, other] = [first.multiplier, second.multiplier];
  if (one.equals(other)) return { hedge, x: first.x, y: second.x, multiplier: one };
  const sharesScale = one.equals(1) && isBelow(first, second);
  if (sharesScale) return { hedge, x: first.x, y: second.x, multiplier: other };
  return { hedge, x: plain(first), y: plain(second), multiplier: integer(1) };
}

function isBelow(first: FoundNumber, second: FoundNumber): boolean {
  return valueOf(first).compare(valueOf(second).div(second.multiplier)) <= 0;
}

function plain(number: FoundNumber): string {
  return number.multiplier.equals(1) ? number.x : decimalText(valueOf(number));
}

function valueOf(number: FoundNumber) {
  return (rationalFrom(number.x.replaceAll(",", "")) ?? integer(0)).mul(number.multiplier);
}
