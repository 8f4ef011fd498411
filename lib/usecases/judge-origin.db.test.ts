import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Actor } from "../domain/policy";
import { compareQuestion } from "./compare-question";
import { CLAIM, QUESTION } from "./inputs.fixture";
import { type JudgingOrigin, judgeOrigin, takeBackOrigin } from "./judge-origin";
import { listQuestions } from "./list-questions";
import { listQuestionChanges } from "./list-question-changes";
import { logClaim } from "./log-claim";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { ruleScope } from "./rule-scope";
import { saveQuestion } from "./save-question";
import { showClaim } from "./show-claim";
import { showSource } from "./show-source";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("judging origins");
  // All three figures of the first question count for the whole of it.
  for (const claimNumber of [1, 2])
    await ruleScope(actor, { questionNumber: 1, claimNumber, facet: "place", isSame: true, reason: "where they train", version: 1, now });
});
afterAll(disconnect);

const judge = (given: Partial<JudgingOrigin>) =>
  judgeOrigin(actor, {
    kind: "relies_on",
    verdict: "positive",
    left: "C1",
    right: "C3",
    reason: "they say so",
    shownAt: null,
    now,
    ...given,
  });

async function compared(by = actor, replay?: Parameters<typeof compareQuestion>[3]) {
  const done = await compareQuestion(by, 1, { today: "2024-11-01" }, replay);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  const { judgements, comparison } = done.value;
  return {
    origins: comparison.originRange,
    held: judgements.map(({ kind, verdict, left, right }) => `${left.number} ${kind} ${verdict} ${right.number}`),
    judgements,
  };
}

async function lastChange() {
  const changes = await listQuestionChanges(actor, 1);
  if (!changes.ok) throw new Error("an owner may read");
  return changes.value[0]!;
}

test("the sample leaves open whether its first two claims have one original source", async () => {
  const { origins, held } = await compared();
  expect(held).toEqual([expect.stringMatching(/^[12] same_origin unsure [12]$/)]);
  expect(origins[0]).toBeLessThan(origins[1]);
});

test("a judgement counts on the question, stands on both records, and is in the history from then on", async () => {
  const before = await compared();
  expect(await judge({})).toEqual({ ok: true, value: null });
  const after = await compared();
  expect(after.held).toContain("1 relies_on positive 3");
  expect(after.origins[1]).toBe(before.origins[1] - 1);
  for (const number of [1, 3]) {
    const shown = await showClaim(actor, number);
    expect(shown.ok && shown.value.judgements.map(({ reason }) => reason)).toContain("they say so");
  }
  const made = await lastChange();
  expect(made.command).toBe("origin.judge");
  expect((await compared(actor, { recorded: { change: made.change - 1 }, publishedBy: null })).origins).toEqual(before.origins);
  expect((await compared(actor, { recorded: { change: made.change }, publishedBy: null })).origins).toEqual(after.origins);
});

test("judged again, the later stands in place of the earlier; undoing it brings the earlier back", async () => {
  await judge({ left: "c 1", right: "c3", verdict: "positive" });
  await judge({ verdict: "negative", reason: "they deny it" });
  expect((await compared()).held.filter((held) => held.includes("relies_on"))).toEqual(["1 relies_on negative 3"]);
  const { change } = await lastChange();
  expect(await undoChange(actor, { change, now })).toMatchObject({ ok: true, value: { of: ["a judgement"] } });
  expect((await compared()).held.filter((held) => held.includes("relies_on"))).toEqual(["1 relies_on positive 3"]);
});

test("what holds both ways is judged once, whichever is named first", async () => {
  await judge({ kind: "same_claim", left: "C2", right: "C3", verdict: "negative" });
  await judge({ kind: "same_claim", left: "C3", right: "C2", verdict: "unsure" });
  expect((await compared()).held.filter((held) => held.includes("same_claim"))).toEqual([expect.stringContaining("unsure")]);
});

test("taken back with a reason it counts no longer, and can stand again only where nothing else does", async () => {
  await judge({ kind: "not_related" });
  const { change } = await lastChange();
  const { judgements } = await compared();
  const { id } = judgements.find(({ kind }) => kind === "not_related")!;
  expect(await takeBackOrigin(actor, { id, reason: " ", now })).toMatchObject({ ok: false, failure: { code: "invalid" } });
  expect(await takeBackOrigin(actor, { id, reason: "they are", now })).toEqual({ ok: true, value: null });
  expect(await takeBackOrigin(actor, { id, reason: "twice", now })).toMatchObject({ failure: { code: "stale" } });
  expect((await compared()).held.filter((held) => held.includes("not_related"))).toEqual([]);
  const takenBack = await lastChange();
  expect(takenBack.change).toBe(change + 1);
  await judge({ kind: "not_related", verdict: "unsure" });
  expect(await undoChange(actor, { change: takenBack.change, now })).toMatchObject({
    failure: { field: "change" },
  });
});

