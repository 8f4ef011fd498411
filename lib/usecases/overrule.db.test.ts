import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { causesOf } from "../domain/disagreement";
import { overrulesInForce } from "../domain/overrule";
import type { Actor } from "../domain/policy";
import { compareQuestion } from "./compare-question";
import { editClaim, withdrawClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { listQuestionChanges } from "./list-question-changes";
import { overruleReading } from "./overrule-reading";
import { explainDisagreement, overruleRelation } from "./overrule-relation";
import { plantSampleOwner } from "./planted.fixture";
import { showClaim } from "./show-claim";

const now = new Date("2024-11-01T00:00:00Z");
const look = { today: "2024-11-01" };
const WIDER = { from: "5,000", to: "12,500", ordinarilyFrom: "", ordinarilyTo: "" };
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("overruled");
});
afterAll(disconnect);

async function compared(replay?: Parameters<typeof compareQuestion>[3]) {
  const done = await compareQuestion(actor, 1, look, replay);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}

/** The label between two claims of the sample's first question, the computed one where another stands in its place, and who ruled. */
async function between(a: number, b: number, replay?: Parameters<typeof compareQuestion>[3]) {
  const { claims, comparison, placements } = await compared(replay);
  const [i, j] = [a, b].map((number) =>
    comparison.subjects.findIndex(({ claim }) => claim.id === claims.find((each) => each.number === number)!.id),
  );
  const { label, computed } = comparison.relate(i!, j!);
  return { label, computed, by: placements.flatMap(({ overrules }) => overrules.map(({ by }) => by)) };
}

async function judging(claimNumber: number, otherNumber = 3) {
  const { claims, placements } = await compared();
  const { id, version: claimVersion } = claims.find(({ number }) => number === claimNumber)!;
  const { version } = placements.find(({ claimId }) => claimId === id)!;
  const otherVersion = claims.find(({ number }) => number === otherNumber)?.version ?? 1;
  return { questionNumber: 1, claimNumber, claimVersion, otherNumber, otherVersion, reason: "they told us", version, now };
}

test("a relation is overruled with a reason, shown with the computed label, replayed from then on, and taken back", async () => {
  const before = await between(1, 3);
  expect(before.computed).toBeNull();
  const wanted = before.label === "conflict" ? "compatible" : "conflict";
  expect(await overruleRelation(actor, { ...(await judging(1)), label: wanted })).toEqual({ ok: true, value: null });
  expect(await between(1, 3)).toEqual({ label: wanted, computed: before.label, by: [expect.stringContaining("overruled")] });
  const changes = await listQuestionChanges(actor, 1);
  const [latest, previous] = changes.ok ? changes.value : [];
  expect(latest!.command).toBe("relation.overrule");
  expect((await between(1, 3, { recorded: { change: latest!.change }, publishedBy: null })).label).toBe(wanted);
  expect((await between(1, 3, { recorded: { change: previous!.change }, publishedBy: null })).label).toBe(before.label);

  expect(await overruleRelation(actor, { ...(await judging(1)), label: null })).toEqual({ ok: true, value: null });
  expect(await between(1, 3)).toEqual({ ...before, by: [] });
});

test("why two claims disagree is said with a reason, changes no label, is replayed, and taken back or no longer held once one says something else", async () => {
  const causes = async (replay?: Parameters<typeof compareQuestion>[3]) => causesOf(overrulesInForce(await compared(replay)));
  const before = await between(1, 3);
  expect(await explainDisagreement(actor, { ...(await judging(1)), cause: "scope" })).toEqual({ ok: true, value: null });
  expect(await explainDisagreement(actor, { ...(await judging(1)), cause: "as_of" })).toEqual({ ok: true, value: null });
  expect(await causes()).toEqual([{ cause: "as_of", count: 1 }]);
  expect((await between(1, 3)).label).toBe(before.label);
  const changes = await listQuestionChanges(actor, 1);
  const [latest, previous] = changes.ok ? changes.value : [];
  expect(latest!.command).toBe("disagreement.explain");
  expect(await causes({ recorded: { change: previous!.change }, publishedBy: null })).toEqual([{ cause: "scope", count: 1 }]);
  expect(await explainDisagreement(actor, { ...(await judging(1)), cause: null })).toEqual({ ok: true, value: null });
  expect(await causes()).toEqual([]);
});

