// The sample's first question as values, for the tests beside it.
import type { Claim, ClaimDetails, ClaimStance } from "./claim";
import { BLANK_CLAIM, type ClaimInput, draftClaim } from "./claim-draft";
import type { Comparison } from "./comparison/compare";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import type { Placement } from "./placement";
import type { Question } from "./question";
import { type QuestionClaims, compareQuestion } from "./question-comparison";
import { questionHeadline } from "./question-headline";

export const scopes = {
  measures: [
    { id: "troops" as never, name: "Troops", unit: "persons", kind: "count", isAdditive: true, isMeasured: false, volatility: "fast" },
  ],
  populations: [],
  places: [
    { id: "russia" as PlaceId, name: "Russia", parentId: null, partsAreDisjoint: false },
    { id: "ukraine" as PlaceId, name: "Ukraine", parentId: null, partsAreDisjoint: false },
    { id: "east" as PlaceId, name: "eastern Russia", parentId: "russia" as PlaceId, partsAreDisjoint: false },
  ],
} as const;
export const question: Question = {
  id: "q1" as never,
  number: 1,
  version: 1,
  title: "How many?",
  answer: "figure",
  measureId: "troops" as never,
  populationId: null,
  placeId: "russia" as PlaceId,
  basis: "stock",
  modality: "observed",
  volatility: "fast",
  referenceMode: "day",
  referenceDate: "2024-10-31",
  periodStart: null,
  acceptedOnly: false,
  note: "",
};
export const BLANK: ClaimInput = { ...BLANK_CLAIM, speaker: "x", knownBy: "assessed", published: "2024-10-29/2024-10-31" };

export type Story = Partial<ClaimInput> & { readonly by: string; readonly about?: string; readonly target?: ClaimStance["target"] };

export function details({ by, about, target, ...input }: Story, answer: Question["answer"] = "figure"): ClaimDetails {
  const names = {
    speakerId: by as SourceId,
    aboutSourceId: about === undefined ? null : (about as SourceId),
    relayId: null,
    outletId: "ICARO" as SourceId,
    documentId: null,
    stanceTargets: target === undefined ? [] : [target],
  };
  const draft = draftClaim({ ...BLANK, ...input }, names, { ...question, answer, today: "2024-11-01" }, scopes.measures[0]);
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure));
  return draft.value;
}

export const KOREA = { by: "South Korean intelligence", words: "around 13,000", placeId: "russia" as PlaceId };
export const story: readonly Story[] = [
  { by: "NATO", words: "around 10,000", asOf: "2024-10-28", said: "2024-10-28", placeId: "east" as PlaceId },
  { by: "the Pentagon", words: "around 10,000", asOf: "2024-10-28", said: "2024-10-28", placeId: "east" as PlaceId },
  KOREA,
  {
    by: "ICARO",
    about: "United Kingdom",
    words: "higher than US and UK figures",
    stance: "lower_than",
    target: { claimId: "c3" as ClaimId, version: 1 },
  },
];

export function claimsOf(told: readonly Story[], answer: Question["answer"] = "figure"): Claim[] {
  return told.map((each, index) => ({
    ...details(each, answer),
    id: `c${index + 1}` as ClaimId,
    number: index + 1,
    version: 1,
    reviewState: "accepted",
  }));
}

export const ruling = (claimId: string): Placement => ({
  id: `p${claimId}` as never,
  claimId: claimId as ClaimId,
  version: 2,
  role: "counts",
  rulings: [{ id: "r", facet: "place", from: "east", to: "russia", reason: "where they train", by: "Ada", at: new Date(0) }],
  overrules: [],
});

/** What is known of the question: each claim placed on it, with the rulings given. */
export function known(claims: readonly Claim[], ruled: readonly Placement[] = []): QuestionClaims {
  const sources = [...new Set(story.map(({ by }) => by))].map((id) => ({ id, isUnnamed: false, class: null, count: null }));
  const placements = claims.map(({ id }) => ruled.find(({ claimId }) => claimId === id) ?? { ...ruling(id), rulings: [] });
  return { question, claims, placements, scopes, sources, judgements: [] };
}

export function compared(claims: readonly Claim[], ruled: readonly Placement[] = []): Comparison {
  const result = compareQuestion(known(claims, ruled), { today: "2024-11-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export const labels = (comparison: Comparison) =>
  comparison.subjects.map((_, i) => comparison.subjects.map((_other, j) => (i === j ? "·" : comparison.relate(i, j).label)));
export const headline = (claims: readonly Claim[], comparison: Comparison) =>
  questionHeadline({ question, claims, comparison, nameOf: (id) => id });

/** One source's figure for all of Russia, said on a known day. */
export const told = (by: string, words: string, more: Partial<Story> = {}): Story => ({
  by,
  words,
  asOf: "2024-10-28",
  said: "2024-10-28",
  placeId: "russia" as PlaceId,
  ...more,
});

/** The headline of what is told, after a change of its claims. */
export const headlineOf = (stories: readonly Story[], change: (claims: Claim[]) => Claim[] = (claims) => claims) => {
  const claims = change(claimsOf(stories));
  return headline(claims, compared(claims));
};

/** Changes one claim of several. */
export const at = (index: number, change: Partial<Claim>) => (claims: Claim[]) =>
  claims.map((claim, i) => (i === index ? { ...claim, ...change } : claim));
