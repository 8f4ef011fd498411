import { describe, expect, test } from "vitest";
import { claimParty, claims, compared, held, look, sourceParty, warned } from "./judged-claims.fixture";
import type { OriginJudgement } from "./origin-judgement";
import { compareQuestion } from "./question-comparison";
import { questionHeadline } from "./question-headline";
import { claimsOf, known, told } from "./sample-story.fixture";

describe("what judgements show of where claims come from", () => {
  test("shows what is put together from the figures beside it", () => {
    const { lineage, originRange } = compared([
      held(sourceParty("Kyiv"), "relies_on", sourceParty("NATO")),
      held(sourceParty("Kyiv"), "relies_on", sourceParty("Seoul")),
    ]);
    expect(originRange).toEqual([2, 2]);
    expect(warned("aggregate", lineage)).toEqual([{ kind: "aggregate", claims: [3], rivals: [1, 2] }]);
  });

  test("shows a circle that leads nowhere else, and no single step in it", () => {
    const { lineage } = compared([
      held(sourceParty("NATO"), "relies_on", sourceParty("Seoul")),
      held(sourceParty("Seoul"), "relies_on", sourceParty("NATO")),
    ]);
    expect(warned("loop", lineage)).toEqual([{ kind: "loop", members: ["NATO", "Seoul"], claims: [1, 2] }]);
    expect([warned("bottleneck", lineage), warned("two_figures", lineage)]).toEqual([[], []]);
    expect(lineage.paths.map(({ steps }) => steps.join(" "))).toEqual(["NATO Seoul NATO ICARO", "Seoul NATO Seoul ICARO", "Kyiv ICARO"]);
  });

  test("shows whom all of it rests on, beyond the chains", () => {
    const agency = ["NATO", "Seoul", "Kyiv"].map((name) => held(sourceParty(name), "relies_on", sourceParty("Agency")));
    const behind = ["US", "UK"].map((name) => held(sourceParty("Agency"), "relies_on", sourceParty(name)));
    const { lineage } = compared([...agency, ...behind]);
    expect(
      warned("bottleneck", lineage)
        .map((warning) => "source" in warning && warning.source)
        .toSorted(),
    ).toEqual(["Agency", "ICARO"]);
  });

  test("puts no words into the mouth of whom a figure is based on", () => {
    const said = (judgements: readonly OriginJudgement[]) => {
      const { whole, comparison } = compared(judgements);
      return questionHeadline({ question: whole.question, claims: whole.claims, comparison, nameOf: (id) => id });
    };
    expect(said([held(sourceParty("NATO"), "relies_on", sourceParty("Vienna"))])).toContain("NATO says around 10,000");
    const based = said([held(sourceParty("NATO"), "relies_on", sourceParty("Seoul"))]);
    expect(based).toContain("Figures that are based on Seoul differ: around 10,000 and around 13,000.");
    expect(based).not.toContain("Seoul is quoted");
    const circle = [
      held(sourceParty("NATO"), "relies_on", sourceParty("Kyiv")),
      held(sourceParty("Kyiv"), "relies_on", sourceParty("NATO")),
    ];
    expect(said(circle)).not.toContain("cycle NATO+Kyiv say");
  });

  test("tells at most a few whose figures differ, and counts the others", () => {
    const many = claimsOf(["a", "b", "c", "d", "e", "f"].flatMap((name) => [told(name, "around 10,000"), told(name, "around 20,000")]));
    const whole = { ...known(many), judgements: [] };
    const result = compareQuestion(whole, look);
    if (!result.ok) throw new Error("not compared");
    expect(questionHeadline({ question: whole.question, claims: many, comparison: result.value, nameOf: (id) => id })).toMatch(
      /other sources are quoted/,
    );
  });

  test("counts as one what has one original source, whichever of the two is based on a third", () => {
    const four = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000"), told("Vienna", "around 14,000")]);
    for (const [left, right] of [
      ["NATO", "Vienna"],
      ["Seoul", "Vienna"],
    ] as const) {
      const judgements = [
        held(sourceParty("NATO"), "same_origin", sourceParty("Seoul")),
        held(sourceParty(left), "relies_on", sourceParty(right)),
      ];
      const { originRange, lineage } = compared(judgements, { claims: four });
      expect([originRange, warned("aggregate", lineage)]).toEqual([[1, 1], []]);
    }
  });

  test("of a claim that counts no more leads to whom it came from", () => {
    const withdrawn = claims.map((claim) => (claim.number === 2 ? { ...claim, standing: "withdrawn" as const } : claim));
    const { originRange, comparison } = compared([held(claimParty(1), "relies_on", claimParty(2))], { claims: withdrawn });
    expect([originRange, comparison.subjects.map(({ origins }) => origins)]).toEqual([
      [2, 2],
      [["Seoul"], ["Kyiv"]],
    ]);
  });

  test("that may add an original source raises the most there may be", () => {
    expect(
      compared([held(claimParty(1), "relies_on", sourceParty("Vienna"), "unsure")], { claims: claims.slice(0, 1) }).originRange,
    ).toEqual([1, 1]);
    const two = claimsOf([told("NATO", "around 10,000"), told("NATO", "around 12,000")]);
    expect(compared([held(claimParty(1), "relies_on", sourceParty("Vienna"), "unsure")], { claims: two }).originRange).toEqual([1, 2]);
  });

  test("of a large circle is told by its first members", () => {
    const names = Array.from({ length: 12 }, (_none, index) => `s${index}`);
    const circle = names.map((name, index) => held(sourceParty(name), "relies_on", sourceParty(names[(index + 1) % 12]!)));
    const { comparison, lineage } = compared([...circle, held(sourceParty("NATO"), "relies_on", sourceParty("s3"))]);
    expect(comparison.subjects[0]!.origins).toEqual(["cycle s0+s1+s10+s11+s2+s3+s4+s5+4 others"]);
    expect(warned("loop", lineage)).toHaveLength(1);
  });

  test("is followed through thousands of records that are based on one another, each in several ways", () => {
    const name = (index: number) => (index === 0 ? "NATO" : `s${index}`);
    const dense = Array.from({ length: 5_000 }, (_none, index) => index).flatMap((index) =>
      [1, 2].map((step) => held(sourceParty(name(index)), "relies_on", sourceParty(name(index + step)))),
    );
    const { originRange, lineage } = compared(dense);
    expect(originRange).toEqual([3, 3]);
    const ways = lineage.paths.filter(({ claims: of }) => of.includes(1));
    expect([ways.length > 0, ways.length <= 20]).toEqual([true, true]);
  });

  test("leads to a claim of another question, which is no source", () => {
    const elsewhere = { kind: "claim", id: "c99", number: 99, name: null, origin: "Vienna" as never } as const;
    const { lineage, originRange } = compared([held(claimParty(1), "relies_on", elsewhere), held(claimParty(2), "relies_on", elsewhere)]);
    expect(originRange).toEqual([2, 2]);
    expect(lineage.paths.map(({ steps }) => steps.join(" "))).toContain("Vienna NATO ICARO");
  });

  test("that makes a circle of claims elsewhere warns of nothing here", () => {
    const circle = [held(sourceParty("a"), "relies_on", sourceParty("b")), held(sourceParty("b"), "relies_on", sourceParty("a"))];
    expect(warned("loop", compared(circle).lineage)).toEqual([]);
  });

  test("hints at no copy between claims of one original source", () => {
    const alike = claimsOf([told("NATO", "13,247", { published: "2024-10-29" }), told("Seoul", "13,247", { published: "2024-10-29" })]).map(
      (claim, index) => ({
        ...claim,
        hops: claim.hops.map((hop, at) => (at === 0 ? hop : { ...hop, sourceId: `outlet ${index}` as never })),
      }),
    );
    const judgements = [
      held(sourceParty("NATO"), "relies_on", sourceParty("Agency")),
      held(sourceParty("Seoul"), "relies_on", sourceParty("Agency")),
    ];
    expect(warned("copy", compared(judgements, { claims: alike }).lineage)).toEqual([]);
  });

  test("settles whether one copied another", () => {
    const alike = claimsOf([told("NATO", "13,247", { published: "2024-10-29" }), told("Seoul", "13,247", { published: "2024-10-29" })]).map(
      (claim, index) => ({
        ...claim,
        hops: claim.hops.map((hop, at) => (at === 0 ? hop : { ...hop, sourceId: `outlet ${index}` as never })),
      }),
    );
    expect(warned("copy", compared([], { claims: alike }).lineage)).toHaveLength(1);
    for (const [kind, verdict, hints] of [
      ["relies_on", "negative", 0],
      ["not_related", "positive", 0],
      ["same_claim", "unsure", 1],
    ] as const)
      expect(warned("copy", compared([held(claimParty(1), kind, claimParty(2), verdict)], { claims: alike }).lineage)).toHaveLength(hints);
  });
});
