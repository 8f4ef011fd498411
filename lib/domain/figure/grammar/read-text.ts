import type { Figure } from "../figure";
import { ONE } from "../rational";
import { hedgeAround } from "./hedge-words";
import { normalText } from "./normal-text";
import { type DecimalMark, type FoundNumber, scanNumbers } from "./numbers";
import { type Span, figureOfInterval, figureOfTwo } from "./two-numbers";
import { vagueFigure } from "./vague-words";
import { type Result, invalid, ok } from "../../failure";

/** A figure read from words, and where in the text it stands (UTF-16 offsets). */
export type TextFigure = { readonly figure: Figure; readonly isPercent: boolean; readonly start: number; readonly end: number };

const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})\\b\\.?(?:,? \\d{4})?|(?:${MONTH})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|(?:${MONTH}) \\d{4}|\\d{4}-\\d{2}-\\d{2}|(?:in|since|by|during|until|from|of) (?:19|20)\\d{2}\\b(?![,.]?\\d))`,
  "g",
);
const NO_FIGURE =
  /\b(?:could ?n[o']t|can ?no[t]|cannot|can't|unable to|not able to|declined to) (?:yet )?(?:independently )?(?:verify|confirm|corroborate)\b/;

/**
 * Reads one figure from the words that state it (METHOD 1.3): hedges, ranges, ratios, scale words, numbers in digits or
 * spelled out. Refuses, in the field `text`, what holds no figure, more than one, or only says what the number is not.
 */
export function readText(text: string, decimalMark: DecimalMark = "point"): Result<TextFigure> {
  const normal = normalText(text).replace(DATE, (date) => " ".repeat(date.length));
  if (NO_FIGURE.test(normal))
    return invalid("text", "says that something could not be confirmed: record it as a response, without a figure");
  const { numbers, fault } = scanNumbers(normal, decimalMark);
  if (fault !== null) return invalid("text", `"${fault}" is not a numeral`);
  if (numbers.length === 0) return withoutNumber(normal);
  const whole = numbers.length === 2 ? figureOfTwo(normal, numbers[0]!, numbers[1]!) : figureOfInterval(normal, numbers);
  if (whole !== null) return ok(ofSpan(whole, numbers));
  if (numbers.length > 1) return invalid("text", "holds more than one figure: keep the words of one");
  return withOneNumber(normal, numbers[0]!);
}

function ofSpan({ figure, start, end }: Span, numbers: readonly FoundNumber[]): TextFigure {
  const isPercent = numbers.at(-1)!.isPercent;
  return { figure: complete(figure, isPercent), isPercent, start, end };
}

function withOneNumber(text: string, number: FoundNumber): Result<TextFigure> {
  const { wording, start, end } = hedgeAround(text, number.start, number.end);
  if (wording === "denied") return invalid("text", "says what the number is not: record it as a response that denies the figure");
  const { x, multiplier, isPercent } = number;
  return ok({ figure: complete({ hedge: wording ?? "bare", x, multiplier }, isPercent), isPercent, start, end });
}

function withoutNumber(text: string): Result<TextFigure> {
  const vague = vagueFigure(text);
  if (vague === null) return invalid("text", "holds no figure that can be read: write a number, or a word such as dozens, some or none");
  return ok({ figure: complete(vague.figure, false), isPercent: false, start: vague.start, end: vague.end });
}

function complete(parts: Pick<Figure, "hedge" | "multiplier"> & Partial<Figure>, isPercent: boolean): Figure {
  const hasDecimals = parts.multiplier.equals(ONE) && [parts.x, parts.y].some((numeral) => numeral?.includes("."));
  return { x: null, y: null, unitFactor: ONE, kind: isPercent || hasDecimals ? "continuous" : "count", ...parts };
}
