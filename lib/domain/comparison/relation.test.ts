import { describe, expect, test } from "vitest";
import { compare } from "./compare";
import { comparePaths } from "./facets";
import { type Told, comparisonOfTold, relate, requestOf, responding } from "./told.fixture";

describe("two claims", () => {
  test.each([
    ["agree where they say nearly the same", {}, { says: "around 10,500" }, "agree"],
    ["are compatible where both can be right", {}, { says: "at least 9,000" }, "compatible"],
    ["are strained where only a loose reading reconciles them", {}, { says: "around 12,000" }, "strained"],
    ["conflict where none does", {}, { says: "around 13,000" }, "conflict"],
    [
      "agree where their anchors lie exactly a tenth apart",
      { says: { hedge: "order", x: "90" } },
      { says: { hedge: "order", x: "100" } },
      "agree",
    ],
    ["only fit where it is more", { says: { hedge: "order", x: "89" } }, { says: { hedge: "order", x: "100" } }, "compatible"],
    ["of other times are readings of a change", {}, { asOf: "2024-11-28" }, "change"],
    ["about what is observed and planned are not comparable", {}, { modality: "projected" }, "not_comparable"],
    ["about another measure are not comparable", {}, { measure: "ships" }, "not_comparable"],
    ["one of which speaks of a part stand within", {}, { place: "Russia/Kursk", says: "3,000" }, "within"],
    ["conflict where the part exceeds the whole", {}, { place: "Russia/Kursk", says: "30,000" }, "conflict"],
    ["of a part and a whole at other times are a change", {}, { place: "Russia/Kursk", asOf: "2024-12-28" }, "change"],
    [
      "narrower in one way and wider in another are not comparable",
      { place: "Russia/Kursk" },
      { population: "personnel/soldiers" },
      "not_comparable",
    ],
    ["that do not add up have no parts", { additive: false }, { additive: false, place: "Russia/Kursk" }, "not_comparable"],
    ["of one origin restate", { origins: ["US"] }, { origins: ["US"] }, "restates"],
    ["of one origin that differ are quoted differently", { origins: ["US"] }, { origins: ["US"], says: "around 13,000" }, "variant"],
    ["of one origin at other times are a change", { origins: ["US"] }, { origins: ["US"], asOf: "2024-12-01" }, "change"],
    ["one of which has no figure are not comparable", {}, { says: null }, "not_comparable"],
    ["one of which responds to another are not comparable", {}, { says: null, stances: responding("refutes", "z") }, "not_comparable"],
  ] as const)("%s", (_what, a, b, label) => {
    expect(relate(a, b).label).toBe(label);
  });

  test("that respond to each other: the lower id acts", () => {
    const refutes = (id: string) => ({ stances: responding("refutes", id) });
    expect(relate(refutes("b"), refutes("a"))).toMatchObject({ label: "refutes", direction: "a" });
  });

  test("one of which is strictly compared with the other conflict, whatever the readings allow", () => {
    const relation = relate({}, { says: "around 10,000", stances: responding("higher_than", "a") });
    expect(relation).toMatchObject({ label: "conflict", ground: "stated", direction: null });
  });

  test("one of which is said to be a multiple of the other without a figure follow from it", () => {
    expect(relate({}, { says: null, stances: responding("multiple_of", "a") })).toMatchObject({ label: "conflict" });
  });

  test("that nobody states a place for are of one place", () => {
    expect(relate({ place: null }, { place: null }).facets.place).toBe("=");
  });

  test("one of which is a multiple of the other are compared by their figures", () => {
    expect(relate({}, { says: "around 20,000", stances: responding("multiple_of", "a") }).label).toBe("conflict");
  });
});

describe("later word of one source", () => {
  const first = { source: "S" };
  const later = { source: "S", published: "2024-10-30", says: "around 13,000" };
  test.each([
    ["for the same day is a revision", {}, "supersedes", "revision"],
    ["for a later day is an update", { asOf: "2024-10-30" }, "supersedes", "update"],
    ["that says the same reaffirms", { says: "around 10,000" }, "supersedes", "reaffirmed"],
    ["about an earlier day replaces nothing", { asOf: "2024-10-20" }, "change", null],
    ["said on the same day replaces nothing", { published: "2024-10-28" }, "variant", null],
    ["of a day unknown that relays others replaces nothing", { origins: ["UA"] }, "variant", null],
    ["that only says some replaces no figure", { says: "some troops", asOf: "2024-10-28" }, "restates", null],
  ] as const)("%s", (_what, change, label, kind) => {
    const origins = "origins" in change ? { origins: change.origins } : {};
    expect(relate({ ...first, ...origins }, { ...later, ...change })).toMatchObject({ label, kind });
  });
});

