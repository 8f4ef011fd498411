import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { WRITE_NUMBER } from "../domain/notation";
import type { Result } from "../domain/failure";
import { type Action, type Actor, LEAST_ROLE, ROLES, type Role, mayDo } from "../domain/policy";
import { addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { bulkEdit } from "./bulk-edit";
import { checkSuggestions } from "./check-suggestions";
import { assignClaim, snoozeClaim } from "./arrange-queue";
import { compareQuestion } from "./compare-question";
import { decideReview, submitClaim } from "./decide-review";
import { describeWorkspace } from "./describe-workspace";
import { editDocument } from "./edit-document";
import { editClaim, withdrawClaim } from "./edit-claim";
import { findOriginal } from "./find-original";
import { findPermanentVersion } from "./find-permanent-version";
import { importClaims, previewImport } from "./import-claims";
import { checkReferences, importReferences } from "./import-references";
import { CITATION, CLAIM, FILE, QUESTION, READ_FILE, SOURCE } from "./inputs.fixture";
import { judgeOrigin, takeBackOrigin } from "./judge-origin";
import { listClaims } from "./list-claims";
import { listDocuments } from "./list-documents";
import { listQuestionChanges } from "./list-question-changes";
import { listQuestions } from "./list-questions";
import { listReview } from "./list-review";
import { listSources, suggestSources } from "./list-sources";
import { logClaim } from "./log-claim";
import { logSuggestions } from "./log-suggestions";
import { overruleReading } from "./overrule-reading";
import { explainDisagreement, overruleRelation } from "./overrule-relation";
import { asOwner, plantPerson, plantSampleOwner } from "./planted.fixture";
import { previewClaim } from "./preview-claim";
import { ruleScope } from "./rule-scope";
import { saveDocument } from "./save-document";
import { saveQuestion } from "./save-question";
import { saveSource } from "./save-source";
import { removeCitation } from "./remove-citation";
import { removeView } from "./remove-view";
import { saveFile } from "./save-file";
import { saveView } from "./save-view";
import { search } from "./search";
import { showAnnotation } from "./show-annotation";
import { showClaim } from "./show-claim";
import { showDocument } from "./show-document";
import { showHome } from "./show-home";
import { showQuestion } from "./show-question";
import { showReview } from "./show-review";
import { showSource } from "./show-source";
import { countLogged } from "./count-logged";
import { findLastChange } from "./find-last-change";
import { restoreVersion } from "./restore-version";
import { suggestClaims, suggestFromSheet } from "./suggest-claims";
import { undoChange } from "./undo-change";
import { USUAL_COLUMNS } from "../domain/claim-list";
import { ALL_WAITING } from "../domain/review-queue";
import { watchQuestion } from "./watch-question";

const now = new Date("2024-11-01T00:00:00Z");
const today = "2024-11-01";
const edit = { number: 1, version: 99, reason: "to try", now };
const SHEET = { rows: [{ line: 2, cells: { words: "hard to tell" } }], unknown: [] };
const DOCUMENT = { kind: "article", authors: [], publisher: "", url: "", published: "", language: "en", text: "" } as const;
const NO_ID = "00000000-0000-4000-8000-000000000000";
const VIEW = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS } as const;
const ruling = { questionNumber: 1, claimNumber: 1, facet: "place", isSame: true, reason: "to try", version: 99, now } as const;

