import type { Figure } from "../figure";
import { ONE, type Rational, decimalText, rationalFrom } from "../rational";
import type { FoundNumber } from "./numbers";

export type Span = {
  readonly figure: Pick<Figure, "hedge" | "x" | "y" | "multiplier">;
  readonly start: number;
  readonly end: number;
  readonly isPercent: boolean;
};

const RANGE_BETWEEN = /^ ?(?:-|to|or|and|up to) ?[$€£¥₩]?$/u;
const RATIO_BETWEEN = /^(?: [\p{L}'][\p{L}' ]{0,60}?)? (?:for every|for each|of every|per|out of|out of every|in every) $/u;
const MARGIN_BETWEEN = /^(?: (?!to |or |and )[\p{L}'-]+){0,3} ?,? ?(?:±|\+\/-|plus or minus|give or take) ?$/u;
const INTERVAL_LEVEL = /^(?: ?%| per ?cent)? ?(?:ci|confidence interval|uncertainty interval):? $/u;
const TIME_AFTER = /^ (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|regions?|waves?|places?|groups?)(?!\p{L})/u;
const CHANGE_BEFORE =
  /(?<!\p{L})(?:rose|rising|risen|increas\p{L}*|grew|grown|fell|fallen|dropp\p{L}*|decreas\p{L}*|up|down|went|gone|revis\p{L}*|chang\p{L}*|rais\p{L}*|lift\p{L}*|lower\p{L}*|cut|trimm?\p{L}*|slash\p{L}*|climb\p{L}*|jump\p{L}*|soar\p{L}*|slid|widen\p{L}*|shr[aiu]nk|swell\p{L}*|swollen|expand\p{L}*|doubl\p{L}*|tripl\p{L}*)(?: [\p{L}§'-]+){0,6} (?<!of )(?:from|by) [$€£¥₩]?$/u;

/** Reads two neighbouring numbers as one figure: a range, a number with its margin, or a ratio. Null where they are none. */
export function figureOfTwo(text: string, first: FoundNumber, second: FoundNumber): Span | null {
  const between = text.slice(first.end, second.start);
  if (MARGIN_BETWEEN.test(between)) return second.isPercent && !first.isPercent ? null : spanOf("plusminus", first, second, first.start);
  if (RANGE_BETWEEN.test(between)) return rangeOf(text, first, second);
  const isOneIn = between === " in " && valueOf(first).compare(valueOf(second)) <= 0 && !TIME_AFTER.test(text.slice(second.end));
  if (!isOneIn && !RATIO_BETWEEN.test(between)) return null;
  return {
    figure: { hedge: "ratio", x: plain(first), y: plain(second), multiplier: ONE },
    start: first.start,
    end: second.end,
    isPercent: false,
  };
}

function rangeOf(text: string, first: FoundNumber, second: FoundNumber): Span | null {
  const before = text.slice(0, first.start);
  const opening = /(?:^| )(?:anywhere )?(?:between|from) [$€£¥₩]?$/u.exec(before);
  const needsOpening = text.slice(first.end, second.start).includes("and");
  if ((needsOpening && opening === null) || CHANGE_BEFORE.test(before) || areApart(first, second)) return null;
  return spanOf("range", first, second, first.start - (opening?.[0].trimStart().length ?? 0));
}

/** Two numbers that are no ends of one range, whatever stands between them. */
function areApart(first: FoundNumber, second: FoundNumber): boolean {
  const mixesPercent = first.isPercent && !second.isPercent && valueOf(second).compare(100) > 0;
  return mixesPercent || mayShareThousands(first, second) || falls(first, second);
}

/** "by 51 % to 48 %" is no range; in "8-10k" the first is as large as the second says. */
function falls(first: FoundNumber, second: FoundNumber): boolean {
  return coefficient(first).compare(coefficient(second)) > 0 && valueOf(first).compare(valueOf(second)) > 0;
}

/** "10 to 12,000" may leave out the thousands of the first. */
function mayShareThousands(first: FoundNumber, second: FoundNumber): boolean {
  return (
    /^[1-9]\d{0,2}$/.test(first.x) && /^\d{1,3},000$/.test(second.x) && coefficient(first).mul(1_000).compare(coefficient(second)) <= 0
  );
}

/** "10,000 (95 % CI 8,000–12,000)": the stated interval is the range. */
export function figureOfInterval(text: string, numbers: readonly FoundNumber[]): Span | null {
  const [estimate, level, low, high] = numbers;
  if (numbers.length !== 4 || !estimate || !level || !low || !high || !level.isPercent) return null;
  if (!INTERVAL_LEVEL.test(text.slice(level.end, low.start))) return null;
  const range = figureOfTwo(text, low, high);
  return range === null ? null : { ...range, start: estimate.start, isPercent: estimate.isPercent };
}

/** Both numerals under one multiplier: in "8-10k" the scale word belongs to both. */
function spanOf(hedge: "range" | "plusminus", first: FoundNumber, second: FoundNumber, start: number): Span {
  const frame = { start, end: second.end, isPercent: first.isPercent || second.isPercent };
  const [one, other] = [first.multiplier, second.multiplier];
  if (one.equals(other)) return { figure: { hedge, x: first.x, y: second.x, multiplier: one }, ...frame };
  const isSharedScale = one.equals(ONE) && (hedge === "plusminus" || coefficient(first).compare(coefficient(second)) <= 0);
  if (isSharedScale) return { figure: { hedge, x: first.x, y: second.x, multiplier: other }, ...frame };
  return { figure: { hedge, x: plain(first), y: plain(second), multiplier: ONE }, ...frame };
}

function plain(number: FoundNumber): string {
  return number.multiplier.equals(ONE) ? number.x : decimalText(valueOf(number));
}

function coefficient({ x }: FoundNumber): Rational {
  return rationalFrom(x.replaceAll(",", ""))!;
}

/** The number with its scale word. */
export function valueOf(number: FoundNumber): Rational {
  return coefficient(number).mul(number.multiplier);
}
