import type { Figure } from "../figure";
import { ONE, type Rational, rationalFrom } from "../rational";
import { hedgeAround } from "./hedge-words";
import type { NormalText } from "./normal-text";
import { type DecimalMark, type FoundNumber, scanNumbers } from "./numbers";
import { relativeWording } from "./relative-words";
import { type Span, figureOfInterval, figureOfTwo, valueOf } from "./two-numbers";
import { hasNumberWord, vagueFigure } from "./vague-words";
import { withoutDates } from "./without-dates";
import { type Result, invalid, ok } from "../../failure";

/** A figure read from words, and where in the text it stands (UTF-16 offsets). */
export type TextFigure = { readonly figure: Figure; readonly isPercent: boolean; readonly start: number; readonly end: number };

type Found = {
  readonly parts: Pick<Figure, "hedge" | "multiplier"> & Partial<Figure>;
  readonly isPercent: boolean;
  readonly start: number;
  readonly end: number;
};

const UNCONFIRMED =
  /(?:not|n't|cannot|unable|neither|yet to|declin\p{L}+|refus\p{L}+)(?!\p{L}).*(?:verif|confirm|corroborat)|^(?:un(?:verified|confirmed))/u;
const REJECTED = /(?:^|[^\p{L}])(?:den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?|false|fabricated|fake|lie)(?!\p{L})/u;
const LEFTOVER = /(?:^|[^\p{L}])(?:half|thirds?|quarters?|fifths?|tenths?)(?!\p{L})/u;

/**
 * Reads one figure from the words that state it (METHOD 1.3): hedges, ranges, ratios, scale words, numbers in digits or
 * spelled out. Refuses, in the field `text`, what holds no figure, more than one, or only says what the number is not.
 * It would rather refuse than guess: nothing it returns is a reversed bound or a part of another number.
 */
export function readText(text: string, decimalMark: DecimalMark = "point"): Result<TextFigure> {
  return read(withoutDates(text), decimalMark);
}

/** Reads a figure that was written apart: with an English hedge as English writes numbers, else as its language does, or as we do. */
export function readApart(chosen: string, decimalMark: DecimalMark): Result<TextFigure> {
  const inEnglish = readText(chosen);
  if (inEnglish.ok && inEnglish.value.figure.hedge !== "bare") return inEnglish;
  const inLanguage = readText(chosen, decimalMark);
  return inLanguage.ok ? inLanguage : inEnglish;
}

/** A figure chosen among the words, or, where they hold no numerals, written beside them. */
type ChosenFigure = TextFigure & { readonly isFromWords: boolean };

/**
 * Reads the figure that was chosen from words with several: the hedge is the one that the words give it, unless another
 * is written with it. Refuses, as `not_as_said`, one whose number is not among the words, or whose hedge is another than
 * they give it; words without numerals take any.
 */
export function readChosen(words: string, chosen: string, decimalMark: DecimalMark = "point"): Result<ChosenFigure> {
  const apart = readApart(chosen, decimalMark);
  if (!apart.ok) return apart;
  const normal = withoutDates(words);
  const { numbers, fault } = scanNumbers(normal.text, decimalMark);
  if (fault !== null) return notANumeral(fault.text);
  if (numbers.length === 0) return ok({ ...apart.value, isFromWords: false });
  const wanted = valuesOf(apart.value.figure);
  const isOther = (number: FoundNumber) => !wanted.some((value) => value.equals(valueOf(number)));
  if (numbers.every(isOther)) return invalid("text", "is not among the words: choose one of the figures that were said", "not_as_said");
  const inWords = readAmong(
    normal,
    numbers.filter(isOther),
    numbers.find((number) => !isOther(number))!,
    decimalMark,
  );
  return withHedge(apart.value, inWords);
}

/** The hedge that the words give, unless another is written and they give none that can be read; a ratio is made of both numbers. */
function withHedge(apart: TextFigure, inWords: Result<TextFigure>): Result<ChosenFigure> {
  const { hedge } = apart.figure;
  if (hedge === "bare") return inWords.ok ? ok({ ...inWords.value, isFromWords: true }) : inWords;
  if (hedge !== "ratio" && inWords.ok && inWords.value.figure.hedge !== hedge)
    return invalid("text", "has another hedge than the words give it", "not_as_said");
  return ok({ ...apart, isFromWords: false });
}

/** Reads one number among others: with all the words, else with those between its neighbours, as in "not 10,000 but 12,000". */
function readAmong({ text, originalIndex }: NormalText, others: readonly FoundNumber[], wanted: FoundNumber, mark: DecimalMark) {
  const blank = (start: number, end: number, from: string) => `${from.slice(0, start)}${"§".repeat(end - start)}${from.slice(end)}`;
  const whole = read({ text: others.reduce((masked, { start, end }) => blank(start, end, masked), text), originalIndex }, mark);
  const from = Math.max(0, ...others.filter(({ end }) => end <= wanted.start).map(({ end }) => end));
  const to = Math.min(text.length, ...others.filter(({ start }) => start >= wanted.end).map(({ start }) => start));
  if (whole.ok || (from === 0 && to === text.length)) return whole;
  const between = read({ text: blank(0, from, blank(to, text.length, text)), originalIndex }, mark);
  return between.ok ? between : whole;
}

function valuesOf({ x, y, multiplier }: Figure): Rational[] {
  return [x, y].flatMap((numeral) => {
    const value = numeral === null ? null : rationalFrom(numeral.replaceAll(",", ""));
    return value === null ? [] : [value.mul(multiplier), value];
  });
}

function read({ text: normal, originalIndex }: NormalText, decimalMark: DecimalMark): Result<TextFigure> {
  if (UNCONFIRMED.test(normal)) return notItsOwn("says that something could not be confirmed: record it as a response, without a figure");
  if (REJECTED.test(normal)) return notItsOwn("denies a figure: record it as a response");
  const found = find(normal, decimalMark);
  if (!found.ok) return found;
  const { parts, isPercent, start, end } = found.value;
  return ok({ figure: complete(parts, isPercent), isPercent, start: originalIndex(start), end: originalIndex(end - 1) + 1 });
}

function find(text: string, decimalMark: DecimalMark): Result<Found> {
  const { numbers, fault } = scanNumbers(text, decimalMark);
  if (fault !== null) return notANumeral(fault.text);
  if (numbers.length === 0) return withoutNumber(text);
  const whole = numbers.length === 2 ? figureOfTwo(text, numbers[0]!, numbers[1]!) : figureOfInterval(text, numbers);
  if (whole !== null) return withSpan(text, whole);
  if (numbers.length > 1) return invalid("text", SEVERAL_FIGURES, "several_figures");
  return withOneNumber(text, numbers[0]!);
}

function notANumeral(text: string): Result<never> {
  return invalid("text", `"${text}" is not a numeral`);
}

const SEVERAL_FIGURES = "holds more than one figure: keep the words of one";

/** A refusal of words that give no figure of their own: beside a response they are complete without one. */
function notItsOwn(reason: string): Result<never> {
  return invalid("text", reason, "no_figure_of_its_own");
}

function denied(): Result<never> {
  return notItsOwn("says what the number is not: record it as a response that denies the figure");
}

/** A range, margin or ratio takes no bound beside it; "about" before it adds nothing, nor does "nearly" before a ratio, which is read as widely. */
function withSpan(text: string, { figure, start, end, isPercent }: Span): Result<Found> {
  const { wording } = hedgeAround(text, start, end);
  const isSoft =
    wording === "about" || wording === "exact" || (figure.hedge === "ratio" && (wording === "almost" || wording === "justover"));
  if (wording !== null && !isSoft)
    return wording === "denied" ? denied() : invalid("text", "puts a bound on a range or a ratio: keep the words of one figure");
  return ok({ parts: figure, isPercent, start, end });
}

function withOneNumber(text: string, number: FoundNumber): Result<Found> {
  const { wording, start, end } = hedgeAround(text, number.start, number.end);
  if (wording === "denied") return denied();
  if (hasNumberWord(text)) return invalid("text", SEVERAL_FIGURES, "several_figures");
  const around = `${text.slice(0, number.start)}§${text.slice(number.end)}`;
  if (wording === "relative" || LEFTOVER.test(around))
    return notItsOwn("speaks of a part or a multiple of a number: write the figure that is meant");
  const relative = relativeWording(text.slice(0, number.start), text.slice(end));
  if (relative !== null) return notItsOwn(relative);
  const { x, multiplier, isPercent } = number;
  return ok({ parts: { hedge: wording ?? "bare", x, multiplier }, isPercent, start, end });
}

function withoutNumber(text: string): Result<Found> {
  const vague = LEFTOVER.test(text) ? null : vagueFigure(text);
  if (vague === null)
    return invalid("text", "holds no figure that can be read: write a number, or a word such as dozens, some or none", "no_figure");
  return ok({ parts: vague.figure, isPercent: false, start: vague.start, end: vague.end });
}

function complete(parts: Found["parts"], isPercent: boolean): Figure {
  const hasDecimals = parts.multiplier.equals(ONE) && [parts.x, parts.y].some((numeral) => numeral?.includes("."));
  return { x: null, y: null, unitFactor: ONE, kind: isPercent || hasDecimals ? "continuous" : "count", ...parts };
}
