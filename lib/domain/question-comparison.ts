import { type JudgedOrigins, judgedOrigins } from "./attribution/judged-origins";
import { originRange } from "./attribution/origin-range";
import type { Claim } from "./claim";
import { type Comparison, compare } from "./comparison/compare";
import type { ComparableClaim, ComparisonRequest, SourceFacts, Stance } from "./comparison/request";
import { type Result, ok, together } from "./failure";
import { DEFAULT_PARAMETERS, type Parameters } from "./figure/parameters";
import { rationalFrom } from "./figure/rational";
import type { ClaimId, SourceId } from "./ids";
import type { OriginJudgement } from "./origin-judgement";
import { type InForce, type ReadingOverrule, overruledReading, overrulesInForce, readingOverruleOf } from "./overrule";
import { withOverruled } from "./overruled-comparison";
import type { Placement, ScopeRuling } from "./placement";
import { type Question, WINDOW_DAYS, referenceDay } from "./question";
import { countedClaims } from "./review";
import { type ScopeTrees, disjointPaths, pathsOf } from "./scope";
import { toFigure } from "./stated-figure";
import { parseDayRange } from "./time/day-range";

/** What is known of a question's claims, enough to compare them. */
export type QuestionClaims = {
  readonly question: Question;
  readonly claims: readonly Claim[];
  readonly placements: readonly Placement[];
  readonly scopes: ScopeTrees;
  readonly sources: readonly SourceFacts[];
  /** What people hold of where these claims and sources come from. */
  readonly judgements: readonly OriginJudgement[];
};

/** How the reader wants to look: as of which day, and how widely words are read. */
export type Look = { readonly today: string; readonly parameters?: Parameters };

/** The comparison of a question's claims, with what judgements make of where they come from. */
export type QuestionComparison = Comparison & {
  readonly judged: JudgedOrigins;
  /** As `originRange`, of all that counts: also of parts, comparisons, responses, and what was replaced. */
  readonly originRangeOfAll: Comparison["originRange"];
};

/** Compares the claims of one question by the method; every screen shows this and nothing else. */
export function compareQuestion(known: QuestionClaims, look: Look): Result<QuestionComparison> {
  const counted = countedClaims(known.claims, known.question);
  const inForce = overrulesInForce({ ...known, claims: counted });
  const judgedWith = (withUnsure: boolean) => judgedOrigins(known.judgements, { claims: counted, sources: known.sources }, withUnsure);
  const judged = judgedWith(false);
  const isUnsure = known.judgements.some(({ verdict }) => verdict === "unsure");
  const ways = [judged, ...(isUnsure ? [judgedWith(true)] : [])];
  const tried = ways.map((way) => compare(toRequest(known, { inForce, judged: way, look })));
  const [compared, ifUnsure] = tried.flatMap((each) => (each.ok ? [each.value] : []));
  if (compared === undefined) return together(tried.slice(0, 1));
  const ifSo = ifUnsure ?? compared;
  return ok({
    ...withOverruled(compared, inForce),
    judged,
    originRange: widened(compared.originRange, ifSo.originRange),
    originRangeOfAll: widened(rangeOfAll(compared, known, judged), rangeOfAll(ifSo, known, judged)),
  });
}

function rangeOfAll({ subjects }: Comparison, { sources }: QuestionClaims, { apart }: JudgedOrigins): Comparison["originRange"] {
  const sets = [...new Set(subjects.map(({ origins }) => origins))];
  return originRange([...new Set(sets.flat())], sources, apart);
}

/** What people are unsure of may all be so, or none of it: the count reaches from the one to the other (METHOD 4.6(6)). */
function widened([least, most]: Comparison["originRange"], [leastIfSo, mostIfSo]: Comparison["originRange"]): Comparison["originRange"] {
  return [Math.min(least, leastIfSo), Math.max(most, mostIfSo)];
}

type Ruled = { readonly inForce: InForce; readonly judged: JudgedOrigins; readonly look: Look };

function toRequest(known: QuestionClaims, { inForce, judged, look }: Ruled): ComparisonRequest {
  const { question, claims, placements, scopes, sources } = known;
  const facets = facetsOf(scopes);
  const rulings = new Map(placements.map((placement) => [placement.claimId, placement.rulings]));
  const current = countedClaims(claims, question);
  const scope = facets({ measureId: question.measureId, populationId: question.populationId, placeId: question.placeId });
  return {
    window: WINDOW_DAYS[question.volatility],
    question: {
      ...scope,
      basis: question.basis,
      modality: question.modality,
      referenceDate: referenceDay(question, latestAsOf(current, question), look.today),
    },
    parameters: look.parameters ?? DEFAULT_PARAMETERS,
    sources,
    claims: current.map((claim) => ({
      ...toComparable(claim, scopes, judged.sourceAs),
      ...(judged.joined.has(claim.id) ? { isJoined: true } : {}),
      ...facets(claim),
      ...ruled(claim, rulings.get(claim.id) ?? [], question, scope),
      ...overruled(readingOverruleOf(inForce, claim.id)),
    })),
    reliance: judged.reliance,
    ownCollection: [],
    apart: judged.apart,
    disjointWithin: disjointPaths(scopes),
    knownUntil: question.referenceMode === "day" ? question.referenceDate : null,
  };
}

