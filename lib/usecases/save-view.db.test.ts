import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { USUAL_COLUMNS } from "../domain/claim-list";
import type { Actor } from "../domain/policy";
import { listClaims } from "./list-claims";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { removeView } from "./remove-view";
import { saveView } from "./save-view";

const VIEW = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS } as const;
let actor: Actor;
let colleague: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("viewer");
  const { userId } = await plantPerson("second viewer");
  await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reader')", [actor.workspaceId, userId]);
  colleague = { ...actor, userId, role: "reader" };
});
afterAll(disconnect);

async function viewsOf(by: Actor) {
  const page = await listClaims(by, VIEW, null);
  return page.ok ? page.value.views : [];
}
const told = async (by: Actor) => (await viewsOf(by)).map(({ name, query, isShared, isOwn }) => [name, query, isShared, isOwn]);

test("a view is one's own until it is shared; one of the same name is replaced", async () => {
  await saveView(actor, { name: "Largest", query: "sort=figure", isShared: false });
  await saveView(actor, { name: "NATO", query: "source=NATO", isShared: true });
  expect(await told(colleague)).toEqual([["NATO", "source=NATO", true, false]]);
  await saveView(actor, { name: "NATO", query: "source=NATO&sort=number", isShared: true });
  await saveView(colleague, { name: "NATO", query: "q=nato", isShared: false });
  expect(await told(actor)).toEqual([
    ["Largest", "sort=figure", false, true],
    ["NATO", "source=NATO&sort=number", true, true],
  ]);
  expect(await told(colleague)).toContainEqual(["NATO", "q=nato", false, true]);
});

test("only its maker forgets a view, and only those who may write share one", async () => {
  const shared = (await viewsOf(colleague)).find(({ isOwn }) => !isOwn)!;
  expect(await removeView(colleague, shared.id)).toMatchObject({ failure: { code: "not_found" } });
  expect(await saveView(colleague, { name: "Mine", query: "", isShared: true })).toMatchObject({ failure: { code: "forbidden" } });
  expect(await saveView(colleague, { name: "", query: "", isShared: false })).toMatchObject({ failure: { field: "name" } });
  expect(await removeView(actor, shared.id)).toEqual({ ok: true, value: null });
  expect((await viewsOf(colleague)).map(({ isOwn }) => isOwn)).toEqual([true]);
});

test("another workspace sees no view of this one, shared or not", async () => {
  const stranger = await plantSampleOwner("strange viewer");
  await saveView(actor, { name: "Shared here", query: "", isShared: true });
  expect(await viewsOf(stranger)).toEqual([]);
});

test("what is filtered by a view is found through it, as one would by hand", async () => {
  await saveView(actor, { name: "Only NATO", query: "source=NATO", isShared: false });
  const [view] = (await viewsOf(actor)).filter(({ name }) => name === "Only NATO");
  const asked = { ...VIEW, source: new URLSearchParams(view!.query).get("source")! };
  const [saved, byHand] = [await listClaims(actor, asked, null), await listClaims(actor, { ...VIEW, source: "NATO" }, null)];
  const numbers = (page: typeof saved) => (page.ok ? page.value.claims.map(({ number }) => number) : []);
  expect(numbers(saved)).toEqual(numbers(byHand));
  expect(numbers(saved).length).toBeGreaterThan(0);
});
