import type { Claim, ClaimDetails } from "./claim";
import type { ClaimInput } from "./claim-draft";
import { type Result, invalid, ok } from "./failure";
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

/** The figure that a person's words state, in the unit spoken (METHOD 1.1); the figure written apart chooses one of several. */
export function figureOfInput(input: ClaimInput, measure: Measure | null): Result<SpokenFigure> {
  const field = input.figureText === "" ? "words" : "figureText";
  const mark = decimalMarkOf(input.language);
  const read = field === "words" ? readText(input.words, mark) : readChosen(input.words, input.figureText, mark);
  if (!read.ok) return under(field, read);
  const isApart = "isFromWords" in read.value && !read.value.isFromWords;
  const text = isApart ? input.figureText : input.words;
  const figure = measure === null ? ok({ figure: read.value.figure, unit: null }) : ofMeasure(read.value, text, measure);
  if (!figure.ok) return under(field, figure);
  const reading = readFigure(figure.value.figure, DEFAULT_PARAMETERS);
  return reading.ok
    ? ok({ figure: toStatedFigure(figure.value.figure), unitSpoken: figure.value.unit ?? measure?.unit ?? "" })
    : under(field, reading);
}

/** What is counted or measured decides the kind of figure, whether it is an instrument's series, and the unit to convert to. */
function ofMeasure(
  { figure, isPercent, end }: TextFigure,
  text: string,
  measure: Measure,
): Result<{ figure: Figure; unit: string | null }> {
  const { kind, isMeasured, unit } = measure;
  const counted = unit === "" ? measure.name : unit;
  if (isPercent && !isPercentUnit(unit))
    return invalid("text", `is a percentage, and this question counts ${counted}: write the number it stands for`);
  if (
    kind === "count" &&
    figure.hedge !== "ratio" &&
    figure.multiplier.equals(ONE) &&
    [figure.x, figure.y].some((numeral) => numeral?.includes("."))
  )
    return invalid(
      "text",
      `has decimals, and this question counts ${counted}: where the text writes thousands with a point, set its language`,
    );
  const spoken = unitAfter(text, end);
  const factor = spoken === null ? null : unitFactor(spoken, unit);
  if (spoken !== null && factor === null && spoken !== unit.toLowerCase())
    return invalid("text", `speaks of ${spoken}, and this question counts ${counted}`);
  const hedge = isMeasured && figure.hedge === "bare" ? "measured" : figure.hedge;
  return ok({ figure: { ...figure, kind, hedge, unitFactor: factor ?? figure.unitFactor }, unit: spoken });
}

/** The same refusal, about a field of the form. */
function under(field: string, result: Result<unknown>): Result<never> {
  const isInvalid = !result.ok && result.failure.code === "invalid";
  return invalid(field, isInvalid ? result.failure.reason : "cannot be read");
}

/** The figure of the claim that is edited, where neither its words nor their language were changed. */
export function keptFigure(input: ClaimInput, standing: Claim | undefined): SpokenFigure | null {
  if (standing === undefined) return null;
  const isKept = input.words === standing.phrase && input.language === standing.language && input.figureText === figureApart(standing);
  return isKept && input.isWordsOnly === (standing.figure === null) ? { figure: standing.figure, unitSpoken: standing.unitSpoken } : null;
}
