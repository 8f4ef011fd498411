import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disconnect } from "../data/client";
import { CLAIM_SORTS, type ClaimView, USUAL_COLUMNS } from "../domain/claim-list";
import type { Actor } from "../domain/policy";
import { withdrawClaim } from "./edit-claim";
import { CLAIM } from "./inputs.fixture";
import { listClaims } from "./list-claims";
import { logClaim } from "./log-claim";
import { plantSampleOwner } from "./planted.fixture";

const now = new Date("2024-11-01T00:00:00Z");
const USUAL: ClaimView = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS };
const LOGGED = 60;
let actor: Actor;

beforeAll(async () => {
  actor = await plantSampleOwner("lister");
  for (let index = 0; index < LOGGED; index += 1) {
    const asOf = `2024-10-${String(1 + (index % 20)).padStart(2, "0")}`;
    const words = `about ${1 + (index % 7)},000 near Zarnitsa`;
    await logClaim(actor, { ...CLAIM, words, speaker: "Kyiv", asOf }, { questionNumber: 2, now, isDuplicateMeant: true });
  }
});
afterAll(disconnect);

async function page(change: Partial<ClaimView>, after: Parameters<typeof listClaims>[2] = null, by = actor) {
  const result = await listClaims(by, { ...USUAL, ...change }, after);
  if (!result.ok) throw new Error("a member may read");
  return result.value;
}

/** The numbers of all claims of a view, page after page. */
async function all(change: Partial<ClaimView>): Promise<number[]> {
  const numbers: number[] = [];
  for (let next: Parameters<typeof listClaims>[2] = null, pages = 0; pages < 5; pages += 1) {
    const found = await page(change, next);
    numbers.push(...found.claims.map((claim) => claim.number));
    next = found.next;
    if (next === null) break;
  }
  return numbers;
}

describe("the table of claims", () => {
  test.each(CLAIM_SORTS)("by %s has each claim once, over all pages", async (sort) => {
    const numbers = await all({ sort, source: "Kyiv" });
    expect(numbers).toHaveLength(LOGGED);
    expect(new Set(numbers).size).toBe(LOGGED);
  });

  test.each(CLAIM_SORTS)("of one question by %s is the same as the whole one without the others", async (sort) => {
    const whole = await all({ sort, source: "Kyiv" });
    expect(await all({ sort, question: 2, source: "Kyiv" })).toEqual(whole);
    expect(await all({ sort, question: 2, words: "zarnitsa" })).toEqual(whole);
    expect(await all({ sort, question: 2, standing: "current" })).toEqual(expect.arrayContaining(whole));
    expect(await all({ sort, question: 2, standing: "not_current" })).toEqual([]);
  });

  test("of a question that is not there is empty, and of one with more than a page goes on where the page ended", async () => {
    for (const sort of CLAIM_SORTS) expect(await page({ sort, question: 999 })).toMatchObject({ claims: [], next: null });
    const first = await page({ question: 2, sort: "number" });
    const second = await page({ question: 2, sort: "number" }, first.next);
    expect(first.claims).toHaveLength(50);
    expect(first.next).not.toBeNull();
    expect(second.claims[0]!.number).toBeLessThan(first.claims.at(-1)!.number);
    expect(second.claims.length).toBeGreaterThanOrEqual(LOGGED - 50);
  });

  test("has the latest, the newest or the largest first", async () => {
    expect((await all({ sort: "number" }))[0]).toBeGreaterThan(LOGGED);
    const byDay = (await page({ sort: "as_of", source: "Kyiv" })).claims.map(({ asOf }) => asOf);
    expect(byDay).toEqual(byDay.toSorted().reverse());
    const figures = (await page({ sort: "figure", source: "Kyiv" })).claims.map(({ phrase }) => Number(/\d+/.exec(phrase)![0]));
    expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  });

  test("is narrowed by words, by who said it under any of their names, by question and by standing", async () => {
    expect(await all({ words: "zarnitsa 3000" })).toHaveLength(Math.ceil((LOGGED - 2) / 7));
    expect(await all({ words: "zarnitsa", question: 1 })).toEqual([]);
    expect(await all({ question: 2, words: "zarnitsa" })).toHaveLength(LOGGED);
    expect(await page({ source: "Nobody of that name" })).toMatchObject({ claims: [], isSourceUnknown: true });
    const [number = 0] = await all({ source: "kyiv" });
    await withdrawClaim(actor, true, { number, version: 1, reason: "twice", now });
    expect(await all({ standing: "not_current" })).toEqual([number]);
    expect(await all({ standing: "current", source: "KYIV" })).not.toContain(number);
  });

  test("shows nothing of another workspace", async () => {
    const stranger = await plantSampleOwner("other lister");
    expect((await page({ words: "zarnitsa" }, null, stranger)).claims).toEqual([]);
    expect((await page({ source: "Kyiv" }, null, stranger)).isSourceUnknown).toBe(true);
  });
});
