import type { Claim, ClaimDetails, ClaimStance, HopBasis, Position } from "./claim";
import { hopsOf, stancesOf } from "./claim-chain";
import { NO_SPOKEN_FIGURE, figureOfInput, keptFigure } from "./claim-figure";
import type { Modality, StanceKind } from "./comparison/request";
import { datesOf } from "./claim-dates";
import { type Result, invalid, ok, together } from "./failure";
import type { DocumentId, PlaceId, PopulationId, SourceId } from "./ids";
import type { Question } from "./question";
import type { Measure } from "./scope";
import { saysSame } from "./stated-figure";

/** A claim as a person writes it down: words and names, nothing looked up yet. Empty text means not stated. */
export type ClaimInput = {
  readonly words: string;
  readonly isParaphrase: boolean;
  /** The figure alone, where the words hold more than one or none that can be read. */
  readonly figureText: string;
  /** Why it is this figure, where the words give another. */
  readonly figureReason: string;
  /** The words give no number that can be read, and are kept as they are. */
  readonly isWordsOnly: boolean;
  /** What they say on a yes/no matter; null where it follows from their response to another claim. */
  readonly position: Position | null;
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
  /** Claims' numbers as C3, or sources' names; several with commas between. */
  readonly stanceTarget: string;
  readonly factor: string;
  readonly note: string;
};

/** Whether a text is an address of the web, as a document's is written. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

/** What to write instead of what is none. */
export const NO_WEB_ADDRESS = "must begin with http:// or https://";

/** A claim of which nothing is written down yet. */
export const BLANK_CLAIM: ClaimInput = {
  words: "",
  isParaphrase: false,
  figureText: "",
  figureReason: "",
  isWordsOnly: false,
  position: null,
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
  readonly speakerId: SourceId | null;
  readonly aboutSourceId: SourceId | null;
  readonly relayId: SourceId | null;
  readonly outletId: SourceId | null;
  readonly documentId: DocumentId | null;
  readonly stanceTargets: readonly ClaimStance["target"][];
};

/** What a claim takes from its question, and what is known when it is written down. */
export type DraftScope = Pick<Question, "measureId" | "basis" | "periodStart" | "answer"> & {
  /** The day on which it is written down: what was observed cannot hold as of a later one. */
  readonly today: string;
  /** The claim as it stands, where it is edited: what is not changed is kept. */
  readonly standing?: Claim;
};

/** The scope of a claim that is edited: its own. */
export function scopeOfClaim(claim: Claim, today: string): DraftScope {
  const { measureId, basis, periodStart, position } = claim;
  return { measureId, basis, periodStart, answer: position === null ? "figure" : "yes_no", today, standing: claim };
}

/**
 * Turns what a person wrote into a claim's details, with the figure read from the words. Refuses, naming every field at
 * fault, words without a figure where no response is given either, a missing position, and dates that cannot be so.
 */
export function draftClaim(input: ClaimInput, names: ResolvedNames, scope: DraftScope, measure: Measure | null): Result<ClaimDetails> {
  const { standing } = scope;
  const kept = keptFigure(input, standing);
  const figure = kept === null ? spokenFigure(input, scope, measure) : ok(kept);
  const position = positionOf(input, scope.answer);
  const stances = stancesOf(input, names, standing);
  const dates = datesOf(input, scope.today);
  if (!figure.ok || !position.ok || !stances.ok || !dates.ok) return together([figure, position, stances, dates]);
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
    ...figure.value,
    ...dates.value,
    position: position.value,
    measureId: scope.measureId,
    phrase: words,
    basis: scope.basis,
    periodStart: scope.periodStart,
    standing: "current",
    standingReason: null,
    hops: hopsOf(input, names, standing),
    stances: stances.value,
  });
}

/** A yes/no matter takes no figure, and words that are kept alone need none. */
function spokenFigure(input: ClaimInput, { answer, basis }: DraftScope, measure: Measure | null): ReturnType<typeof figureOfInput> {
  return input.isWordsOnly || answer === "yes_no" ? ok(NO_SPOKEN_FIGURE) : figureOfInput(input, { measure, basis });
}

/** The position that is written down, or that follows from the response; on a question for figures there is none. */
function positionOf({ position, stance }: ClaimInput, answer: Question["answer"]): Result<Position | null> {
  if (answer === "figure") return ok(null);
  const implied = stance === null ? undefined : POSITION_OF_STANCE[stance];
  if (position === null && implied === undefined)
    return invalid("position", "choose what they say: that it is so, that it is not, or neither");
  return ok(position ?? implied!);
}

const POSITION_OF_STANCE: Partial<Record<StanceKind, Position>> = { confirms: "asserts", refutes: "denies", cannot_confirm: "no_position" };

/** The claim that already says the same: same speaker, same figure or response, same as-of (or both unstated). */
export function duplicateOf(draft: ClaimDetails, claims: readonly Claim[]): Claim | null {
  return sameIn(draft, claims, (claim) => claim.asOf === draft.asOf);
}

/** The claim that says the same, as far as the words tell: a text often leaves out the day that an earlier one gave. */
export function likelyDuplicateOf(draft: ClaimDetails, claims: readonly Claim[]): Claim | null {
  return duplicateOf(draft, claims) ?? sameIn(draft, claims, (claim) => claim.asOf === null || draft.asOf === null);
}

function sameIn(draft: ClaimDetails, claims: readonly Claim[], isOfOneTime: (claim: Claim) => boolean): Claim | null {
  const isSame = (claim: Claim) =>
    claim.standing === "current" && claim.speakerId === draft.speakerId && isOfOneTime(claim) && sameStatement(claim, draft);
  return claims.find(isSame) ?? null;
}

function sameStatement(a: ClaimDetails, b: ClaimDetails): boolean {
  if (a.figure !== null && b.figure !== null) return saysSame(a.figure, b.figure);
  const aims = ({ stances }: ClaimDetails) =>
    stances.map(({ kind, target }) => [kind, "claimId" in target ? target.claimId : target.sourceId]);
  return a.figure === b.figure && JSON.stringify(aims(a)) === JSON.stringify(aims(b)) && a.phrase === b.phrase;
}
