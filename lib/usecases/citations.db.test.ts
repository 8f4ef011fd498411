import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import type { Result } from "../domain/failure";
import type { Actor } from "../domain/policy";
import { type CitationInput, addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { editClaim } from "./edit-claim";
import { findLastChange } from "./find-last-change";
import { CITATION, CLAIM } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { plantOwner, plantSampleOwner } from "./planted.fixture";
import { removeCitation } from "./remove-citation";
import { saveDocument } from "./save-document";
import { showAnnotation } from "./show-annotation";
import { showClaim } from "./show-claim";
import { showDocument } from "./show-document";
import { undoChange } from "./undo-change";
import { findAnnotatedWorkspace } from "./workspaces";

const now = new Date("2024-11-01T00:00:00Z");
const TEXT = "First page: at least 12,000 troops.\fSecond page 😀: at least 12,000 troops, said the ministry in Oslo.";
const REPORT = {
  kind: "report",
  authors: [],
  publisher: "The Delta Post",
  url: "https://example.org/film",
  published: "2024-10-30",
  language: "en",
} as const;
const BLANK: CitationInput = { ...CITATION, document: 2 };

let actor: Actor;
let outside: Actor;
let number: number;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

beforeAll(async () => {
  actor = await plantSampleOwner("citations");
  outside = await plantOwner("citations outside");
  expect(await saveDocument(actor, { ...REPORT, title: "Film", text: TEXT })).toEqual({ ok: true, value: 2 });
  expect(await saveDocument(actor, { ...REPORT, url: "", title: "Bare", text: "" })).toEqual({ ok: true, value: 3 });
  const claim = { ...CLAIM, words: "at least 12,000 troops", speaker: "Oslo", document: "Film", outlet: "The Delta Post" };
  number = valueOf(await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true })).number;
});
afterAll(disconnect);

const citations = async () => valueOf(await showClaim(actor, number)).citations;
const add = (input: Partial<CitationInput>, by = actor) => addCitation(by, number, { ...BLANK, ...input });
const annotation = (id: string, by = actor) =>
  showAnnotation(by, id, { slug: "desk", addressOf: (path) => `https://claims.example.org${path}` });

describe("the words of a claim", () => {
  test("are anchored when they are saved, with what stands around them, and their page", async () => {
    expect(await citations()).toMatchObject([
      { isOfWords: true, exact: "at least 12,000 troops", selector: { kind: "text", start: 12, end: 34, page: 1, prefix: "First page: " } },
    ]);
  });

  test("of the sample are all anchored, but for paraphrases", async () => {
    const { claims } = valueOf(await showDocument(actor, 1, null));
    const open = [];
    for (const claim of claims.filter(({ isParaphrase }) => !isParaphrase)) {
      const shown = valueOf(await showClaim(actor, claim.number));
      if (!shown.citations.some(({ isOfWords }) => isOfWords)) open.push(claim.phrase);
    }
    expect([open, claims.length > 10]).toEqual([[], true]);
  });

  test("keep their anchor when the claim is edited, get another for other words, and the first again with the first words", async () => {
    const [first] = await citations();
    const base = { ...CLAIM, speaker: "Oslo", document: "Film", outlet: "The Delta Post" };
    const version = async () => valueOf(await showClaim(actor, number)).claim.version;
    const edit = async (words: string, note: string) =>
      valueOf(await editClaim(actor, { ...base, words, note }, { number, version: await version(), reason: "to try", now }));
    await edit("at least 12,000 troops", "seen");
    expect((await citations())[0]?.id).toBe(first?.id);
    await edit("at least 12,000 troops, said the ministry", "");
    expect(await citations()).toMatchObject([{ exact: "at least 12,000 troops, said the ministry", selector: { page: 2 } }]);
    await edit("at least 12,000 troops", "");
    expect((await citations())[0]?.id).toBe(first?.id);
  });

  test("are anchored when their document is first given a text that holds them", async () => {
    valueOf(await saveDocument(actor, { ...REPORT, url: "", title: "Later", text: "" }));
    const claim = { ...CLAIM, words: "some 400 boats", speaker: "Oslo", document: "Later", outlet: "The Delta Post" };
    const logged = valueOf(await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true }));
    const own = async () => valueOf(await showClaim(actor, logged.number)).citations;
    expect(await own()).toEqual([]);
    valueOf(await addSnapshot(actor, 4, { text: "They saw some 400 boats." }));
    expect(await own()).toMatchObject([{ exact: "some 400 boats", selector: { start: 9 } }]);
  });
});

