import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REVIEW_STATES, detailsOf } from "./claim";
import { questionHeadline } from "./question-headline";
import { judgedOf } from "./overrule";
import { compareQuestion } from "./question-comparison";
import { rowsOf } from "./question-view";
import { type DecisionInput, countedClaims, decided, isReviewedAlike } from "./review";
import { reviewChecks } from "./review-checks";
import { reviewEffect } from "./review-effect";
import { ALL_WAITING, queueQuery } from "./review-queue";
import { isScopeOpen } from "./scope-choices";
import { claimsOf, known, question, story, told } from "./sample-story.fixture";

const [nato] = claimsOf(story);
const NOTHING: DecisionInput = { isAccepted: true, answers: [], reason: null, note: "" };
const look = { today: "2024-11-01" };

describe("a decision", () => {
  test("holds steps without an answer to be supported only where it accepts", () => {
    const accepted = decided({ ...NOTHING, answers: [null, "cannot_tell"] }, nato!.hops);
    expect(accepted).toMatchObject({
      ok: true,
      value: { state: "accepted", reasonCode: null, steps: [{ answer: "supported" }, { answer: "cannot_tell" }] },
    });
    const returned = decided({ isAccepted: false, answers: ["not_supported"], reason: "figure", note: "" }, nato!.hops);
    expect(returned).toMatchObject({ ok: true, value: { state: "returned", reasonCode: "figure", steps: [{ answer: "not_supported" }] } });
  });

  test.each([
    { when: "a step is not supported", input: { ...NOTHING, answers: [null, "not_supported"] as const }, field: "step-1" },
    { when: "no reason is chosen", input: { ...NOTHING, isAccepted: false }, field: "reason" },
    { when: "the reason is another, and not told", input: { ...NOTHING, isAccepted: false, reason: "other" as const }, field: "note" },
  ])("is refused where $when", ({ input, field }) => {
    expect(decided(input, nato!.hops)).toMatchObject({ ok: false, failure: { code: "invalid", field } });
  });
});

test("what counts is what stands and was not sent back; with accepted ones only, nothing that waits", () => {
  const counted = (acceptedOnly: boolean) =>
    countedClaims(
      REVIEW_STATES.map((reviewState) => ({ standing: "current" as const, reviewState })),
      { acceptedOnly },
    ).map(({ reviewState }) => reviewState);
  expect([counted(false), counted(true)]).toEqual([["in_review", "accepted"], ["accepted"]]);
  expect(countedClaims([{ ...nato!, standing: "withdrawn" }], question)).toEqual([]);
});

describe("two versions of a claim", () => {
  test("are alike to a reviewer where only our note or its standing differ, in whatever order their fields are kept", () => {
    const details = detailsOf(nato!);
    const other = { ...details, note: "seen", standing: "withdrawn", standingReason: "twice" } as const;
    const turned = Object.fromEntries(Object.entries(other).toReversed()) as typeof other;
    expect(isReviewedAlike(details, turned)).toBe(true);
  });

  test("are not where anything else does", () => {
    const details = detailsOf(nato!);
    const changed = fc.constantFrom(
      { phrase: "others" },
      { figure: null },
      { hops: [] },
      { asOf: "2023" },
      { speakerId: null },
      { stances: [] },
      { published: null },
    );
    fc.assert(
      fc.property(changed, (change) => {
        const next = { ...details, ...change };
        expect(isReviewedAlike(details, next)).toBe(JSON.stringify(details) === JSON.stringify(next));
      }),
    );
  });
});

