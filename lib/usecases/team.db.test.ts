import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { BLANK_CLAIM, type ClaimInput } from "../domain/claim-draft";
import type { UserId } from "../domain/ids";
import { type Actor, ROLES, type Role } from "../domain/policy";
import { seedSample } from "../../prisma/seed/sample";
import { compareQuestion } from "./compare-question";
import { describeWorkspace } from "./describe-workspace";
import { editClaim, withdrawClaim } from "./edit-claim";
import { listQuestions } from "./list-questions";
import { listSources, suggestSources } from "./list-sources";
import { logClaim } from "./log-claim";
import { previewClaim } from "./preview-claim";
import { ruleScope } from "./rule-scope";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { showClaim } from "./show-claim";
import { showSource } from "./show-source";
import { createWorkspace, workspaceIdOf } from "./workspaces";

const now = new Date("2024-11-01T00:00:00Z");
const today = "2024-11-01";
let inside: Actor;
let outside: Actor;

const CLAIM: ClaimInput = { ...BLANK_CLAIM, words: "about 12,000", speaker: "Somebody new", published: "2024-10-30", asOf: "2024-10-30" };
const log = (actor: Actor, change: Partial<ClaimInput> = {}, questionNumber = 1) =>
  logClaim(actor, { ...CLAIM, ...change }, { questionNumber, now, isDuplicateMeant: true });

async function member(name: string): Promise<UserId> {
  const id = randomUUID() as UserId;
  const client = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
  await client.connect();
  await client.query("insert into users (id, email, name) values ($1, $2, $3)", [id, `${name}-${id}@example.org`, name]);
  await client.end();
  return id;
}

beforeAll(async () => {
  const [userId, strangerId] = [await member("inside"), await member("outside")];
  const slug = await seedSample(userId, `Desk ${userId}`);
  inside = { userId, workspaceId: await workspaceIdOf(userId, slug), role: "owner" };
  const other = await createWorkspace(strangerId, `Other ${strangerId}`);
  outside = { userId: strangerId, workspaceId: await workspaceIdOf(strangerId, other.ok ? other.value : ""), role: "owner" };
});
afterAll(disconnect);

describe("another workspace", () => {
  test.each([
    ["compares none of its questions", () => compareQuestion(outside, 1, today)],
    ["opens none of its claims", () => showClaim(outside, 1)],
    ["opens none of its sources", () => showSource(outside, 1, null)],
    ["logs nothing on its questions", () => log(outside)],
    ["previews nothing on its questions", () => previewClaim(outside, CLAIM, { questionNumber: 1, today, editing: null })],
    ["edits none of its claims", () => editClaim(outside, CLAIM, { number: 1, version: 1, reason: "x", now })],
    ["withdraws none of its claims", () => withdrawClaim(outside, true, { number: 1, version: 1, reason: "x", now })],
    [
      "rules on none of its scopes",
      () => ruleScope(outside, { questionNumber: 1, claimNumber: 1, facet: "place", isSame: true, version: 1, reason: "x", now }),
    ],
  ])("%s", async (_what, attempt) => {
    expect(await attempt()).toEqual({ ok: false, failure: { code: "not_found" } });
  });

  test("lists and suggests nothing of it", async () => {
    expect(await listQuestions(outside, { search: "", answer: null, sort: "recent", after: null })).toMatchObject({
      value: { questions: [] },
    });
    expect(await listQuestions(outside, { search: "troops", answer: null, sort: "title", after: null })).toMatchObject({
      value: { questions: [] },
    });
    expect(await listSources(outside, "", null)).toMatchObject({ value: { sources: [] } });
    expect(await suggestSources(outside, "NATO")).toEqual({ ok: true, value: [] });
    expect(await describeWorkspace(outside)).toMatchObject({ value: { documents: [], scopes: { measures: [], places: [] } } });
  });
});

describe("a role", () => {
  const deeds: readonly (readonly [string, Role, (actor: Actor) => Promise<{ ok: boolean; failure?: unknown }>])[] = [
    ["reads a question", "reader", (actor) => compareQuestion(actor, 1, today)],
    ["logs a claim", "analyst", (actor) => log(actor)],
    ["edits a claim", "analyst", (actor) => editClaim(actor, CLAIM, { number: 999, version: 1, reason: "x", now })],
    ["withdraws a claim", "analyst", (actor) => withdrawClaim(actor, true, { number: 999, version: 1, reason: "x", now })],
    [
      "makes a source",
      "analyst",
      (actor) =>
        saveSource(
          actor,
          {
            name: randomUUID(),
            kind: "person",
            aliases: [],
            parent: "",
            vouchedBy: "",
            headcount: null,
            class: null,
            country: null,
            wikidataId: null,
            isProtected: false,
            note: "",
          },
          null,
        ),
    ],
    [
      "rules on a scope",
      "reviewer",
      (actor) => ruleScope(actor, { questionNumber: 1, claimNumber: 999, facet: "place", isSame: true, version: 1, reason: "x", now }),
    ],
  ];
  test.each(
    deeds.flatMap(([what, least, deed]) => ROLES.map((role) => ({ what, role, deed, may: ROLES.indexOf(role) >= ROLES.indexOf(least) }))),
  )("$role: $what is allowed: $may", async ({ role, deed, may }) => {
    const done = await deed({ ...inside, role });
    expect(JSON.stringify(done.failure ?? null).includes("forbidden")).toBe(!may);
  });
});

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
    const page = await compareQuestion(inside, 2, today);
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
    const {
      id: _id,
      number: _number,
      version: _version,
      claimCount: _claims,
      conflictCount: _conflicts,
      headline: _headline,
      updatedAt: _updated,
      ...plain
    } = input;
    expect((await saveQuestion(inside, { ...plain, note: "one" }, { number: 2, version: question.version, reason: "x" }, now)).ok).toBe(
      true,
    );
    expect(await saveQuestion(inside, { ...plain, note: "two" }, { number: 2, version: question.version, reason: "x" }, now)).toMatchObject(
      { failure: { code: "stale" } },
    );
  });
});
