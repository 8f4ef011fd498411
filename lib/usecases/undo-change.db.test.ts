import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Actor } from "../domain/policy";
import type { Question } from "../domain/question";
import { bulkEdit } from "./bulk-edit";
import { editClaim, withdrawClaim } from "./edit-claim";
import { CLAIM, QUESTION, SOURCE } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { overruleRelation } from "./overrule-relation";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { showClaim } from "./show-claim";
import { showQuestion } from "./show-question";
import { showSource } from "./show-source";
import { compareQuestion } from "./compare-question";
import { findLastChange } from "./find-last-change";
import { restoreVersion } from "./restore-version";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
let actor: Actor;
let colleague: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("undoing");
  const { userId } = await plantPerson("colleague");
  await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'analyst')", [actor.workspaceId, userId]);
  colleague = { ...actor, userId, role: "analyst" };
});
afterAll(disconnect);

async function claimAt(number: number) {
  const shown = await showClaim(actor, number);
  if (!shown.ok) throw new Error("the claim is there");
  const { claim, history } = shown.value;
  const { id: _id, number: _number, version, ...told } = claim;
  return { version, told, commands: history.map(({ command }) => command) };
}

async function log(words: string, by = actor): Promise<number> {
  const logged = await logClaim(by, { ...CLAIM, words, speaker: "Oslo" }, { questionNumber: 1, now, isDuplicateMeant: true });
  if (!logged.ok) throw new Error(JSON.stringify(logged.failure));
  return logged.value.number;
}

async function edit(number: number, words: string, by = actor) {
  const { version } = await claimAt(number);
  const edited = await editClaim(by, { ...CLAIM, words, speaker: "Bern", note: "seen twice" }, { number, version, reason: "misread", now });
  if (!edited.ok) throw new Error(JSON.stringify(edited.failure));
}

async function lastChange(): Promise<number | null> {
  const last = await findLastChange(actor, new Date(0));
  if (!last.ok) throw new Error("an owner may read");
  return last.value;
}

const undo = (change: number | null, by = actor) => undoChange(by, { change, now });
const DONE = { ok: true, value: expect.objectContaining({ left: 0 }) };
const RESTORED = { ok: true, value: null };

