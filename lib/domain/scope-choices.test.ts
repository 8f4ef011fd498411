import { describe, expect, test } from "vitest";
import { firstConflicts } from "./conflicts";
import type { PlaceId } from "./ids";
import { scopeChoices } from "./scope-choices";
import { at, claimsOf, compared, known, question, ruling, story, told } from "./sample-story.fixture";

const choicesOf = (claims: ReturnType<typeof claimsOf>, rulings: readonly ReturnType<typeof ruling>[] = []) =>
  scopeChoices({ ...known(claims, rulings), comparison: compared(claims, rulings) }, (id) => id);

describe("a scope choice", () => {
  test("is there for each claim of a stated place that is not the question's own", () => {
    const choices = choicesOf(claimsOf(story));
    expect(
      choices.map(({ claimNumber, claimScope, questionScope, standing, ruling: ruled }) => [
        claimNumber,
        claimScope,
        questionScope,
        standing,
        ruled,
      ]),
    ).toEqual([
      [1, "eastern Russia", "Russia", "part", null],
      [2, "eastern Russia", "Russia", "part", null],
    ]);
  });

  test("tells what was ruled, as long as that holds", () => {
    expect(choicesOf(claimsOf(story), [ruling("c1")])[0]).toMatchObject({ standing: "counts", ruling: { reason: expect.any(String) } });
  });

  test("is none for what does not count, or says no place", () => {
    expect(choicesOf(at(0, { standing: "withdrawn", standingReason: "x" })(claimsOf(story)))).toHaveLength(1);
    expect(choicesOf(at(0, { placeId: null })(claimsOf(story)))).toHaveLength(1);
    expect(choicesOf(claimsOf([told("NATO", "around 10,000", { placeId: question.placeId })]))).toEqual([]);
  });
});

describe("the conflicts of a question", () => {
  const claims = claimsOf([told("A", "around 1,000"), told("B", "around 5,000"), told("C", "around 1,000"), told("D", "around 9,000")]);

  test("are its first pairs that conflict, and no more than asked for", () => {
    const all = [
      [0, 1],
      [0, 3],
      [1, 2],
      [1, 3],
      [2, 3],
    ];
    expect(firstConflicts(compared(claims), 9)).toEqual(all);
    expect(firstConflicts(compared(claims), 2)).toEqual(all.slice(0, 2));
    expect(firstConflicts(compared(claims), 0)).toEqual([]);
  });

  test("are none where nothing conflicts", () => {
    expect(firstConflicts(compared(claims.slice(0, 1)), 9)).toEqual([]);
    expect(firstConflicts(compared(claimsOf([told("A", "around 10", { placeId: "east" as PlaceId }), told("B", "around 30")])), 9)).toEqual(
      [],
    );
  });
});
