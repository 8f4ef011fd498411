import { describe, expect, test } from "vitest";
import { claimParty, compared, held, look, sourceParty, unnamed } from "./judged-claims.fixture";
import { judgementEffect } from "./judgement-effect";
import { KOREA, claimsOf, labels, story, told } from "./sample-story.fixture";

describe("a judgement of where claims come from", () => {
  test("that one is based on another leaves one original source less, and its figure has no voice of its own", () => {
    const { originRange, group, lineage } = compared([held(sourceParty("NATO"), "relies_on", sourceParty("Seoul"))]);
    expect([originRange, [...group.speaks.keys()].toSorted()]).toEqual([
      [2, 2],
      ["Kyiv", "Seoul"],
    ]);
    expect(lineage.paths.map(({ steps }) => steps.join(" "))).toContain("Seoul NATO ICARO");
  });

  test("holds of one claim as well, and of what an outlet reports of the source", () => {
    expect(compared([held(claimParty(1), "relies_on", claimParty(2))]).originRange).toEqual([2, 2]);
    const undated = claimsOf([told("NATO", "around 10,000", { said: "" }), told("Seoul", "around 13,000", { said: "" })]);
    expect(compared([], { claims: undated }).originRange).toEqual([2, 2]);
    expect(compared([held(sourceParty("NATO"), "relies_on", sourceParty("Seoul"))], { claims: undated }).originRange).toEqual([1, 1]);
    expect(compared([held(sourceParty("ICARO"), "relies_on", sourceParty("Kyiv"))], { claims: undated }).originRange).toEqual([2, 2]);
  });

  test("that nobody is sure of makes the count a range, and no label another", () => {
    const sure = compared([]);
    const unsure = compared([held(sourceParty("NATO"), "relies_on", sourceParty("Seoul"), "unsure")]);
    expect([sure.originRange, unsure.originRange]).toEqual([
      [3, 3],
      [2, 3],
    ]);
    expect(labels(unsure.comparison)).toEqual(labels(sure.comparison));
  });

  test("that was found not to hold changes no count", () => {
    const { whole, comparison } = compared([held(sourceParty("NATO"), "relies_on", sourceParty("Seoul"), "negative")]);
    expect(judgementEffect(whole, look, comparison, whole.judgements[0]!)).toEqual({ without: null });
  });

  test("is shown with the counts that would stand without it", () => {
    const { whole, comparison } = compared([
      held(sourceParty("NATO"), "same_origin", sourceParty("Seoul")),
      held(claimParty(3), "relies_on", claimParty(2)),
    ]);
    expect(comparison.originRange).toEqual([1, 1]);
    for (const judgement of whole.judgements)
      expect(judgementEffect(whole, look, comparison, judgement)).toMatchObject({ without: { origins: [2, 2], of: "whole" } });
    const unreadable = { ...whole, question: { ...whole.question, referenceMode: "today" as const, referenceDate: null } };
    expect(judgementEffect(unreadable, { today: "some day" }, comparison, whole.judgements[0]!)).toBeNull();
  });

  test("is shown by what it changes of all reports, where it changes nothing for the whole of the question", () => {
    const parts = claimsOf([KOREA, ...story.slice(0, 2)]);
    const { whole, comparison } = compared([held(sourceParty("NATO"), "same_origin", sourceParty("the Pentagon"), "unsure")], {
      claims: parts,
    });
    expect([comparison.originRange, comparison.originRangeOfAll]).toEqual([
      [1, 1],
      [2, 3],
    ]);
    expect(judgementEffect(whole, look, comparison, whole.judgements[0]!)).toMatchObject({ without: { origins: [3, 3], of: "all" } });
  });

  test("that two sources are one lets the later word of the one replace the other's", () => {
    const later = claimsOf([told("Seoul", "around 13,000"), told("the NIS", "around 11,000", { said: "2024-10-30", asOf: "2024-10-30" })]);
    expect(labels(compared([], { claims: later }).comparison)[1]![0]).toBe("strained");
    const judged = compared([held(sourceParty("Seoul"), "same_source", sourceParty("the NIS"))], { claims: later });
    expect(labels(judged.comparison)[1]![0]).toBe("supersedes");
    expect(judged.originRange).toEqual([1, 1]);
  });

  test("that two claims are one leaves one report less", () => {
    const { lineage, originRange } = compared([held(claimParty(1), "same_claim", claimParty(3))]);
    expect([lineage.reports, originRange]).toEqual([2, [2, 2]]);
  });

  test("that two without a name are not one another raises the least count", () => {
    const told2 = claimsOf([told("aides", "around 10,000"), told("officials", "around 13,000")]);
    const sources = [unnamed("aides", "western"), unnamed("officials", "western")];
    expect(compared([], { claims: told2, sources }).originRange).toEqual([1, 2]);
    for (const [kind, verdict] of [
      ["same_origin", "negative"],
      ["not_related", "positive"],
    ] as const) {
      const judgements = [held(sourceParty("aides"), kind, sourceParty("officials"), verdict)];
      expect(compared(judgements, { claims: told2, sources }).originRange).toEqual([2, 2]);
    }
    expect(compared([held(sourceParty("aides"), "not_related", sourceParty("Kyiv"))], { claims: told2, sources }).originRange).toEqual([
      1, 2,
    ]);
  });
});
