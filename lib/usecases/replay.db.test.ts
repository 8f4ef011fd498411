import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { findSourceByName } from "../data/sources";
import { VERDICTS } from "../domain/origin-judgement";
import { authorize, type Actor } from "../domain/policy";
import { questionValues } from "../domain/question";
import { compareQuestion } from "./compare-question";
import { editClaim, withdrawClaim } from "./edit-claim";
import { CLAIM, QUESTION, SOURCE } from "./inputs.fixture";
import { judgeOrigin, takeBackOrigin } from "./judge-origin";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { loadRecordedQuestion } from "./load-recorded-question";
import { logClaim } from "./log-claim";
import { overruleReading } from "./overrule-reading";
import { explainDisagreement, overruleRelation } from "./overrule-relation";
import { plantSampleOwner } from "./planted.fixture";
import { ruleScope } from "./rule-scope";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { showQuestion } from "./show-question";
import { showSource } from "./show-source";

const now = new Date("2024-11-01T00:00:00Z");
const SPEAKERS = ["Kyiv", "Tokyo", "NATO"];
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("replayed");
});
afterAll(disconnect);

function permit() {
  const granted = authorize(actor, "workspace:read");
  if (!granted.ok) throw new Error("an owner may read");
  return granted.value;
}

/** All that a question says, without what is kept beside it for lists. */
function told({ question, claims, placements, judgements, isCut, sources }: LoadedQuestion) {
  const { id, number, version } = question;
  const byId = <Item extends { id?: unknown }>(a: Item, b: Item) => (String(a.id) < String(b.id) ? -1 : 1);
  return {
    id,
    number,
    version,
    fields: questionValues(question),
    claims,
    placements,
    judgements,
    isCut,
    sources: [...sources].toSorted(byId),
  };
}

async function asNow(number: number): Promise<{ change: number; told: ReturnType<typeof told> }> {
  return transaction(actor, async (db) => {
    const loaded = await loadQuestion(db, permit(), number);
    const [head] = await db.$queryRaw<[{ seq: number }]>`select seq from audit_heads`;
    if (!loaded.ok) throw new Error("the question is there");
    return { change: head.seq, told: told(loaded.value) };
  });
}

async function asRecorded(number: number, recorded: Parameters<typeof loadRecordedQuestion>[3]) {
  const loaded = await transaction(actor, (db) => loadRecordedQuestion(db, permit(), number, recorded));
  return loaded.ok ? told(loaded.value) : loaded.failure;
}

const RECORDED_WAYS = [
  "log",
  "edit",
  "withdraw",
  "restore",
  "rule",
  "revoke",
  "read",
  "relate",
  "judge",
  "origin",
  "question",
  "source",
] as const;
const READING = { from: "1", to: "1000000000000000000000000", ordinarilyFrom: "2.5", ordinarilyTo: "20,000" };
type Step = { readonly kind: (typeof RECORDED_WAYS)[number]; readonly pick: number };

/** Does one thing to the first question; what cannot be done there is refused, and changes nothing. */
async function take({ kind, pick }: Step): Promise<void> {
  const { told: state } = await asNow(1);
  const claim = state.claims[pick % state.claims.length]!;
  const { version } = state.placements.find(({ claimId }) => claimId === claim.id)!;
  const speaker = SPEAKERS[pick % SPEAKERS.length]!;
  const reason = `because ${pick}`;
  const input = { ...CLAIM, speaker, words: `about ${pick + 1},000`, placeId: pick % 2 === 0 ? claim.placeId : null };
  const edit = { number: claim.number, version: claim.version, reason, now };
  const ruling = { questionNumber: 1, claimNumber: claim.number, facet: "place", isSame: kind === "rule", reason, version, now } as const;
  const other = state.claims.find(({ number }) => number > claim.number) ?? claim;
  const judging = { ...ruling, claimVersion: claim.version, otherNumber: other.number, otherVersion: other.version };
  const ways: Readonly<Record<Step["kind"], () => Promise<unknown>>> = {
    log: () => logClaim(actor, input, { questionNumber: 1, now, isDuplicateMeant: true }),
    edit: () => editClaim(actor, input, edit),
    withdraw: () => withdrawClaim(actor, true, edit),
    restore: () => withdrawClaim(actor, false, edit),
    rule: () => ruleScope(actor, ruling),
    revoke: () => ruleScope(actor, ruling),
    read: () => overruleReading(actor, { ...judging, reading: pick % 3 === 0 ? null : READING }),
    relate: () => overruleRelation(actor, { ...judging, label: pick % 3 === 0 ? null : "strained" }),
    judge: () =>
      pick % 2 === 0
        ? overruleRelation(actor, { ...judging, label: "conflict" })
        : explainDisagreement(actor, { ...judging, cause: "error" }),
    origin: () => judge(pick, reason),
    question: () => editQuestion(pick, reason),
    source: () => editSource(speaker, pick, reason),
  };
  await ways[kind]();
}

/** Judges two of the first claims and sources, or takes the last such judgement back. */
async function judge(pick: number, reason: string): Promise<void> {
  const { judgements } = (await asNow(1)).told;
  const last = judgements.at(-1);
  if (last !== undefined && pick % 3 === 0) await takeBackOrigin(actor, { id: last.id, reason, now });
  const [left, right] = [`C${(pick % 3) + 1}`, pick % 2 === 0 ? `S${(pick % 4) + 1}` : "C3"];
  await judgeOrigin(actor, {
    kind: HELD_IN_TURN[pick % HELD_IN_TURN.length]!,
    verdict: VERDICTS[pick % 3]!,
    left,
    right,
    reason,
    shownAt: null,
    now,
  });
}

