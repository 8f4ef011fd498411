import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import type { Result } from "../domain/failure";
import type { Actor } from "../domain/policy";
import { editDocument } from "./edit-document";
import { findLastChange } from "./find-last-change";
import { checkReferences, importReferences } from "./import-references";
import { CLAIM } from "./inputs.fixture";
import { listDocuments } from "./list-documents";
import { logClaim } from "./log-claim";
import { plantSampleOwner } from "./planted.fixture";
import { showDocument } from "./show-document";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const FLOOD = {
  type: "article-newspaper",
  title: "Floods",
  "container-title": "The Delta Post",
  issued: { "date-parts": [[2024, 10, 29]] },
  URL: "https://delta.example/flood",
  DOI: "10.1/x",
};
const REPORT = {
  type: "report",
  title: "Counting boats",
  author: [{ family: "Silva", given: "Ana" }],
  publisher: "Boat Office",
  language: "pt",
};

let actor: Actor;
beforeAll(async () => {
  actor = await plantSampleOwner("references");
});
afterAll(disconnect);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const problems = async (...items: Parameters<typeof checkReferences>[1]) =>
  valueOf(await checkReferences(actor, items)).map(({ problem }) => problem);
const titles = async () => valueOf(await listDocuments(actor, null)).documents.map(({ title }) => title);

describe("references", () => {
  test("are looked at one by one, against each other too, and nothing is saved", async () => {
    const before = await titles();
    expect(
      await problems(
        FLOOD,
        null,
        {},
        { ...REPORT, title: "x".repeat(301) },
        { ...FLOOD, title: "Other" },
        { ...REPORT, issued: { "date-parts": [[2023, 2, 31]] } },
        REPORT,
      ),
    ).toEqual([
      null,
      expect.stringContaining("cannot be read"),
      "has no title",
      expect.stringContaining("longer"),
      "entry 1 is the same document",
      expect.stringMatching(/./),
      null,
    ]);
    expect(await titles()).toEqual(before);
  });

  test("become documents as one change, with their publishers, and all that they said besides", async () => {
    const before = await titles();
    valueOf(await importReferences(actor, [FLOOD, null, REPORT]));
    expect(await titles()).toHaveLength(before.length + 2);
    const shown = valueOf(await showDocument(actor, 2, null));
    expect(shown.document).toMatchObject({ title: "Floods", kind: "article", published: "2024-10-29", url: FLOOD.URL, csl: FLOOD });
    expect([...shown.sourceById.values()].map(({ name, kind }) => [name, kind])).toEqual([["The Delta Post", "outlet"]]);
    expect(valueOf(await showDocument(actor, 3, null)).document).toMatchObject({
      kind: "report",
      authors: ["Ana Silva"],
      language: "pt",
      csl: REPORT,
    });
  });

  test("that are here already are told so, by their address however it is written, or by title, publisher and day", async () => {
    expect(
      await problems(
        { ...FLOOD, title: "Other", URL: "http://www.delta.example/flood/?utm_source=x" },
        { ...REPORT, URL: "https://new.example/" },
      ),
    ).toEqual(["D2 has this address", "D3 has this title, publisher and day"]);
    expect(await importReferences(actor, [FLOOD, REPORT])).toMatchObject({ failure: { code: "invalid", field: "text" } });
  });

  test("keep what they said when the document is corrected", async () => {
    const fields = {
      title: "Floods in the delta",
      kind: "article",
      authors: [],
      publisher: "The Delta Post",
      url: FLOOD.URL,
      published: "2024-10-29",
      language: "en",
    } as const;
    valueOf(await editDocument(actor, fields, { number: 2, version: 1 }));
    expect(valueOf(await showDocument(actor, 2, null)).document).toMatchObject({ title: "Floods in the delta", csl: FLOOD });
  });

  test("are taken back together by one undo, but for those in which a claim was read, and done again by another", async () => {
    const more = ["One", "Two", "Three"].map((title) => ({ title, type: "webpage" }));
    const change = valueOf(await importReferences(actor, more));
    const claim = { ...CLAIM, words: "about 700 boats", speaker: "Oslo", document: "Two" };
    valueOf(await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true }));
    expect(valueOf(await undoChange(actor, { change, now })).command).toBe("document.import");
    expect((await titles()).filter((title) => ["One", "Two", "Three"].includes(title))).toEqual(["Two"]);
    const undone = valueOf(await findLastChange(actor, new Date(Date.now() - 60_000)));
    valueOf(await undoChange(actor, { change: undone, now }));
    expect((await titles()).filter((title) => ["One", "Two", "Three"].includes(title))).toEqual(["Three", "Two", "One"]);
  });
});