/** Every use case of a workspace, what it asks leave for, and a call that leaves everything as it is where it is granted. */
const DEEDS: Readonly<Record<string, readonly [Action, (actor: Actor) => Promise<Result<unknown>>]>> = {
  addCitation: ["claim:write", (actor) => addCitation(actor, 999_999, CITATION)],
  removeCitation: ["claim:write", (actor) => removeCitation(actor, NO_ID)],
  showAnnotation: ["workspace:read", (actor) => showAnnotation(actor, NO_ID, { slug: "x", addressOf: (path) => path })],
  addSnapshot: ["document:write", (actor) => addSnapshot(actor, 999_999, { text: "to try" })],
  checkSuggestions: ["claim:write", (actor) => checkSuggestions(actor, [], { today, write: WRITE_NUMBER.comma })],
  logSuggestions: ["claim:write", (actor) => logSuggestions(actor, { rows: [], document: null, now })],
  suggestClaims: ["claim:write", (actor) => suggestClaims(actor, "", { published: null, on: null })],
  editDocument: ["document:write", (actor) => editDocument(actor, { ...DOCUMENT, title: "" }, { number: 1, version: 1 })],
  findOriginal: ["workspace:read", (actor) => findOriginal(actor, 1, 1)],
  saveFile: ["document:write", (actor) => saveFile(actor, { original: FILE, read: READ_FILE })],
  checkReferences: ["document:write", (actor) => checkReferences(actor, [])],
  importReferences: ["document:write", (actor) => importReferences(actor, [])],
  suggestFromSheet: ["claim:write", (actor) => suggestFromSheet(actor, SHEET, null)],
  listDocuments: ["workspace:read", (actor) => listDocuments(actor, null)],
  saveDocument: ["document:write", (actor) => saveDocument(actor, { ...DOCUMENT, title: "" })],
  showDocument: ["workspace:read", (actor) => showDocument(actor, 1, null)],
  bulkEdit: ["claim:write", (actor) => bulkEdit(actor, { numbers: [999_999], field: "note", value: "", seen: 0, reason: "to try", now })],
  compareQuestion: ["workspace:read", (actor) => compareQuestion(actor, 1, { today })],
  assignClaim: ["claim:review", (actor) => assignClaim(actor, 999_999, null)],
  snoozeClaim: ["claim:review", (actor) => snoozeClaim(actor, 999_999, null)],
  decideReview: [
    "claim:review",
    (actor) => decideReview(actor, { isAccepted: true, answers: [], reason: null, note: "" }, { ...edit, seen: "" }),
  ],
  submitClaim: ["claim:write", (actor) => submitClaim(actor, false, edit)],
  listReview: ["workspace:read", (actor) => listReview(actor, ALL_WAITING, null)],
  showReview: ["workspace:read", (actor) => showReview(actor, 1, { today })],
  describeWorkspace: ["workspace:read", (actor) => describeWorkspace(actor)],
  editClaim: ["claim:write", (actor) => editClaim(actor, CLAIM, edit)],
  withdrawClaim: ["claim:write", (actor) => withdrawClaim(actor, true, edit)],
  findPermanentVersion: ["workspace:read", (actor) => findPermanentVersion(actor)],
  importClaims: ["claim:write", (actor) => importClaims(actor, SHEET, { questionNumber: 1, now })],
  previewImport: ["claim:write", (actor) => previewImport(actor, SHEET, { questionNumber: 1, now })],
  listClaims: ["workspace:read", (actor) => listClaims(actor, VIEW, null)],
  listQuestionChanges: ["workspace:read", (actor) => listQuestionChanges(actor, 1)],
  listQuestions: ["workspace:read", (actor) => listQuestions(actor, { search: "", answer: null, sort: "recent", after: null })],
  listSources: ["workspace:read", (actor) => listSources(actor, "", null)],
  suggestSources: ["workspace:read", (actor) => suggestSources(actor, "na")],
  logClaim: [
    "claim:write",
    (actor) => logClaim(actor, { ...CLAIM, words: "hard to tell" }, { questionNumber: 1, now, isDuplicateMeant: false }),
  ],
  previewClaim: [
    "workspace:read",
    (actor) => previewClaim(actor, CLAIM, { questionNumber: 1, today, editing: null, write: WRITE_NUMBER.comma }),
  ],
  ruleScope: ["scope:rule", (actor) => ruleScope(actor, ruling)],
  overruleReading: ["judgement:overrule", (actor) => overruleReading(actor, { ...ruling, claimVersion: 1, reading: null })],
  overruleRelation: [
    "judgement:overrule",
    (actor) => overruleRelation(actor, { ...ruling, claimVersion: 1, otherVersion: 1, otherNumber: 3, label: "agree" }),
  ],
  explainDisagreement: [
    "judgement:overrule",
    (actor) => explainDisagreement(actor, { ...ruling, claimVersion: 1, otherVersion: 1, otherNumber: 3, cause: "scope" }),
  ],
  judgeOrigin: [
    "origin:judge",
    (actor) =>
      judgeOrigin(actor, { kind: "relies_on", verdict: "positive", left: "C1", right: "S999", reason: "to try", shownAt: null, now }),
  ],
  takeBackOrigin: ["origin:judge", (actor) => takeBackOrigin(actor, { id: NO_ID, reason: "to try", now })],
  removeView: ["view:save", (actor) => removeView(actor, NO_ID)],
  saveView: ["view:save", (actor) => saveView(actor, { name: "All", query: "", isShared: false })],
  saveQuestion: ["question:write", (actor) => saveQuestion(actor, { ...QUESTION, newMeasure: "" }, edit, now)],
  saveSource: ["source:write", (actor) => saveSource(actor, { ...SOURCE, name: "NATO" }, edit)],
  search: ["workspace:read", (actor) => search(actor, { text: "troops", kind: null, before: null, most: 5 })],
  showClaim: ["workspace:read", (actor) => showClaim(actor, 1)],
  showHome: ["workspace:read", (actor) => showHome(actor, now)],
  showQuestion: ["workspace:read", (actor) => showQuestion(actor, 1)],
  showSource: ["workspace:read", (actor) => showSource(actor, 1, null)],
  countLogged: ["workspace:read", (actor) => countLogged(actor, 5)],
  findLastChange: ["workspace:read", (actor) => findLastChange(actor, now)],
  restoreVersion: ["claim:write", (actor) => restoreVersion(actor, { ...edit, kind: "claim", to: 1 })],
  undoChange: ["claim:write", (actor) => undoChange(actor, { change: 999_999, now })],
  watchQuestion: ["question:watch", (actor) => watchQuestion(actor, 1, true)],
};

