import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generate } from "../../bench/generate";
import { queriesOf, sequentialScans, wastefulQueries } from "../../bench/plans";
import { signedContext } from "../data/any-row.fixture";
import { disconnect } from "../data/client";
import { CLAIM_SORTS, CLAIM_STANDINGS, USUAL_COLUMNS } from "../domain/claim-list";
import type { WorkspaceId } from "../domain/ids";
import type { Actor } from "../domain/policy";
import { compareQuestion } from "./compare-question";
import { describeWorkspace } from "./describe-workspace";
import { findPermanentVersion } from "./find-permanent-version";
import { listClaims } from "./list-claims";
import { listDocuments } from "./list-documents";
import { listQuestionChanges } from "./list-question-changes";
import { QUESTION_SORTS, listQuestions } from "./list-questions";
import { listSources, suggestSources } from "./list-sources";
import { plantPerson } from "./planted.fixture";
import { showClaim } from "./show-claim";
import { showDocument } from "./show-document";
import { showHome } from "./show-home";
import { showQuestion } from "./show-question";
import { showSource } from "./show-source";
import { undoChange } from "./undo-change";
import { watchQuestion } from "./watch-question";

const today = "2024-11-01";
const SIZE = 20_000;
let actor: Actor;
let app: pg.Client;

beforeAll(async () => {
  const { userId } = await plantPerson("planner");
  const owner = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
  await owner.connect();
  await owner.query("begin");
  const enter = (workspaceId: string) => owner.query("select set_config('app.context', $1, true)", [signedContext(workspaceId, userId)]);
  const { workspaceId } = await generate(owner, userId, { size: SIZE, onOne: 1_000, enter });
  await owner.query("commit");
  await owner.end();
  actor = { userId, workspaceId: workspaceId as WorkspaceId, role: "owner" };
  await watchQuestion(actor, 1, true);
  app = new pg.Client({ connectionString: process.env["APP_DATABASE_URL"] });
  await app.connect();
}, 120_000);
afterAll(async () => {
  await app.end();
  await disconnect();
});

const USUAL = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS } as const;
const FIRST = { search: "", answer: null, sort: "recent", after: null } as const;
const id = "00000000-0000-4000-8000-000000000000";

/** Every page, and every way in which it can be asked for that changes its queries. */
const PAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  home: () => showHome(actor, new Date()),
  "questions in every order": () => Promise.all(QUESTION_SORTS.map((sort) => listQuestions(actor, { ...FIRST, sort }))),
  "questions by a word": () => listQuestions(actor, { ...FIRST, search: "site 12" }),
  "more questions": () => listQuestions(actor, { ...FIRST, after: { value: new Date().toISOString(), id } }),
  "a question": () => compareQuestion(actor, 2, { today }),
  "a question without its claims": () => showQuestion(actor, 2),
  "a question as recorded": () => compareQuestion(actor, 2, { today }, { recorded: { change: SIZE }, publishedBy: null }),
  "a question as recorded on a day": () => compareQuestion(actor, 2, { today }, { recorded: { day: "2024-10-01" }, publishedBy: null }),
  "a question as published": () => compareQuestion(actor, 2, { today }, { recorded: null, publishedBy: "2024-10-10" }),
  "a question's changes": () => listQuestionChanges(actor, 2),
  "what an import logged": () => undoChange(actor, { change: 2_000_000, now: new Date() }),
  "a lasting version": () => findPermanentVersion(actor),
  "claims in every order": () => Promise.all(CLAIM_SORTS.map((sort) => listClaims(actor, { ...USUAL, sort }, null))),
  "claims of every standing": () => Promise.all(CLAIM_STANDINGS.map((standing) => listClaims(actor, { ...USUAL, standing }, null))),
  "claims by a word": () => listClaims(actor, { ...USUAL, words: "troops" }, null),
  "claims of a source": () => listClaims(actor, { ...USUAL, source: "Source 7", sort: "number" }, null),
  "claims of a question": () => listClaims(actor, { ...USUAL, question: 2 }, null),
  "more claims": () => listClaims(actor, USUAL, { value: new Date().toISOString(), id }),
  "a claim": () => showClaim(actor, 12),
  "a source": () => showSource(actor, 7, null),
  "more of a source": () => showSource(actor, 7, 9_000),
  documents: () => listDocuments(actor, null),
  "more documents": () => listDocuments(actor, 9_000),
  "a document": () => showDocument(actor, 1, null),
  sources: () => listSources(actor, "", null),
  "sources by a name": () => listSources(actor, "source 12", null),
  "sources while one types": () => suggestSources(actor, "sour"),
  "the log form": () => describeWorkspace(actor),
};

describe("no page reads a table that grows from end to end:", () => {
  test.each(Object.keys(PAGES))("%s", async (page) => {
    const sent = await queriesOf(PAGES[page]!);
    expect(sent.length).toBeGreaterThan(0);
    expect(await sequentialScans(app, sent)).toEqual([]);
    expect(await wastefulQueries(app, sent, SIZE / 10)).toEqual([]);
  });

  test("and a query that does is found out", async () => {
    const owner = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
    await owner.connect();
    const context = signedContext(actor.workspaceId, actor.userId);
    const scans = await sequentialScans(owner, [{ text: "select count(*) from claims where phrase like $1", values: ["%x%"], context }]);
    await owner.end();
    expect(scans).toHaveLength(1);
    const walk = "select id from claims where workspace_id = $1 and standing = 'withdrawn' order by updated_at desc limit 50";
    expect(await wastefulQueries(app, [{ text: walk, values: [actor.workspaceId], context }], SIZE / 10)).toEqual([
      expect.stringMatching(/^20\d{3} rows: select id from claims/),
    ]);
  });

  test("and what begins with a part of its own is looked at as well", async () => {
    const sent = (await queriesOf(async () => [await PAGES["home"]!(), await PAGES["claims of a question"]!()])).map(({ text }) => text);
    for (const part of ["with fallen as", "with chosen as"]) expect(sent.filter((text) => text.includes(part))).toHaveLength(1);
  });
});
