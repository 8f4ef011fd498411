import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertReviews } from "../data/reviews";
import { disconnect, inOneGo, transaction } from "../data/client";
import { ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import type { ReviewState } from "../domain/claim";
import { ALL_WAITING } from "../domain/review-queue";
import { addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { assignClaim, snoozeClaim } from "./arrange-queue";
import { compareQuestion } from "./compare-question";
import { submitClaim } from "./decide-review";
import { editClaim, withdrawClaim } from "./edit-claim";
import { findLastChange } from "./find-last-change";
import { CITATION, CLAIM, QUESTION } from "./inputs.fixture";
import { listReview } from "./list-review";
import { logClaim } from "./log-claim";
import { plantOwner } from "./planted.fixture";
import { NO, TEXT, YES, decide, lastSource, logs, must, now, plantReviewing, stateOf } from "./reviewing.fixture";
import { saveDocument } from "./save-document";
import { saveQuestion } from "./save-question";
import { showClaim } from "./show-claim";
import { showReview } from "./show-review";
import { undoChange } from "./undo-change";

let owner: Actor;
let ana: Actor;
let rae: Actor;

beforeAll(async () => {
  ({ owner, ana, rae } = await plantReviewing());
});
afterAll(disconnect);

describe("a claim", () => {
  test("waits once it is logged, and is what a reviewer decides", async () => {
    const number = await logs(ana);
    expect(await stateOf(owner, number)).toBe("in_review");
    must(await decide(rae, number));
    expect(await stateOf(owner, number)).toBe("accepted");
    const { reviews } = must(await showClaim(ana, number));
    expect(reviews).toMatchObject([{ state: "accepted", by: "review rae", claimVersion: 1, steps: [{ answer: "supported" }] }]);
  });

  test("sent back counts nowhere until it is edited or sent anew", async () => {
    const number = await logs(ana);
    const counted = async () => {
      const compared = must(await compareQuestion(ana, 1, { today: "2024-11-01" }));
      return compared.comparison.subjects.some(({ claim }) => claim.id === compared.claims.find((each) => each.number === number)?.id);
    };
    expect(await counted()).toBe(true);
    must(await decide(rae, number, NO));
    expect([await stateOf(owner, number), await counted()]).toEqual(["returned", false]);
    must(await submitClaim(ana, true, { number, version: 1, now }));
    expect([await stateOf(owner, number), await counted()]).toEqual(["in_review", true]);
    must(await submitClaim(ana, false, { number, version: 1, now }));
    expect([await stateOf(owner, number), await counted()]).toEqual(["draft", false]);
  });

  test("waits anew with what it says otherwise, and stays accepted where only our note or its standing changed", async () => {
    const number = await logs(ana, { words: "about 500" });
    must(await decide(rae, number));
    const { claim } = must(await showClaim(owner, number));
    const input = { ...CLAIM, speaker: lastSource(), words: "about 500" };
    const edit = { number, reason: "to try", now };
    must(await editClaim(ana, { ...input, note: "Seen." }, { ...edit, version: claim.version }));
    expect(await stateOf(owner, number)).toBe("accepted");
    expect(must(await showClaim(ana, number)).reviews[0]).toMatchObject({ carriedFrom: 1, claimVersion: 2, by: "review rae" });
    must(await withdrawClaim(ana, true, { ...edit, version: 2 }));
    must(await withdrawClaim(ana, false, { ...edit, version: 3 }));
    expect(await stateOf(owner, number)).toBe("accepted");
    must(await editClaim(ana, { ...input, words: "about 600" }, { ...edit, version: 4 }));
    expect(await stateOf(owner, number)).toBe("in_review");
    must(await undoChange(ana, { change: null, now }));
    expect(await stateOf(owner, number)).toBe("accepted");
  });

  test("waits anew where a citation is added, or a newer text says another number; accepting it again settles that", async () => {
    const document = must(
      await saveDocument(ana, {
        kind: "article",
        title: "News",
        authors: [],
        publisher: "",
        url: "",
        published: "",
        language: "en",
        text: TEXT,
      }),
    );
    const number = await logs(ana, { document: "News", words: "about 12,000 had come" });
    must(await decide(rae, number));
    must(await addCitation(ana, number, { ...CITATION, document, words: "Others were silent" }));
    expect(await stateOf(owner, number)).toBe("in_review");
    must(await decide(rae, number));
    must(await addSnapshot(ana, document, { text: TEXT.replace("12,000", "13,000") }));
    expect(await stateOf(owner, number)).toBe("in_review");
    const { reviews, toReview } = must(await showClaim(ana, number));
    expect([reviews[0]?.reasonCode, toReview.length]).toEqual(["text", 1]);
    must(await decide(rae, number));
    expect(must(await showClaim(ana, number)).toReview).toEqual([]);
  });
});

test("the headline of a question that counts accepted claims only follows what waits anew", async () => {
  const desk = await plantOwner("review headline");
  const asked = must(await saveQuestion(desk, { ...QUESTION, title: "How many?", acceptedOnly: true }, null, now));
  const given = { kind: "article", title: "News", authors: [], publisher: "", url: "", published: "", language: "en", text: TEXT } as const;
  const document = must(await saveDocument(desk, given));
  const input = { ...CLAIM, document: "News", words: "about 12,000 had come" };
  const { number } = must(await logClaim(desk, input, { questionNumber: asked.number, now, isDuplicateMeant: false }));
  must(await decide(desk, number));
  const kept = async () => (await transaction(desk, (db) => db.question.findFirst({ select: { headline: true } })))?.headline;
  expect(await kept()).not.toContain("left out");
  must(await addCitation(desk, number, { ...CITATION, document, words: "Nobody denied it" }));
  expect(await kept()).toContain("left out: only what a reviewer accepted counts");
});

describe("a decision", () => {
  test("is for others where one wrote the claim, or changed or cited it since it was accepted; alone one may accept one's own", async () => {
    const own = await logs(rae);
    expect(await decide(rae, own)).toEqual({ ok: false, failure: { code: "own_claim", number: own } });
    must(await decide(rae, own, NO));
    must(await submitClaim(rae, true, { number: own, version: 1, now }));
    must(await decide(owner, own));
    const edited = await logs(ana, { words: "about 700" });
    must(
      await editClaim(rae, { ...CLAIM, speaker: lastSource(), words: "about 750" }, { number: edited, version: 1, reason: "to try", now }),
    );
    expect(await decide(rae, edited, YES, { version: 2 })).toMatchObject({ failure: { code: "own_claim" } });
    expect(must(await showReview(rae, edited, { today: "2024-11-01" })).isForOthers).toBe(true);
    must(await decide(owner, edited, YES, { version: 2 }));
    const alone = await plantOwner("review alone");
    must(await saveQuestion(alone, { ...QUESTION, title: "How many?" }, null, now));
    const { number } = must(await logClaim(alone, CLAIM, { questionNumber: 1, now, isDuplicateMeant: false }));
    must(await decide(alone, number));
  });

  test("is told who decided meanwhile, and what was edited meanwhile; of two at once one counts", async () => {
    const number = await logs(ana);
    const both = await Promise.all([decide(rae, number), decide(owner, number, NO)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    const late = both.find((each) => !each.ok);
    expect(late).toMatchObject({ failure: { code: "decided", number, state: await stateOf(owner, number) } });
    expect(await decide(rae, number, YES, { version: 9 })).toMatchObject({ failure: { code: "stale", currentVersion: 1 } });
  });

  test("can be undone and done again, with what counts", async () => {
    const number = await logs(ana);
    const before = new Date();
    must(await decide(rae, number));
    const change = must(await findLastChange(rae, before));
    expect(must(await undoChange(rae, { change, now })).of).toEqual([`C${number}`]);
    expect(await stateOf(owner, number)).toBe("in_review");
    expect(must(await showClaim(rae, number)).reviews).toEqual([]);
    const undoing = must(await findLastChange(rae, before));
    must(await undoChange(rae, { change: undoing, now }));
    expect(await stateOf(owner, number)).toBe("accepted");
    must(await editClaim(ana, { ...CLAIM, speaker: lastSource(), words: "about 900" }, { number, version: 1, reason: "to try", now }));
    expect(await undoChange(rae, { change, now })).toMatchObject({ ok: false });
  });

  test("cannot be written past the rules, whatever the application does", async () => {
    const number = await logs(rae);
    const { claim } = must(await showClaim(rae, number));
    const writes = (actor: Actor, state: ReviewState, carried?: { from: number; by: string }) =>
      inOneGo(actor, async (db) => {
        const permit = must(authorize(actor, "workspace:read"));
        const review = { state, steps: [], reasonCode: "figure", note: "" } as const;
        await insertReviews(db, permit, [
          { claimId: claim.id, claimVersion: claim.version, review, ...(carried === undefined ? {} : { carried }) },
        ]);
        return ok(null);
      });
    for (const [who, state] of [
      [rae, "accepted"],
      [ana, "accepted"],
      [ana, "returned"],
    ] as const)
      await expect(writes(who, state)).rejects.toThrow(/accepts their own|only reviewers/);
    await expect(writes(ana, "accepted", { from: 0, by: rae.userId })).rejects.toThrow(/nothing was accepted/);
    const sets = transaction(rae, (db) =>
      db.claim.updateMany({ where: { workspaceId: rae.workspaceId, number }, data: { reviewState: "accepted" } }),
    );
    await expect(sets).rejects.toThrow(/follows its reviews/);
    await expect(transaction(rae, (db) => db.review.deleteMany({ where: { workspaceId: rae.workspaceId } }))).rejects.toThrow();
    expect(await stateOf(owner, number)).toBe("in_review");
  });
});

describe("the queue", () => {
  test("holds what waits, longest first, in parts, by question, and by who looks after it", async () => {
    const desk = await plantOwner("review queue");
    must(await saveQuestion(desk, { ...QUESTION, title: "How many?" }, null, now));
    const numbers: number[] = [];
    for (const figure of [10, 20, 30]) {
      const input = { ...CLAIM, words: `about ${figure}`, speaker: `Source ${figure}` };
      numbers.push(must(await logClaim(desk, input, { questionNumber: 1, now, isDuplicateMeant: false })).number);
    }
    const [first, second, third] = numbers as [number, number, number];
    const listed = async (view: Partial<Parameters<typeof listReview>[1]> = {}) =>
      must(await listReview(desk, { ...ALL_WAITING, ...view }, null)).claims.map(({ number }) => number);
    expect(await listed()).toEqual(numbers);
    expect(await listed({ order: "newest" })).toEqual(numbers.toReversed());
    expect([await listed({ question: 1 }), await listed({ question: 7 })]).toEqual([numbers, []]);
    must(await assignClaim(desk, second, desk.userId));
    expect([await listed({ share: "mine" }), await listed({ share: "nobodys" })]).toEqual([[second], [first, third]]);
    must(await assignClaim(desk, second, null));
    expect(await listed({ share: "mine" })).toEqual([]);
    expect(await assignClaim(desk, second, ana.userId)).toMatchObject({ failure: { code: "invalid", field: "assignee" } });
    must(await snoozeClaim(desk, first, new Date(Date.now() + 60_000)));
    expect([await listed(), await listed({ isWithSnoozed: true })]).toEqual([[second, third], numbers]);
    must(await snoozeClaim(desk, first, null));
    must(await decide(desk, second));
    must(await decide(desk, third, NO));
    expect([await listed(), await listed({ state: "returned" })]).toEqual([[first], [third]]);
    expect(must(await listReview(desk, ALL_WAITING, null))).toMatchObject({ count: 1, isMore: false, next: null });
  });

  test("tells of a claim what stands around its words, what was checked and what a decision does", async () => {
    must(
      await saveDocument(ana, {
        kind: "article",
        title: "Other news",
        authors: [],
        publisher: "",
        url: "",
        published: "",
        language: "en",
        text: `${TEXT} Again.`,
      }),
    );
    const number = await logs(ana, { document: "Other news", words: "about 12,000 had come", asOf: "" });
    const detail = must(await showReview(rae, number, { today: "2024-11-01" }));
    expect(detail.passage).toEqual({
      before: "Officials spoke first. Kyiv said ",
      words: "about 12,000 had come",
      after: ". Others were silent. Nobody denied it.",
      isFound: true,
    });
    expect(detail.checks.flatMap(({ name, isPassed }) => (isPassed === false ? [name] : []))).toEqual(["as_of"]);
    expect(detail.effects).toMatchObject([{ question: 1, accepting: "it counts already, so nothing else changes" }]);
    expect(detail.isForOthers).toBe(false);
  });
});
