import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimCursor, claimViewFrom } from "./inputs/claim-view";
import { CLAIM_COLUMNS, CLAIM_SORTS, CLAIM_STANDINGS, type ClaimView, USUAL_COLUMNS, viewQuery } from "../domain/claim-list";

function asked(query: string): ClaimView {
  const given = new URLSearchParams(query);
  return claimViewFrom(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
}

describe("how an address asks to see the table of claims", () => {
  test("is as usual where it says nothing, or nothing that is known", () => {
    const usual = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS };
    expect(asked("")).toEqual(usual);
    expect(asked("sort=colour&standing=odd&question=abc")).toEqual(usual);
    expect(asked("columns=colour").columns).toEqual(["words"]);
  });

  test("takes a question with its letter or without", () => {
    expect([asked("question=Q3").question, asked("question=3").question, asked("question=q0").question]).toEqual([3, 3, null]);
  });

  test("is what the page itself writes into its links", () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}&=?#%+'"<>-]{0,30}$/u);
    const view = fc.record<ClaimView>({
      words: word,
      source: word,
      question: fc.option(fc.integer({ min: 1, max: 999 })),
      standing: fc.constantFrom(...CLAIM_STANDINGS),
      sort: fc.constantFrom(...CLAIM_SORTS),
      columns: fc.subarray([...CLAIM_COLUMNS]).map((columns) => CLAIM_COLUMNS.filter((each) => each === "words" || columns.includes(each))),
    });
    fc.assert(
      fc.property(view, (wanted) => {
        expect(asked(viewQuery(wanted))).toEqual(wanted);
      }),
    );
  });
});

test("a page continues only after what its own order can hold", () => {
  const id = "018f3c1e-0000-7000-8000-000000000000";
  const holds = (sort: Parameters<typeof claimCursor>[0], value: string) => claimCursor(sort).safeParse({ value, id }).success;
  expect([holds("recent", "2024-10-30T10:00:00.000Z"), holds("recent", "yesterday")]).toEqual([true, false]);
  expect([holds("number", "12"), holds("number", "1; drop")]).toEqual([true, false]);
  expect([holds("as_of", "2024-10-30T00:00:00.000Z"), holds("as_of", "")]).toEqual([true, false]);
  expect([holds("figure", "5e4"), holds("figure", "\0")]).toEqual([true, false]);
});
