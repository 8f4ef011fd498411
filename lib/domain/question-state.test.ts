import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import { questionHeadline } from "./question-headline";
import { compareQuestion, sourcesOf } from "./question-comparison";
import { type ClaimRow, rowsOf } from "./question-view";
import { KOREA, type Story, claimsOf, compared, headline, question, story } from "./sample-story.fixture";

const RUSSIA = "russia" as PlaceId;
const told = (by: string, words: string, more: Partial<Story> = {}): Story => ({
  by,
  words,
  asOf: "2024-10-28",
  said: "2024-10-28",
  placeId: RUSSIA,
  ...more,
});
const headlineOf = (stories: readonly Story[], change: (claims: Claim[]) => Claim[] = (claims) => claims) => {
  const claims = change(claimsOf(stories));
  return headline(claims, compared(claims));
};
const at = (index: number, change: Partial<Claim>) => (claims: Claim[]) =>
  claims.map((claim, i) => (i === index ? { ...claim, ...change } : claim));

describe("the headline", () => {
  test.each([
    ["of one figure", [told("NATO", "around 10,000")], "NATO says around 10,000. 1 original source."],
    ["of figures that meet", [told("NATO", "around 10,000"), told("Kyiv", "at least 9,000")], "All of them can be right: 9,000–11,000."],
    ["of a bound first", [told("Kyiv", "at least 500"), told("NATO", "around 10,000")], "Kyiv says at least 500; NATO says around 10,000."],
    [
      "of two that do not meet",
      [told("NATO", "around 10,000"), told("Seoul", "around 13,000")],
      "30 % more. Read as loosely as the words fairly allow they still do not meet (9.1 % apart).",
    ],
    [
      "of three that do not all meet",
      [told("NATO", "around 10,000"), told("US", "around 10,000"), told("Seoul", "around 30,000")],
      "still do not all meet.",
    ],
    [
      "of ranges",
      [told("NATO", "8,000 to 9,000"), told("Seoul", "12,000 to 13,000")],
      "NATO says 8,000 to 9,000; Seoul says 12,000 to 13,000. Read",
    ],
    [
      "of one number in two wordings",
      [told("B", "around 10,000"), told("A", "exactly 10,000")],
      "A says exactly 10,000; B says around 10,000.",
    ],
    ["of nothing", [told("NATO", "none")], "NATO says none."],
    [
      "of a part only",
      [told("NATO", "around 3,000", { placeId: "east" as PlaceId })],
      "NATO gives around 3,000 for a part of it, which does not contradict a figure for the whole.",
    ],
    [
      "of a comparison upwards with a source",
      [KOREA, told("Paris", "more than the UK says", { stance: "higher_than", target: { sourceId: "UK" as SourceId }, isWordsOnly: true })],
      "Paris puts its own figure above that of UK but gives no number.",
    ],
    [
      "of a comparison with a claim that is not here",
      [KOREA, told("Paris", "more", { stance: "higher_than", target: { claimId: "elsewhere" as ClaimId, version: 1 }, isWordsOnly: true })],
      "above that of another",
    ],
  ] as const)("%s", (_what, stories, words) => {
    expect(headlineOf(stories)).toContain(words);
  });

  test("of claims none of which counts says nothing that is not so", () => {
    const claims = claimsOf([told("NATO", "around 10,000")]);
    const withdrawn = claims.map((claim) => ({ ...claim, standing: "withdrawn" as const, standingReason: "x" }));
    expect(headline(withdrawn, compared(withdrawn))).toBe("No claim counts at the moment: see why beside each.");
  });

  test("leaves a comparison with a withdrawn claim out, and names somebody where nobody is", () => {
    expect(headlineOf(story, at(2, { standing: "withdrawn", standingReason: "x" }))).not.toContain("puts");
    expect(headlineOf(story, at(3, { speakerId: null }))).toContain("Someone puts the United Kingdom figure below");
  });

  test("tells with which figures one origin is quoted", () => {
    const quoted = (...figures: string[]) =>
      headlineOf(figures.map((words) => told("Seoul", words, { said: "", published: "2024-10-30" })));
    expect(quoted("around 13,000", "around 10,000", "around 10,000")).toContain(
      "Seoul is quoted with different figures: around 10,000 and around 13,000.",
    );
    expect(quoted("1,000", "2,000", "3,000", "4,000", "5,000")).toContain("figures: 1,000, 2,000, 3,000, 4,000 and 1 other figure.");
    expect(quoted("1,000", "2,000", "3,000", "4,000", "5,000", "6,000")).toContain("4,000 and 2 other figures.");
  });

  test("says how many figures are too old", () => {
    const old = (words: string) => told("Kyiv", words, { asOf: "2024-06-01", said: "2024-06-01" });
    expect(headlineOf([told("NATO", "around 10,000"), old("around 500")])).toContain("1 figure is too old to count.");
    expect(headlineOf([told("NATO", "around 10,000"), old("around 500"), { ...old("around 900"), by: "UK" }])).toContain(
      "2 figures are too old to count.",
    );
  });

  test("counts unnamed sources as a range", () => {
    const claims = claimsOf([told("officials", "around 10,000"), told("others", "around 10,000")]);
    const unnamed = (id: string) => ({ id, isUnnamed: true, class: "official", count: null });
    const result = compareQuestion(
      {
        question,
        claims,
        placements: [],
        scopes: { measures: [], populations: [], places: [] },
        sources: [unnamed("officials"), unnamed("others")],
      },
      { today: "2024-11-01" },
    );
    expect(result.ok && questionHeadline({ question, claims, comparison: result.value, nameOf: (id) => id })).toContain(
      "1–2 original sources.",
    );
  });

  test("of a yes/no matter says who takes which position, and that nobody denies only where somebody asserts", () => {
    const yesNo = { ...question, answer: "yes_no" as const };
    const of = (stories: readonly Story[]) => {
      const claims = claimsOf(stories, "yes_no");
      return questionHeadline({ question: yesNo, claims, comparison: compared(claims), nameOf: (id) => id });
    };
    expect(of([told("Kyiv", "they are there", { position: "asserts" })])).toBe("Asserted by Kyiv. Nobody denies it.");
    expect(of([told("Kyiv", "they will be", { position: "asserts", modality: "projected" })])).toBe("Expected by Kyiv.");
    expect(of([told("Moscow", "nothing of the sort", { position: "denies" })])).toBe("Denied by Moscow.");
  });
});

