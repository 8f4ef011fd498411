import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { WRITE_NUMBER } from "../domain/notation";
import type { Actor } from "../domain/policy";
import type { Suggestion } from "../domain/suggestion";
import { rowReadIn } from "../domain/suggestion-row";
import { checkSuggestions } from "./check-suggestions";
import { findLastChange } from "./find-last-change";
import { listDocuments } from "./list-documents";
import { listQuestions } from "./list-questions";
import { type LoggedSuggestions, logSuggestions } from "./log-suggestions";
import type { DocumentInput } from "./make-document";
import { plantOwner, plantSampleOwner } from "./planted.fixture";
import { showClaim } from "./show-claim";
import { saveDocument } from "./save-document";
import { showDocument } from "./show-document";
import { showQuestion } from "./show-question";
import { suggestClaims } from "./suggest-claims";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-02T00:00:00Z");
const options = { today: "2024-11-02", write: WRITE_NUMBER.comma };
const DOCUMENT = {
  title: "Troops move west",
  kind: "article",
  authors: [],
  publisher: "The Delta Post",
  url: "https://delta.example/troops",
  published: "2024-11-01",
  language: "en",
  text: `South Korea said that around 13,000 North Korean troops were in Russia.

Two European officials said up to 15,000 troops were in Russia. The city counted 480 bridges.`,
} as const;

let actor: Actor;
let outside: Actor;
beforeAll(async () => {
  actor = await plantSampleOwner("quick");
  outside = await plantOwner("quick outside");
});
afterAll(disconnect);

const suggested = async (text: string = DOCUMENT.text, on: number | null = null, by = actor) => {
  const found = await suggestClaims(by, text, { published: DOCUMENT.published, on });
  return found.ok ? found.value.rows : [];
};
const readIn = (rows: readonly Suggestion[]) => rows.map((row) => rowReadIn(row, DOCUMENT));
const checked = async (rows: readonly Suggestion[], by = actor) => {
  const found = await checkSuggestions(by, readIn(rows), options);
  return found.ok ? found.value : [];
};
const logged = async (rows: readonly Suggestion[], document: DocumentInput | number | null = DOCUMENT) => {
  const done = await logSuggestions(actor, { rows: readIn(rows), document, now });
  return done.ok ? done.value : done.failure;
};

test("a text becomes rows that know the workspace's sources and questions", async () => {
  const rows = await suggested();
  expect(rows.map(({ input, question, isUnnamed }) => [input.words, input.speaker, question.slice(0, 3), isUnnamed])).toEqual([
    ["around 13,000 North Korean troops", "South Korea", "Q1 ", false],
    ["up to 15,000 troops", "Two European officials", "Q1 ", true],
    ["480 bridges", "city", "", false],
  ]);
});

test("each row tells how it is read, how it would stand, what is there already and what would be made", async () => {
  const [seoul, officials, bridges] = await checked(await suggested());
  expect(seoul?.reading).toContain("12,000–14,000");
  expect(seoul?.relations[0]).toMatchObject({ number: expect.any(Number), speaker: expect.any(String) });
  expect(officials).toMatchObject({ newSources: ["Two European officials (The Delta Post)"], problem: null, isNewQuestion: false });
  expect(bridges?.problem).toMatchObject({ code: "invalid", field: "question" });
});

test("a row that says what a row above or a claim says is told as that", async () => {
  const [row] = await suggested();
  const [first, second] = await checked([row!, row!]);
  expect([first?.isRepeated, second?.isRepeated]).toEqual([false, true]);
  const [same] = await checked([{ ...row!, input: { ...row!.input, words: "up to 11,000", speaker: "NATO", asOf: "2024-10-28" } }]);
  expect(same?.duplicate).toBeNull();
});

test("the sample's own document says what is logged already, whoever pastes it", async () => {
  const document = await showDocument(actor, 1, null);
  const rows = await suggested(document.ok ? (document.value.text ?? "") : "");
  const found = await checked(rows);
  expect(found.filter(({ duplicate }) => duplicate !== null).length).toBeGreaterThanOrEqual(3);
});

test("what cannot be logged says which row and why, and nothing is made", async () => {
  const [row] = await suggested();
  const wrong = { ...row!, input: { ...row!.input, words: "nothing to count" } };
  expect(await logged([row!, wrong])).toMatchObject({ field: "rows.1.words" });
  expect(await logged([])).toMatchObject({ field: "rows" });
  expect(await logged([{ ...row!, question: "Q999" }])).toMatchObject({ field: "rows.0.question" });
  expect(await logged([{ ...row!, question: "How many?", unit: "" }])).toMatchObject({ field: "rows.0.unit" });
  expect(await logged([{ ...row!, question: "Q4" }])).toMatchObject({ reason: expect.stringContaining("yes or no") as string });
  const documents = await listDocuments(actor, null);
  expect(documents.ok && documents.value.documents).toHaveLength(1);
});

test("a speaker with an office and a name is made a person, and one known by what they are a group", async () => {
  const rows = await suggested("Ministry spokesman Pat Winter said 70 ferries were lost. Two officials said 60 ferries were lost.");
  const asked = rows.map((row) => ({ ...row, question: "How many ferries were lost?" }));
  expect(await logged(asked, null)).toMatchObject({ numbers: [expect.any(Number), expect.any(Number)] });
  const kindOf = (name: string) =>
    transaction(actor, (db) => db.source.findFirstOrThrow({ where: { name: { startsWith: name } } })).then(({ kind }) => kind);
  expect([await kindOf("Ministry spokesman Pat Winter"), await kindOf("Two officials")]).toEqual(["person", "unnamed_group"]);
});

