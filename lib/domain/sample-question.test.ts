import { describe, expect, test } from "vitest";
import { duplicateOf } from "./claim-draft";
import { bandsOf, rowsOf } from "./question-view";
import { KOREA, story, ruling, labels, headline, details, claimsOf, compared } from "./sample-story.fixture";

describe("the sample's first question", () => {
  const claims = claimsOf(story);

  test("kept narrower: a part does not contradict the whole", () => {
    const comparison = compared(claims);
    expect(labels(comparison)).toEqual([
      ["·", "agree", "within", "compatible"],
      ["agree", "·", "within", "compatible"],
      ["within", "within", "·", "conflict"],
      ["compatible", "compatible", "conflict", "·"],
    ]);
    expect(headline(claims, comparison)).toContain("NATO and the Pentagon give around 10,000 for a part of it");
    expect(bandsOf(comparison)).toEqual([]);
    expect(rowsOf(claims, comparison).map(({ role }) => role)).toEqual(["counts", "part", "part", "comparison"]);
  });

  test("ruled the same scope: a sensitive, provisional conflict", () => {
    const comparison = compared(claims, [ruling("c1"), ruling("c2")]);
    expect(labels(comparison)).toEqual([
      ["·", "agree", "conflict", "compatible"],
      ["agree", "·", "conflict", "compatible"],
      ["conflict", "conflict", "·", "conflict"],
      ["compatible", "compatible", "conflict", "·"],
    ]);
    const conflict = comparison.relate(0, 2);
    expect([conflict.isSensitive, conflict.isProvisional, conflict.gap?.toFraction(), conflict.flipTolerance?.toFraction()]).toEqual([
      true,
      true,
      "12/11",
      "3/23",
    ]);
    expect(headline(claims, comparison)).toContain(
      "NATO and the Pentagon say around 10,000; South Korean intelligence says around 13,000, 30 % more.",
    );
    expect(headline(claims, comparison)).toContain(
      "ICARO puts the United Kingdom figure below that of South Korean intelligence but gives no number.",
    );
    expect(bandsOf(comparison).map(({ members }) => members.length)).toEqual([2]);
  });

  test("how a claim stands to the others is worked out once, for the rows that are looked at", () => {
    const comparison = compared(claims);
    let related = 0;
    const counted = { ...comparison, relate: (i: number, j: number) => comparison.relate(i, ((related += 1), j)) };
    const rows = rowsOf(claims, counted, 2);
    expect([rows.length, related]).toEqual([4, 0]);
    expect(rows[1]!.standing).toBe(rows[1]!.standing);
    expect(rows[1]!.standing).toMatchObject({ kind: "relation", relation: { label: comparison.relate(0, 2).label } });
    expect(related).toBe(1);
  });

  test("with “up to” before South Korea's figure nothing conflicts with it but the stated comparison", () => {
    const softer = claimsOf(story.map((each) => (each === KOREA ? { ...KOREA, words: "up to 13,000" } : each)));
    expect(labels(compared(softer, [ruling("c1"), ruling("c2")]))[2]).toEqual(["compatible", "compatible", "·", "conflict"]);
  });

  test("a withdrawn claim takes no part", () => {
    const withdrawn = claims.map((claim) =>
      claim.number === 3 ? { ...claim, standing: "withdrawn" as const, standingReason: "x" } : claim,
    );
    expect(compared(withdrawn).subjects.map(({ claim }) => claim.id)).not.toContain("c3");
  });

  test("the same words of the same speaker at the same time are a duplicate", () => {
    expect(duplicateOf(details(KOREA), claims)?.number).toBe(3);
    expect(duplicateOf(details({ ...KOREA, asOf: "2024-10-30" }), claims)).toBeNull();
  });
});
