import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import type { Actor } from "../domain/policy";
import { withdrawClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { showHome } from "./show-home";
import { watchQuestion } from "./watch-question";

const MINUTE = 60_000;
const start = Date.now();
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("comer");
});
afterAll(disconnect);

async function home(after = 0, by = actor) {
  const shown = await showHome(by, new Date(start + after * MINUTE));
  if (!shown.ok) throw new Error("a member has a home");
  return shown.value;
}

describe("home", () => {
  test("has no last visit at first; a visit lasts as long as one goes on, and the next one begins after half an hour", async () => {
    expect((await home()).since).toBeNull();
    expect((await home(20)).since).toBeNull();
    expect((await home(45)).since).toBeNull();
    expect((await home(80)).since).toEqual(new Date(start + 45 * MINUTE));
    expect((await home(81)).since).toEqual(new Date(start + 45 * MINUTE));
  });

  test("shows watched questions with their figures, until one stops watching; watching twice is watching once", async () => {
    await watchQuestion(actor, 1, true);
    await watchQuestion(actor, 1, true);
    await watchQuestion(actor, 4, true);
    const { watched } = await home(82);
    expect(watched.map(({ number }) => number).toSorted()).toEqual([1, 4]);
    const first = watched.find(({ number }) => number === 1);
    expect(first).toMatchObject({ title: "How many North Korean troops are in Russia?", claimCount: 4 });
    expect(first?.marks).toContainEqual({ lo: 12_000, hi: 14_000, anchor: 13_000 });
    expect(first?.headline).toContain("NATO");
    await watchQuestion(actor, 4, false);
    expect((await home(83)).watched).toHaveLength(1);
    expect(await watchQuestion(actor, 999, true)).toMatchObject({ failure: { code: "not_found" } });
  });

  test("counts what changed since one last came, and no more", async () => {
    const before = (await home(84)).watched[0]!.changed;
    await logClaim(actor, { ...CLAIM, words: "about 1,000" }, { questionNumber: 1, now: new Date(), isDuplicateMeant: true });
    await asOwner("update claims set updated_at = $2 where workspace_id = $1 and phrase = 'about 1,000'", [
      actor.workspaceId,
      new Date(start + 60 * MINUTE),
    ]);
    await asOwner("update questions set updated_at = $2 where workspace_id = $1 and number = 1", [
      actor.workspaceId,
      new Date(start + 60 * MINUTE),
    ]);
    expect((await home(85)).watched[0]!.changed).toBe(before + 1);
    expect((await home(200)).watched[0]!.changed).toBe(0);
  });

  test("says which of one's claims no longer stand, and what was done last", async () => {
    const logged = await logClaim(
      actor,
      { ...CLAIM, words: "about 2,000" },
      { questionNumber: 1, now: new Date(), isDuplicateMeant: true },
    );
    const number = logged.ok ? logged.value.number : 0;
    await withdrawClaim(actor, true, { number, version: 1, reason: "my own mistake", now: new Date() });
    expect((await home(201)).fallen).toEqual([]);
    await withdrawClaim(actor, false, { number, version: 2, reason: "no mistake", now: new Date() });
    const { userId } = await plantPerson("reviewer");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'analyst')", [actor.workspaceId, userId]);
    await withdrawClaim({ ...actor, userId, role: "analyst" }, true, { number, version: 3, reason: "misread", now: new Date() });
    const { fallen, changes } = await home(201);
    expect(fallen).toEqual([{ number, phrase: "about 2,000", standing: "withdrawn", reason: "misread" }]);
    expect(changes[0]).toMatchObject({ command: "claim.withdraw", kind: "claim", number });
    expect(changes).toHaveLength(12);
    expect(changes.map(({ change }) => change)).toEqual(changes.map(({ change }) => change).toSorted((a, b) => b - a));
  });

  test("is one's own: a colleague watches other things and comes at other times, and another workspace sees nothing of it", async () => {
    const { userId } = await plantPerson("colleague");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reader')", [actor.workspaceId, userId]);
    const colleague: Actor = { ...actor, userId, role: "reader" };
    expect(await home(202, colleague)).toMatchObject({ since: null, watched: [], fallen: [] });
    await watchQuestion(colleague, 2, true);
    expect((await home(203, colleague)).watched.map(({ number }) => number)).toEqual([2]);
    expect((await home(204)).watched.map(({ number }) => number)).toEqual([1]);
    const stranger = await plantSampleOwner("other comer");
    expect((await home(205, stranger)).changes.every(({ by }) => by.startsWith("other comer"))).toBe(true);
  });
});
