import type { Claim, ClaimDetails, ClaimStance, Hop, HopBasis } from "./claim";
import type { Modality, StanceKind } from "./comparison/request";
import { type Result, invalid, ok } from "./failure";
import type { Figure } from "./figure/figure";
import { readText } from "./figure/grammar/read-text";
import { DEFAULT_PARAMETERS } from "./figure/parameters";
import { rationalFrom } from "./figure/rational";
import { readFigure } from "./figure/reading";
import type { DocumentId, PlaceId, PopulationId, SourceId } from "./ids";
import type { Question } from "./question";
import { decimalMarkOf, figureApart } from "./figure-apart";
import type { Measure } from "./scope";
import { saysSame, toStatedFigure } from "./stated-figure";
import { isAfter, parseDayRange } from "./time/day-range";

/** A claim as a person writes it down: words and names, nothing looked up yet. Empty text means not stated. */
export type ClaimInput = {
  readonly words: string;
  readonly isParaphrase: boolean;
  /** The figure alone, where the words hold more than one or none that can be read. */
  readonly figureText: string;
  readonly language: string;
  readonly speaker: string;
  readonly about: string;
  readonly relay: string;
  readonly outlet: string;
  readonly knownBy: HopBasis;
  readonly document: string;
  readonly documentUrl: string;
  readonly published: string;
  readonly asOf: string;
  readonly said: string;
  readonly placeId: PlaceId | null;
  readonly populationId: PopulationId | null;
  readonly modality: Modality;
  readonly stance: StanceKind | null;
  /** A claim's number as C3, or a source's name. */
  readonly stanceTarget: string;
  readonly factor: string;
  readonly note: string;
};

/** A claim of which nothing is written down yet. */
export const BLANK_CLAIM: ClaimInput = {
  words: "",
  isParaphrase: false,
  figureText: "",
  language: "en",
  speaker: "",
  about: "",
  relay: "",
  outlet: "",
  knownBy: "unknown",
  document: "",
  documentUrl: "",
  published: "",
  asOf: "",
  said: "",
  placeId: null,
  populationId: null,
  modality: "observed",
  stance: null,
  stanceTarget: "",
  factor: "",
  note: "",
};

/** The names of an input, looked up or made. */
export type ResolvedNames = {
  readonly speakerId: SourceId;
  readonly aboutSourceId: SourceId | null;
  readonly relayId: SourceId | null;
  readonly outletId: SourceId | null;
  readonly documentId: DocumentId | null;
  readonly stanceTarget: ClaimStance["target"] | null;
};

/** What a claim takes from its question; on a yes/no matter the words need no figure. */
export type DraftScope = Pick<Question, "measureId" | "basis" | "periodStart"> & {
  readonly needsFigure: boolean;
  /** The day on which it is written down: what was observed cannot hold as of a later one. */
  readonly today: string;
  /** The claim as it stands, where it is edited: its figure is kept while its words are. */
  readonly standing?: Claim;
};

/**
 * Turns what a person wrote into a claim's details, with the figure read from the words. Refuses, naming the field, words
 * without a figure where no response is given either, and dates that cannot be read.
 */
export function draftClaim(input: ClaimInput, names: ResolvedNames, scope: DraftScope, measure: Measure | null): Result<ClaimDetails> {
  const figure = keptFigure(input, scope.standing) ?? figureOf(input, measure, scope.needsFigure);
  if (!figure.ok) return figure;
  const dates = datesOf(input, scope.today);
  if (!dates.ok) return dates;
  const stances = stancesOf(input, names);
  if (!stances.ok) return stances;
  if (figure.value === null && stances.value.length === 0 && scope.needsFigure)
    return invalid("words", "give a figure, or say how they respond to another claim");
  const { words, isParaphrase, language, placeId, populationId, modality, note } = input;
  const { speakerId, aboutSourceId, documentId } = names;
  return ok({
    speakerId,
    aboutSourceId,
    documentId,
    placeId,
    populationId,
    isParaphrase,
    language,
    modality,
    note,
    measureId: scope.measureId,
    phrase: words,
    figure: figure.value,
    unitSpoken: measure?.unit ?? "",
    basis: scope.basis,
    ...dates.value,
    periodStart: scope.periodStart,
    standing: "current",
    standingReason: null,
    hops: hopsOf(input, names),
    stances: stances.value,
  });
}