describe("totals, flows and their dates", () => {
  const total = { basis: "total", periodStart: "2024-01-01" } as const;
  const flow = { basis: "flow", periodStart: "2024-10-01" } as const;
  test.each([
    ["a running total may grow", { ...total }, { ...total, asOf: "2024-11-28", says: "around 13,000" }, "change"],
    ["but it cannot fall", { ...total, says: "around 13,000" }, { ...total, asOf: "2024-11-28" }, "conflict"],
    ["totals since other days are not comparable", { ...total }, { ...total, periodStart: "2023-01-01" }, "not_comparable"],
    ["totals to one day are compared", { ...total }, { ...total, says: "around 13,000" }, "conflict"],
    ["a flow within another is a part of it", { ...flow }, { ...flow, asOf: "2024-10-15", says: "3,000" }, "within"],
    ["a flow around another is its whole", { ...flow, asOf: "2024-10-15", says: "3,000" }, { ...flow }, "within"],
    [
      "flows that overlap by a part are not comparable",
      { ...flow },
      { ...flow, periodStart: "2024-10-15", asOf: "2024-11-28" },
      "not_comparable",
    ],
    [
      "flows of nine tenths the same days are one",
      { ...flow, periodStart: "2024-01-01", asOf: "2024-01-09" },
      { ...flow, periodStart: "2024-01-01", asOf: "2024-01-10" },
      "agree",
    ],
    ["a flow without a beginning is taken to be the same", { ...flow }, { ...flow, periodStart: null }, "agree"],
    ["a flow without an end is taken to be the same", { ...flow }, { ...flow, asOf: "2024-10-28/.." }, "agree"],
  ] as const)("%s", (_what, a, b, label) => {
    expect(relate(a, b).label).toBe(label);
  });

  test("starts that may be the same leave the time unknown", () => {
    expect(relate({ ...total }, { ...total, periodStart: "2024-01" })).toMatchObject({ isProvisional: true, facets: { time: "?" } });
    expect(relate({ ...total }, { ...total, periodStart: "2024-01-01~" }).facets.time).toBe("?");
  });

  test("flows without any beginning are compared by their end", () => {
    const open = { basis: "flow", periodStart: null } as const;
    expect(relate(open, open).facets.time).toBe("=");
    expect(relate(open, { ...open, asOf: "2024-11-20" }).facets.time).toBe("?");
  });
});

describe("pairs that need no look", () => {
  const filter = (a: Told, b: Told, more = {}) => comparisonOfTold([a, b], more).mayStandOut(0, 1);
  const total = { basis: "total", periodStart: "2024-01-01" } as const;
  const flow = { basis: "flow", periodStart: "2024-10-01" } as const;
  test.each([
    ["apart in value", {}, { says: "around 13,000" }, true],
    ["alike in value", {}, {}, false],
    ["of another measure", {}, { says: "around 13,000", measure: "ships" }, false],
    ["of an unknown measure", {}, { says: "around 13,000", measure: null }, true],
    ["of an unknown measure and a known one", { measure: null }, { says: "around 13,000" }, true],
    ["of another place altogether", {}, { says: "around 13,000", place: "Ukraine" }, false],
    ["of an unknown place", {}, { says: "around 13,000", place: null }, true],
    ["of other times", {}, { says: "around 13,000", asOf: "2024-12-01" }, false],
    ["that respond", {}, { stances: responding("refutes", "a") }, true],
    ["without a figure", {}, { says: null }, false],
    ["of totals since other days", total, { ...total, says: "around 13,000", periodStart: "2024-02-01" }, false],
    ["of totals since an unknown day", total, { ...total, says: "around 13,000", periodStart: null }, true],
    ["of flows one after the other", flow, { ...flow, says: "around 13,000", periodStart: "2024-11-01", asOf: "2024-11-28" }, true],
    ["of flows without an end", flow, { ...flow, says: "around 13,000", asOf: null, published: null }, true],
    ["one source's later word", { source: "S" }, { source: "S", published: "2024-10-30" }, true],
  ] as const)("%s: %o %o", (_what, a, b, expected) => {
    expect(filter(a, b)).toBe(expected);
  });

  test("of places whose siblings may overlap do", () => {
    expect(filter({}, { says: "around 13,000", place: "Ukraine" }, { disjointWithin: new Set<string>() })).toBe(true);
  });
});

describe("later word found for all at once", () => {
  const of = (...told: readonly Told[]) => comparisonOfTold(told).group.superseded;
  const word = (published: string, more = {}) => ({ source: "S", published, ...more });
  test("replaces what was said before, also of unknown dates and scopes", () => {
    expect(of(word("2024-10-28"), word("2024-10-30"))).toEqual(["a"]);
    expect(of(word("2024-10-28", { asOf: null }), word("2024-10-30"))).toEqual(["a"]);
    expect(of(word("2024-10-28", { place: null }), word("2024-10-30"))).toEqual(["a"]);
    expect(of(word("2024-10-28"), word("2024-10-30", { place: null }))).toEqual(["a"]);
    expect(of(word("2024-10-28", { place: "Ukraine" }), word("2024-10-30"))).toEqual([]);
    expect(
      of(
        { source: "S", published: null, said: "2024-10-28", asOf: null },
        { source: "S", published: null, said: "2024-10-30", asOf: null },
      ),
    ).toEqual(["a"]);
    expect(of({ source: "S", published: null }, { source: "S", published: null })).toEqual([]);
  });
});

describe("places", () => {
  test.each([
    ["Nigeria", "Niger", null, "disjoint"],
    ["Niger/Agadez", "Niger", null, "<"],
    ["Niger", "Niger/Agadez", null, ">"],
    ["Niger/Agadez", "Niger/Tahoua", new Set<string>(), "?"],
    ["Niger/Agadez", "Niger/Tahoua", new Set(["Niger"]), "disjoint"],
    [null, "Niger", null, "?"],
  ] as const)("%s lies to %s as %s", (a, b, disjointWithin, expected) => {
    expect(comparePaths(a, b, true, disjointWithin)).toBe(expected);
  });
});

describe("what cannot be compared is refused with its field:", () => {
  test.each([
    [{ says: { hedge: "about", x: "10,00" } }, {}, "claims[0].figure.x"],
    [{ asOf: "soon" }, {}, "claims[0].asOf"],
    [
      {},
      { question: { measure: null, population: null, place: null, basis: null, modality: null, referenceDate: "never" } },
      "question.referenceDate",
    ],
  ] as const)("%o", (claim, more, field) => {
    expect(compare(requestOf([claim], more))).toMatchObject({ ok: false, failure: { field } });
  });
});
