import { afterAll, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { editClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { plantSampleOwner } from "./planted.fixture";
import { showClaim } from "./show-claim";

afterAll(disconnect);

const NOW = new Date("2024-11-02T12:00:00Z");

test("an earlier version comes with the document, the sources and the claims that it named", async () => {
  const owner = await plantSampleOwner("historian");
  const first = { ...CLAIM, document: "First report", stance: "refutes" as const, stanceTarget: "C1" };
  const logged = await logClaim(owner, first, { questionNumber: 1, now: NOW, isDuplicateMeant: false });
  if (!logged.ok) throw new Error(JSON.stringify(logged.failure));
  const { number } = logged.value;
  const second = { ...first, document: "Second report", speaker: "Somebody else", stanceTarget: "3" };
  const edited = await editClaim(owner, second, { number, version: 1, reason: "another report", now: NOW });
  expect(edited).toMatchObject({ ok: true });

  const shown = await showClaim(owner, number);
  if (!shown.ok) throw new Error("not shown");
  const { documentById, sourceById, targetNumbers, history } = shown.value;
  expect([...documentById.values()].map(({ title }) => title).sort()).toEqual(["First report", "Second report"]);
  expect([...sourceById.values()].map(({ name }) => name)).toEqual(expect.arrayContaining(["Somebody new", "Somebody else"]));
  expect([...targetNumbers.values()].sort()).toEqual([1, 3]);
  expect(history.map(({ version }) => version)).toEqual([2, 1]);
});

test("a number without its letter names a claim, and no source of that name is made", async () => {
  const owner = await plantSampleOwner("hurried");
  const response = { ...CLAIM, stance: "refutes" as const, stanceTarget: "999" };
  expect(await logClaim(owner, response, { questionNumber: 1, now: NOW, isDuplicateMeant: false })).toMatchObject({
    failure: { field: "stanceTarget", reason: "there is no claim 999 here" },
  });
});

test("names that cannot be found do not hide what else is wrong", async () => {
  const owner = await plantSampleOwner("careless");
  const faulty = { ...CLAIM, speaker: "", stance: "refutes" as const, stanceTarget: "C999", published: "2999-01-01" };
  const refused = await logClaim(owner, faulty, { questionNumber: 1, now: NOW, isDuplicateMeant: false });
  if (refused.ok || refused.failure.code !== "invalid") throw new Error("not refused");
  const { field, others = [] } = refused.failure;
  expect([field, ...others.map((other) => other.field)].sort()).toEqual(["published", "speaker", "stanceTarget"]);
});
