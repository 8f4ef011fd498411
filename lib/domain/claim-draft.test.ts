import { describe, expect, test } from "vitest";
import type { Claim, ClaimStance, Hop } from "./claim";
import { hopsOf, stancesOf } from "./claim-chain";
import { BLANK_CLAIM, type ClaimInput, type ResolvedNames, draftClaim, duplicateOf, scopeOfClaim } from "./claim-draft";
import { claimValues } from "./claim-values";
import type { ClaimId, SourceId } from "./ids";
import { claimsOf, question } from "./sample-story.fixture";

const NAMES: ResolvedNames = {
  speakerId: "NATO" as SourceId,
  aboutSourceId: null,
  relayId: null,
  outletId: null,
  documentId: null,
  stanceTargets: [],
};
const input = (change: Partial<ClaimInput>): ClaimInput => ({ ...BLANK_CLAIM, words: "around 10,000", ...change });
const scope = { ...question, today: "2024-11-01" };
const yesNo = { ...scope, answer: "yes_no" as const };
const claimTarget = (id: string, version = 1): ClaimStance["target"] => ({ claimId: id as ClaimId, version });
const sourceTarget = (id: string): ClaimStance["target"] => ({ sourceId: id as SourceId });
const [CLAIM] = claimsOf([{ by: "NATO", words: "around 10,000" }]) as [Claim];

