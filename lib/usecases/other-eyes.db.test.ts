import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import type { Actor } from "../domain/policy";
import { addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { submitClaim } from "./decide-review";
import { editClaim } from "./edit-claim";
import { findLastChange } from "./find-last-change";
import { CITATION, CLAIM, QUESTION } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { asOwner, plantOwner, plantPerson } from "./planted.fixture";
import { NO, TEXT, YES, decide, lastSource, logs, must, now, plantReviewing, stateOf } from "./reviewing.fixture";
import { saveDocument } from "./save-document";
import { saveQuestion } from "./save-question";
import { showClaim } from "./show-claim";
import { undoChange } from "./undo-change";

let owner: Actor;
let ana: Actor;
let rae: Actor;

beforeAll(async () => {
  ({ owner, ana, rae } = await plantReviewing());
});
afterAll(disconnect);

describe("nobody accepts by a way around", () => {
  const cite = (actor: Actor, number: number, document: number, words = "Nobody denied it") =>
    addCitation(actor, number, { ...CITATION, document, words });
  async function quoted(title: string): Promise<{ document: number; number: number }> {
    const given = {
      kind: "article",
      title,
      authors: [],
      publisher: "",
      url: "",
      published: "",
      language: "en",
      text: `${TEXT} ${title}.`,
    } as const;
    const document = must(await saveDocument(ana, given));
    return { document, number: await logs(ana, { document: title, words: "about 12,000 had come" }) };
  }

  test("what they cited themselves while it waited", async () => {
    const { document, number } = await quoted("First way");
    must(await cite(rae, number, document));
    expect(await decide(rae, number)).toMatchObject({ failure: { code: "own_claim" } });
    must(await decide(owner, number));
  });

  test("a citation, or a newer text, that came between an edit and its undoing", async () => {
    const { document, number } = await quoted("Second way");
    must(await decide(rae, number));
    const { claim } = must(await showClaim(ana, number));
    const input = { ...CLAIM, speaker: lastSource(), document: "Second way", words: "about 12,000 had come" };
    const before = new Date();
    must(await editClaim(ana, { ...input, words: "12,000 had come" }, { number, version: claim.version, reason: "to try", now }));
    const change = must(await findLastChange(ana, before));
    must(await cite(ana, number, document));
    must(await undoChange(ana, { change, now }));
    expect(await stateOf(owner, number)).toBe("in_review");
  });

  test("by keeping an accepted claim as a draft, or by undoing a newer text", async () => {
    const { document, number } = await quoted("Third way");
    must(await decide(rae, number));
    expect(await submitClaim(ana, false, { number, version: 1, now })).toMatchObject({ failure: { code: "decided" } });
    must(await addSnapshot(ana, document, { text: "Nothing of it." }));
    expect(await stateOf(owner, number)).toBe("in_review");
    expect(await undoChange(ana, { change: null, now })).toMatchObject({ ok: false });
    expect(await stateOf(owner, number)).toBe("in_review");
  });

  test("on a page that was open before it waited anew", async () => {
    const { document, number } = await quoted("Fourth way");
    must(await decide(rae, number));
    must(await cite(ana, number, document));
    expect(await decide(owner, number, YES, { seen: "" })).toMatchObject({ failure: { code: "stale" } });
  });

  test("by doing a decision again after another, or what is their own by now", async () => {
    const number = await logs(ana);
    const before = new Date();
    must(await decide(rae, number));
    must(await undoChange(rae, { change: must(await findLastChange(rae, before)), now }));
    const undoing = must(await findLastChange(rae, before));
    must(await decide(owner, number, NO));
    expect(await undoChange(rae, { change: undoing, now })).toMatchObject({ failure: { code: "invalid" } });
    expect(await stateOf(owner, number)).toBe("returned");
  });

  test("of a workspace where another joined since", async () => {
    const alone = await plantOwner("review alone before");
    must(await saveQuestion(alone, { ...QUESTION, title: "How many?" }, null, now));
    const { number } = must(await logClaim(alone, CLAIM, { questionNumber: 1, now, isDuplicateMeant: false }));
    const before = new Date();
    must(await decide(alone, number));
    must(await undoChange(alone, { change: must(await findLastChange(alone, before)), now }));
    const { userId } = await plantPerson("review joins");
    await asOwner("insert into memberships (workspace_id, user_id, role) values ($1, $2, 'reviewer')", [alone.workspaceId, userId]);
    const undoing = must(await findLastChange(alone, before));
    expect(await undoChange(alone, { change: undoing, now })).toMatchObject({ failure: { code: "own_claim" } });
    await asOwner("update memberships set role = 'analyst' where workspace_id = $1 and user_id = $2", [alone.workspaceId, alone.userId]);
    expect(await undoChange({ ...alone, role: "analyst" }, { change: undoing, now })).toMatchObject({ failure: { code: "forbidden" } });
  });
});
