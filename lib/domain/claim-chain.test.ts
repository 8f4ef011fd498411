import { describe, expect, test } from "vitest";
import type { Claim, ClaimStance, Hop } from "./claim";
import { hopsOf, stancesOf } from "./claim-chain";
import { type ClaimInput, type ResolvedNames, duplicateOf, likelyDuplicateOf } from "./claim-draft";
import { CLAIM, NAMES, claimTarget, input, sourceTarget } from "./claim-draft.fixture";
import type { SourceId } from "./ids";

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

describe("an edit", () => {
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

describe("a claim likely says the same as another", () => {
  test.each([
    ["where the day is the same", "2024-10-28", "2024-10-28", true],
    ["where only the earlier one gives a day", null, "2024-10-28", true],
    ["where only the later one gives a day", "2024-10-28", null, true],
    ["not where both give a day, and another", "2024-10-28", "2024-10-01", false],
  ])("%s", (_when, later, earlier, expected) => {
    expect(likelyDuplicateOf({ ...CLAIM, asOf: later }, [{ ...CLAIM, asOf: earlier }]) !== null).toBe(expected);
  });

  test("but the one that surely does comes first", () => {
    const [undated, same] = [
      { ...CLAIM, number: 1, asOf: null },
      { ...CLAIM, number: 2, asOf: "2024-10-28" },
    ];
    expect(likelyDuplicateOf({ ...CLAIM, asOf: "2024-10-28" }, [undated, same])?.number).toBe(2);
  });
});