describe("what is written down", () => {
  test("keeps words without a number where that is meant, and asks for a number else", () => {
    const words = "an unbelievable amount of coffins";
    expect(draftClaim(input({ words }), NAMES, scope, null)).toMatchObject({
      failure: { field: "words", reason: expect.stringContaining("tick below") },
    });
    expect(draftClaim(input({ words, isWordsOnly: true }), NAMES, scope, null)).toMatchObject({ value: { figure: null, phrase: words } });
  });

  test("says where the figure that is meant goes, if the words hold several", () => {
    expect(draftClaim(input({ words: "450 of the 3,000 villagers" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "words", reason: expect.stringContaining("The figure alone") },
    });
    expect(draftClaim(input({ words: "450 of the 3,000 villagers", figureText: "1 to 2, or 3" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "figureText", reason: expect.stringContaining("keep the words of one") },
    });
  });

  test("is refused with every field named that is at fault", () => {
    const response = input({ words: "many", figureText: "10,00", stance: "refutes", asOf: "soon", published: "2025-01-01" });
    expect(draftClaim(response, NAMES, scope, null)).toMatchObject({
      failure: { field: "figureText", others: [{ field: "stanceTarget" }, { field: "asOf" }] },
    });
  });

  test("needs no figure where it responds to another claim", () => {
    const response = input({ words: "fake news", stance: "refutes" });
    expect(draftClaim(response, { ...NAMES, stanceTargets: [claimTarget("c1")] }, scope, null)).toMatchObject({ value: { figure: null } });
    expect(draftClaim({ ...response, figureText: "10,00" }, { ...NAMES, stanceTargets: [claimTarget("c1")] }, scope, null)).toMatchObject({
      failure: { field: "figureText" },
    });
  });

  test.each(["could not confirm 12,000", "3,000 more than NATO says", "not 10,000", "half of 10,000"])(
    "needs none where the words of a response give none of their own: %s",
    (words) => {
      const names = { ...NAMES, stanceTargets: [claimTarget("c1")] };
      expect(draftClaim(input({ words, stance: "higher_than" }), names, scope, null)).toMatchObject({ value: { figure: null } });
      expect(draftClaim(input({ words }), NAMES, scope, null)).toMatchObject({ failure: { field: "words" } });
    },
  );

  test("is not dropped unseen from a response that holds several figures, or one that cannot be read", () => {
    const names = { ...NAMES, stanceTargets: [claimTarget("c1")] };
    for (const words of ["NATO's 10,000 is wrong, Kyiv's 12,000 too", "10,00 troops"])
      expect(draftClaim(input({ words, stance: "lower_than" }), names, scope, null)).toMatchObject({ failure: { field: "words" } });
  });

  test("on a yes/no matter needs a position, which a response may give", () => {
    expect(draftClaim(input({ words: "nothing of the sort" }), NAMES, yesNo, null)).toMatchObject({ failure: { field: "position" } });
    expect(draftClaim(input({ words: "nothing of the sort", position: "denies" }), NAMES, yesNo, null)).toMatchObject({
      value: { position: "denies", figure: null },
    });
    for (const [stance, position] of [
      ["refutes", "denies"],
      ["confirms", "asserts"],
      ["cannot_confirm", "no_position"],
    ] as const)
      expect(draftClaim(input({ words: "x", stance }), { ...NAMES, stanceTargets: [claimTarget("c1")] }, yesNo, null)).toMatchObject({
        value: { position },
      });
  });

  test("takes no figure on a yes/no matter", () => {
    const blown = input({ words: "it was blown up at 2.50 am", position: "asserts" });
    expect(draftClaim(blown, NAMES, yesNo, null)).toMatchObject({ value: { figure: null } });
  });

  test.each([
    ["published in the future", { published: "2030-01-01" }, ["published future"]],
    ["said in the future", { said: "2024-11-09", published: "2024-10-30" }, ["said future"]],
    ["said after it was published", { said: "2024-10-30", published: "2024-10-28" }, ["said published"]],
    ["said a day after, as the earth is round", { said: "2024-10-29", published: "2024-10-28" }, []],
    ["said about a later day", { said: "2024-10-30~", published: "2024-10-28" }, []],
    ["said before about a day", { said: "2024-10-30", published: "2024-10-28?" }, []],
    ["observed after it was said", { asOf: "2024-10-30", said: "2024-10-28" }, ["asOf said"]],
    ["observed after it was published", { asOf: "2024-10-30", published: "2024-10-28" }, ["asOf published"]],
    ["observed in the future, after all else", { asOf: "2025-10", said: "2024-10-28", published: "2024-10-28" }, ["asOf future"]],
    ["planned for a later day", { asOf: "2025-10", said: "2024-10-28", modality: "projected" as const }, []],
  ])("is held against its other dates: %s", (_what, dates, expected) => {
    const refused = draftClaim(input(dates), NAMES, scope, null);
    const {
      field,
      reason,
      others = [],
    } = { field: "", reason: "", ...("failure" in refused ? refused.failure : {}) } as {
      field: string;
      reason: string;
      others?: { field: string; reason: string }[];
    };
    const faults = [{ field, reason }, ...others].filter((each) => each.field !== "");
    expect(faults.map((fault) => `${fault.field} ${/future|published|said/.exec(fault.reason)![0]}`)).toEqual(expected);
  });

  test("names every date that cannot be read at once, and takes dates as people write them", () => {
    expect(draftClaim(input({ asOf: "soon", said: "then", published: "28 Oct 2024" }), NAMES, scope, null)).toMatchObject({
      failure: { field: "asOf", others: [{ field: "said" }] },
    });
    expect(draftClaim(input({ published: "28 October 2024" }), NAMES, scope, null)).toMatchObject({
      value: { published: "2024-10-28", asOf: null },
    });
  });

  test("cannot have been observed in the future, not counting the day that has begun elsewhere", () => {
    expect(draftClaim(input({ asOf: "2024-11-03" }), NAMES, scope, null)).toMatchObject({ failure: { field: "asOf" } });
    expect(draftClaim(input({ asOf: "2024-11-02" }), NAMES, scope, null).ok).toBe(true);
    expect(draftClaim(input({ asOf: "2025-01-01", modality: "projected" }), NAMES, scope, null).ok).toBe(true);
  });
});

describe("an edit", () => {
  const editing = scopeOfClaim(CLAIM, "2024-11-01");
  const values = { ...BLANK_CLAIM, words: CLAIM.phrase };

  test("keeps the figure while the words and their language are kept", () => {
    const overruled = { ...CLAIM, figure: { ...CLAIM.figure!, hedge: "atleast" as const } };
    const apart = claimValues(overruled, { sourceName: (id) => id, claimNumber: () => null, documentTitle: null, documentUrl: null });
    const kept = draftClaim({ ...values, figureText: apart["figureText"] ?? "" }, NAMES, { ...editing, standing: overruled }, null);
    expect(kept).toMatchObject({ value: { figure: { hedge: "atleast" } } });
    expect(draftClaim({ ...values, words: "up to 9,000" }, NAMES, editing, null)).toMatchObject({ value: { figure: { hedge: "upto" } } });
    expect(draftClaim({ ...values, isWordsOnly: true }, NAMES, editing, null)).toMatchObject({ value: { figure: null } });
  });

  test("of a yes/no claim stays one", () => {
    expect(scopeOfClaim({ ...CLAIM, position: "denies" }, "2024-11-01").answer).toBe("yes_no");
  });

  test("keeps the version that a response was taken towards, and responses of another kind", () => {
    const stances: ClaimStance[] = [
      { kind: "refutes", factor: null, target: claimTarget("c7", 3) },
      { kind: "lower_than", factor: null, target: sourceTarget("UK") },
    ];
    const standing = { ...CLAIM, stances };
    const again = stancesOf(
      input({ stance: "refutes" }),
      { ...NAMES, stanceTargets: [claimTarget("c7", 9), sourceTarget("US")] },
      standing,
    );
    expect(again).toEqual({
      ok: true,
      value: [stances[0], { kind: "refutes", factor: null, target: sourceTarget("US") }, stances[1]],
    });
    expect(stancesOf(input({ stance: null }), NAMES, standing)).toEqual({ ok: true, value: [stances[1]] });
    expect(stancesOf(input({ stance: "lower_than" }), { ...NAMES, stanceTargets: [sourceTarget("UK")] }, standing)).toMatchObject({
      value: [{ kind: "lower_than", target: sourceTarget("UK") }],
    });
  });

  test("keeps responses that the form does not show, and each one's own factor", () => {
    const multiple = (id: string, factor: string): ClaimStance => ({ kind: "multiple_of", factor, target: claimTarget(id) });
    const standing = {
      ...CLAIM,
      stances: [multiple("c7", "2"), multiple("c8", "3"), { kind: "refutes", factor: null, target: sourceTarget("UK") }],
    } as Claim;
    const of = (change: Partial<ClaimInput>, ...stanceTargets: ClaimStance["target"][]) => {
      const stances = stancesOf(input(change), { ...NAMES, stanceTargets }, standing);
      return stances.ok
        ? stances.value.map(
            ({ kind, factor, target }) => `${kind} ${factor ?? "-"} ${"claimId" in target ? target.claimId : target.sourceId}`,
          )
        : [];
    };
    const twice = { stance: "multiple_of", factor: "2" } as const;
    expect(of(twice, claimTarget("c7"), claimTarget("c8"))).toEqual(["multiple_of 2 c7", "multiple_of 3 c8", "refutes - UK"]);
    expect(of({ ...twice, factor: "4" }, claimTarget("c7"))).toEqual(["multiple_of 4 c7", "refutes - UK"]);
    expect(of({ stance: "refutes" }, sourceTarget("US"))).toEqual(["refutes - US", "refutes - UK"]);
    expect(of({ stance: "refutes" }, sourceTarget("UK"))).toEqual(["refutes - UK"]);
  });

  test("keeps the steps of the chain that it leaves alone", () => {
    const hops: Hop[] = [
      { sourceId: "NATO" as SourceId, role: "origin", basis: "assessed", verb: "briefed" },
      { sourceId: "AFP" as SourceId, role: "relay", basis: "document", verb: "quoted" },
      { sourceId: "DPA" as SourceId, role: "relay", basis: "told", verb: "passed on" },
      { sourceId: "LBC" as SourceId, role: "publisher", basis: "told", verb: "aired" },
    ];
    const names = { ...NAMES, relayId: "AFP" as SourceId, outletId: "LBC" as SourceId };
    expect(hopsOf(input({ knownBy: "witnessed" }), names, { ...CLAIM, hops })).toEqual([
      { ...hops[0], basis: "witnessed" },
      ...hops.slice(1),
    ]);
  });
});

describe("a claim as the fields of its form", () => {
  const names = {
    sourceName: (id: string) => id,
    claimNumber: (id: string) => (id === "c9" ? 9 : null),
    documentTitle: "A report",
    documentUrl: "https://example.org/a",
  };
  const stance = (target: ClaimStance["target"]): ClaimStance => ({ kind: "refutes", factor: null, target });
  test.each([
    ["a paraphrase", { isParaphrase: true }, { isParaphrase: "on" }],
    ["words alone", { figure: null, phrase: "a great many" }, { isWordsOnly: "on", figureText: "" }],
    [
      "a response alone",
      { figure: null, stances: [stance(claimTarget("c9")), stance(claimTarget("gone")), stance(sourceTarget("UK"))] },
      { isWordsOnly: "", stanceTarget: "C9, , UK" },
    ],
    ["a position", { figure: null, position: "denies" as const }, { isWordsOnly: "", position: "denies" }],
    ["no chain", { hops: [] }, { knownBy: "unknown", relay: "", outlet: "" }],
    ["a document", {}, { document: "A report", documentUrl: "https://example.org/a" }],
  ])("of %s", (_what, change, expected) => {
    expect(claimValues({ ...CLAIM, ...change }, names)).toMatchObject(expected);
  });
});

describe("a chain", () => {
  const roles = (names: Partial<ResolvedNames>) =>
    hopsOf(input({}), { ...NAMES, ...names }).map(({ sourceId, role }) => `${sourceId} ${role}`);
  test.each([
    [{}, ["NATO origin"]],
    [{ speakerId: null }, []],
    [{ relayId: "NATO" as SourceId }, ["NATO origin"]],
    [{ outletId: "NATO" as SourceId }, ["NATO origin"]],
    [{ relayId: "AFP" as SourceId, outletId: "AFP" as SourceId }, ["NATO origin", "AFP relay"]],
    [{ outletId: "LBC" as SourceId }, ["NATO origin", "LBC publisher"]],
  ])("of %o", (names, expected) => {
    expect(roles(names)).toEqual(expected);
  });
});

describe("a response is refused", () => {
  test.each([
    ["without a target", { stance: "refutes" }, [], "stanceTarget"],
    ["to itself", { stance: "refutes" }, [claimTarget(CLAIM.id)], "stanceTarget"],
    ["of no times", { stance: "multiple_of", factor: "" }, [sourceTarget("UK")], "factor"],
    ["of a negative number of times", { stance: "multiple_of", factor: "-2" }, [sourceTarget("UK")], "factor"],
    ["of zero times", { stance: "multiple_of", factor: "0" }, [sourceTarget("UK")], "factor"],
  ] as const)("%s", (_what, change, stanceTargets, field) => {
    expect(stancesOf(input(change), { ...NAMES, stanceTargets }, CLAIM)).toMatchObject({ failure: { field } });
  });
});

describe("a claim says the same as another", () => {
  const same = (a: Partial<Claim>, b: Partial<Claim> = {}) => duplicateOf({ ...CLAIM, ...a }, [{ ...CLAIM, ...b }]) !== null;
  const stance = (kind: "refutes" | "confirms", target: ClaimStance["target"]): ClaimStance[] => [{ kind, factor: null, target }];
  test.each([
    ["with the same source, figure and date", {}, {}, true],
    ["not with another date", { asOf: "2024-10-01" }, {}, false],
    ["not with another source", { speakerId: "UK" as SourceId }, {}, false],
    ["not with another figure", { figure: { ...CLAIM.figure!, x: "9,000" } }, {}, false],
    ["not once that was withdrawn", {}, { standing: "withdrawn" as const }, false],
    ["not where only one has a figure", { figure: null }, {}, false],
    [
      "with the same response in the same words",
      { figure: null, stances: stance("refutes", claimTarget("c9")) },
      { figure: null, stances: stance("refutes", claimTarget("c9", 2)) },
      true,
    ],
    [
      "not with another response",
      { figure: null, stances: stance("refutes", sourceTarget("UK")) },
      { figure: null, stances: stance("confirms", sourceTarget("UK")) },
      false,
    ],
    ["not in other words", { figure: null, phrase: "no comment" }, { figure: null }, false],
  ] as const)("%s", (_how, a, b, expected) => {
    expect(same(a, b)).toBe(expected);
  });
});