const OF_PERSONS = new Set(["accounts", "workspaces", "check-health", "limit-requests"]);

let owner: Actor;
let stranger: Actor;
const people = new Map<Role, Actor>();

beforeAll(async () => {
  owner = await plantSampleOwner("role owner");
  stranger = await plantSampleOwner("role stranger");
  for (const role of ROLES) {
    const { userId } = role === "owner" ? owner : await plantPerson(`role ${role}`);
    if (role !== "owner")
      await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, $3::role)", [owner.workspaceId, userId, role]);
    people.set(role, { ...owner, userId, role });
  }
});
afterAll(disconnect);

test("every use case of a workspace is tried here", () => {
  const files = readdirSync("lib/usecases").filter((name) => /^[a-z-]+\.ts$/.test(name) && !OF_PERSONS.has(name.replace(".ts", "")));
  const takers = files.flatMap((name) => {
    const text = readFileSync(`lib/usecases/${name}`, "utf8");
    return [...text.matchAll(/^export async function (\w+)\(\s*actor: Actor/gm)].map(([, verb]) => verb!);
  });
  expect(takers.length).toBeGreaterThan(20);
  expect(Object.keys(DEEDS).toSorted()).toEqual(takers.toSorted());
  expect(new Set(Object.values(DEEDS).map(([action]) => action)).size).toBe(Object.keys(LEAST_ROLE).length);
});

describe.each(ROLES)("a %s", (role) => {
  test.each(Object.entries(DEEDS))("is refused or granted %s by the table of permissions", async (_name, [action, deed]) => {
    const outcome = await deed(people.get(role)!);
    const isForbidden = !outcome.ok && outcome.failure.code === "forbidden";
    expect(isForbidden).toBe(!mayDo(role, action));
  });
});

/** All that an answer holds, as text. */
function textOf(outcome: unknown): string {
  return JSON.stringify(outcome, (_key, value: unknown) => {
    if (value instanceof Map || value instanceof Set) return [...(value as Iterable<unknown>)];
    return typeof value === "bigint" ? String(value) : value;
  });
}

test.each(Object.entries(DEEDS))("an owner of another workspace finds and changes nothing of this one by %s", async (_name, [, deed]) => {
  const changes = () => transaction(owner, (db) => db.change.count());
  const before = await changes();
  const found = textOf(await deed(stranger));
  for (const { userId } of people.values()) expect(found).not.toContain(userId);
  expect(found).not.toContain(owner.workspaceId);
  expect(found).not.toContain("role owner");
  expect(await changes()).toBe(before);
  expect(before).toBeGreaterThan(0);
});
