import type { Claim, ClaimDetails } from "./claim";
import type { ClaimInput } from "./claim-draft";
import { type Failure, type Result, about, invalid, ok } from "./failure";
import type { Figure } from "./figure/figure";
import { type TextFigure, readChosen, readText } from "./figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "./figure/parameters";
import { ONE } from "./figure/rational";
import { readFigure } from "./figure/reading";
import { isPercentUnit, unitAfter, unitFactor } from "./figure/units";
import { decimalMarkOf, figureApart } from "./figure-apart";
import type { Measure } from "./scope";
import { toStatedFigure } from "./stated-figure";

/** A claim's figure as it is kept, and the unit that was spoken. */
type SpokenFigure = Pick<ClaimDetails, "figure" | "unitSpoken">;

/** What words kept alone state. */
export const NO_SPOKEN_FIGURE: SpokenFigure = { figure: null, unitSpoken: "" };

/**
 * The figure that a person's words state, in the unit spoken (METHOD 1.1); the figure written apart chooses one of several.
 * A response needs none: "NATO is wrong" says enough.
 */
export function figureOfInput(input: ClaimInput, measure: Measure | null): Result<SpokenFigure> {
  const { words, figureText, language, stance } = input;
  if (figureText === "") {
    const read = readText(words, decimalMarkOf(language));
    return stance !== null && statesNone(read) ? ok(NO_SPOKEN_FIGURE) : spoken("words", words, read, measure);
  }
  const chosen = readChosen(words, figureText, decimalMarkOf(language));
  return spoken("figureText", chosen.ok && chosen.value.isFromWords ? words : figureText, chosen, measure);
}

function statesNone(read: Result<TextFigure>): boolean {
  return !read.ok && read.failure.code === "invalid" && (read.failure.kind === "no_figure" || read.failure.kind === "no_figure_of_its_own");
}

function spoken(field: string, text: string, read: Result<TextFigure>, measure: Measure | null): Result<SpokenFigure> {
  if (!read.ok) return under(field, read.failure);
  const figure = measure === null ? ok({ figure: read.value.figure, unit: "" }) : ofMeasure(read.value, text, measure);
  if (!figure.ok) return under(field, figure.failure);
  const reading = readFigure(figure.value.figure, DEFAULT_PARAMETERS);
  return reading.ok ? ok({ figure: toStatedFigure(figure.value.figure), unitSpoken: figure.value.unit }) : under(field, reading.failure);
}

/** What is counted or measured decides the kind of figure, whether it is an instrument's series, and the unit to convert to. */
function ofMeasure({ figure, isPercent, end }: TextFigure, text: string, measure: Measure): Result<{ figure: Figure; unit: string }> {
  const { kind, isMeasured, unit } = measure;
  const unitSpoken = unitAfter(text, end);
  const factor = unitSpoken === null ? null : unitFactor(unitSpoken, unit);
  const fault = misfit({ figure, isPercent, measure, unitSpoken: factor === null ? unitSpoken : null });
  if (fault !== null) return invalid("text", fault);
  const hedge = isMeasured && figure.hedge === "bare" ? "measured" : figure.hedge;
  return ok({ figure: { ...figure, kind, hedge, unitFactor: factor ?? figure.unitFactor }, unit: unitSpoken ?? unit });
}

type Fit = { readonly figure: Figure; readonly isPercent: boolean; readonly measure: Measure; readonly unitSpoken: string | null };

/** Why a figure cannot be one of the measure; null where it can. `unitSpoken` is a unit that does not convert. */
function misfit({ figure, isPercent, measure: { kind, name, unit }, unitSpoken }: Fit): string | null {
  const counted = unit === "" ? name : unit;
  if (isPercent && !isPercentUnit(unit)) return `is a percentage, and this question counts ${counted}: write the number it stands for`;
  if (kind === "count" && hasDecimals(figure))
    return `has decimals, and this question counts ${counted}: where the text writes thousands with a point, set its language`;
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
  const { figure, unitSpoken, phrase, language } = standing;
  const isKept = input.words === phrase && input.language === language && input.figureText === figureApart(standing);
  const gaveNone = input.isWordsOnly || (input.stance !== null && standing.stances.length > 0);
  return isKept && (figure === null ? gaveNone : !input.isWordsOnly) ? { figure, unitSpoken } : null;
}