describe("a citation", () => {
  test("of a second passage is told from the first by what stands around it, and from there in a newer text", async () => {
    const made = valueOf(await add({ words: "at least 12,000 troops", prefix: "Second page 😀: ", suffix: ", said", step: 0 }));
    expect(made).toMatchObject({
      stepSourceId: valueOf(await showClaim(actor, number)).claim.hops[0]?.sourceId,
      selector: { kind: "text", page: 2, start: 52 },
    });
    expect(valueOf(await annotation(made.id))).toMatchObject({
      id: `https://claims.example.org/annotations/${made.id}`,
      target: {
        selector: [{ exact: "at least 12,000 troops" }, { type: "TextPositionSelector", start: 51, end: 73 }, { value: "page=2" }],
      },
    });
    expect(valueOf(await showDocument(actor, 2, null)).cited).toMatchObject([{ number, exact: "at least 12,000 troops" }]);
  });

  test("of a film, a picture or a table needs no text", async () => {
    valueOf(
      await add({ time: "1:15-1:32", words: "최소 1만 2000명", language: "ko", translation: "at least 12,000", translatedBy: "Ana" }),
    );
    valueOf(await add({ row: 3, column: 2 }));
    expect((await citations()).slice(-2)).toMatchObject([
      { exact: "최소 1만 2000명", language: "ko", translation: "at least 12,000", selector: { kind: "media", fragment: "t=75,92" } },
      { exact: "", selector: { kind: "table", row: 3, column: 2 } },
    ]);
  });

  test.each([
    [
      "words that are not there",
      { words: "at least 13,000 troops" },
      "words",
      /not in the newest text of D2; most like it: “at least 12,000 troops”/,
    ],
    ["nothing", {}, "words", /write the words/],
    ["a document that is not here", { document: 99, words: "x" }, "document", /no D99/],
    ["a text that is not kept", { document: 3, words: "x" }, "words", /is not kept/],
    ["half a cell", { row: 3 }, "column", /both/],
    ["the other half", { column: 3 }, "row", /both/],
    ["a cell and a time", { row: 3, column: 1, time: "1:15" }, "row", /not both/],
    ["a time that is none", { time: "soon" }, "time", /1:15/],
    ["a step that is not there", { step: 9, words: "x" }, "step", /choose/],
    ["a translation by nobody", { words: "x", translation: "y" }, "translatedBy", /who made it/],
    ["a translator of nothing", { words: "x", translatedBy: "y" }, "translation", /both/],
  ])("is refused for %s", async (_, input, field, words) => {
    const before = (await citations()).length;
    const refused = await add(input);
    expect(refused).toMatchObject({ ok: false, failure: { code: "invalid", field, reason: expect.stringMatching(words) as string } });
    expect((await citations()).length).toBe(before);
  });

  test("is removed, brought back by undo, and taken back by undoing its making", async () => {
    const undo = async () => {
      const change = valueOf(await findLastChange(actor, new Date(Date.now() - 60_000)));
      return valueOf(await undoChange(actor, { change, now }));
    };
    const ids = async () => (await citations()).map(({ id }) => id);
    const made = valueOf(await add({ row: 9, column: 9 }));
    expect((await undo()).of).toEqual([`a citation of C${number}`]);
    expect(await ids()).not.toContain(made.id);
    expect((await annotation(made.id)).ok).toBe(false);
    await undo();
    expect(await ids()).toContain(made.id);
    expect(valueOf(await removeCitation(actor, made.id))).toBe(number);
    expect(valueOf(await removeCitation(actor, made.id))).toBe(number);
    expect(await ids()).not.toContain(made.id);
    await undo();
    expect(await ids()).toContain(made.id);
  });

  test("that anchors a claim's own words cannot be removed", async () => {
    const own = (await citations()).find(({ isOfWords }) => isOfWords)!;
    expect(await removeCitation(actor, own.id)).toMatchObject({ failure: { code: "not_found" } });
  });

  test("is nothing to those outside: not its workspace, not its annotation, not its removal", async () => {
    const { id } = (await citations())[0]!;
    expect(await findAnnotatedWorkspace(actor.userId, id)).toMatch(/./);
    expect(await findAnnotatedWorkspace(outside.userId, id)).toBeNull();
    expect(await annotation(id, outside)).toMatchObject({ failure: { code: "not_found" } });
    expect(await removeCitation(outside, id)).toMatchObject({ failure: { code: "not_found" } });
    expect(await add({ row: 1, column: 1 }, outside)).toMatchObject({ failure: { code: "not_found" } });
  });
});
