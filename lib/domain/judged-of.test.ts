import { describe, expect, test } from "vitest";
import type { ClaimId, SourceId } from "./ids";
import { judgedOf } from "./overrule";
import { claimsOf, told } from "./sample-story.fixture";

describe("what is judged of a claim", () => {
  const target = { claimId: "c1" as ClaimId, version: 1 };
  const [own, response, remark] = claimsOf([
    told("NATO", "around 10,000"),
    { ...told("Moscow", "higher than theirs"), stance: "higher_than", target },
    { ...told("Moscow", "lower than Seoul's"), stance: "lower_than", target: { sourceId: "Seoul" as SourceId } },
  ]);

  test.each([
    ["its figure", own!, { figure: null }],
    ["its speaker", own!, { speakerId: "Kyiv" as SourceId }],
    ["its as-of", own!, { asOf: "2024-01-01" }],
    ["through whom it came", own!, { hops: [{ sourceId: "Kyiv" as SourceId, role: "origin", basis: "told", verb: "" }] }],
    ["whose claim it speaks of", response!, { stances: [{ ...response!.stances[0]!, target: { ...target, claimId: "c9" as ClaimId } }] }],
    ["whose figure it speaks of", remark!, { stances: [{ ...remark!.stances[0]!, target: { sourceId: "Tokyo" as SourceId } }] }],
  ] as const)("is another once %s is", (_what, claim, change) => {
    expect(judgedOf({ ...claim, ...change })).not.toBe(judgedOf(claim));
  });

  test("is the same whatever is noted, in which version, and how its document is called", () => {
    expect(judgedOf({ ...own!, note: "seen", version: 7, reviewState: "accepted" })).toBe(judgedOf(own!));
  });
});
