import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { ClaimInput } from "../domain/claim-draft";
import type { Actor } from "../domain/policy";
import { compareQuestion } from "./compare-question";
import { editClaim } from "./edit-claim";
import { listSources, suggestSources } from "./list-sources";
import { logClaim } from "./log-claim";
import { ruleScope } from "./rule-scope";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { showClaim } from "./show-claim";
import { showSource } from "./show-source";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";

import { CLAIM, QUESTION, SOURCE } from "./inputs.fixture";

const EDITS = Number(process.env["CONCURRENT_EDITS"] ?? "160");
const now = new Date("2024-11-01T00:00:00Z");
const today = "2024-11-01";
let inside: Actor;

const log = (actor: Actor, change: Partial<ClaimInput> = {}, questionNumber = 1) =>
  logClaim(actor, { ...CLAIM, ...change }, { questionNumber, now, isDuplicateMeant: true });

beforeAll(async () => {
  inside = await plantSampleOwner("inside");
});
afterAll(disconnect);

describe("what is saved", () => {
  test("a stale edit is refused with the current version, and the first one stands", async () => {
    const logged = await log(inside, { speaker: "An editor" });
    const { number } = logged.ok ? logged.value : { number: 0 };
    const first = await editClaim(inside, { ...CLAIM, note: "first" }, { number, version: 1, reason: "first", now });
    expect(first.ok).toBe(true);
    const second = await editClaim(inside, { ...CLAIM, note: "second" }, { number, version: 1, reason: "second", now });
    expect(second).toEqual({ ok: false, failure: { code: "stale", currentVersion: 2 } });
    expect(await showClaim(inside, number)).toMatchObject({ value: { claim: { note: "first", version: 2 } } });
  });

  test("forty claims logged at once get forty numbers and one unbroken chain", async () => {
    const logged = await Promise.all(
      Array.from({ length: 40 }, (_, index) => log(inside, { words: `about ${index + 1},000`, speaker: "NATO" }, 2)),
    );
    const numbers = logged.map((result) => (result.ok ? result.value.number : -1));
    expect(new Set(numbers).size).toBe(40);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    const broken = await transaction(inside, (db) => db.$queryRaw<{ link: number | null }[]>`select app.first_broken_link() as link`);
    expect(broken).toEqual([{ link: null }]);
  });

  test("a refusal leaves nothing behind, not even the source it would have made", async () => {
    const refused = await log(inside, {
      speaker: "A source of a refused claim",
      words: "no number here at all, but some",
      figureText: "10,00",
    });
    expect(refused.ok).toBe(false);
    expect(await suggestSources(inside, "A source of a refused")).toEqual({ ok: true, value: [] });
  });

  test("an erased version leaves its digest, and the chain still holds", async () => {
    const logged = await log(inside, { speaker: "Somebody to forget" });
    const id = logged.ok ? logged.value.id : "";
    await transaction(inside, async (db) => {
      await db.$queryRaw`select app.erase_version(${id}::uuid, 1, 'to protect a source')`;
    });
    const broken = await transaction(inside, (db) => db.$queryRaw<{ link: number | null }[]>`select app.first_broken_link() as link`);
    expect(broken).toEqual([{ link: null }]);
    const kept = await transaction(inside, (db) =>
      db.version.findFirst({ where: { recordId: id }, select: { payload: true, eraseReason: true } }),
    );
    expect(kept).toEqual({ payload: null, eraseReason: "to protect a source" });
  });

  test("a question's edit with a stale version is refused", async () => {
    const page = await compareQuestion(inside, 2, { today });
    if (!page.ok) throw new Error("no question");
    const { question } = page.value;
    const input = {
      ...question,
      referenceDate: question.referenceDate ?? "",
      periodStart: question.periodStart ?? "",
      newMeasure: "",
      newUnit: "",
      newMeasureKind: "count",
      newPopulation: "",
      newPopulationParent: null,
      newPlace: "",
      newPlaceParent: null,
    } as const;
    const { id: _id, number: _number, version: _version, ...plain } = input;
    expect((await saveQuestion(inside, { ...plain, note: "one" }, { number: 2, version: question.version, reason: "x" }, now)).ok).toBe(
      true,
    );
    expect(await saveQuestion(inside, { ...plain, note: "two" }, { number: 2, version: question.version, reason: "x" }, now)).toMatchObject(
      { failure: { code: "stale" } },
    );
  });

  test(`${EDITS} edits of one claim by sixteen at once: every one is a version or an explicit refusal, none is overwritten unseen`, async () => {
    const logged = await log(inside, { speaker: "Somebody busy", words: "about 5,001" });
    const { number } = logged.ok ? logged.value : { number: 0 };
    let refused = 0;
    let sent = 0;
    const writer = async (name: number) => {
      while (sent < EDITS) {
        sent += 1;
        const shown = await showClaim(inside, number);
        if (!shown.ok) throw new Error("gone");
        const note = `${shown.value.claim.note}${name} `;
        const input = { ...CLAIM, words: "about 5,001", speaker: "Somebody busy", note };
        const edited = await editClaim(inside, input, { number, version: shown.value.claim.version, reason: "more", now });
        if (edited.ok) continue;
        expect(edited.failure.code).toBe("stale");
        refused += 1;
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, name) => writer(name)));
    const last = await showClaim(inside, number);
    const { version, note } = last.ok ? last.value.claim : { version: 0, note: "" };
    expect(version - 1 + refused).toBe(sent);
    expect(note.trim().split(" ")).toHaveLength(version - 1);
  });

  test("a measure, population or place of a name that is there already is that one, and a new one leaves a line", async () => {
    const first = await saveQuestion(inside, { ...QUESTION, newPlace: "Black Sea", newPopulation: "warships" }, null, now);
    const second = await saveQuestion(
      inside,
      { ...QUESTION, newMeasure: "ships", newPlace: "black sea", newPopulation: "Warships" },
      null,
      now,
    );
    if (!first.ok || !second.ok) throw new Error("not saved");
    const scope = ({ measureId, placeId, populationId }: typeof first.value) => ({ measureId, placeId, populationId });
    expect(scope(second.value)).toEqual(scope(first.value));
    const lines = await transaction(inside, (db) =>
      db.change.findMany({ where: { subjectId: first.value.placeId! }, select: { command: true } }),
    );
    expect(lines).toEqual([{ command: "place.create" }]);
  });

  test("a place of another workspace cannot be chosen", async () => {
    const elsewhere = { ...QUESTION, placeId: randomUUID() as never };
    expect(await saveQuestion(inside, elsewhere, null, now)).toMatchObject({ failure: { field: "placeId" } });
    expect(await saveQuestion(inside, { ...QUESTION, newMeasure: "" }, null, now)).toMatchObject({ failure: { field: "measureId" } });
    expect(await saveQuestion(inside, { ...QUESTION, title: "" }, null, now)).toMatchObject({ failure: { field: "title" } });
    expect(await saveQuestion(inside, { ...QUESTION, referenceMode: "day", referenceDate: "2024-10" }, null, now)).toMatchObject({
      failure: { field: "referenceDate" },
    });
    expect(await saveQuestion(inside, { ...QUESTION, periodStart: "soon" }, null, now)).toMatchObject({
      failure: { field: "periodStart" },
    });
  });

  test("two sources cannot share a name or an alias, also by renaming", async () => {
    const source = (name: string, aliases: string[]) => ({ ...SOURCE, name, aliases });
    const made = await saveSource(inside, source("Ministry of Ships", ["MoS"]), null);
    expect(made.ok).toBe(true);
    expect(await saveSource(inside, source("mos", []), null)).toMatchObject({ failure: { field: "name" } });
    expect(await saveSource(inside, source("Another", ["Ministry of ships"]), null)).toMatchObject({ failure: { field: "aliases" } });
    const other = await saveSource(inside, source("Admiralty", []), null);
    const { number } = other.ok ? other.value : { number: 0 };
    expect(await saveSource(inside, source("MoS", []), { number, version: 1, reason: "x" })).toMatchObject({ failure: { field: "name" } });
    expect((await saveSource(inside, source("Admiralty", ["Navy"]), { number, version: 1, reason: "x" })).ok).toBe(true);
    expect(await listSources(inside, "inistry of sh", null)).toMatchObject({ value: { sources: [{ name: "Ministry of Ships" }] } });
    expect(await listSources(inside, "navy", null)).toMatchObject({ value: { sources: [{ name: "Admiralty" }] } });
  });

  test("a source's parent and the outlet that vouches for it are told apart", async () => {
    const [parent, outlet] = [
      await saveSource(inside, { ...SOURCE, name: "The parent" }, null),
      await saveSource(inside, { ...SOURCE, name: "The outlet" }, null),
    ];
    const made = await saveSource(inside, { ...SOURCE, name: "The child", parent: "The parent", vouchedBy: "The outlet" }, null);
    const shown = await showSource(inside, made.ok ? made.value.number : 0, null);
    expect(shown).toMatchObject({
      value: { source: { parentId: parent.ok ? parent.value.id : "", vouchedById: outlet.ok ? outlet.value.id : "" } },
    });
  });

  test("one document is told from another of its title by address, publisher and date", async () => {
    const documentOf = async (change: Partial<ClaimInput>) => {
      const logged = await log(inside, { document: "Daily briefing", speaker: randomUUID(), ...change });
      return logged.ok ? logged.value.documentId : null;
    };
    const first = await documentOf({ published: "2024-10-29", outlet: "A paper" });
    expect(await documentOf({ published: "2024-10-29", outlet: "A paper", documentUrl: "https://example.org/29" })).toBe(first);
    expect(await documentOf({ published: "2024-10-29", documentUrl: "https://example.org/29" })).toBe(first);
    expect(await documentOf({ published: "2024-10-30", outlet: "A paper" })).not.toBe(first);
    expect(await documentOf({ published: "2024-10-29", documentUrl: "https://example.org/other" })).not.toBe(first);
    expect(await documentOf({ published: "2024-10-29", outlet: "B paper" })).not.toBe(first);
  });

  test("an address without a title is kept: it is the title until there is one", async () => {
    const given = { document: "", documentUrl: "https://example.org/only-address", speaker: randomUUID() };
    const logged = await log(inside, given);
    if (!logged.ok) throw new Error("it can be logged");
    const shown = await showClaim(inside, logged.value.number);
    if (!shown.ok) throw new Error("it is there");
    expect([...shown.value.documentById.values()]).toMatchObject([{ title: given.documentUrl, url: given.documentUrl }]);
    const again = await log(inside, { ...given, speaker: randomUUID() });
    expect(again).toMatchObject({ value: { documentId: logged.value.documentId } });
  });

  test("a ruling needs the version that was read, and a stated scope", async () => {
    const ruling = { questionNumber: 1, claimNumber: 1, facet: "place" as const, isSame: true, reason: "where they train", now };
    expect(await ruleScope(inside, { ...ruling, version: 7 })).toMatchObject({ failure: { code: "stale" } });
    expect((await ruleScope(inside, { ...ruling, version: 1 })).ok).toBe(true);
    expect(await ruleScope(inside, { ...ruling, version: 1 })).toMatchObject({ failure: { code: "stale", currentVersion: 2 } });
    expect(await ruleScope(inside, { ...ruling, facet: "population", version: 2 })).toMatchObject({ failure: { field: "reason" } });
    expect((await ruleScope(inside, { ...ruling, isSame: false, version: 2 })).ok).toBe(true);
  });

  test("only an owner erases, and erasing is a link of the chain", async () => {
    const logged = await log(inside, { speaker: "Somebody in danger" });
    const id = logged.ok ? logged.value.id : "";
    const colleague = await plantPerson("colleague");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reviewer')", [
      inside.workspaceId,
      colleague.userId,
    ]);
    const erase = (actor: { userId: string; workspaceId: string }) =>
      transaction(
        actor,
        (db) => db.$queryRaw<{ done: boolean }[]>`select app.erase_version(${id}::uuid, 1, 'to protect a source') as done`,
      );
    await expect(erase({ ...inside, userId: colleague.userId })).rejects.toThrow();
    expect(await erase(inside)).toEqual([{ done: true }]);
    const lines = await transaction(inside, (db) =>
      db.change.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" }, select: { command: true } }),
    );
    expect(lines.map(({ command }) => command)).toEqual(["claim.log", "version.erase 1"]);
  });
});
