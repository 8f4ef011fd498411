import { describe, expect, test } from "vitest";
import type { PlaceId } from "./ids";
import { rulingKey, scopeChoices } from "./scope-choices";
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

  test("says what is left out, and what is compared though the two places are strangers", () => {
    const places = claimsOf([
      told("A", "around 1,000", { placeId: "ukraine" as PlaceId }),
      told("B", "around 2,000", { placeId: "east" as PlaceId, modality: "projected" }),
    ]);
    expect(choicesOf(places).map(({ standing }) => standing)).toEqual(["counts", "left_out"]);
  });

  test("tells what was ruled, as long as that holds", () => {
    expect(choicesOf(claimsOf(story), [ruling("c1")])[0]).toMatchObject({ standing: "counts", ruling: { reason: expect.any(String) } });
  });

  test("is named by its claim, facet and version, so that what was said of one ruling is not said of the next", () => {
    const [choice] = choicesOf(claimsOf(story), [ruling("c1")]);
    expect(rulingKey(choice!)).toBe("1-place-2");
    expect(rulingKey({ ...choice!, placementVersion: 3 })).not.toBe(rulingKey(choice!));
    expect(rulingKey({ ...choice!, facet: "population" })).not.toBe(rulingKey(choice!));
  });

  test("is none for what does not count, or says no place", () => {
    expect(choicesOf(at(0, { standing: "withdrawn", standingReason: "x" })(claimsOf(story)))).toHaveLength(1);
    expect(choicesOf(at(0, { placeId: null })(claimsOf(story)))).toHaveLength(1);
    expect(choicesOf(claimsOf([told("NATO", "around 10,000", { placeId: question.placeId })]))).toEqual([]);
  });
});
