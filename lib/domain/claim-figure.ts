import type { Basis } from "./comparison/request";
import type { Claim, ClaimDetails } from "./claim";
import type { ClaimInput } from "./claim-draft";
import { type Failure, type Result, about, invalid, invalidFields, ok } from "./failure";
import type { Figure } from "./figure/figure";
import { type TextFigure, readApart, readChosen, readText } from "./figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "./figure/parameters";
import { ONE, rationalFrom } from "./figure/rational";
import { readFigure } from "./figure/reading";
import { isMoneyAt, isMoneyMeasure, isPercentUnit, unitAfter, unitFactor } from "./figure/units";
import { decimalMarkOf, figureApart } from "./figure-apart";
import type { Measure } from "./scope";
import { toStatedFigure } from "./stated-figure";

/** A claim's figure as it is kept, why it is not the one of the words, and the unit that was spoken. */
type SpokenFigure = Pick<ClaimDetails, "figure" | "figureReason" | "unitSpoken">;

/** What a question counts, and how. */
type Counted = { readonly measure: Measure | null; readonly basis: Basis };
type Known = Counted & { readonly measure: Measure };

/** What words kept alone state. */
export const NO_SPOKEN_FIGURE: SpokenFigure = { figure: null, figureReason: null, unitSpoken: "" };

/**
 * The figure that a person's words state, in the unit spoken (METHOD 1.1); the figure written apart chooses one of several.
 * A response needs none: "NATO is wrong" says enough.
 */
export function figureOfInput(input: ClaimInput, counted: Counted): Result<SpokenFigure> {
  const { words, figureText, language, stance } = input;
  const mark = decimalMarkOf(language);
  if (figureText !== "") return isForeign(input) ? figureWrittenApart(input, counted) : chosenFigure(input, counted);
  const read = readText(words, mark);
  if (stance !== null && statesNone(read)) return ok(NO_SPOKEN_FIGURE);
  return read.ok && mayHideHedge(input, read.value) ? invalid("words", UNREAD_HEDGE) : spoken("words", words, read, counted);
}

function figureWrittenApart({ figureText, language }: ClaimInput, counted: Counted): Result<SpokenFigure> {
  return spoken("figureText", figureText, readApart(figureText, decimalMarkOf(language)), counted);
}

/** The figure that was chosen among the words, or one that they do not give, with the reason for it. */
function chosenFigure(input: ClaimInput, counted: Counted): Result<SpokenFigure> {
  const { words, figureText, language } = input;
  const chosen = readChosen(words, figureText, decimalMarkOf(language));
  if (chosen.ok) return spoken("figureText", chosen.value.isFromWords ? words : figureText, chosen, counted);
  const { failure } = chosen;
  const isNotAsSaid = failure.code === "invalid" && failure.kind === "not_as_said";
  return isNotAsSaid ? notAsSaid(input, failure.reason, counted) : under("figureText", failure);
}

/** A figure that the words do not give is kept only with the reason for it (docs/documents.md). */
function notAsSaid(input: ClaimInput, fault: string, counted: Counted): Result<SpokenFigure> {
  const { figureReason } = input;
  if (figureReason === "")
    return invalidFields([
      { field: "figureText", reason: fault },
      { field: "figureReason", reason: "say why it is this figure all the same, or choose one of the words’ own" },
    ]);
  const read = figureWrittenApart(input, counted);
  return read.ok ? ok({ ...read.value, figureReason }) : read;
}

const UNREAD_HEDGE =
  "may hold a hedge, and hedges are read in English only: write the figure under “The figure alone” with its hedge in English, as “at most 500”, or the number alone if there is none";