test("a reading is overruled in the question's unit, and counts no longer once the claim is changed", async () => {
  expect(await overruleReading(actor, { ...(await judging(3)), reading: WIDER })).toEqual({ ok: true, value: null });
  const ruled = await compared();
  const own = ruled.comparison.subjects.find(({ claim }) => claim.id === ruled.claims.find(({ number }) => number === 3)!.id)!;
  expect([own.reading!.rule, own.reading!.support.lo!.valueOf(), own.reading!.support.hi!.valueOf()]).toEqual(["overruled", 5_000, 12_500]);

  const shown = await showClaim(actor, 3);
  if (!shown.ok) throw new Error("it is there");
  const { version } = shown.value.claim;
  expect(shown.value.byHand).toMatchObject([{ question: 1, support: { lo: "5000", hi: "12500" } }]);
  const edited = await editClaim(
    actor,
    { ...CLAIM, words: "around 13,000", speaker: "South Korean intelligence" },
    { number: 3, version, reason: "typo", now },
  );
  expect(edited.ok).toBe(true);
  const after = await compared();
  expect(after.comparison.subjects.every(({ reading }) => reading?.rule !== "overruled")).toBe(true);
  expect(await showClaim(actor, 3)).toMatchObject({ value: { byHand: [] } });
});

test.each([
  ["without a reason", { reason: "  " }, "invalid"],
  ["over a version that was judged meanwhile", { version: 99 }, "stale"],
  ["of a claim that is not placed there", { claimNumber: 5 }, "not_found"],
])("an overrule %s is refused, and leaves all as it is", async (_what, change, code) => {
  const made = () => transaction(actor, (db) => db.judgement.count());
  const before = await made();
  const given = { ...(await judging(2)), ...change };
  const outcomes = [
    await overruleReading(actor, { ...given, reading: WIDER }),
    await overruleRelation(actor, { ...given, otherNumber: 7, label: "agree" }),
    await explainDisagreement(actor, { ...given, otherNumber: 7, cause: "scope" }),
  ];
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, failure: { code } });
  expect(await made()).toBe(before);
  expect(before).toBeGreaterThan(0);
});

test("neither can a claim be held against itself, nor against one of a lower number or of another question", async () => {
  for (const otherNumber of [1, 2, 5])
    expect(await overruleRelation(actor, { ...(await judging(2, otherNumber)), label: "agree" })).toMatchObject({
      ok: false,
      failure: { code: "not_found" },
    });
});

test("what was changed or withdrawn since it was read is not overruled unseen", async () => {
  const read = await judging(1, 2);
  const edit = async (number: number) => {
    const { version } = (await compared()).claims.find((claim) => claim.number === number)!;
    return editClaim(actor, { ...CLAIM, words: `about ${number}1,000`, speaker: "NATO" }, { number, version, reason: "misread", now });
  };
  await edit(2);
  expect(await overruleRelation(actor, { ...read, label: "agree" })).toMatchObject({ failure: { code: "stale" } });
  await edit(1);
  expect(await overruleReading(actor, { ...read, reading: WIDER })).toMatchObject({ failure: { code: "stale" } });
  expect(await overruleRelation(actor, { ...read, label: "agree" })).toMatchObject({ failure: { code: "stale" } });
  const { claimVersion: version } = await judging(1);
  await withdrawClaim(actor, true, { number: 1, version, reason: "wrong", now });
  const withdrawn = await judging(1, 2);
  expect(await overruleReading(actor, { ...withdrawn, reading: WIDER })).toMatchObject({ failure: { field: "from" } });
  expect(await overruleRelation(actor, { ...withdrawn, label: "agree" })).toMatchObject({ failure: { field: "label" } });
});

test("a claim without a figure has no reading to overrule", async () => {
  const { claims } = await compared();
  const { number } = claims.find(({ figure }) => figure === null)!;
  expect(await overruleReading(actor, { ...(await judging(number)), reading: WIDER })).toMatchObject({
    ok: false,
    failure: { field: "from" },
  });
});
