import { describe, expect, test } from "vitest";
import { historyOf } from "./claim-history";
import { claimValues } from "./claim-values";
import { draftClaim } from "./claim-draft";
import { questionHeadline } from "./question-headline";
import { positionsOf } from "./question-positions";
import { bandsOf, rowsOf } from "./question-view";
import type { Claim } from "./claim";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import { question, BLANK, story, headline, claimsOf, compared } from "./sample-story.fixture";

test("a yes/no matter is told by positions, and not confirming is none", () => {
  const claims = claimsOf(
    [
      { by: "two officials", words: "a small contingent has entered", position: "asserts" },
      { by: "a US official", words: "could not yet verify", stance: "cannot_confirm", target: { claimId: "c1" as ClaimId, version: 1 } },
      { by: "Moscow", words: "fake news", stance: "refutes", target: { claimId: "c1" as ClaimId, version: 1 } },
    ],
    "yes_no",
  );
  expect(Object.fromEntries(Object.entries(positionsOf(claims)).map(([side, found]) => [side, (found as Claim[]).length]))).toEqual({
    asserts: 1,
    denies: 1,
    noPosition: 1,
    expects: 0,
  });
  const yesNo = { ...question, answer: "yes_no" as const };
  expect(questionHeadline({ question: yesNo, claims, comparison: compared(claims), nameOf: (id) => id })).toBe(
    "Asserted by two officials. Denied by Moscow. A US official could not confirm it, which is not a denial.",
  );
  const twice = [...claims, { ...claims[2]!, id: "c4" as ClaimId, position: "no_position" as const }];
  expect(questionHeadline({ question: yesNo, claims: twice, comparison: compared(twice), nameOf: (id) => id })).toContain(
    "Moscow is quoted with more than one position.",
  );
  expect(questionHeadline({ question: yesNo, claims: [], comparison: compared([]), nameOf: (id) => id })).toBe("No claims yet.");
});

describe("what a person writes is refused with the field named:", () => {
  const names = { speakerId: "x" as SourceId, aboutSourceId: null, relayId: null, outletId: null, documentId: null, stanceTargets: [] };
  test.each([
    [{ words: "they would not say" }, "words"],
    [{ words: "quoted", figureText: "10,00" }, "figureText"],
    [{ words: "10,000", asOf: "soon" }, "asOf"],
    [{ words: "10,000", asOf: "2099-01-01" }, "asOf"],
    [{ words: "10,000", stance: "refutes" as const }, "stanceTarget"],
  ])("%o", (input, field) => {
    const refused = draftClaim({ ...BLANK, ...input }, names, { ...question, today: "2024-11-01" }, null);
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
  const names = { sourceName: (id: string) => id, claimNumber: () => 3, documentOf: () => undefined };
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
  const entries = historyOf([past(3, null), past(2, { ...claim, note: "new" }), past(1, claim)], (each) =>
    claimValues({ ...claim!, ...(each as object) }, names),
  );
  expect(entries.map(({ isErased }) => isErased)).toEqual([true, false, false]);
  expect(entries[1]!.changes).toEqual([{ field: "note", before: "", after: "new" }]);
});

test("who denied which claim is told by name, and drawn as a denial", () => {
  const claims = claimsOf([
    ...story,
    { by: "Moscow", words: "fake news", stance: "refutes", target: { claimId: "c3" as ClaimId, version: 1 } },
    { by: "Berlin", words: "cannot say", stance: "cannot_confirm", target: { claimId: "c3" as ClaimId, version: 1 } },
  ]);
  const comparison = compared(claims);
  expect(headline(claims, comparison)).toContain(
    "Berlin could not confirm the figure of South Korean intelligence (C3). Moscow denied the figure of South Korean intelligence (C3).",
  );
  const denial = rowsOf(claims, comparison).find(({ claim }) => claim.speakerId === "Moscow");
  expect(denial).toMatchObject({ role: "response", standing: { kind: "relation", relation: { label: "refutes" } } });
});

test("where equally many stand behind two values, both are shown and neither preferred", () => {
  const claims = claimsOf(
    ["10,000", "10,000", "30,000", "30,000"].map((x, index) => ({
      by: `S${index}`,
      words: `around ${x}`,
      asOf: "2024-10-28",
      said: "2024-10-28",
      placeId: "russia" as PlaceId,
    })),
  );
  const comparison = compared(claims);
  expect(bandsOf(comparison)).toHaveLength(2);
  expect(headline(claims, comparison)).toContain("S0 and S1 say around 10,000; S2 and S3 say around 30,000, 200 % more.");
  const many = claimsOf(
    [1, 2, 3, 4, 5, 6].map((n) => ({
      by: `S${n}`,
      words: n === 6 ? "up to 90,000" : `around ${n}0,000`,
      asOf: "2024-10-28",
      said: "2024-10-28",
      placeId: "russia" as PlaceId,
    })),
  );
  expect(headline(many, compared(many))).toContain(
    "6 figures: the lowest is around 10,000 (S1), the highest up to 90,000 (S6). Read as loosely as the words fairly allow they still do not all meet. At most 2 of 6 original sources agree, on 5 different values.",
  );
});
