import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import type { SourceFacts } from "./comparison/request";
import { judgementEffect } from "./judgement-effect";
import { lineageOf } from "./lineage";
import type { LineageWarning } from "./lineage-warnings";
import type { OriginJudgement, Party } from "./origin-judgement";
import { type QuestionClaims, compareQuestion } from "./question-comparison";
import { KOREA, claimsOf, known, labels, story, told } from "./sample-story.fixture";

const look = { today: "2024-11-01" };
const claims = claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 13,000"), told("Kyiv", "around 11,000")]);

const sourceParty = (id: string): Party => ({ kind: "source", id, number: id.length, name: id, origin: id as never });
const claimParty = (number: number): Party => {
  const claim = claims[number - 1]!;
  return { kind: "claim", id: claim.id, number, name: null, origin: claim.hops[0]!.sourceId };
};
let made = 0;
const held = (
  left: Party,
  kind: OriginJudgement["kind"],
  right: Party,
  verdict: OriginJudgement["verdict"] = "positive",
): OriginJudgement => ({
  id: `j${(made += 1)}`,
  kind,
  verdict,
  left,
  right,
  reason: "said so",
  by: "Ada",
  at: new Date(0),
});

function compared(judgements: readonly OriginJudgement[], more: Partial<QuestionClaims> = {}) {
  const whole = { ...known(claims), judgements, ...more };
  const result = compareQuestion(whole, look);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  const { originRange, subjects, loops, judged, group } = result.value;
  const originsBy = new Map(subjects.map(({ claim, origins }) => [claim.id, origins]));
  const traced = { sources: whole.sources, judged, loops, originsOf: ({ id }: Pick<Claim, "id">) => originsBy.get(id)! };
  return { whole, comparison: result.value, originRange, group, lineage: lineageOf(whole.claims, traced) };
}
const warned = (kind: LineageWarning["kind"], { warnings }: { readonly warnings: readonly LineageWarning[] }) =>
  warnings.filter((warning) => warning.kind === kind);
const unnamed = (id: string, type: string): SourceFacts => ({ id, isUnnamed: true, class: type, count: null });

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
