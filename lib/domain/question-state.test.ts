import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import type { ClaimId, PlaceId, SourceId } from "./ids";
import { questionHeadline } from "./question-headline";
import { compareQuestion } from "./question-comparison";
import { type ClaimRow, rowsOf } from "./question-view";
import { KOREA, type Story, at, claimsOf, compared, headline, headlineOf, question, story, told } from "./sample-story.fixture";

describe("the headline", () => {
  test.each([
    ["of one figure", [told("NATO", "around 10,000")], "NATO says around 10,000. 1 original source."],
    ["of figures that meet", [told("NATO", "around 10,000"), told("Kyiv", "at least 9,000")], "All of them can be right: 9,000–11,000."],
    [
      "of figures that meet only loosely",
      [told("NATO", "around 10,000"), told("Kyiv", "around 12,000")],
      "All of them can be right only on a loose reading of their words: 11,000.",
    ],
    [
      "of three of which two agree",
      [told("NATO", "around 10,000"), told("US", "around 10,000"), told("Seoul", "around 30,000")],
      "still do not all meet. 2 of 3 original sources allow 9,000–11,000.",
    ],
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
      "South Korean intelligence says around 13,000. 1 original source.",
    ],
    [
      "of parts of one source",
      [
        told("NATO", "around 3,000", { placeId: "east" as PlaceId }),
        told("NATO", "around 3,000", { placeId: "east" as PlaceId, said: "" }),
      ],
      "NATO gives around 3,000 for a part of it",
    ],
    [
      "of more parts than are told",
      [1, 2, 3, 4, 5].map((times) => told(`S${times}`, `around ${times},000`, { placeId: "east" as PlaceId })),
      "S4 gives around 4,000; and 1 other figure is given for a part of it",
    ],
    [
      "of one figure more than is told",
      [1, 2, 3, 4, 5].map((times) => told(`S${times}`, `around ${times},000`)),
      "5 figures: the lowest is around 1,000 (S1), the highest around 5,000 (S5). Read",
    ],
  ] as const)("%s", (_what, stories, words) => {
    expect(headlineOf(stories)).toContain(words);
  });

  test("does not call a part harmless that conflicts with a figure for the whole, nor where there are too many to look at", () => {
    const east = { placeId: "east" as PlaceId };
    const larger = headlineOf([KOREA, told("NATO", "around 30,000", east)]);
    expect(larger).toContain("NATO gives around 30,000 for a part of it.");
    expect(headlineOf([KOREA, told("NATO", "around 3,000", east)])).toContain("which does not contradict");
    const many = Array.from({ length: 50 }, (_, at) => [told(`W${at}`, "around 13,000"), told(`P${at}`, "around 3,000", east)]);
    expect(headlineOf(many.flat())).not.toContain("which does not contradict");
  });

  test("tells of a few sources that are quoted with different figures, and counts the others", () => {
    const twice = Array.from({ length: 6 }, (_, at) =>
      [1, 3].map((times) => told(`S${at}`, `around ${times}0,000`, { asOf: "2024-10-28" })),
    );
    const words = headlineOf(twice.flat());
    expect(words.match(/is quoted with different figures/g)).toHaveLength(4);
    expect(words).toContain("2 other sources are quoted with different figures.");
  });

  test("of claims none of which counts says nothing that is not so", () => {
    const claims = claimsOf([told("NATO", "around 10,000")]);
    const withdrawn = claims.map((claim) => ({ ...claim, standing: "withdrawn" as const, standingReason: "x" }));
    expect(headline(withdrawn, compared(withdrawn))).toBe("No claim counts at the moment: see why beside each.");
  });

  test("leaves a comparison with a withdrawn claim out, and names somebody where nobody is", () => {
    expect(headlineOf(story, at(2, { standing: "withdrawn", standingReason: "x" }))).not.toContain("puts");
    expect(headlineOf(story, at(3, { speakerId: null }))).toContain("Somebody puts the United Kingdom figure below");
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
        judgements: [],
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
    return rowsOf(claims, compared(claims), reference);
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
    const scopes = {
      measures: [],
      populations: [],
      places: [{ id: "russia" as PlaceId, name: "Russia", parentId: null, partsAreDisjoint: false }],
    };
    const result = compareQuestion({ question: latest, claims, placements: [], scopes, sources, judgements: [] }, { today: "2024-11-01" });
    if (!result.ok) throw new Error(JSON.stringify(result.failure));
    return rowsOf(claims, result.value).map(({ claim, role }) => `${claim.number} ${role}`);
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