describe("a question", () => {
  const claims = claimsOf(story);
  const withState = (reviewState: (typeof claims)[number]["reviewState"], acceptedOnly = false) => {
    const some = claims.map((claim, index) => (index === claims.length - 1 ? { ...claim, reviewState } : claim));
    const facts = { ...known(some), question: { ...question, acceptedOnly } };
    const comparison = compareQuestion(facts, look);
    if (!comparison.ok) throw new Error("refused");
    const headline = questionHeadline({ ...facts, comparison: comparison.value, nameOf: (id) => id });
    return { headline, roles: rowsOf(some, comparison.value).map(({ role }) => role) };
  };

  test("says how many claims nobody reviewed yet, and how many it leaves out", () => {
    expect(withState("accepted").headline).not.toMatch(/reviewed|left out/);
    expect(withState("in_review").headline).toMatch(new RegExp(` 1 of ${claims.length} claims is not yet reviewed\\.$`));
    expect(withState("returned").headline).toMatch(new RegExp(` 1 of ${claims.length} claims is left out: sent back, or a draft\\.$`));
    expect(withState("in_review", true).headline).toMatch(/ is left out: only what a reviewer accepted counts\.$/);
  });

  test("shows what it leaves out as such", () => {
    expect(withState("draft").roles).toContain("not_accepted");
    expect(withState("in_review").roles).not.toContain("not_accepted");
  });
});

test("a ruling on a claim that no longer counts is not in force, and nothing is compared by it", () => {
  const [first, second, third] = claimsOf(story);
  const overrule = {
    id: "o1",
    kind: "relation",
    other: third!.id,
    label: "agree",
    judged: judgedOf(first!, third!),
    reason: "so",
    by: "R",
    at: new Date(0),
  } as const;
  const ruled = (reviewState: "accepted" | "returned") => {
    const facts = known([first!, second!, { ...third!, reviewState }]);
    const placements = facts.placements.map((each) => (each.claimId === first!.id ? { ...each, overrules: [overrule] } : each));
    const compared = compareQuestion({ ...facts, placements }, look);
    return compared.ok ? compared.value.ruledWith(0).length : -1;
  };
  expect([ruled("accepted"), ruled("returned")]).toEqual([1, 0]);
});

describe("what a decision does", () => {
  const claims = claimsOf(story);
  const [korea] = claims.filter(({ phrase }) => phrase === "around 13,000");
  const ruled = known(claims);

  test("is nothing to the figures where the claim counts already, and told where it would leave", () => {
    const effect = reviewEffect(ruled, korea!, look);
    expect(effect.accepting).toBe("it counts already, so nothing else changes");
    expect(effect.returning).toMatch(/^it no longer counts; (?:conflicts between figures unchanged|removes)/);
  });

  test("is told in conflicts, band and origins where it comes in", () => {
    const waiting = { ...korea!, reviewState: "in_review" as const, placeId: claims[0]!.placeId };
    const others = claims.filter(({ id }) => id !== korea!.id);
    const facts = { ...known([...others, waiting]), question: { ...question, acceptedOnly: true, placeId: claims[0]!.placeId } };
    const effect = reviewEffect(facts, waiting, look);
    expect(effect.accepting).toMatch(/^it counts; adds 2 conflicts between figures, band unchanged, original sources: 3 instead of 2$/);
    expect(effect.returning).toBe("it does not count, as before");
  });
});

describe("what a decision does to a band", () => {
  const at = (number: number, by: string, words: string, reviewState: "accepted" | "in_review") => ({
    ...claimsOf([told(by, words)])[0]!,
    id: `b${number}` as never,
    number,
    reviewState,
  });
  const two = [at(1, "NATO", "around 10,000", "accepted"), at(2, "US", "around 10,000", "in_review")];
  const facts = (claims: typeof two, acceptedOnly: boolean) => ({ ...known(claims), question: { ...question, acceptedOnly } });

  test("is told where it comes, and where it goes", () => {
    expect(reviewEffect(facts(two, true), two[1]!, look).accepting).toMatch(
      /^it counts; conflicts between figures unchanged, the band becomes \d/,
    );
    expect(reviewEffect(facts(two, false), two[1]!, look).returning).toContain("the band becomes empty");
  });

  test("counts the conflicts that go, and the range of original sources", () => {
    const three = [two[0]!, at(2, "US", "around 20,000", "in_review")];
    expect(reviewEffect(facts(three, false), three[1]!, look).returning).toMatch(
      /removes 1 conflict between figures, band unchanged, original sources: 1 instead of 2$/,
    );
    const sources = [{ id: "US", isUnnamed: true, class: null, count: 3 }];
    expect(reviewEffect({ ...facts(three, false), sources }, three[1]!, look).returning).toContain("original sources: 1 instead of 2–4");
  });

  test("is nothing where the claims cannot be compared", () => {
    const odd = two.map((claim) => ({ ...claim, published: "no day" }));
    expect(reviewEffect(facts(odd, false), odd[1]!, look).returning).toBe(
      "it no longer counts; conflicts between figures unchanged, band unchanged",
    );
  });
});

