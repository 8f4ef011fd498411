import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { readSheet } from "../domain/claim-sheet";
import type { Actor } from "../domain/policy";
import { compareQuestion } from "./compare-question";
import { editClaim } from "./edit-claim";
import { importClaims, previewImport } from "./import-claims";
import { CLAIM } from "./inputs.fixture";
import { listQuestionChanges } from "./list-question-changes";
import { plantSampleOwner } from "./planted.fixture";
import { showClaim } from "./show-claim";
import { countLogged } from "./count-logged";
import { undoChange } from "./undo-change";

const now = new Date("2024-11-01T00:00:00Z");
const options = { questionNumber: 1, now };
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("importer");
});
afterAll(disconnect);

function sheet(...lines: string[]) {
  const read = readSheet(["words\tsource\tpublished\tas of\tplace", ...lines].map((line) => line.split("\t")));
  if (!read.ok) throw new Error("a sheet can be read");
  return read.value;
}
const MIXED = sheet(
  "about 4,000\tOslo\t2024-10-30\t2024-10-29\tRussia",
  "hard to tell\tOslo\t\t\t",
  "about 5,000\t\t\t\t",
  "about 4,000\tOslo\t2024-10-30\t2024-10-29\tRussia",
  "up to 6,000\tBern\t30.10.2024\t2999-01-01\tAtlantis",
  "more than 7,000\tBern\t30.10.2024\t\t",
);

async function state() {
  const compared = await compareQuestion(actor, 1, { today: "2024-11-01" });
  if (!compared.ok) throw new Error("the question is there");
  return compared.value;
}
async function sources(): Promise<number> {
  return transaction(actor, (db) => db.source.count());
}

describe("rows of a spreadsheet", () => {
  test("are looked at one by one, each with what is wrong with it, and nothing is saved", async () => {
    const [claims, named] = [(await state()).claims.length, await sources()];
    const checked = await previewImport(actor, MIXED, options);
    expect(checked.ok && checked.value.map(({ failure }) => failure)).toEqual([
      null,
      expect.objectContaining({ field: "words" }),
      expect.objectContaining({ field: "speaker" }),
      expect.objectContaining({ field: "words", reason: "say the same as a row above" }),
      expect.objectContaining({ field: "place" }),
      null,
    ]);
    expect([(await state()).claims.length, await sources()]).toEqual([claims, named]);
  });

  test("that can be logged are logged as one change, the others are left; a second time they are duplicates", async () => {
    const before = (await state()).claims.length;
    const done = await importClaims(actor, MIXED, options);
    if (!done.ok) throw new Error("two rows are good");
    expect(done.value.numbers).toHaveLength(2);
    expect(done.value.left.map(({ row }) => row.line)).toEqual([3, 4, 5, 6]);
    const after = await state();
    expect(after.claims).toHaveLength(before + 2);
    expect(after.claims.at(-2)).toMatchObject({ phrase: "about 4,000", asOf: "2024-10-29", version: 1 });
    expect(after.claims.at(-2)!.hops).toHaveLength(1);
    const changes = await listQuestionChanges(actor, 1);
    expect(changes.ok && changes.value[0]).toMatchObject({ change: done.value.change, command: "claim.import" });
    const again = await previewImport(actor, sheet("about 4,000\tOslo\t2024-10-30\t2024-10-29\tRussia"), options);
    expect(again).toMatchObject({ value: [{ failure: { code: "duplicate", number: done.value.numbers[0] } }] });
    const broken = await transaction(actor, (db) => db.$queryRaw<{ link: number | null }[]>`select app.first_broken_link() as link`);
    expect(broken).toEqual([{ link: null }]);
  });

  test("none of which can be logged change nothing", async () => {
    const before = (await state()).claims.length;
    expect(await importClaims(actor, sheet("hard to tell\tOslo\t\t\t"), options)).toMatchObject({ failure: { code: "invalid" } });
    expect(await importClaims(actor, MIXED, { ...options, questionNumber: 4 })).toMatchObject({ failure: { code: "invalid" } });
    expect(await previewImport(actor, MIXED, { ...options, questionNumber: 4 })).toMatchObject({
      failure: { reason: expect.stringContaining("yes/no question") },
    });
    expect(await importClaims(actor, MIXED, { ...options, questionNumber: 999 })).toMatchObject({ failure: { code: "not_found" } });
    expect((await state()).claims).toHaveLength(before);
  });

  test("are taken back in one step, but for those that somebody changed since", async () => {
    const done = await importClaims(actor, sheet("about 8,100\tWien\t\t\t", "about 8,200\tWien\t\t2024-10-29\t"), options);
    if (!done.ok) throw new Error("both rows are good");
    const [first = 0, second = 0] = done.value.numbers;
    await editClaim(actor, { ...CLAIM, words: "about 8,150", speaker: "Wien" }, { number: first, version: 1, reason: "misread", now });
    expect(await countLogged(actor, done.value.change)).toEqual({ ok: true, value: 1 });
    expect(await undoChange(actor, { change: done.value.change, now })).toEqual({
      ok: true,
      value: { command: "claim.import", left: 1, of: [expect.stringMatching(/^C\d+$/)] },
    });
    expect(await countLogged(actor, done.value.change)).toEqual({ ok: true, value: 0 });
    expect(await showClaim(actor, second)).toMatchObject({
      value: { claim: { standing: "withdrawn", version: 2 }, history: { length: 2 } },
    });
    expect(await showClaim(actor, first)).toMatchObject({ value: { claim: { standing: "current", version: 2 } } });
    expect(await undoChange(actor, { change: done.value.change, now })).toMatchObject({ failure: { code: "not_found" } });
  });

  test("of another workspace cannot be taken back, and a reader may do neither", async () => {
    const done = await importClaims(actor, sheet("about 9,100\tRom\t\t\t"), options);
    const change = done.ok ? done.value.change : 0;
    const stranger = await plantSampleOwner("other importer");
    await undoChange(stranger, { change, now });
    expect((await state()).claims.at(-1)).toMatchObject({ phrase: "about 9,100", standing: "current" });
    const reader = { ...actor, role: "reader" } as const;
    for (const refused of [
      previewImport(reader, MIXED, options),
      importClaims(reader, MIXED, options),
      undoChange(reader, { change, now }),
    ])
      expect(await refused).toMatchObject({ failure: { code: "forbidden" } });
  });
});
