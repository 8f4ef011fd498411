import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect, transaction } from "../data/client";
import { searchRecords } from "../data/search";
import { type Actor, authorize } from "../domain/policy";
import { hasTerms, searchKey, searchTerms } from "../domain/search-words";
import { importClaims } from "./import-claims";
import { plantOwner } from "./planted.fixture";
import { saveQuestion } from "./save-question";
import { QUESTION } from "./inputs.fixture";

// What is found is held against looking through every claim.

const WORDS = ["kursk", "kurchatov", "troops", "trucks", "around", "5", "50", "500", "Élan", "im", "in", "日本", "x"];
const ALL = 150;
let actor: Actor;
let claims: { readonly number: number; readonly key: string }[];

beforeAll(async () => {
  actor = await plantOwner("exact searcher");
  await saveQuestion(actor, QUESTION, null, new Date());
  const word = fc.constantFrom(...WORDS);
  const texts = fc
    .sample(fc.array(word, { minLength: 1, maxLength: 6 }), { numRuns: ALL, seed: 20_241_031 })
    .map((words) => words.join(" "));
  const rows = texts.map((text, index) => ({
    line: index + 2,
    cells: { words: `about ${index + 1},000: ${text}`, speaker: "Oslo", language: "en" },
  }));
  const done = await importClaims(actor, { rows, unknown: [] }, { questionNumber: 1, now: new Date() });
  if (!done.ok) throw new Error("some rows can be logged");
  const left = new Set(done.value.left.map(({ row }) => row.line));
  claims = rows
    .filter(({ line }) => !left.has(line))
    .map(({ cells }, index) => ({ number: done.value.numbers[index]!, key: searchKey(cells.words) }));
}, 60_000);
afterAll(disconnect);

/** The numbers of the claims that hold a search, found by looking at each. */
function looked(search: string, before: number, most: number): number[] {
  const { words, phrases } = searchTerms(search);
  const holds = (key: string) => {
    const own = key.split(" ");
    const has = words.every((term) => own.some((word) => word.startsWith(term)));
    return has && phrases.every((phrase) => ` ${key} `.includes(` ${phrase} `));
  };
  const found = claims.filter(({ key, number }) => number < before && holds(key));
  return found
    .map(({ number }) => number)
    .toSorted((a, b) => b - a)
    .slice(0, most);
}

test("a search finds exactly what looking at every claim finds, in the same order, from any place on", async () => {
  expect(claims.length).toBeGreaterThan(ALL / 3);
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) throw new Error("an owner may read");
  const part = fc.oneof(
    fc.constantFrom(...WORDS),
    fc.constantFrom(...WORDS).map((word) => word.slice(0, 2)),
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(" ")}"`),
    fc.string({ maxLength: 4 }),
  );
  const asked = fc.record({
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    before: fc.integer({ min: 1, max: ALL + 1 }),
    most: fc.integer({ min: 1, max: 20 }),
  });
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ parts, before, most }) => {
      const search = parts.join(" ");
      const terms = searchTerms(search);
      if (!hasTerms(terms)) return;
      const found = await transaction(actor, (db) => searchRecords(db, permit.value, terms, { kinds: ["claim"], before, most }));
      expect(found.map(({ number }) => number)).toEqual(looked(search, before, most));
      hits += found.length;
    }),
    { numRuns: 250 },
  );
  expect(hits).toBeGreaterThan(200);
}, 60_000);