describe("undoing", () => {
  test("an edit puts every field back as it was, as a new version; undoing that does it again", async () => {
    const number = await log("about 4,000");
    const before = await claimAt(number);
    await edit(number, "more than 5,000");
    const after = await claimAt(number);
    expect(await undo(null)).toEqual(DONE);
    expect(await claimAt(number)).toEqual({ version: 3, told: before.told, commands: ["change.undo", "claim.edit", "claim.log"] });
    expect(await undo(await lastChange())).toEqual(DONE);
    expect((await claimAt(number)).told).toEqual(after.told);
  });

  test("a logging withdraws what was logged; undoing a withdrawal lets it stand again", async () => {
    const number = await log("about 4,100");
    expect(await undo(null)).toEqual(DONE);
    expect((await claimAt(number)).told.standing).toBe("withdrawn");
    expect(await undo(await lastChange())).toEqual(DONE);
    expect((await claimAt(number)).told.standing).toBe("current");
    const { version } = await claimAt(number);
    await withdrawClaim(actor, true, { number, version, reason: "wrong", now });
    expect(await undo(null)).toEqual(DONE);
    expect((await claimAt(number)).told.standing).toBe("current");
  });

  test("a judgement takes it back, and undoing that makes it anew", async () => {
    const label = async () => {
      const compared = await compareQuestion(actor, 1, { today: "2024-11-01" });
      if (!compared.ok) throw new Error("it can be compared");
      return { ...compared.value.comparison.relate(0, 2), version: compared.value.placements[0]!.version };
    };
    const before = await label();
    const versions = { claimVersion: (await claimAt(1)).version, otherVersion: (await claimAt(3)).version };
    const judging = {
      questionNumber: 1,
      claimNumber: 1,
      otherNumber: 3,
      ...versions,
      reason: "they told us",
      version: before.version,
      now,
    };
    await overruleRelation(actor, { ...judging, label: "not_comparable" });
    expect((await label()).label).toBe("not_comparable");
    expect(await undo(null, { ...actor, role: "analyst" })).toMatchObject({ failure: { code: "forbidden" } });
    expect(await undo(null)).toEqual({ ok: true, value: { command: "relation.overrule", left: 0, of: ["C1"] } });
    expect((await label()).label).toBe(before.label);
    expect(await undo(await lastChange())).toEqual(DONE);
    expect((await label()).label).toBe("not_comparable");
    const [again] = await transaction(actor, (db) => db.judgement.findMany({ where: { revokedAt: null }, select: { createdById: true } }));
    expect(again!.createdById).toBe(actor.userId);
  });

  test("an edit of a question or a source puts its fields back; a new one stays, with the reason", async () => {
    const shown = await showQuestion(actor, 1);
    if (!shown.ok) throw new Error("the question is there");
    const { question } = shown.value;
    const { measureId, placeId, populationId } = question;
    const input = { ...QUESTION, newMeasure: "", measureId, placeId, populationId, title: "How many now?" };
    await saveQuestion(actor, input, { number: 1, version: question.version, reason: "clearer" }, now);
    expect(await undo(null)).toMatchObject({ value: { of: ["Q1"] } });
    expect(await showQuestion(actor, 1)).toMatchObject({ value: { question: questionWords(question) } });

    const named = await showSource(actor, 1, null);
    if (!named.ok) throw new Error("the source is there");
    const { version, name } = named.value.source;
    expect((await saveSource(actor, { ...SOURCE, name: "Another name" }, { number: 1, version, reason: "renamed" })).ok).toBe(true);
    expect(await undo(null)).toMatchObject({ value: { of: ["S1"] } });
    expect(await showSource(actor, 1, null)).toMatchObject({ value: { source: { name, version: version + 2 } } });

    await saveQuestion(actor, { ...QUESTION, newMeasure: "Crates" }, null, now);
    expect(await undo(await lastChange())).toMatchObject({ failure: { code: "invalid", reason: expect.stringContaining("stays") } });
  });

  test("twice in a row undoes no more than the last change, and says so", async () => {
    const first = await log("about 4,150");
    const second = await log("about 4,160");
    expect(await undo(null)).toEqual(DONE);
    expect(await undo(null)).toMatchObject({ failure: { code: "not_found" } });
    expect((await claimAt(first)).told.standing).toBe("current");
    expect((await claimAt(second)).told.standing).toBe("withdrawn");
  });

  test("a change of several claims leaves the one that was changed since, and counts it", async () => {
    const numbers = [await log("about 4,170"), await log("about 4,180")];
    const change = { field: "note", value: "by phone", reason: "checked", numbers, seen: 2_000_000_000, now } as const;
    expect((await bulkEdit(actor, change)).ok).toBe(true);
    const bulk = await lastChange();
    await edit(numbers[0]!, "about 4,175", colleague);
    expect(await undo(bulk)).toEqual({ ok: true, value: { command: "claim.bulk_edit", left: 1, of: [`C${numbers[1]!}`] } });
    expect([(await claimAt(numbers[0]!)).told.phrase, (await claimAt(numbers[1]!)).told.note]).toEqual(["about 4,175", ""]);
  });

  test("leaves a claim whose earlier version was erased as it is", async () => {
    const number = await log("about 4,190");
    await edit(number, "about 4,195");
    const change = await lastChange();
    await transaction(actor, async (db) => {
      const { id } = await db.claim.findFirstOrThrow({ where: { number } });
      await db.$executeRaw`select app.erase_version(${id}::uuid, 1, 'asked by its source')`;
    });
    expect(await undo(change)).toMatchObject({ failure: { code: "invalid", reason: "what it was before was erased" } });
    expect(await undo(null)).toMatchObject({ failure: { code: "invalid", reason: expect.stringContaining("stays so") } });
    expect((await claimAt(number)).told).toMatchObject({ phrase: "about 4,195", standing: "current" });
  });

  test("reaches nobody else's change, and none that was changed again since", async () => {
    const number = await log("about 4,200");
    const change = await lastChange();
    expect(await undo(change, colleague)).toMatchObject({ failure: { code: "not_found" } });
    const { userId } = await plantPerson("newcomer");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'analyst')", [actor.workspaceId, userId]);
    expect(await undo(null, { ...colleague, userId })).toMatchObject({ failure: { code: "not_found" } });
    await edit(number, "about 4,250", colleague);
    expect(await undo(change)).toMatchObject({ failure: { code: "not_found" } });
    expect((await claimAt(number)).told.phrase).toBe("about 4,250");
  });
});

