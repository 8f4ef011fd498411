import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { WRITE_NUMBER } from "../domain/notation";
import type { ClaimInput } from "../domain/claim-draft";
import { type Actor, ROLES, type Role } from "../domain/policy";
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
import { showQuestion } from "./show-question";
import { showSource } from "./show-source";
import { plantOwner, plantSampleOwner } from "./planted.fixture";

import { CLAIM, QUESTION, SOURCE } from "./inputs.fixture";

const now = new Date("2024-11-01T00:00:00Z");
const today = "2024-11-01";
let inside: Actor;
let outside: Actor;

const log = (actor: Actor, change: Partial<ClaimInput> = {}, questionNumber = 1) =>
  logClaim(actor, { ...CLAIM, ...change }, { questionNumber, now, isDuplicateMeant: true });

beforeAll(async () => {
  inside = await plantSampleOwner("inside");
  outside = await plantOwner("outside");
});
afterAll(disconnect);

describe("another workspace", () => {
  test.each([
    ["compares none of its questions", () => compareQuestion(outside, 1, { today })],
    ["opens none of its claims", () => showClaim(outside, 1)],
    ["opens none of its sources", () => showSource(outside, 1, null)],
    ["logs nothing on its questions", () => log(outside)],
    [
      "previews nothing on its questions",
      () => previewClaim(outside, CLAIM, { questionNumber: 1, today, editing: null, write: WRITE_NUMBER.comma }),
    ],
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
    ["reads a question", "reader", (actor) => compareQuestion(actor, 1, { today })],
    ["logs a claim", "analyst", (actor) => log(actor)],
    ["edits a claim", "analyst", (actor) => editClaim(actor, CLAIM, { number: 999, version: 1, reason: "x", now })],
    ["withdraws a claim", "analyst", (actor) => withdrawClaim(actor, true, { number: 999, version: 1, reason: "x", now })],
    ["makes a source", "analyst", (actor) => saveSource(actor, { ...SOURCE, name: randomUUID() }, null)],
    ["writes a question", "analyst", (actor) => saveQuestion(actor, QUESTION, { number: 999, version: 1, reason: "x" }, now)],
    [
      "previews a claim",
      "reader",
      (actor) => previewClaim(actor, CLAIM, { questionNumber: 1, today, editing: null, write: WRITE_NUMBER.comma }),
    ],
    ["opens a claim", "reader", (actor) => showClaim(actor, 1)],
    ["opens a source", "reader", (actor) => showSource(actor, 1, null)],
    ["opens a question", "reader", (actor) => showQuestion(actor, 1)],
    ["lists questions", "reader", (actor) => listQuestions(actor, { search: "", answer: null, sort: "recent", after: null })],
    ["lists sources", "reader", (actor) => listSources(actor, "", null)],
    ["is suggested sources", "reader", (actor) => suggestSources(actor, "NATO")],
    ["describes the workspace", "reader", (actor) => describeWorkspace(actor)],
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
