import { describe, expect, test } from "vitest";
import type { Claim, ClaimDetails, ClaimStance } from "./claim";
import { type ClaimInput, draftClaim, duplicateOf } from "./claim-draft";
import { claimHistory } from "./claim-history";
import { claimValues } from "./claim-values";
import type { Comparison } from "./comparison/compare";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import type { Placement } from "./placement";
import type { Question } from "./question";
import { compareQuestion } from "./question-comparison";
import { positionsOf, questionHeadline } from "./question-headline";
import { bandOf, rowsOf } from "./question-view";

const scopes = {
  measures: [
    { id: "troops" as never, name: "Troops", unit: "persons", kind: "count", isAdditive: true, isMeasured: false, volatility: "fast" },
  ],
  populations: [],
  places: [
    { id: "russia" as PlaceId, name: "Russia", parentId: null, partsAreDisjoint: false },
    { id: "east" as PlaceId, name: "eastern Russia", parentId: "russia" as PlaceId, partsAreDisjoint: false },
  ],
} as const;
const question: Question = {
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
  note: "",
};
const BLANK: ClaimInput = {
  words: "",
  isParaphrase: false,
  figureText: "",
  language: "en",
  speaker: "x",
  about: "",
  relay: "",
  outlet: "",
  knownBy: "assessed",
  document: "",
  documentUrl: "",
  published: "2024-10-29/2024-10-31",
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

type Story = Partial<ClaimInput> & { readonly by: string; readonly about?: string; readonly target?: ClaimStance["target"] };

function details({ by, about, target, ...input }: Story, needsFigure = true): ClaimDetails {
  const names = {
    speakerId: by as SourceId,
    aboutSourceId: about === undefined ? null : (about as SourceId),
    relayId: null,
    outletId: "ICARO" as SourceId,
    documentId: null,
    stanceTarget: target ?? null,
  };
  const draft = draftClaim({ ...BLANK, ...input }, names, { ...question, needsFigure }, scopes.measures[0]);
  if (!draft.ok) throw new Error(JSON.stringify(draft.failure));
  return draft.value;
}

const KOREA = { by: "South Korean intelligence", words: "around 13,000", placeId: "russia" as PlaceId };
const story: readonly Story[] = [
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

function claimsOf(told: readonly Story[], needsFigure = true): Claim[] {
  return told.map((each, index) => ({
    ...details(each, needsFigure),
    id: `c${index + 1}` as ClaimId,
    number: index + 1,
    version: 1,
    reviewState: "draft",
  }));
}

const ruling = (claimId: string): Placement => ({
  id: `p${claimId}` as never,
  claimId: claimId as ClaimId,
  version: 2,
  role: "counts",
  rulings: [{ id: "r", facet: "place", reason: "where they train", by: "Ada", at: new Date(0) }],
});

function compared(claims: readonly Claim[], placements: readonly Placement[] = []): Comparison {
  const sources = [...new Set(story.map(({ by }) => by))].map((id) => ({ id, isUnnamed: false, class: null, count: null }));
  const result = compareQuestion({ question, claims, placements, scopes, sources }, { today: "2024-11-01" });
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const labels = (comparison: Comparison) =>
  comparison.subjects.map((_, i) => comparison.subjects.map((_other, j) => (i === j ? "·" : comparison.relate(i, j).label)));
const headline = (claims: readonly Claim[], comparison: Comparison) =>
  questionHeadline({ question, claims, comparison, nameOf: (id) => id });

describe("the sample's first question", () => {
  const claims = claimsOf(story);

  test("kept narrower: a part does not contradict the whole", () => {
    const comparison = compared(claims);
    expect(labels(comparison)).toEqual([
      ["·", "agree", "within", "compatible"],
      ["agree", "·", "within", "compatible"],
      ["within", "within", "·", "conflict"],
      ["compatible", "compatible", "conflict", "·"],
    ]);
    expect(headline(claims, comparison)).toContain("NATO and the Pentagon give around 10,000 for a part of it");
    expect(bandOf(comparison)).toBeNull();
    expect(rowsOf(claims, comparison, { reference: null, most: 9 }).map(({ role }) => role)).toEqual([
      "counts",
      "part",
      "part",
      "comparison",
    ]);
  });

  test("ruled the same scope: a sensitive, provisional conflict", () => {
    const comparison = compared(claims, [ruling("c1"), ruling("c2")]);
    expect(labels(comparison)).toEqual([
      ["·", "agree", "conflict", "compatible"],
      ["agree", "·", "conflict", "compatible"],
      ["conflict", "conflict", "·", "conflict"],
      ["compatible", "compatible", "conflict", "·"],
    ]);
    const conflict = comparison.relate(0, 2);
    expect([conflict.isSensitive, conflict.isProvisional, conflict.gap?.toFraction(), conflict.flipTolerance?.toFraction()]).toEqual([
      true,
      true,
      "12/11",
      "3/23",
    ]);
    expect(headline(claims, comparison)).toContain(
      "NATO and the Pentagon say around 10,000; South Korean intelligence says around 13,000, 30 % more.",
    );
    expect(headline(claims, comparison)).toContain(
      "ICARO puts the United Kingdom figure below that of South Korean intelligence but gives no number.",
    );
    expect(bandOf(comparison)?.size).toBe(2);
    expect(rowsOf(claims, comparison, { reference: 2, most: 1 })).toHaveLength(1);
  });

  test("with “up to” before South Korea's figure nothing conflicts with it but the stated comparison", () => {
    const softer = claimsOf(story.map((each) => (each === KOREA ? { ...KOREA, words: "up to 13,000" } : each)));
    expect(labels(compared(softer, [ruling("c1"), ruling("c2")]))[2]).toEqual(["compatible", "compatible", "·", "conflict"]);
  });

  test("a withdrawn claim takes no part", () => {
    const withdrawn = claims.map((claim) =>
      claim.number === 3 ? { ...claim, standing: "withdrawn" as const, standingReason: "x" } : claim,
    );
    expect(compared(withdrawn).subjects.map(({ claim }) => claim.id)).not.toContain("c3");
  });

  test("the same words of the same speaker at the same time are a duplicate", () => {
    expect(duplicateOf(details(KOREA), claims)?.number).toBe(3);
    expect(duplicateOf(details({ ...KOREA, asOf: "2024-10-30" }), claims)).toBeNull();
  });
});

test("a yes/no matter is told by positions, and not confirming is none", () => {
  const claims = claimsOf(
    [
      { by: "two officials", words: "a small contingent has entered" },
      { by: "a US official", words: "could not yet verify", stance: "cannot_confirm", target: { claimId: "c1" as ClaimId, version: 1 } },
      { by: "Moscow", words: "fake news", stance: "refutes", target: { claimId: "c1" as ClaimId, version: 1 } },
    ],
    false,
  );
  expect(Object.fromEntries(Object.entries(positionsOf(claims)).map(([side, found]) => [side, (found as Claim[]).length]))).toEqual({
    asserts: 1,
    denies: 1,
    noPosition: 1,
  });
  const yesNo = { ...question, answer: "yes_no" as const };
  expect(questionHeadline({ question: yesNo, claims, comparison: compared(claims), nameOf: (id) => id })).toBe(
    "Asserted by two officials. Denied by Moscow. A US official could not confirm it, which is not a denial.",
  );
  expect(questionHeadline({ question: yesNo, claims: [], comparison: compared([]), nameOf: (id) => id })).toBe("No claims yet.");
});

describe("what a person writes is refused with the field named:", () => {
  const names = { speakerId: "x" as SourceId, aboutSourceId: null, relayId: null, outletId: null, documentId: null, stanceTarget: null };
  test.each([
    [{ words: "they would not say" }, "words"],
    [{ words: "quoted", figureText: "10,00" }, "figureText"],
    [{ words: "10,000", asOf: "soon" }, "asOf"],
    [{ words: "10,000", stance: "refutes" as const }, "stanceTarget"],
  ])("%o", (input, field) => {
    const refused = draftClaim({ ...BLANK, ...input }, names, { ...question, needsFigure: true }, null);
    expect(refused).toMatchObject({ ok: false, failure: { field } });
  });
});

test("a claim comes back as the fields it was written in, and its history says what changed", () => {
  const [claim] = claimsOf([
    {
      by: "NATO",
      words: "“around 10,000” of 13,000",
      figureText: "around 10,000",
      about: "UK",
      stance: "multiple_of",
      factor: "2",
      target: { sourceId: "UK" as SourceId },
    },
  ]);
  const names = { sourceName: (id: string) => id, claimNumber: () => 3, documentTitle: null };
  expect(claimValues(claim!, names)).toMatchObject({
    words: "“around 10,000” of 13,000",
    figureText: "around 10,000",
    stance: "multiple_of",
    factor: "2",
    stanceTarget: "UK",
    outlet: "ICARO",
  });
  const past = (version: number, payload: unknown) => ({
    version,
    payload,
    command: "claim.edit",
    reason: "x",
    by: "Ada",
    at: new Date(0),
  });
  const entries = claimHistory([past(3, null), past(2, { ...claim, note: "new" }), past(1, claim)], (each) =>
    claimValues({ ...claim!, ...each }, names),
  );
  expect(entries.map(({ isErased }) => isErased)).toEqual([true, false, false]);
  expect(entries[1]!.changes).toEqual([{ field: "note", before: "", after: "new" }]);
});