/** Words of another language than English, by what the form says or by their letters: their hedges are not known. */
function isForeign({ words, language }: ClaimInput): boolean {
  return language.split("-")[0]!.toLowerCase() !== "en" || /(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/u.test(words);
}

/** Where no hedge was found, and there are words before the number or in another script. */
function mayHideHedge(input: ClaimInput, { figure, start }: TextFigure): boolean {
  return figure.hedge === "bare" && isForeign(input) && /\p{L}/u.test(input.words.slice(0, start));
}

function statesNone(read: Result<TextFigure>): boolean {
  return !read.ok && read.failure.code === "invalid" && (read.failure.kind === "no_figure" || read.failure.kind === "no_figure_of_its_own");
}

function spoken(field: string, text: string, read: Result<TextFigure>, counted: Counted): Result<SpokenFigure> {
  if (!read.ok) return under(field, read.failure);
  const { measure } = counted;
  const figure = measure === null ? ok({ figure: read.value.figure, unit: "" }) : ofMeasure(read.value, text, { ...counted, measure });
  if (!figure.ok) return under(field, figure.failure);
  const reading = readFigure(figure.value.figure, DEFAULT_PARAMETERS);
  return reading.ok
    ? ok({ figure: toStatedFigure(figure.value.figure), figureReason: null, unitSpoken: figure.value.unit })
    : under(field, reading.failure);
}

/** What is counted or measured decides the kind of figure, whether it is an instrument's series, and the unit to convert to. */
function ofMeasure(read: TextFigure, text: string, { measure, basis }: Known): Result<{ figure: Figure; unit: string }> {
  const { figure, isPercent, start, end } = read;
  const { kind, isMeasured, unit } = measure;
  if (figure.hedge === "ratio") return ratioOf(figure, measure, basis);
  const unitSpoken = unitAfter(text, end);
  const factor = unitSpoken === null ? null : unitFactor(unitSpoken, unit);
  const isMoney = isMoneyAt(text, start, end);
  const fault = misfit({ figure, isPercent, isMoney, measure, unitSpoken: factor === null ? unitSpoken : null });
  if (fault !== null) return invalid("text", fault);
  const hedge = isMeasured && figure.hedge === "bare" ? "measured" : figure.hedge;
  return ok({ figure: { ...figure, kind, hedge, unitFactor: factor ?? figure.unitFactor }, unit: unitSpoken ?? unit });
}

/** "3 out of 10": on a scale of per cent it is 30; where heads are counted it is no figure. */
function ratioOf(figure: Figure, { kind, unit, name }: Measure, basis: Basis): Result<{ figure: Figure; unit: string }> {
  if (isPercentUnit(unit)) return ok({ figure: { ...figure, kind, unitFactor: rationalFrom("100")! }, unit });
  if (basis === "ratio") return ok({ figure: { ...figure, kind }, unit });
  return invalid("text", `is a ratio, and this question counts ${unit === "" ? name : unit}: write the number it stands for`);
}

type Fit = {
  readonly figure: Figure;
  readonly isPercent: boolean;
  readonly isMoney: boolean;
  readonly measure: Measure;
  readonly unitSpoken: string | null;
};

/** Why a figure cannot be one of the measure; null where it can. `unitSpoken` is a unit that does not convert. */
function misfit({ figure, isPercent, isMoney, measure: { kind, name, unit }, unitSpoken }: Fit): string | null {
  const counted = unit === "" ? name : unit;
  if (isMoney && !isMoneyMeasure(`${name} ${unit}`)) return `is an amount of money, and this question counts ${counted}`;
  if (isPercent && !isPercentUnit(unit)) return `is a percentage, and this question counts ${counted}: write the number it stands for`;
  if (kind === "count" && hasDecimals(figure))
    return `hold decimals, and this question counts ${counted}: where the text writes thousands with a point, set its language`;
  const isOther = unitSpoken !== null && unitSpoken !== unit.toLowerCase();
  return isOther ? `speaks of ${unitSpoken}, and this question counts ${counted}` : null;
}

function hasDecimals({ hedge, multiplier, x, y }: Figure): boolean {
  return hedge !== "ratio" && multiplier.equals(ONE) && [x, y].some((numeral) => numeral?.includes("."));
}

const SEVERAL = "hold more than one figure: leave the words as they are, and write the one that is meant under “The figure alone”";

/** What is wrong with a figure, about a field of the form, with what a person can do there where the words alone do not say it. */
function under(field: string, failure: Failure): Result<never> {
  if (field !== "words" || failure.code !== "invalid") return about(field, failure);
  if (failure.kind === "several_figures") return invalid(field, SEVERAL);
  return failure.kind === "no_figure" ? invalid(field, `${failure.reason}; or tick below that they give no number`) : about(field, failure);
}

/** The figure of the claim that is edited, where neither its words, their language nor the choice to give none was changed. */
export function keptFigure(input: ClaimInput, standing: Claim | undefined): SpokenFigure | null {
  if (standing === undefined) return null;
  const { figure, figureReason, unitSpoken, phrase, language } = standing;
  const stood = { words: phrase, language, figureText: figureApart(standing), figureReason: figureReason ?? "" };
  const isKept = Object.entries(stood).every(([name, text]) => input[name as keyof typeof stood] === text);
  const gaveNone = input.isWordsOnly || (input.stance !== null && standing.stances.length > 0);
  return isKept && (figure === null ? gaveNone : !input.isWordsOnly) ? { figure, figureReason, unitSpoken } : null;
}