describe("rows that are confirmed", () => {
  test("are logged as one change with their document, sources and a new question, and taken back and done again by one undo each", async () => {
    const [seoul, officials, bridges] = await suggested();
    const rows = [seoul!, officials!, { ...bridges!, question: "How many bridges has the city?" }];
    const done = await logged(rows);
    expect(done).toMatchObject({ numbers: [expect.any(Number), expect.any(Number), expect.any(Number)], document: 2 });
    const { numbers, questions, change } = done as LoggedSuggestions;
    expect(questions).toHaveLength(2);
    expect(await findLastChange(actor, new Date(0))).toEqual({ ok: true, value: change });
    const claim = await showClaim(actor, numbers[1]!);
    expect(claim).toMatchObject({
      value: { claim: { phrase: "up to 15,000 troops", published: "2024-11-01", hops: [{ role: "origin" }, { role: "publisher" }] } },
    });
    expect(claim.ok && [...claim.value.sourceById.values()].map(({ name }) => name).toSorted()).toEqual([
      "The Delta Post",
      "Two European officials (The Delta Post)",
    ]);
    const asked = await listQuestions(actor, { search: "bridges", answer: "figure", sort: "recent", after: null });
    expect(asked.ok && asked.value.questions.map(({ title, claimCount }) => [title, claimCount])).toEqual([
      ["How many bridges has the city?", 1],
    ]);
    const undone = await undoChange(actor, { change, now });
    expect(undone).toMatchObject({ ok: true, value: { of: expect.arrayContaining(["D2", `C${numbers[0]!}`]) as string[] } });
    const standing = async () => {
      const shown = await Promise.all(numbers.map((number) => showClaim(actor, number)));
      const documents = await listDocuments(actor, null);
      return [...shown.map((each) => each.ok && each.value.claim.standing), documents.ok && documents.value.documents.length];
    };
    expect(await standing()).toEqual(["withdrawn", "withdrawn", "withdrawn", 1]);
    const last = await findLastChange(actor, new Date(0));
    await undoChange(actor, { change: last.ok ? last.value : null, now });
    expect(await standing()).toEqual(["current", "current", "current", 2]);
  });

  test("are added to the document of the same address or text", async () => {
    const [seoul] = await suggested();
    const later = { ...seoul!, input: { ...seoul!.input, asOf: "2024-10-20" } };
    expect(await logged([later])).toMatchObject({ document: 2 });
    const newer = { ...DOCUMENT, text: `${DOCUMENT.text} More.` };
    expect(await logged([{ ...later, input: { ...later.input, asOf: "2024-10-19" } }], newer)).toMatchObject({ document: 2 });
  });

  test("of a table name their own documents", async () => {
    const [seoul] = await suggested();
    const row = { ...seoul!, input: { ...seoul!.input, asOf: "2024-10-18", document: "A table of figures" } };
    const done = await logSuggestions(actor, { rows: [row], document: null, now });
    expect(done).toMatchObject({ ok: true, value: { document: null } });
    const documents = await listDocuments(actor, null);
    expect(documents.ok && documents.value.documents[0]?.title).toBe("A table of figures");
  });

  test("on more questions than can be loaded at once are refused", async () => {
    const [seoul] = await suggested();
    const many = Array.from({ length: 21 }, (_, index) => ({ ...seoul!, question: `Q${index + 1}` }));
    expect(await logged(many)).toMatchObject({ field: "rows", reason: expect.stringContaining("at most 20") as string });
  });
});

test("somebody of another workspace sees nothing of this one's sources and questions", async () => {
  const rows = await suggested(DOCUMENT.text, null, outside);
  expect(rows.map(({ question }) => question)).toEqual(["", "", ""]);
  expect((await checked([{ ...rows[0]!, question: "Q1" }], outside))[0]?.problem).toMatchObject({ field: "question" });
});

test("all rows are about the chosen question, if it is there", async () => {
  expect((await suggested(DOCUMENT.text, 2)).every(({ question }) => question.startsWith("Q2 "))).toBe(true);
  expect(await suggestClaims(actor, DOCUMENT.text, { published: null, on: 999 })).toMatchObject({ failure: { code: "not_found" } });
});

test("a reader may look at nothing of it", async () => {
  const reader = { ...actor, role: "reader" as const };
  expect(await suggestClaims(reader, "", { published: null, on: null })).toMatchObject({ failure: { code: "forbidden" } });
  expect(await checkSuggestions(reader, [], options)).toMatchObject({ failure: { code: "forbidden" } });
  expect(await logSuggestions(reader, { rows: [], document: null, now })).toMatchObject({ failure: { code: "forbidden" } });
});

test("a question counts what was logged on it by a text", async () => {
  const before = await showQuestion(actor, 1);
  const [seoul] = await suggested();
  await logged([{ ...seoul!, input: { ...seoul!.input, asOf: "2024-10-17" } }]);
  const after = await showQuestion(actor, 1);
  expect(before.ok && after.ok && after.value.question.claimCount - before.value.question.claimCount).toBe(1);
});

test("rows are logged in a document that is kept, whose text is not kept again; in none that is not here", async () => {
  const saved = await saveDocument(actor, {
    ...DOCUMENT,
    title: "Kept before",
    url: "",
    text: "Oslo said around 12,500 troops were in Russia.",
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
  const rows = await suggested("Oslo said around 12,500 troops were in Russia.");
  expect(await logged(rows, saved.value)).toMatchObject({ document: saved.value, questions: [1] });
  const shown = await showDocument(actor, saved.value, null);
  expect(shown.ok && [shown.value.snapshots.length, shown.value.claims.map(({ phrase }) => phrase)]).toEqual([1, ["around 12,500 troops"]]);
  expect(await logged(rows, 99_999)).toMatchObject({ code: "invalid", field: "rows" });
});