describe("the rows of a question", () => {
  const rows = (stories: readonly Story[], reference: number | null = null, change = (claims: Claim[]) => claims) => {
    const claims = change(claimsOf(stories));
    return rowsOf(claims, compared(claims), { reference, most: 99 });
  };
  const kinds = (all: readonly ClaimRow[]) =>
    all.map(
      ({ claim, role, standing }) => `${claim.number} ${role} ${standing.kind === "relation" ? standing.relation.label : standing.kind}`,
    );

  test("show who fits the band, who stands apart, and what was withdrawn", () => {
    const three = [
      told("NATO", "around 10,000"),
      told("US", "around 10,000"),
      told("Seoul", "around 13,000"),
      told("Kyiv", "around 99,000"),
    ];
    expect(kinds(rows(three, null, at(3, { standing: "withdrawn", standingReason: "x" })))).toEqual([
      "1 counts inside",
      "2 counts inside",
      "3 counts conflict",
      "4 not_current alone",
    ]);
    const both = (claims: Claim[]) => claims.map((claim) => ({ ...claim, standing: "withdrawn" as const, standingReason: "x" }));
    expect(kinds(rows(three.slice(0, 2), null, both))).toEqual(["1 not_current alone", "2 not_current alone"]);
  });

  test("show each against the one that was chosen", () => {
    expect(kinds(rows([told("NATO", "around 10,000"), told("Seoul", "around 13,000")], 0))).toEqual([
      "1 counts alone",
      "2 counts conflict",
    ]);
  });

  test("show a denial as such, though its own figure fits the band", () => {
    const three = [
      told("NATO", "between 300 and 400"),
      told("US", "between 300 and 400"),
      told("Centre", "at least 217", { stance: "refutes", target: { claimId: "c1" as ClaimId, version: 1 } }),
    ];
    expect(kinds(rows(three))).toContain("3 counts refutes");
  });

  test("show no position towards a source whose figure is not recorded", () => {
    const of = (stance: "cannot_confirm" | "lower_than") =>
      told("Berlin", "less", { stance, target: { sourceId: "UK" as SourceId }, isWordsOnly: true });
    expect(kinds(rows([told("NATO", "around 10,000"), of("cannot_confirm")]))).toContain("2 response not_comparable");
    expect(kinds(rows([of("lower_than")]))).toEqual(["1 response alone"]);
  });
});