type ScopeIds = Pick<Claim, "measureId" | "populationId" | "placeId">;
type ScopePaths = Pick<ComparableClaim, "measure" | "population" | "place">;

function facetsOf(scopes: ScopeTrees): (ids: ScopeIds) => ScopePaths {
  const [populations, places] = [pathsOf(scopes.populations), pathsOf(scopes.places)];
  return ({ measureId, populationId, placeId }) => ({
    measure: measureId,
    population: populationId === null ? null : (populations.get(populationId) ?? null),
    place: placeId === null ? null : (places.get(placeId) ?? null),
  });
}

/** The facets that a ruling reads as the question's own (METHOD 2.1). */
function ruled(claim: Claim, rulings: readonly ScopeRuling[], question: Question, scope: ScopePaths): Partial<ScopePaths> {
  return Object.fromEntries(rulings.filter((ruling) => holds(ruling, claim, question)).map(({ facet }) => [facet, scope[facet]]));
}

function overruled(overrule: ReadingOverrule | null): Pick<ComparableClaim, "overrule"> {
  return overrule === null ? {} : { overrule: (computed) => overruledReading(computed, overrule) };
}

const FACET_IDS = { place: "placeId", population: "populationId" } as const;

/** Whether a ruling is still about what it was about: neither the claim nor the question was changed in that facet since. */
export function holds({ facet, from, to }: ScopeRuling, claim: ScopeIds, question: ScopeIds): boolean {
  return claim[FACET_IDS[facet]] === from && question[FACET_IDS[facet]] === to;
}

/** The latest day that a claim of the question's own kind speaks of; of an uncertain date the first day, as the rest may not have come. */
function latestAsOf(claims: readonly Claim[], { modality }: Question): number | null {
  const days = claims.flatMap((claim) => {
    const range = claim.modality === modality ? parseDayRange(claim.asOf ?? claim.published ?? "") : null;
    return range === null || !Number.isFinite(range.from) ? [] : [range.from];
  });
  return days.length === 0 ? null : days.reduce((a, b) => Math.max(a, b));
}

type SourceAs = JudgedOrigins["sourceAs"];

function toComparable(
  claim: Claim,
  { measures }: ScopeTrees,
  sourceAs: SourceAs,
): Omit<ComparableClaim, "measure" | "population" | "place"> {
  const { id, basis, modality, asOf, periodStart, said, published } = claim;
  return {
    id,
    ...attributed(claim, sourceAs),
    figure: claim.figure === null ? null : toFigure(claim.figure),
    stances: claim.stances.map((stance) => toStance(stance, sourceAs)),
    joint: false,
    basis,
    modality,
    additive: measures.find((measure) => measure.id === claim.measureId)?.isAdditive ?? true,
    asOf,
    periodStart,
    said,
    published,
  };
}

/**
 * Who a claim counts for. A speaker whose day of speaking is known, or whose own publication we hold, speaks for
 * themselves; else the outlet reports them, and may restate but not supersede (METHOD 2.3).
 */
function attributed({ speakerId, hops, said }: Claim, sourceAs: SourceAs): Pick<ComparableClaim, "source" | "origins" | "reports"> {
  const [origin, publisher] = [hops[0]?.sourceId ?? speakerId, hops.at(-1)?.sourceId ?? speakerId].map((id) => sourceAs(id ?? ""));
  if (said !== null || publisher === origin) return { source: origin!, origins: null };
  return { source: publisher!, origins: null, reports: origin! };
}

function toStance({ kind, factor, target }: Claim["stances"][number], sourceAs: SourceAs): Stance {
  const aim = "claimId" in target ? { claim: target.claimId } : { source: sourceAs(target.sourceId) };
  return { kind, factor: factor === null ? null : rationalFrom(factor), targets: [aim] };
}

/** The ids of the sources that a claim names. */
export function sourcesOf(claim: Pick<Claim, "speakerId" | "aboutSourceId" | "hops" | "stances">): SourceId[] {
  const aimedAt = claim.stances.flatMap(({ target }) => ("sourceId" in target ? [target.sourceId] : []));
  return [claim.speakerId, claim.aboutSourceId, ...claim.hops.map(({ sourceId }) => sourceId), ...aimedAt].filter((id) => id !== null);
}

/** Stands for a claim that has no id yet. */
export const DRAFT_ID = "draft" as ClaimId;

/** The question's claims with drafts as the last, each in place of its earlier self where it has one. */
export function withDrafts(known: QuestionClaims, drafts: readonly Claim[]): QuestionClaims {
  const drafted = new Set(drafts.map(({ id }) => id));
  return { ...known, claims: [...known.claims.filter(({ id }) => !drafted.has(id)), ...drafts] };
}
