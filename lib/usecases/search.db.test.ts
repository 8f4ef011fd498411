import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import type { Actor } from "../domain/policy";
import { editClaim } from "./edit-claim";
import { CLAIM, SOURCE } from "./inputs.fixture";
import { logClaim } from "./log-claim";
import { plantSampleOwner } from "./planted.fixture";
import { saveSource } from "./save-source";
import { search } from "./search";

const now = new Date("2024-11-01T00:00:00Z");
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("searcher");
  const options = { questionNumber: 1, now, isDuplicateMeant: true };
  await logClaim(actor, { ...CLAIM, words: "about 4,000 near Курск", speaker: "Élysée" }, options);
  await logClaim(actor, { ...CLAIM, words: "about 5,000 near the airfield", speaker: "Élysée", note: "Heard in Belgorod" }, options);
});
afterAll(disconnect);

async function found(text: string, by: Actor = actor, query: Partial<Parameters<typeof search>[1]> = {}) {
  const result = await search(by, { text, kind: null, before: null, most: 20, ...query });
  if (!result.ok) throw new Error("a member may search");
  return result.value;
}
const titles = async (text: string) => (await found(text)).found.map(({ kind, texts }) => `${kind}: ${texts.title}`);

describe("a search finds", () => {
  test("words, beginnings of words, numbers however written, and words without their accents", async () => {
    expect(await titles("airfield")).toEqual(["claim: about 5,000 near the airfield"]);
    expect(await titles("airf 5000")).toEqual(["claim: about 5,000 near the airfield"]);
    expect(await titles("4,000 курск")).toEqual(["claim: about 4,000 near Курск"]);
    expect(await titles("elysee")).toEqual(["source: Élysée"]);
    expect(await titles("belgorod")).toEqual(["claim: about 5,000 near the airfield"]);
    expect(await titles("north korean troops in russia")).toEqual([
      "question: How many North Korean troops are in Russia?",
      "document: North Korean troops in Russia: what officials have said",
    ]);
  });

  test("phrases only as they stand", async () => {
    expect(await titles('"near the airfield"')).toEqual(["claim: about 5,000 near the airfield"]);
    expect(await titles('"the near airfield"')).toEqual([]);
    expect(await titles('"ear the air"')).toEqual([]);
    expect(await titles('"airfield heard"')).toEqual([]);
    expect(await titles('"heard in belgorod"')).toHaveLength(1);
  });

  test("what a mistyped word was meant to be, and says so; numbers are not guessed", async () => {
    const result = await found("airfeild");
    expect(result.mended).toEqual([{ word: "airfeild", nearest: "airfield" }]);
    expect(result.found).toHaveLength(1);
    expect((await found("98765")).found).toEqual([]);
    expect((await found("qqqqxxxx")).mended).toEqual([]);
  });

  test("a record by its short name, in either case, and words where there is none", async () => {
    expect(await titles("q1")).toEqual(["question: How many North Korean troops are in Russia?"]);
    expect((await found(" C3 ")).found).toMatchObject([{ kind: "claim", number: 3, texts: { by: "South Korean intelligence" } }]);
    expect((await found("S1")).found).toMatchObject([{ kind: "source", number: 1 }]);
    expect((await found("d1")).found).toMatchObject([{ kind: "document", number: 1 }]);
    expect(await titles("C99999")).toEqual([]);
  });

  test("nothing where nothing is asked", async () => {
    expect((await found(" — ")).found).toEqual([]);
  });

  test("sources under their other names, and no longer under one they lost", async () => {
    const made = await saveSource(actor, { ...SOURCE, name: "Ministry of Defence", aliases: ["Verteidigungsamt"] }, null);
    if (!made.ok) throw new Error("an owner may make a source");
    expect(await titles("verteidigungs")).toEqual(["source: Ministry of Defence"]);
    const { number, version } = made.value;
    await saveSource(actor, { ...SOURCE, name: "Ministry of Defence" }, { number, version, reason: "wrong" });
    expect(await titles("verteidigungs")).toEqual([]);
  });

  test("the words of a claim as they now are", async () => {
    const [claim] = (await found("airfield")).found;
    await editClaim(
      actor,
      { ...CLAIM, words: "about 5,000 near the harbour" },
      { number: claim!.number, version: 1, reason: "misread", now },
    );
    expect(await titles("airfield")).toEqual([]);
    expect(await titles("harbour")).toEqual(["claim: about 5,000 near the harbour"]);
  });

  test("words of any length, by their first sixty letters", async () => {
    const word = "hash" + "0123456789abcdef".repeat(200);
    await logClaim(actor, { ...CLAIM, words: "about 6,000", note: word }, { questionNumber: 1, now, isDuplicateMeant: true });
    expect(await titles(word)).toEqual(["claim: about 6,000"]);
    expect(await titles("hash0123456789abcdef")).toEqual(["claim: about 6,000"]);
  });

  test("one kind alone, the newest first and a page at a time, each record once", async () => {
    const first = await found("about", actor, { kind: "claim", most: 1 });
    expect(first.more).toEqual(["claim"]);
    const second = await found("about", actor, { kind: "claim", most: 1, before: first.found[0]!.number });
    expect(second.found[0]!.number).toBeLessThan(first.found[0]!.number);
    expect(second.found.every(({ kind }) => kind === "claim")).toBe(true);
  });

  test("nothing of another workspace, and mends nothing by its words", async () => {
    const stranger = await plantSampleOwner("other searcher");
    expect((await found("harbour", stranger)).found).toEqual([]);
    expect((await found("harbuor", stranger)).mended).toEqual([]);
  });
});
