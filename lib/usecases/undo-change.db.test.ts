import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Actor } from "../domain/policy";
import type { Question } from "../domain/question";
import { editClaim, withdrawClaim } from "./edit-claim";
import { CLAIM, QUESTION, SOURCE } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { overruleRelation } from "./overrule";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { showClaim } from "./show-claim";
import { showQuestion } from "./show-question";
import { showSource } from "./show-source";
import { compareQuestion } from "./compare-question";
import { lastOwnChange, restoreVersion, undoChange } from "./undo-change";

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
  const last = await lastOwnChange(actor, new Date(0));
  if (!last.ok) throw new Error("an owner may read");
  return last.value;
}

const undo = (change: number | null, by = actor) => undoChange(by, { change, now });
const DONE = { ok: true, value: null };

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
    const judging = { questionNumber: 1, claimNumber: 1, otherNumber: 3, reason: "they told us", version: before.version, now };
    await overruleRelation(actor, { ...judging, label: "not_comparable" });
    expect((await label()).label).toBe("not_comparable");
    expect(await undo(null, { ...actor, role: "analyst" })).toMatchObject({ failure: { code: "forbidden" } });
    expect(await undo(null)).toEqual(DONE);
    expect((await label()).label).toBe(before.label);
    expect(await undo(await lastChange())).toEqual(DONE);
    expect((await label()).label).toBe("not_comparable");
  });

  test("an edit of a question or a source puts its fields back; a new one stays, with the reason", async () => {
    const shown = await showQuestion(actor, 1);
    if (!shown.ok) throw new Error("the question is there");
    const { question } = shown.value;
    const { measureId, placeId, populationId } = question;
    const input = { ...QUESTION, newMeasure: "", measureId, placeId, populationId, title: "How many now?" };
    await saveQuestion(actor, input, { number: 1, version: question.version, reason: "clearer" }, now);
    expect(await undo(null)).toEqual(DONE);
    expect(await showQuestion(actor, 1)).toMatchObject({ value: { question: questionWords(question) } });

    const named = await showSource(actor, 1, null);
    if (!named.ok) throw new Error("the source is there");
    const { version, name } = named.value.source;
    expect((await saveSource(actor, { ...SOURCE, name: "Another name" }, { number: 1, version, reason: "renamed" })).ok).toBe(true);
    expect(await undo(null)).toEqual(DONE);
    expect(await showSource(actor, 1, null)).toMatchObject({ value: { source: { name, version: version + 2 } } });

    await saveQuestion(actor, { ...QUESTION, newMeasure: "Crates" }, null, now);
    expect(await undo(await lastChange())).toMatchObject({ failure: { code: "invalid", reason: expect.stringContaining("stays") } });
  });

  test("reaches nobody else's change, and none that was changed again since", async () => {
    const number = await log("about 4,200");
    const change = await lastChange();
    expect(await undo(change, colleague)).toMatchObject({ failure: { code: "not_found" } });
    expect(await undo(null, colleague)).toMatchObject({ failure: { code: "not_found" } });
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
    expect(await restoreVersion(actor, restoring)).toEqual(DONE);
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

test("saving over a version writes each column as logging does", async () => {
  const [logged, edited] = [await log("between 6,000 and 7,000"), await log("about 1")];
  const { version } = await claimAt(edited);
  const input = { ...CLAIM, words: "between 6,000 and 7,000", speaker: "Oslo" };
  await editClaim(actor, input, { number: edited, version, reason: "misread", now });
  const own = ["id", "number", "version", "created_at", "updated_at", "search"];
  const rows = await transaction(
    actor,
    (db) =>
      db.$queryRaw<{ row: object }[]>`select to_jsonb(c) - ${own}::text[] as row from claims c where number = any (${[logged, edited]})`,
  );
  expect(rows[0]!.row).toMatchObject({ support_lo: 6000, hedge: "range" });
  expect(rows[1]).toEqual(rows[0]);
});
