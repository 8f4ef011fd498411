import { describe, expect, test } from "vitest";
import type { PlaceId } from "./ids";
import { holds } from "./question-comparison";
import { claimsOf, compared, question, ruling, story } from "./sample-story.fixture";

describe("a scope ruling", () => {
  const claim = { measureId: null, populationId: null, placeId: "east" as PlaceId };
  const of = (from: string | null, to: string | null) => ({ ...ruling("c1").rulings[0]!, from, to });
  test("holds as long as the claim and the question say what was ruled on", () => {
    expect(holds(of("east", "russia"), claim, question)).toBe(true);
    expect(holds(of("kursk", "russia"), claim, question)).toBe(false);
    expect(holds(of("east", "ukraine"), claim, question)).toBe(false);
  });

  test("that no longer holds leaves the claim as its words have it", () => {
    const claims = claimsOf(story);
    const lapsed = { ...ruling("c1"), rulings: [of("east", "ukraine")] };
    expect(compared(claims, [lapsed]).group.parts).toContain("c1");
    expect(compared(claims, [ruling("c1")]).group.parts).not.toContain("c1");
  });
});
