import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertReviews } from "../data/reviews";
import { disconnect, inOneGo, transaction } from "../data/client";
import { type Result, ok } from "../domain/failure";
import { type Actor, type Role, authorize } from "../domain/policy";
import type { ReviewState } from "../domain/claim";
import { addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { assignClaim, snoozeClaim } from "./arrange-queue";
import { compareQuestion } from "./compare-question";
import { decideReview, submitClaim } from "./decide-review";
import { editClaim, withdrawClaim } from "./edit-claim";
import { findLastChange } from "./find-last-change";
import { CITATION, CLAIM, QUESTION } from "./inputs.fixture";
import { listReview } from "./list-review";
import { logClaim } from "./log-claim";
import { asOwner, plantOwner, plantPerson } from "./planted.fixture";
import { saveDocument } from "./save-document";
import { saveQuestion } from "./save-question";
import { showClaim } from "./show-claim";
import { showReview } from "./show-review";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const YES = { isAccepted: true, answers: [], reason: null, note: "" } as const;
const NO = { isAccepted: false, answers: [], reason: "figure", note: "It says 12,500." } as const;
const QUEUE = { state: "in_review", share: "all", question: null, order: "oldest", isWithSnoozed: false, after: "" } as const;
const TEXT = "Officials spoke first. Kyiv said about 12,000 had come. Others were silent. Nobody denied it.";

let owner: Actor;
let ana: Actor;
let rae: Actor;

beforeAll(async () => {
  owner = await plantOwner("review owner");
  ana = await join("review ana", "analyst");
  rae = await join("review rae", "reviewer");
  must(await saveQuestion(owner, { ...QUESTION, title: "How many came?", newMeasure: "People", newUnit: "people" }, null, now));
});
afterAll(disconnect);

async function join(name: string, role: Role): Promise<Actor> {
  const { userId } = await plantPerson(name);
  await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, $3::role)", [owner.workspaceId, userId, role]);
  return { ...owner, userId, role };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

let logged = 0;
/** A claim that somebody logged, which nobody else did. */
async function logs(actor: Actor, more: Partial<typeof CLAIM> = {}): Promise<number> {
  logged += 1;
  const input = { ...CLAIM, speaker: `Source ${logged}`, words: `about ${12 + logged},000`, ...more };
  return must(await logClaim(actor, input, { questionNumber: 1, now, isDuplicateMeant: true })).number;
}
/** Decides as one who looks at the claim now; `seen` is what an older page showed. */
async function decide(actor: Actor, number: number, decision: typeof YES | typeof NO = YES, version = 1, seen?: string) {
  const shown = must(await showClaim(actor, number)).reviews[0]?.id ?? "";
  return decideReview(actor, decision, { number, version, seen: seen ?? shown, now });
}
const stateOf = async (number: number): Promise<ReviewState> => must(await showClaim(owner, number)).claim.reviewState;

describe("a claim", () => {
  test("waits once it is logged, and is what a reviewer decides", async () => {
    const number = await logs(ana);
    expect(await stateOf(number)).toBe("in_review");
    must(await decide(rae, number));
    expect(await stateOf(number)).toBe("accepted");
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
    expect([await stateOf(number), await counted()]).toEqual(["returned", false]);
    must(await submitClaim(ana, true, { number, version: 1, now }));
    expect([await stateOf(number), await counted()]).toEqual(["in_review", true]);
    must(await submitClaim(ana, false, { number, version: 1, now }));
    expect([await stateOf(number), await counted()]).toEqual(["draft", false]);
  });

  test("waits anew with what it says otherwise, and stays accepted where only our note or its standing changed", async () => {
    const number = await logs(ana, { words: "about 500" });
    must(await decide(rae, number));
    const { claim } = must(await showClaim(owner, number));
    const input = { ...CLAIM, speaker: `Source ${logged}`, words: "about 500" };
    const edit = { number, reason: "to try", now };
    must(await editClaim(ana, { ...input, note: "Seen." }, { ...edit, version: claim.version }));
    expect(await stateOf(number)).toBe("accepted");
    expect(must(await showClaim(ana, number)).reviews[0]).toMatchObject({ carriedFrom: 1, claimVersion: 2, by: "review rae" });
    must(await withdrawClaim(ana, true, { ...edit, version: 2 }));
    must(await withdrawClaim(ana, false, { ...edit, version: 3 }));
    expect(await stateOf(number)).toBe("accepted");
    must(await editClaim(ana, { ...input, words: "about 600" }, { ...edit, version: 4 }));
    expect(await stateOf(number)).toBe("in_review");
    must(await undoChange(ana, { change: null, now }));
    expect(await stateOf(number)).toBe("accepted");
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
    expect(await stateOf(number)).toBe("in_review");
    must(await decide(rae, number));
    must(await addSnapshot(ana, document, { text: TEXT.replace("12,000", "13,000") }));
    expect(await stateOf(number)).toBe("in_review");
    const { reviews, toReview } = must(await showClaim(ana, number));
    expect([reviews[0]?.reasonCode, toReview.length]).toEqual(["text", 1]);
    must(await decide(rae, number));
    expect(must(await showClaim(ana, number)).toReview).toEqual([]);
  });
});

describe("nobody accepts by a way around", () => {
  const cite = (actor: Actor, number: number, document: number, words = "Nobody denied it") =>
    addCitation(actor, number, { ...CITATION, document, words });
  async function quoted(title: string): Promise<{ document: number; number: number }> {
    const given = {
      kind: "article",
      title,
      authors: [],
      publisher: "",
      url: "",
      published: "",
      language: "en",
      text: `${TEXT} ${title}.`,
    } as const;
    const document = must(await saveDocument(ana, given));
    return { document, number: await logs(ana, { document: title, words: "about 12,000 had come" }) };
  }

  test("what they cited themselves while it waited", async () => {
    const { document, number } = await quoted("First way");
    must(await cite(rae, number, document));
    expect(await decide(rae, number)).toMatchObject({ failure: { code: "own_claim" } });
    must(await decide(owner, number));
  });

  test("a citation, or a newer text, that came between an edit and its undoing", async () => {
    const { document, number } = await quoted("Second way");
    must(await decide(rae, number));
    const { claim } = must(await showClaim(ana, number));
    const input = { ...CLAIM, speaker: `Source ${logged}`, document: "Second way", words: "about 12,000 had come" };
    const before = new Date();
    must(await editClaim(ana, { ...input, words: "12,000 had come" }, { number, version: claim.version, reason: "to try", now }));
    const change = must(await findLastChange(ana, before));
    must(await cite(ana, number, document));
    must(await undoChange(ana, { change, now }));
    expect(await stateOf(number)).toBe("in_review");
  });

  test("by keeping an accepted claim as a draft, or by undoing a newer text", async () => {
    const { document, number } = await quoted("Third way");
    must(await decide(rae, number));
    expect(await submitClaim(ana, false, { number, version: 1, now })).toMatchObject({ failure: { code: "decided" } });
    must(await addSnapshot(ana, document, { text: "Nothing of it." }));
    expect(await stateOf(number)).toBe("in_review");
    expect(await undoChange(ana, { change: null, now })).toMatchObject({ ok: false });
    expect(await stateOf(number)).toBe("in_review");
  });

  test("on a page that was open before it waited anew", async () => {
    const { document, number } = await quoted("Fourth way");
    must(await decide(rae, number));
    must(await cite(ana, number, document));
    expect(await decide(owner, number, YES, 1, "")).toMatchObject({ failure: { code: "stale" } });
  });

  test("by doing a decision again after another, or what is their own by now", async () => {
    const number = await logs(ana);
    const before = new Date();
    must(await decide(rae, number));
    must(await undoChange(rae, { change: must(await findLastChange(rae, before)), now }));
    const undoing = must(await findLastChange(rae, before));
    must(await decide(owner, number, NO));
    expect(await undoChange(rae, { change: undoing, now })).toMatchObject({ failure: { code: "invalid" } });
    expect(await stateOf(number)).toBe("returned");
  });

  test("of a workspace where another joined since", async () => {
    const alone = await plantOwner("review alone before");
    must(await saveQuestion(alone, { ...QUESTION, title: "How many?" }, null, now));
    const { number } = must(await logClaim(alone, CLAIM, { questionNumber: 1, now, isDuplicateMeant: false }));
    const before = new Date();
    must(await decide(alone, number));
    must(await undoChange(alone, { change: must(await findLastChange(alone, before)), now }));
    const { userId } = await plantPerson("review joins");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reviewer')", [alone.workspaceId, userId]);
    const undoing = must(await findLastChange(alone, before));
    expect(await undoChange(alone, { change: undoing, now })).toMatchObject({ failure: { code: "own_claim" } });
    await asOwner("update memberships set role = 'analyst' where workspace_id = $1 and user_id = $2", [alone.workspaceId, alone.userId]);
    expect(await undoChange({ ...alone, role: "analyst" }, { change: undoing, now })).toMatchObject({ failure: { code: "forbidden" } });
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
      await editClaim(
        rae,
        { ...CLAIM, speaker: `Source ${logged}`, words: "about 750" },
        { number: edited, version: 1, reason: "to try", now },
      ),
    );
    expect(await decide(rae, edited, YES, 2)).toMatchObject({ failure: { code: "own_claim" } });
    expect(must(await showReview(rae, edited, { today: "2024-11-01" })).isForOthers).toBe(true);
    must(await decide(owner, edited, YES, 2));
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
    expect(late).toMatchObject({ failure: { code: "decided", number, state: await stateOf(number) } });
    expect(await decide(rae, number, YES, 9)).toMatchObject({ failure: { code: "stale", currentVersion: 1 } });
  });

  test("can be undone and done again, with what counts", async () => {
    const number = await logs(ana);
    const before = new Date();
    must(await decide(rae, number));
    const change = must(await findLastChange(rae, before));
    expect(must(await undoChange(rae, { change, now })).of).toEqual([`C${number}`]);
    expect(await stateOf(number)).toBe("in_review");
    expect(must(await showClaim(rae, number)).reviews).toEqual([]);
    const undoing = must(await findLastChange(rae, before));
    must(await undoChange(rae, { change: undoing, now }));
    expect(await stateOf(number)).toBe("accepted");
    must(
      await editClaim(ana, { ...CLAIM, speaker: `Source ${logged}`, words: "about 900" }, { number, version: 1, reason: "to try", now }),
    );
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
    expect(await stateOf(number)).toBe("in_review");
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
      must(await listReview(desk, { ...QUEUE, ...view }, null)).claims.map(({ number }) => number);
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
    expect(must(await listReview(desk, QUEUE, null))).toMatchObject({ count: 1, isMore: false, next: null });
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
