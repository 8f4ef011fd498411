import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import { compareQuestion, sourcesOf } from "./question-comparison";
import { rowsOf } from "./question-view";
import { at, claimsOf, compared, headline, headlineOf, question, told } from "./sample-story.fixture";

describe("what is not known of a claim", () => {
  const scopes = {
    measures: [],
    populations: [{ id: "soldiers" as never, name: "soldiers", parentId: null, partsAreDisjoint: true }],
    places: [],
  };
  const comparisonOf = (change: Partial<Claim>, index = 0) => {
    const claims = at(index, change)(claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 20,000")]));
    const result = compareQuestion(
      { question: { ...question, populationId: "soldiers" as never }, claims, placements: [], scopes, sources: [], judgements: [] },
      { today: "2024-11-01" },
    );
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return result.value;
  };

  test("is no path, no origin and no name", () => {
    expect(comparisonOf({ populationId: "soldiers" as never }).subjects[0]!.claim.population).toBe("soldiers");
    expect(comparisonOf({ populationId: "elsewhere" as never }).subjects[0]!.claim.population).toBeNull();
    expect(comparisonOf({ hops: [], speakerId: null }).subjects[0]!.claim).toMatchObject({ source: "", origins: null });
    expect(comparisonOf({ hops: [], said: null }).subjects[0]!.claim).toMatchObject({ source: "NATO", origins: null });
    const published = [{ sourceId: "ICARO" as SourceId, role: "publisher" as const, basis: "told" as const, verb: "" }];
    expect(comparisonOf({ hops: published, said: null }).subjects[0]!.claim).toMatchObject({ source: "ICARO", origins: null });
  });

  test("a multiple of another's figure is read from it", () => {
    const stances = [{ kind: "multiple_of" as const, factor: "2", target: { claimId: "c1" as ClaimId, version: 1 } }];
    expect(comparisonOf({ figure: null, stances }, 1).subjects[1]!.reading!.anchor!.toString()).toBe("20000");
  });

  test("its sources are all that it names", () => {
    const [claim] = claimsOf([
      told("Paris", "more", { about: "UK", stance: "higher_than", target: { sourceId: "US" as SourceId }, isWordsOnly: true }),
    ]);
    expect(sourcesOf(claim!)).toEqual(["Paris", "UK", "Paris", "ICARO", "US"]);
    const [denial] = claimsOf([told("Moscow", "fake", { stance: "refutes", target: { claimId: "c1" as ClaimId, version: 1 } })]);
    expect(sourcesOf(denial!)).toEqual(["Moscow", "Moscow", "ICARO"]);
  });

  test("what was replaced stands to the later word of the same source, the latest if there are several", () => {
    const claims = claimsOf([
      told("NATO", "around 10,000", { asOf: "2024-10-24", said: "2024-10-24" }),
      told("NATO", "around 11,000", { asOf: "2024-10-26", said: "2024-10-26" }),
      told("NATO", "around 12,000"),
      told("Kyiv", "around 30,000"),
    ]);
    const rows = rowsOf(claims, compared(claims)).filter(({ role }) => role === "superseded");
    expect(
      rows.map(({ claim, standing }) => [
        claim.number,
        standing.kind === "relation" && [standing.relation.label, standing.relation.direction],
      ]),
    ).toEqual([
      [1, ["supersedes", "c3"]],
      [2, ["supersedes", "c3"]],
    ]);
  });

  test("who agrees only on a loose reading is strained, not inside the band", () => {
    const claims = claimsOf([told("NATO", "around 10,000"), told("Kyiv", "around 12,000"), told("US", "9,000 to 13,000")]);
    const rows = rowsOf(claims, compared(claims));
    expect(rows.map(({ standing }) => (standing.kind === "relation" ? standing.relation.label : standing.kind))).toEqual([
      "strained",
      "inside",
      "strained",
    ]);
  });

  test("somebody without a name is somebody in lists of names", () => {
    expect(headlineOf([told("NATO", "around 3,000", { placeId: "east" as PlaceId })], at(0, { speakerId: null }))).toContain(
      "Somebody gives around 3,000",
    );
  });

  test("rows of claims without a point of their own are sorted by what they allow", () => {
    const claims = claimsOf([told("A", "dozens"), told("B", "none"), told("C", "dozens"), told("D", "around 5")]);
    expect(rowsOf(claims, compared(claims))).toHaveLength(4);
    expect(headline(claims, compared(claims))).toContain("A and C say dozens");
  });
});
