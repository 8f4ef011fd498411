import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { USUAL_COLUMNS } from "../domain/claim-list";
import type { Actor } from "../domain/policy";
import { type BulkEdit, bulkEdit } from "./bulk-edit";
import { editClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { listClaims } from "./list-claims";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { showClaim } from "./show-claim";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const VIEW = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS } as const;
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("several at once");
});
afterAll(disconnect);

async function seen(): Promise<number> {
  const page = await listClaims(actor, VIEW, null);
  return page.ok ? page.value.seen : 0;
}

async function claimAt(number: number) {
  const shown = await showClaim(actor, number);
  if (!shown.ok) throw new Error("it is there");
  return shown.value.claim;
}

const edit = async (change: Partial<BulkEdit>) =>
  bulkEdit(actor, { numbers: [1, 2, 3], field: "note", value: "checked by phone", reason: "checked", seen: await seen(), now, ...change });

test("several claims are changed as one change, which one undo takes back; what cannot be is left with its reason", async () => {
  const before = [await claimAt(1), await claimAt(2), await claimAt(3)];
  expect(await edit({})).toEqual({ ok: true, value: { numbers: [1, 2, 3], left: [] } });
  for (const number of [1, 2, 3]) expect((await claimAt(number)).note).toBe("checked by phone");
  expect(await edit({ numbers: [2, 3, 999] })).toEqual({
    ok: true,
    value: { numbers: [], left: [2, 3].map((number) => ({ number, reason: "is so already" })) },
  });
  expect(await undoChange(actor, { change: null, now })).toEqual({
    ok: true,
    value: { command: "claim.bulk_edit", left: 0, of: ["C1", "C2", "C3"] },
  });
  const after = [await claimAt(1), await claimAt(2), await claimAt(3)];
  expect(after).toEqual(before.map((claim) => ({ ...claim, version: claim.version + 2 })));
});

test("what somebody else changed since the table was read is left; one's own changes are not in the way", async () => {
  const { userId } = await plantPerson("in between");
  await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'analyst')", [actor.workspaceId, userId]);
  const read = await seen();
  const change = async (number: number, by: Actor) => {
    const { version } = await claimAt(number);
    await editClaim(by, { ...CLAIM, words: "about 3,000", speaker: "NATO" }, { number, version, reason: "misread", now });
  };
  await change(1, { ...actor, userId, role: "analyst" });
  await change(2, actor);
  expect(await edit({ seen: read, value: "read again" })).toEqual({
    ok: true,
    value: { numbers: [2, 3], left: [{ number: 1, reason: "was changed by somebody else meanwhile" }] },
  });
});

test.each([
  ["without a reason", { reason: " " }, "reason"],
  ["of no claim", { numbers: [] }, "field"],
  ["of too many", { numbers: Array.from({ length: 101 }, (_, index) => index + 1) }, "field"],
])("a change %s is refused", async (_what, change, field) => {
  expect(await edit(change)).toMatchObject({ ok: false, failure: { code: "invalid", field } });
});
