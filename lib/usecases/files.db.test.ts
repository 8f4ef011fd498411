import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Result } from "../domain/failure";
import type { Actor } from "../domain/policy";
import { addSnapshot } from "./add-snapshot";
import { editDocument } from "./edit-document";
import { findLastChange } from "./find-last-change";
import { findOriginal } from "./find-original";
import { CLAIM, FILE, READ_FILE } from "./inputs.fixture";
import { listDocuments } from "./list-documents";
import { logClaim } from "./log-claim";
import { plantOwner, plantSampleOwner } from "./planted.fixture";
import { saveFile } from "./save-file";
import { search } from "./search";
import { showDocument } from "./show-document";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const FIELDS = {
  title: "The delta, corrected",
  kind: "report",
  publisher: "The Delta Post",
  url: "",
  published: "2024-10-30",
  language: "en",
} as const;

let actor: Actor;
let outside: Actor;
beforeAll(async () => {
  actor = await plantSampleOwner("files");
  outside = await plantOwner("files outside");
});
afterAll(disconnect);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function undoOf(work: () => Promise<Result<unknown>>) {
  const before = new Date();
  valueOf(await work());
  const change = valueOf(await findLastChange(actor, before));
  return { change, undone: await undoChange(actor, { change, now }) };
}

const listed = async () => valueOf(await listDocuments(actor, null)).documents.map(({ number }) => number);
const foundByTitle = async () =>
  valueOf(await search(actor, { text: "delta", kind: "document", before: null, most: 5 })).found.map(({ number }) => number);

test("a file becomes a document as it describes itself, with its text, and is kept byte for byte", async () => {
  expect(await saveFile(actor, { original: FILE, read: READ_FILE })).toEqual({ ok: true, value: { number: 2, isNew: true } });
  const { document, snapshots, text } = valueOf(await showDocument(actor, 2, null));
  expect(document).toMatchObject({ title: "The delta", authors: ["Ana Silva"], published: "2024-10-29", language: "en" });
  expect(snapshots).toMatchObject([{ method: "uploaded", file: "report.pdf" }]);
  expect(text).toBe(READ_FILE.text);
  const original = valueOf(await findOriginal(actor, 2, 1));
  expect([original.name, ...original.bytes]).toEqual(["report.pdf", ...FILE.bytes]);
});

test("a file that says what a document says already is that document", async () => {
  expect(await saveFile(actor, { original: { ...FILE, name: "copy.pdf" }, read: { ...READ_FILE, title: "Another" } })).toEqual({
    ok: true,
    value: { number: 2, isNew: false },
  });
  expect(await listed()).toEqual([2, 1]);
});

test("the bytes of one file are kept once, whatever is read from them, and nothing changes them", async () => {
  expect(await addSnapshot(actor, 2, { text: "Read by another reader: 300 left.", original: FILE })).toEqual({ ok: true, value: 2 });
  expect(await transaction(actor, (db) => db.original.count())).toBe(1);
  await expect(transaction(actor, (db) => db.original.updateMany({ data: { name: "x" } }))).rejects.toThrow();
  await expect(transaction(actor, (db) => db.original.deleteMany())).rejects.toThrow();
  expect(await addSnapshot(actor, 2, { text: READ_FILE.text, original: FILE })).toMatchObject({ failure: { code: "invalid" } });
});

test("there is no file of a pasted text, of a text that is none, or of another workspace's document", async () => {
  for (const [who, number, index] of [
    [actor, 1, 1],
    [actor, 2, 9],
    [actor, 99, 1],
    [outside, 2, 1],
  ] as const)
    expect(await findOriginal(who, number, index)).toMatchObject({ failure: { code: "not_found" } });
});

test("what is said of a document is corrected over the version that was read, and undone", async () => {
  const { document } = valueOf(await showDocument(actor, 2, null));
  const edit = { number: 2, version: document.version };
  const { undone } = await undoOf(() => editDocument(actor, { ...FIELDS, authors: ["Ana Silva", "Lee, Min-ho"] }, edit));
  expect(undone).toMatchObject({ ok: true, value: { command: "document.edit", of: ["D2"] } });
  expect(valueOf(await showDocument(actor, 2, null)).document).toMatchObject({
    title: "The delta",
    authors: ["Ana Silva"],
    published: "2024-10-29",
  });
  expect(await editDocument(actor, { ...FIELDS, authors: [] }, edit)).toMatchObject({ failure: { code: "stale", currentVersion: 3 } });
  expect(await editDocument(actor, { ...FIELDS, authors: [], title: "" }, edit)).toMatchObject({ failure: { field: "title" } });
  expect(await editDocument(actor, { ...FIELDS, authors: [] }, { number: 99, version: 1 })).toMatchObject({
    failure: { code: "not_found" },
  });
});