test("a source that is judged bears on every question that its claims stand on, through claims of other questions too", async () => {
  const other = await saveQuestion(actor, { ...QUESTION, title: "How many elsewhere?", newMeasure: "Things elsewhere" }, null, now);
  const elsewhere = { questionNumber: other.ok ? other.value.number : 0, now, isDuplicateMeant: false };
  const logged = await logClaim(actor, { ...CLAIM, words: "about 7,000", speaker: "Vienna" }, elsewhere);
  const vienna = logged.ok ? await showClaim(actor, logged.value.number) : logged;
  if (!vienna.ok || !logged.ok) throw new Error("it is logged");
  const source = vienna.value.sourceById.get(vienna.value.claim.speakerId!)!;
  expect((await judge({ left: "C2", right: `C${logged.value.number}` })).ok).toBe(true);
  expect((await judge({ left: `S${source.number}`, right: "S1", kind: "relies_on", verdict: "unsure" })).ok).toBe(true);
  expect(
    (await compared()).held.filter((held) => held.endsWith(` ${logged.value.number}`) || held.startsWith(`${source.number} `)),
  ).toHaveLength(2);
  const shown = await showSource(actor, source.number, null);
  expect(shown.ok && shown.value.judgements).toHaveLength(1);
});

test.each([
  ["a word that names nothing", { left: "NATO" }, "left"],
  ["a number that is not there", { right: "S999999" }, "right"],
  ["a claim that is not there", { left: "C999999" }, "left"],
  ["a record against itself", { left: "C1", right: "c1" }, "right"],
  ["a claim as a source", { kind: "same_source", left: "C1", right: "S1" }, "left"],
  ["a source as a claim", { kind: "same_claim", left: "C1", right: "S1" }, "right"],
  ["without a reason", { reason: "  " }, "reason"],
] as const)("is refused: %s", async (_what, given, field) => {
  const count = () => transaction(actor, (db) => db.judgement.count());
  const before = await count();
  expect(await judge(given)).toMatchObject({ ok: false, failure: { code: "invalid", field } });
  expect(await count()).toBe(before);
});

test("what a colleague judged meanwhile is not overwritten unseen", async () => {
  const { userId } = await plantPerson("a colleague who judges");
  await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reviewer')", [actor.workspaceId, userId]);
  const colleague: Actor = { ...actor, userId, role: "reviewer" };
  const judging = { kind: "same_claim", verdict: "positive", left: "C5", right: "C6", reason: "they say so", now } as const;
  const shownAt = new Date(0);
  expect((await judgeOrigin(actor, { ...judging, shownAt })).ok).toBe(true);
  expect(await judgeOrigin(colleague, { ...judging, verdict: "negative", shownAt })).toMatchObject({ failure: { code: "stale" } });
  expect((await judgeOrigin(actor, { ...judging, verdict: "unsure", shownAt })).ok).toBe(true);
  expect((await judgeOrigin(colleague, { ...judging, verdict: "negative", shownAt: new Date(Date.now() + 60_000) })).ok).toBe(true);
});

test("the line of a question in the lists follows what is judged several steps away", async () => {
  const desk = await plantSampleOwner("judging far away");
  for (const claimNumber of [1, 2])
    await ruleScope(desk, { questionNumber: 1, claimNumber, facet: "place", isSame: true, reason: "where they train", version: 1, now });
  const kept = async () => {
    const listed = await listQuestions(desk, { search: "", answer: null, sort: "recent", after: null });
    return listed.ok ? listed.value.questions.find(({ number }) => number === 1)!.headline : "";
  };
  const shown = await showClaim(desk, 1);
  const nato = shown.ok ? shown.value.sourceById.get(shown.value.claim.speakerId!)!.number : 0;
  const third = await showClaim(desk, 3);
  const seoul = third.ok ? third.value.sourceById.get(third.value.claim.speakerId!)!.number : 0;
  const held = { kind: "relies_on", verdict: "positive", reason: "they say so", shownAt: null, now } as const;
  const between = [1, 2, 3, 4, 5, 6, 7, 8].find((number) => number !== nato && number !== seoul)!;
  const before = await kept();
  await judgeOrigin(desk, { ...held, left: `S${nato}`, right: `S${between}` });
  await judgeOrigin(desk, { ...held, left: `S${between}`, right: `S${seoul}` });
  expect([before.includes("2–3 original sources"), (await kept()).includes("2–3 original sources")]).toEqual([true, false]);
});

test("another workspace's judgements are neither seen nor taken back", async () => {
  const stranger = await plantSampleOwner("a stranger to judgements");
  const { judgements } = await compared();
  expect(await takeBackOrigin(stranger, { id: judgements[0]!.id, reason: "not mine", now })).toMatchObject({
    failure: { code: "not_found" },
  });
  expect((await compared(stranger)).held).toHaveLength(1);
  expect((await compared()).judgements.map(({ id }) => id)).toContain(judgements[0]!.id);
});
