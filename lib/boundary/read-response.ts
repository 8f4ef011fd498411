import type { Figure } from "../domain/figure/figure";
import { decimalText } from "../domain/figure/rational";
import type { Candidate, CandidateStance } from "../domain/text/read-candidates";
import type { SourcePhrase } from "../domain/text/source-phrase";

/** The JSON answer of `read`, as docs/api.md has it. */
export function candidatesJson(text: string, candidates: readonly Candidate[]): string {
  return JSON.stringify({ candidates: candidates.map((candidate) => candidateJson(text, candidate)) });
}

function candidateJson(text: string, { sentence, figure, attributedTo, via, basedOn, stance, ...rest }: Candidate) {
  return {
    quote: rest.quote,
    start: rest.start,
    end: rest.end,
    sentence: { text: text.slice(sentence.start, sentence.end), ...sentence },
    figure: figure === null ? null : figureJson(figure),
    unit: rest.unit,
    attributedTo: attributedTo.map(sourceJson),
    via: via.map(sourceJson),
    basedOn: basedOn.map(sourceJson),
    verb: rest.verb,
    stance: stance === null ? null : stanceJson(stance),
    asOf: rest.asOf,
    said: rest.said,
    modality: rest.modality,
  };
}

function figureJson({ multiplier, unitFactor, hedge, x, y, kind }: Figure) {
  return { hedge, x, y, multiplier: Number(decimalText(multiplier)), kind, unitFactor: Number(decimalText(unitFactor)) };
}

function sourceJson({ text, isUnnamed, count }: SourcePhrase) {
  return { text, unnamed: isUnnamed, count };
}

function stanceJson({ kind, factor, targets }: CandidateStance) {
  return { kind, ...(factor === null ? {} : { factor: Number(factor) }), targets: targets.map(sourceJson) };
}