test("a corrected address may be its own, and not another document's", async () => {
  const url = "https://delta.example/report";
  const { document } = valueOf(await showDocument(actor, 2, null));
  expect(await editDocument(actor, { ...FIELDS, authors: [], url }, { number: 2, version: document.version })).toEqual({
    ok: true,
    value: 2,
  });
  const again = { number: 2, version: document.version + 1 };
  expect(await editDocument(actor, { ...FIELDS, authors: [], url: `${url}/?utm_source=x` }, again)).toEqual({ ok: true, value: 2 });
  const first = valueOf(await showDocument(actor, 1, null)).document;
  expect(await editDocument(actor, { ...FIELDS, authors: [], url }, { number: 1, version: first.version })).toMatchObject({
    failure: { field: "url", reason: expect.stringContaining("D2") as string },
  });
});

test("adding a document is undone: lists and searches leave it out, and it comes back when that is undone", async () => {
  const other = { ...READ_FILE, title: "Delta notes", text: "The mayor said 40 had left." };
  const { change, undone } = await undoOf(() =>
    saveFile(actor, { original: { ...FILE, name: "notes.txt", bytes: new Uint8Array([52, 48]) }, read: other }),
  );
  expect(undone).toMatchObject({ ok: true, value: { of: ["D3"] } });
  expect([await listed(), await foundByTitle()]).toEqual([[2, 1], [2]]);
  expect(valueOf(await showDocument(actor, 3, null)).document.isWithdrawn).toBe(true);
  const back = await undoChange(actor, { change: change! + 1, now });
  expect(back).toMatchObject({ ok: true, value: { of: ["D3"] } });
  expect([await listed(), await foundByTitle()]).toEqual([
    [3, 2, 1],
    [3, 2],
  ]);
});

test("adding a document is not undone once a claim was read in it", async () => {
  const before = new Date();
  valueOf(
    await saveFile(actor, {
      original: { ...FILE, bytes: new Uint8Array([51]) },
      read: { ...READ_FILE, title: "Read in", text: "About 12,000 came." },
    }),
  );
  const change = valueOf(await findLastChange(actor, before));
  const claim = { ...CLAIM, document: "Read in", documentUrl: "", published: "2024-10-29", outlet: "The Delta Post" };
  valueOf(await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true }));
  expect(await undoChange(actor, { change, now })).toMatchObject({ failure: { code: "invalid", field: "change" } });
});

test("a page that was fetched is kept at its address with how it came, and as a newer text where it is another", async () => {
  const url = "https://www.delta.example/page?utm_source=mail";
  const fetched = { url, hops: ["http://delta.example/p"], status: 200, at: "2024-11-01T00:00:00.000Z" };
  const page = { original: { name: "page.html", bytes: new Uint8Array([60]) }, fetched };
  const first = valueOf(await saveFile(actor, { ...page, read: { ...READ_FILE, title: "A page", text: "The mayor said 60." } }));
  const again = {
    ...page,
    original: { name: "page.html", bytes: new Uint8Array([61]) },
    fetched: { ...fetched, url: "http://delta.example/page/" },
  };
  expect(await saveFile(actor, { ...again, read: { ...READ_FILE, text: "The mayor said 61." } })).toEqual({
    ok: true,
    value: { number: first.number, isNew: true },
  });
  expect(await saveFile(actor, { ...again, read: { ...READ_FILE, text: "The mayor said 61." } })).toEqual({
    ok: true,
    value: { number: first.number, isNew: false },
  });
  const { document, snapshots } = valueOf(await showDocument(actor, first.number, null));
  expect(document.url).toBe(url);
  expect(snapshots.map(({ method, address }) => [method, address])).toEqual([
    ["fetched", url],
    ["fetched", "http://delta.example/page/"],
  ]);
  const commands = await transaction(actor, (db) => db.change.findMany({ orderBy: { seq: "desc" }, take: 2, select: { command: true } }));
  expect(commands.map(({ command }) => command)).toEqual(["document.text", "document.create"]);
});
