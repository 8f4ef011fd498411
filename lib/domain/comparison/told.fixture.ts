import { type Comparison, compare } from "./compare";
import type { ComparableClaim, ComparisonRequest, QuestionScope, Stance } from "./request";
import type { Figure } from "../figure/figure";
import { readText } from "../figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { ONE, integer } from "../figure/rational";

export type Told = Partial<Omit<ComparableClaim, "figure">> & { readonly says?: string | Partial<Figure> | null };

/** The figure of some words, or of parts. */
export function said(figure: string | Partial<Figure>): Figure {
  if (typeof figure !== "string") return { hedge: "bare", x: null, y: null, multiplier: ONE, kind: "count", unitFactor: ONE, ...figure };
  const read = readText(figure);
  if (!read.ok) throw new Error(`${figure}: ${JSON.stringify(read.failure)}`);
  return read.value.figure;
}

/** A response to claims by id. */
export function responding(kind: Stance["kind"], ...ids: readonly string[]): readonly Stance[] {
  return [{ kind, targets: ids.map((claim) => ({ claim })), factor: kind === "multiple_of" ? integer(2) : null }];
}

/** A request of claims named a, b, c … that are alike in all that is not told: each of a source of its own, about one thing and day. */
export function requestOf(told: readonly Told[], more: Partial<ComparisonRequest> = {}): ComparisonRequest {
  return {
    window: integer(3),
    question: null,
    parameters: DEFAULT_PARAMETERS,
    sources: [],
    reliance: [],
    ownCollection: [],
    disjointWithin: null,
    knownUntil: null,
    ...more,
    claims: told.map(({ says = "around 10,000", ...claim }, index) => ({
      id: "abcdefgh"[index]!,
      source: "STUVWXYZ"[index]!,
      figure: says === null ? null : said(says),
      stances: [],
      origins: null,
      joint: false,
      measure: "troops",
      population: "personnel",
      place: "Russia",
      basis: "stock",
      modality: "observed",
      additive: true,
      asOf: "2024-10-28",
      periodStart: null,
      said: null,
      published: "2024-10-28",
      ...claim,
    })),
  };
}

/** Their comparison; throws where it is refused. */
export function comparisonOfTold(told: readonly Told[], more: Partial<ComparisonRequest> = {}): Comparison {
  const compared = compare(requestOf(told, more));
  if (!compared.ok) throw new Error(JSON.stringify(compared.failure));
  return compared.value;
}

export const SCOPE: QuestionScope = {
  measure: "troops",
  population: "personnel",
  place: "Russia",
  basis: "stock",
  modality: "observed",
  referenceDate: "2024-10-31",
};

/** How one told claim stands to another. */
export const relate = (a: Told, b: Told, more = {}) => comparisonOfTold([a, b], more).relate(0, 1);
