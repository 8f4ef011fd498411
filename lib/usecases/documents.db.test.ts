import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Actor } from "../domain/policy";
import { addSnapshot } from "./add-snapshot";
import { CLAIM } from "./inputs.fixture";
import { listDocuments } from "./list-documents";
import { logClaim } from "./log-claim";
import { plantOwner, plantSampleOwner } from "./planted.fixture";
import { saveDocument } from "./save-document";
import { showDocument } from "./show-document";
import { showHome } from "./show-home";
import { undoChange } from "./undo-change";
import { findLastChange } from "./find-last-change";

const now = new Date("2024-11-01T00:00:00Z");
const ARTICLE = {
  title: "Floods",
  kind: "article",
  authors: ["Ana Silva"],
  publisher: "The Delta Post",
  url: "https://www.example.org/floods/?utm_source=x",
  published: "2024-10-29",
  language: "en",
  text: "At least 34 people died, the governor said.",
} as const;

let actor: Actor;
let outside: Actor;
beforeAll(async () => {
  actor = await plantSampleOwner("documents");
  outside = await plantOwner("documents outside");
});
afterAll(disconnect);

const shown = async (number: number, capture: number | null = null, by = actor) => {
  const found = await showDocument(by, number, capture);
  return found.ok ? found.value : found.failure;
};

test("the sample's document says what it said, and its claims are with it", async () => {
  const found = await showDocument(actor, 1, null);
  expect(found).toMatchObject({ ok: true, value: { shown: 1, textBefore: null, hasMoreClaims: false } });
  expect(found.ok && found.value.claims.length).toBeGreaterThan(10);
  expect(found.ok && found.value.text).toContain("around 13,000");
});

test("a document is made with its text and its publisher, and found by whoever may read", async () => {
  expect(await saveDocument(actor, ARTICLE)).toEqual({ ok: true, value: 2 });
  const found = await showDocument(actor, 2, null);
  expect(found.ok && [...found.value.sourceById.values()].map(({ name, kind }) => [name, kind])).toEqual([["The Delta Post", "outlet"]]);
  expect(found).toMatchObject({ value: { document: { number: 2, title: "Floods", kind: "article" }, text: ARTICLE.text, shown: 1 } });
  const listed = await listDocuments(actor, null);
  expect(listed.ok && listed.value.documents.map(({ number, publisher, hasText }) => [number, publisher, hasText])).toEqual([
    [2, "The Delta Post", true],
    [1, "ICARO Media Group", true],
  ]);
});

test("home tells who added a document, by its number", async () => {
  const shown = await showHome(actor, now);
  expect(shown.ok && shown.value.changes.slice(0, 2).map(({ command, kind, number }) => [command, kind, number])).toEqual([
    ["document.create", "document", 2],
    ["source.create", "source", expect.any(Number)],
  ]);
});

test("the same address or the very same text is not taken for another document", async () => {
  const again = { ...ARTICLE, title: "Floods again", text: "Something else." };
  expect(await saveDocument(actor, { ...again, url: "http://example.org/floods#top" })).toMatchObject({
    failure: { field: "url", reason: expect.stringContaining("D2 has this address") as string },
  });
  expect(await saveDocument(actor, { ...again, url: "", text: ARTICLE.text })).toMatchObject({
    failure: { field: "text", reason: expect.stringContaining("D2 says this very text") as string },
  });
  expect(await saveDocument(actor, { ...again, title: "" })).toMatchObject({ failure: { field: "title" } });
});

test("a newer text stands beside the earlier one, which nothing changes", async () => {
  const newer = "At least 43 people died, the governor said.";
  expect(await addSnapshot(actor, 2, { text: newer })).toEqual({ ok: true, value: 2 });
  expect(await shown(2)).toMatchObject({ shown: 2, text: newer, textBefore: ARTICLE.text });
  expect(await shown(2, 1)).toMatchObject({ shown: 1, text: ARTICLE.text, textBefore: null });
  expect(await shown(2, 3)).toMatchObject({ code: "not_found" });
  expect(await addSnapshot(actor, 2, { text: ARTICLE.text })).toMatchObject({ failure: { field: "text" } });
  expect(await addSnapshot(actor, 2, { text: "" })).toMatchObject({ failure: { field: "text" } });
  expect(await addSnapshot(actor, 999, { text: "text" })).toMatchObject({ failure: { code: "not_found" } });
  await expect(transaction(actor, (db) => db.snapshot.updateMany({ data: { text: "x" } }))).rejects.toThrow();
});

test("what was captured is told in the history by its digest, and stays when one undoes", async () => {
  const before = new Date();
  expect((await addSnapshot(actor, 2, { text: "A third text." })).ok).toBe(true);
  const change = await findLastChange(actor, before);
  expect(await undoChange(actor, { change: change.ok ? change.value : null, now })).toMatchObject({
    ok: false,
    failure: { field: "change" },
  });
  expect(await shown(2)).toMatchObject({ shown: 3 });
  const image = await transaction(actor, (db) => db.version.findFirst({ where: { kind: "snapshot" }, orderBy: { seq: "desc" } }));
  expect(image!.payload).toMatchObject({ method: "pasted", length: 13, sha256: expect.stringMatching(/^[\da-f]{64}$/) as string });
});

test("a claim that names a document by its title is shown in it", async () => {
  const claim = {
    ...CLAIM,
    words: "around 10,000 troops",
    document: "Floods",
    documentUrl: "",
    published: "2024-10-29",
    outlet: "The Delta Post",
  };
  expect((await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true })).ok).toBe(true);
  const found = await showDocument(actor, 2, null);
  expect(found.ok && found.value.claims.map(({ phrase }) => phrase)).toEqual(["around 10,000 troops"]);
});

test("of two documents of one title a claim is read in the one that agrees in more", async () => {
  const claim = { ...CLAIM, words: "around 11,000 troops", document: "Situation report", documentUrl: "", published: "" };
  expect((await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true })).ok).toBe(true);
  const report = { ...ARTICLE, title: "Situation report", url: "https://example.org/report", text: "Around 12,000 troops." };
  expect(await saveDocument(actor, report)).toEqual({ ok: true, value: 4 });
  const from = { ...claim, words: "around 12,000 troops", documentUrl: report.url, published: report.published, outlet: report.publisher };
  expect((await logClaim(actor, from, { questionNumber: 1, now, isDuplicateMeant: true })).ok).toBe(true);
  const [first, second] = [await showDocument(actor, 3, null), await showDocument(actor, 4, null)];
  expect(first.ok && first.value.claims.map(({ phrase }) => phrase)).toEqual(["around 11,000 troops"]);
  expect(second.ok && second.value.claims.map(({ phrase }) => phrase)).toEqual(["around 12,000 troops"]);
});

test("another workspace finds none of it, and may use the same address", async () => {
  expect(await shown(2, null, outside)).toMatchObject({ code: "not_found" });
  expect(await listDocuments(outside, null)).toMatchObject({ value: { documents: [], next: null } });
  expect(await saveDocument(outside, ARTICLE)).toEqual({ ok: true, value: 1 });
});

test("a longer list goes on in pages", async () => {
  for (let index = 2; index <= 52; index += 1) await saveDocument(outside, { ...ARTICLE, title: `Note ${index}`, url: "", text: "" });
  const first = await listDocuments(outside, null);
  expect(first.ok && [first.value.documents.length, first.value.next]).toEqual([50, 3]);
  const second = await listDocuments(outside, 3);
  expect(second.ok && [second.value.documents.map(({ number }) => number), second.value.next]).toEqual([[2, 1], null]);
});