const questionWords = (question: Question) => ({ title: question.title, volatility: question.volatility });

describe("an earlier version", () => {
  test("is brought back whole, with a reason, over what was read; later ones stay in the history", async () => {
    const number = await log("about 4,300");
    const first = await claimAt(number);
    await edit(number, "about 4,400");
    await edit(number, "about 4,500");
    const restoring = { kind: "claim", number, version: 3, to: 1, reason: "the first was right", now } as const;
    expect(await restoreVersion(actor, { ...restoring, version: 2 })).toMatchObject({ failure: { code: "stale", currentVersion: 3 } });
    expect(await restoreVersion(actor, { ...restoring, to: 9 })).toMatchObject({ failure: { code: "not_found" } });
    expect(await restoreVersion(actor, { ...restoring, reason: " " })).toMatchObject({ failure: { field: "reason" } });
    expect(await restoreVersion(actor, restoring)).toEqual(RESTORED);
    expect(await claimAt(number)).toEqual({
      version: 4,
      told: first.told,
      commands: ["version.restore", "claim.edit", "claim.edit", "claim.log"],
    });
  });

  test("of a source is refused where its name names another by now", async () => {
    const shown = await showSource(actor, 2, null);
    if (!shown.ok) throw new Error("the source is there");
    const { name, version } = shown.value.source;
    await saveSource(actor, { ...SOURCE, name: "Renamed" }, { number: 2, version, reason: "renamed" });
    await saveSource(actor, { ...SOURCE, name }, null);
    const restoring = { kind: "source", number: 2, version: version + 1, to: version, reason: "back", now } as const;
    expect(await restoreVersion(actor, restoring)).toMatchObject({ failure: { code: "invalid", field: "name" } });
  });
});

/** The columns that this claim leaves empty, most of them ever: each of the others is seen to be written. */
const UNSET = `embargo_until figure_reason period_start period_start_from period_start_to population_id position
  standing_document_id standing_on standing_reason tags translated_by translation`.split(/\s+/);

test("saving over a version writes each column as logging does", async () => {
  const full = {
    ...CLAIM,
    words: "between 6,000 and 7,000",
    speaker: "Oslo",
    outlet: "The Paper",
    about: "Bern",
    document: "A report",
    documentUrl: "https://example.org/a",
    published: "2024-10-31",
    asOf: "2024-10",
    said: "2024-10-30",
    note: "seen twice",
    language: "ko",
    isParaphrase: true,
    placeId: (await claimAt(1)).told.placeId,
  };
  const logged = await logClaim(actor, full, { questionNumber: 1, now, isDuplicateMeant: true });
  if (!logged.ok) throw new Error(JSON.stringify(logged.failure));
  const edited = await log("about 1");
  const { version } = await claimAt(edited);
  expect((await editClaim(actor, full, { number: edited, version, reason: "misread", now })).ok).toBe(true);
  const own = ["id", "number", "version", "created_at", "updated_at", "review_since", "search"];
  const rows = await transaction(
    actor,
    (db) =>
      db.$queryRaw<
        { row: Record<string, unknown> }[]
      >`select to_jsonb(c) - ${own}::text[] as row from claims c where number = any (${[logged.value.number, edited]}) order by number`,
  );
  const unset = Object.entries(rows[0]!.row).flatMap(([name, value]) => (value === null ? [name] : []));
  expect(unset.toSorted()).toEqual(UNSET.toSorted());
  expect(rows[1]).toEqual(rows[0]);
});