function figureOf(input: ClaimInput, measure: Measure | null, isNeeded: boolean): Result<ClaimDetails["figure"]> {
  const field = input.figureText === "" ? "words" : "figureText";
  const text = field === "words" ? input.words : input.figureText;
  const read = readText(text, field === "words" ? decimalMarkOf(input.language) : "point");
  if (!read.ok) {
    if ((input.stance !== null || !isNeeded) && field === "words") return ok(null);
    return under(field, read);
  }
  const figure = measure === null ? read.value.figure : ofMeasure(read.value.figure, measure);
  const reading = readFigure(figure, DEFAULT_PARAMETERS);
  return reading.ok ? ok(toStatedFigure(figure)) : under(field, reading);
}

/** What is counted or measured decides the kind of figure, and whether it is an official or instrument's series. */
function ofMeasure(figure: Figure, { kind, isMeasured }: Measure): Figure {
  return { ...figure, kind, hedge: isMeasured && figure.hedge === "bare" ? "measured" : figure.hedge };
}

/** The same refusal, about a field of the form. */
function under(field: string, result: Result<unknown>): Result<never> {
  const isInvalid = !result.ok && result.failure.code === "invalid";
  return invalid(field, isInvalid ? result.failure.reason : "cannot be read");
}

/** The figure of the claim that is edited, where neither its words nor their language were changed. */
function keptFigure(input: ClaimInput, standing: Claim | undefined): Result<ClaimDetails["figure"]> | null {
  if (standing === undefined) return null;
  const isKept = input.words === standing.phrase && input.language === standing.language && input.figureText === figureApart(standing);
  return isKept ? ok(standing.figure) : null;
}

function datesOf(input: ClaimInput, today: string): Result<Pick<ClaimDetails, "asOf" | "said" | "published">> {
  for (const field of ["asOf", "said", "published"] as const) {
    if (input[field] !== "" && parseDayRange(input[field]) === null) {
      return invalid(field, `“${input[field]}” is not a date that can be read: write 2024-10-28, 2024-10 or 2024-10-29/2024-10-31`);
    }
  }
  const [asOf, now] = [parseDayRange(input.asOf), parseDayRange(today)];
  if (input.modality === "observed" && asOf !== null && now !== null && isAfter(asOf, now)) {
    return invalid("asOf", "lies in the future: what was observed cannot; if it is a plan, say so under “Observed or planned”");
  }
  const orNull = (text: string) => (text === "" ? null : text);
  return ok({ asOf: orNull(input.asOf), said: orNull(input.said), published: orNull(input.published) });
}

function stancesOf({ stance, factor }: ClaimInput, { stanceTarget }: ResolvedNames): Result<ClaimStance[]> {
  if (stance === null) return ok([]);
  if (stanceTarget === null) return invalid("stanceTarget", "say which claim they respond to (C3), or whose figure");
  const isMultiple = stance === "multiple_of";
  const size = isMultiple ? rationalFrom(factor) : null;
  if (isMultiple && (size === null || size.s <= 0n || size.n === 0n))
    return invalid("factor", "say how many times, as a number such as 2 or 0.5");
  return ok([{ kind: stance, factor: isMultiple ? factor : null, target: stanceTarget }]);
}

/** Origin, relay and publisher; one who plays two parts in a row is one step. */
function hopsOf(input: ClaimInput, { speakerId, relayId, outletId }: ResolvedNames): Hop[] {
  const origin: Hop = { sourceId: speakerId, role: "origin", basis: input.knownBy, verb: "said" };
  const relay: Hop[] =
    relayId === null || relayId === speakerId ? [] : [{ sourceId: relayId, role: "relay", basis: "told", verb: "relayed" }];
  const publisher: Hop[] =
    outletId === null || outletId === (relayId ?? speakerId)
      ? []
      : [{ sourceId: outletId, role: "publisher", basis: "told", verb: "reported" }];
  return [origin, ...relay, ...publisher];
}

/** The claim that already says the same: same speaker, same figure or response, same as-of (or both unstated). */
export function duplicateOf(draft: ClaimDetails, claims: readonly Claim[]): Claim | null {
  const isSame = (claim: Claim) =>
    claim.standing === "current" && claim.speakerId === draft.speakerId && claim.asOf === draft.asOf && sameStatement(claim, draft);
  return claims.find(isSame) ?? null;
}

function sameStatement(a: ClaimDetails, b: ClaimDetails): boolean {
  if (a.figure !== null && b.figure !== null) return saysSame(a.figure, b.figure);
  const aims = ({ stances }: ClaimDetails) =>
    stances.map(({ kind, target }) => [kind, "claimId" in target ? target.claimId : target.sourceId]);
  return a.figure === b.figure && JSON.stringify(aims(a)) === JSON.stringify(aims(b)) && a.phrase === b.phrase;
}