const HELD_IN_TURN = ["relies_on", "same_origin", "not_related"] as const;

async function editQuestion(pick: number, reason: string): Promise<void> {
  const shown = await showQuestion(actor, 1);
  if (!shown.ok) throw new Error("the question is there");
  const { measureId, placeId, populationId, version } = shown.value.question;
  const volatility = pick % 2 === 0 ? "fast" : "slow";
  const input = { ...QUESTION, newMeasure: "", measureId, placeId, populationId, volatility, title: `How many, ${pick}?` } as const;
  await saveQuestion(actor, input, { number: 1, version, reason }, now);
}

async function editSource(name: string, pick: number, reason: string): Promise<void> {
  const named = await transaction(actor, (db) => findSourceByName(db, permit(), name));
  const shown = named === null ? null : await showSource(actor, named.number, null);
  if (shown?.ok !== true) return;
  const { number, version } = shown.value.source;
  const isGroup = pick % 2 === 0;
  const input = { ...SOURCE, name, kind: isGroup ? "unnamed_group" : "person", headcount: isGroup ? 2 : null } as const;
  await saveSource(actor, input, { number, version, reason });
}

test("a replay at any moment is exactly what was recorded at that moment", async () => {
  const recorded = [await asNow(1)];
  const step = fc.record({ kind: fc.constantFrom(...RECORDED_WAYS), pick: fc.nat(99) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const each of steps) {
        await take(each);
        recorded.push(await asNow(1));
      }
      for (const { change, told: then } of recorded) expect(await asRecorded(1, { change }), `change ${change}`).toEqual(then);
    }),
    { numRuns: 12 },
  );
  expect(new Set(recorded.map(({ change }) => change)).size).toBeGreaterThan(30);
}, 120_000);

test("a day is replayed as its end left it; before a question was asked there is nothing on it; a change to come is not there", async () => {
  const current = (await asNow(1)).told;
  const today = new Date().toISOString().slice(0, 10);
  expect(await asRecorded(1, { day: today })).toEqual(current);
  expect(await asRecorded(1, { day: "2001-01-01" })).toMatchObject({ number: 1, claims: [] });
  expect(await asRecorded(1, { change: 1 })).toEqual({ code: "not_found" });
  expect(await asRecorded(1, { change: 1_000_000 })).toEqual({ code: "not_found" });
  expect(await asRecorded(999, { day: today })).toEqual({ code: "not_found" });
});

test("a replay looks from the day that is replayed, where the question looks from today", async () => {
  const shown = await showQuestion(actor, 2);
  if (!shown.ok) throw new Error("the question is there");
  const { measureId, placeId, populationId, version } = shown.value.question;
  const input = { ...QUESTION, newMeasure: "", measureId, placeId, populationId, referenceMode: "today" } as const;
  await saveQuestion(actor, input, { number: 2, version, reason: "live" }, now);
  const { change } = await asNow(2);
  const day = new Date().toISOString().slice(0, 10);
  const from = async (replay: Parameters<typeof compareQuestion>[3]) => {
    const compared = await compareQuestion(actor, 2, { today: "2030-01-01" }, replay);
    return compared.ok ? compared.value.today : null;
  };
  expect(await from(undefined)).toBe("2030-01-01");
  expect(await from({ recorded: { change }, publishedBy: null })).toBe(day);
  expect(await from({ recorded: { day: "2028-05-10" }, publishedBy: null })).toBe("2028-05-10");
  expect(await from({ recorded: null, publishedBy: "2024-10-31" })).toBe("2024-10-31");
  expect(await from({ recorded: { change }, publishedBy: "2024-10-31" })).toBe("2024-10-31");
});

test("what an owner erased is left out of a replay", async () => {
  const before = await asNow(1);
  const { id, version } = before.told.claims[0]!;
  await transaction(actor, (db) => db.$queryRaw`select app.erase_version(${id}::uuid, ${version}::int, 'to protect a source')`);
  const after = await asRecorded(1, { change: before.change });
  expect("claims" in after && after.claims.map((claim) => claim.id)).toEqual(before.told.claims.slice(1).map((claim) => claim.id));
});

test("another workspace's history is not there, by its own permit or by a foreign one", async () => {
  const { change, told: ours } = await asNow(1);
  const stranger = await plantSampleOwner("stranger");
  const granted = authorize(stranger, "workspace:read");
  if (!granted.ok) throw new Error("an owner may read");
  const recorded = { day: new Date().toISOString().slice(0, 10) };
  const own = await transaction(stranger, (db) => loadRecordedQuestion(db, granted.value, 1, recorded));
  const theirs = own.ok ? own.value.claims.map(({ id }) => id) : [];
  expect(theirs).toHaveLength(4);
  expect(ours.claims.filter(({ id }) => theirs.includes(id))).toEqual([]);
  const foreign = await transaction(stranger, (db) => loadRecordedQuestion(db, permit(), 1, { change }));
  expect(foreign).toMatchObject({ failure: { code: "not_found" } });
});
