import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import type { Result } from "../domain/failure";
import type { Actor } from "../domain/policy";
import { addCitation } from "./add-citation";
import { addSnapshot } from "./add-snapshot";
import { editClaim } from "./edit-claim";
import { CITATION, CLAIM } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { plantOwner, plantSampleOwner } from "./planted.fixture";
import { saveDocument } from "./save-document";
import { showClaim } from "./show-claim";
import { showDocument } from "./show-document";

const now = new Date("2024-11-01T00:00:00Z");
const SEOUL = "Seoul said around 13,000 troops were in Russia, and that more would follow soon.";
const OSLO = "The ministry in Oslo, which had seen pictures of them, spoke of at least 12,000 troops on Monday.";
const BERN = "Nobody else gave numbers. In Bern they heard of up to 15,000 troops, and waited for proof of it.";
const REPORT = { kind: "report", authors: [], publisher: "The Delta Post", url: "", published: "2024-10-30", language: "en" } as const;

let actor: Actor;
let document: number;
const numbers: number[] = [];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

beforeAll(async () => {
  actor = await plantSampleOwner("review items");
  document = valueOf(await saveDocument(actor, { ...REPORT, title: "Pictures", text: [SEOUL, OSLO, BERN].join("\n\n") }));
  for (const [words, speaker] of [
    ["around 13,000 troops", "Seoul"],
    ["at least 12,000 troops", "Oslo"],
    ["up to 15,000 troops", "Bern"],
  ] as const) {
    const claim = { ...CLAIM, words, speaker, document: "Pictures", outlet: "The Delta Post" };
    numbers.push(valueOf(await logClaim(actor, claim, { questionNumber: 1, now, isDuplicateMeant: true })).number);
  }
});
afterAll(disconnect);

const itemsOf = async (number: number) => valueOf(await showClaim(actor, number)).toReview;
const itemOf = async (number: number) => (await itemsOf(number)).find(({ citationId }) => citationId === null) ?? null;
const itemsIn = async () => {
  const { claims, toReview } = valueOf(await showDocument(actor, document, null));
  return claims.flatMap(({ id, number }) => (toReview.has(id) ? [`${numbers.indexOf(number)} ${toReview.get(id)!}`] : [])).toSorted();
};
const add = async (...lines: readonly string[]) => valueOf(await addSnapshot(actor, document, { text: lines.join("\n\n") }));

describe("a newer text of a document", () => {
  test("is nothing to review where it leaves the quotations as they were", async () => {
    await add(SEOUL, OSLO, BERN, "Corrected on Tuesday.");
    expect([await itemsIn(), await itemOf(numbers[0]!)]).toEqual([[], null]);
  });

  test("with one number changed, one sentence moved and one taken out records exactly these", async () => {
    await add(BERN, SEOUL.replace("13,000", "11,000"));
    expect(await itemsIn()).toEqual(["0 changed", "1 not_found", "2 moved"]);
    expect(await itemOf(numbers[0]!)).toMatchObject({ finding: "changed", document });
    expect(await itemOf(numbers[2]!)).toMatchObject({ finding: "moved" });
    const { payload } = await transaction(actor, (db) =>
      db.version.findFirstOrThrow({ where: { kind: "snapshot" }, orderBy: { seq: "desc" } }),
    );
    expect((payload as { findings: { finding: string }[] }).findings.map(({ finding }) => finding).toSorted()).toEqual([
      "changed",
      "moved",
      "not_found",
    ]);
  });

  test("that leaves it so adds nothing, and one that has the words again ends it", async () => {
    await add(BERN, SEOUL.replace("13,000", "11,000"), "Nothing else.");
    expect(await itemsIn()).toEqual(["0 changed", "1 not_found", "2 moved"]);
    await add(BERN, SEOUL, "Nothing else.");
    expect(await itemsIn()).toEqual(["1 not_found", "2 moved"]);
    expect(await itemOf(numbers[0]!)).toBeNull();
  });

  test("is no more to review for a claim that somebody corrected since", async () => {
    const { version } = valueOf(await showClaim(actor, numbers[2]!)).claim;
    const claim = { ...CLAIM, words: "up to 15,000 troops", speaker: "Bern", document: "Pictures", note: "moved, seen" };
    valueOf(await editClaim(actor, claim, { number: numbers[2]!, version, reason: "looked at it", now }));
    expect(await itemOf(numbers[2]!)).toBeNull();
    expect(await itemsIn()).toEqual(["1 not_found"]);
  });

  test("is to review for a passage that is cited for another claim, until a text has it again", async () => {
    const cited = valueOf(await addCitation(actor, numbers[1]!, { ...CITATION, document, words: SEOUL }));
    const other = valueOf(await addCitation(actor, numbers[1]!, { ...CITATION, document, words: "Nothing else." }));
    await add(BERN, SEOUL.replace("13,000", "14,000"), "Nothing else.");
    expect((await itemsOf(numbers[1]!)).map(({ citationId, finding }) => [citationId, finding])).toContainEqual([cited.id, "changed"]);
    const { toReview, cited: shown } = valueOf(await showDocument(actor, document, null));
    expect([toReview.get(cited.id), toReview.get(other.id)]).toEqual(["changed", undefined]);
    expect(shown.map(({ id }) => id)).toEqual([cited.id, other.id]);
    await add(BERN, SEOUL, "Nothing else. At all.");
    expect(valueOf(await showDocument(actor, document, null)).toReview.has(cited.id)).toBe(false);
  });

  test("is nobody's business in another workspace, and what was recorded stays", async () => {
    const outside = await plantOwner("review items outside");
    expect(await transaction(outside, (db) => db.reviewItem.count())).toBe(0);
    expect(await transaction(actor, (db) => db.reviewItem.count())).toBe(8);
    await expect(transaction(actor, (db) => db.reviewItem.updateMany({ data: { finding: "moved" } }))).rejects.toThrow();
    await expect(transaction(actor, (db) => db.reviewItem.deleteMany())).rejects.toThrow();
  });
});