describe("a question that looks from its latest claim", () => {
  const latest = { ...question, referenceMode: "latest" as const, referenceDate: null };
  const rolesOf = (stories: readonly Story[]) => {
    const claims = claimsOf(stories);
    const sources = stories.map(({ by }) => ({ id: by, isUnnamed: false, class: null, count: null }));
    const scopes = { measures: [], populations: [], places: [{ id: RUSSIA, name: "Russia", parentId: null, partsAreDisjoint: false }] };
    const result = compareQuestion({ question: latest, claims, placements: [], scopes, sources }, { today: "2024-11-01" });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return rowsOf(claims, result.value, { reference: null, most: 9 }).map(({ claim, role }) => `${claim.number} ${role}`);
  };

  test("counts a claim published after the day it speaks of", () => {
    expect(rolesOf([told("NATO", "around 10,000", { published: "2024-10-29" })])).toEqual(["1 counts"]);
    expect(rolesOf([told("NATO", "10,000", { published: "2024-10-28" }), told("US", "13,000", { published: "2024-10-30" })])).toEqual([
      "1 counts",
      "2 counts",
    ]);
  });

  test("is not moved by plans, nor by the end of an uncertain date", () => {
    const plan = told("NATO", "around 20,000", { asOf: "2024-12-31", modality: "projected" });
    expect(rolesOf([told("NATO", "around 10,000"), plan])).toEqual(["1 counts", "2 left_out"]);
    expect(rolesOf([told("NATO", "around 10,000"), told("US", "around 11,000", { asOf: "2024" })])).toContain("1 counts");
  });

  test("where no date is known looks from nowhere", () => {
    expect(rolesOf([told("NATO", "around 10,000", { asOf: "", published: "" })])).toEqual(["1 counts"]);
    expect(rolesOf([told("NATO", "around 10,000", { asOf: "../2024-10-28", published: "" })])).toEqual(["1 counts"]);
  });
});

describe("what is not known of a claim", () => {
  const scopes = {
    measures: [],
    populations: [{ id: "soldiers" as never, name: "soldiers", parentId: null, partsAreDisjoint: true }],
    places: [],
  };
  const comparisonOf = (change: Partial<Claim>, index = 0) => {
    const claims = at(index, change)(claimsOf([told("NATO", "around 10,000"), told("Seoul", "around 20,000")]));
    const result = compareQuestion(
      { question: { ...question, populationId: "soldiers" as never }, claims, placements: [], scopes, sources: [] },
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

  test("somebody without a name is left out of lists of names", () => {
    expect(headlineOf([told("NATO", "around 3,000", { placeId: "east" as PlaceId })], at(0, { speakerId: null }))).toContain(
      "gives around 3,000",
    );
  });

  test("rows of claims without a point of their own are sorted by what they allow", () => {
    const claims = claimsOf([told("A", "dozens"), told("B", "none"), told("C", "dozens"), told("D", "around 5")]);
    expect(rowsOf(claims, compared(claims), { reference: null, most: 9 })).toHaveLength(4);
    expect(headline(claims, compared(claims))).toContain("A and C say dozens");
  });
});