describe("the address of the queue", () => {
  test("holds what is not as usual", () => {
    expect(queueQuery(ALL_WAITING)).toBe("");
    expect(queueQuery(ALL_WAITING, 3)).toBe("?c=3");
    const view = { state: "returned", share: "mine", question: 7, order: "newest", isWithSnoozed: true, after: "abc" } as const;
    expect(queueQuery(view)).toBe("?state=returned&share=mine&question=7&order=newest&snoozed=on&after=abc");
  });
});

describe("a scope that nobody ruled on", () => {
  test("is open as long as no ruling on it holds", () => {
    const apart = { ...nato!, placeId: "east" as never };
    const ruling = { id: "r", facet: "place", from: "east", to: question.placeId, reason: "so", by: "R", at: new Date(0) } as const;
    expect(isScopeOpen(apart, question, [])).toBe(true);
    expect(isScopeOpen(apart, question, [ruling])).toBe(false);
    expect(isScopeOpen(apart, question, [{ ...ruling, to: "elsewhere" }])).toBe(true);
    expect(isScopeOpen(apart, question, [{ ...ruling, facet: "population" }])).toBe(true);
    expect(isScopeOpen({ ...nato!, placeId: question.placeId }, question, [])).toBe(false);
  });
});

describe("the checks of a claim", () => {
  const passing = {
    claim: { ...nato!, asOf: "2024-10-28" },
    place: { status: "found", start: 0, end: 4 } as const,
    hasText: true,
    apart: [],
    duplicate: null,
    isUnnamed: false,
    isPlaced: true,
  };
  const failed = (checks: ReturnType<typeof reviewChecks>) => checks.filter(({ isPassed }) => isPassed === false).map(({ name }) => name);

  test("pass one by one", () => {
    expect(failed(reviewChecks(passing))).toEqual([]);
    const none = { ...passing, isPlaced: false, claim: { ...nato!, asOf: "2024", figure: null, isParaphrase: true } };
    expect(reviewChecks(none).flatMap(({ name, isPassed }) => (isPassed === null ? [name] : []))).toEqual(["quotation", "figure", "scope"]);
  });

  test.each([
    { fault: "quotation", of: { place: { status: "not_found", nearest: null } as const } },
    { fault: "figure", of: { claim: { ...nato!, figureReason: "said aloud" } } },
    { fault: "as_of", of: { claim: { ...nato!, asOf: null } } },
    { fault: "scope", of: { apart: [1] } },
    { fault: "duplicate", of: { duplicate: 7 } },
    { fault: "chain", of: { claim: { ...nato!, speakerId: null, hops: [], documentId: null }, isUnnamed: true } },
  ])("tell $fault", ({ fault, of }) => expect(failed(reviewChecks({ ...passing, ...of }))).toContain(fault));

  test("tell a text that is not kept, and a document that is not known", () => {
    const without = reviewChecks({ ...passing, hasText: false, place: null });
    expect(failed(without)).toEqual(["quotation", "archived"]);
    expect(without.map(({ found }) => found)).toContain(nato!.documentId === null ? "No document" : "The document’s text is not kept");
    const named = { ...nato!, documentId: "d1" as never, asOf: "2024" };
    expect(reviewChecks({ ...passing, claim: named, hasText: false, place: null }).map(({ found }) => found)).toContain(
      "The document’s text is not kept",
    );
  });
});
