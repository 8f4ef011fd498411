import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare } from "../comparison/compare";
import type { ComparableClaim, ComparisonRequest } from "../comparison/request";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { ONE, integer } from "../figure/rational";
import { disjointPaths } from "./max-flow";

const figure = { hedge: "about", x: "10,000", y: null, multiplier: ONE, kind: "count", unitFactor: ONE } as const;

function said(source: string): ComparableClaim {
  return {
    id: `by ${source}`,
    source,
    figure,
    stances: [],
    origins: null,
    joint: false,
    measure: null,
    population: null,
    place: null,
    basis: null,
    modality: "observed",
    additive: true,
    asOf: "2024-10-28",
    periodStart: null,
    said: null,
    published: "2024-10-28",
  };
}

function attributed(sources: readonly string[], edges: readonly string[], more: Partial<ComparisonRequest> = {}) {
  const reliance = edges.map((edge) => ({ from: edge.split(">")[0]!, to: edge.split(">")[1]! }));
  const result = compare({
    window: integer(3),
    question: null,
    parameters: DEFAULT_PARAMETERS,
    sources: [],
    claims: sources.map(said),
    reliance,
    ownCollection: [],
    knownUntil: null,
    disjointWithin: null,
    ...more,
  });
  if (!result.ok) throw new Error("refused");
  const { subjects, group, loops, originRange, pathStrength } = result.value;
  return {
    origins: Object.fromEntries(subjects.map(({ claim, origins }) => [claim.source, origins])),
    count: group.origins,
    loops,
    originRange,
    pathStrength: pathStrength(),
  };
}

describe("origins", () => {
  test("reports of one source lead back to it", () => {
    const { origins, count } = attributed(["Reuters", "AFP", "Blog"], ["Reuters>US", "AFP>US", "Blog>Reuters"]);
    expect(origins).toEqual({ Reuters: ["US"], AFP: ["US"], Blog: ["US"] });
    expect(count).toBe(1);
  });

  test("a claim collected for oneself is an origin of its own, and to rely on oneself is nothing", () => {
    const own = attributed(["NATO", "US"], ["NATO>US", "US>US"], { ownCollection: ["by NATO"] });
    expect(own.origins).toEqual({ NATO: ["NATO", "US"], US: ["US"] });
  });

  test("an edge may name a claim, unless a source bears that name", () => {
    expect(attributed(["Reuters", "US"], ["Reuters>by US"]).origins).toEqual({ Reuters: ["US"], US: ["US"] });
    const sources = [{ id: "by US", isUnnamed: false, class: null, count: null }];
    expect(attributed(["Reuters", "US"], ["Reuters>by US"], { sources }).origins).toEqual({ Reuters: ["by US"], US: ["US"] });
    expect(attributed(["Reuters", "US"], ["by Reuters>US"]).origins["Reuters"]).toEqual(["US"]);
    expect(attributed(["Reuters", "US"], ["by Reuters>US", "Reuters>AFP"]).origins["Reuters"]).toEqual(["AFP", "US"]);
  });

  test("circles are told in the order of their names", () => {
    expect(attributed(["C", "D", "A", "B"], ["C>D", "D>C", "A>B", "B>A"]).loops).toEqual([
      ["A", "B"],
      ["C", "D"],
    ]);
    expect(attributed(["A", "B", "C", "D"], ["A>B", "B>A", "C>D", "D>C"]).loops[0]).toEqual(["A", "B"]);
  });

  test("a circle is one unresolved origin, whose unknown root may be any other", () => {
    const found = attributed(["Wiki", "Paper", "Site", "D"], ["Wiki>Paper", "Paper>Wiki", "Site>Wiki"]);
    expect(found.origins["Site"]).toEqual(["cycle Paper+Wiki"]);
    expect(found.loops).toEqual([["Paper", "Wiki"]]);
    expect(found.originRange).toEqual([1, 2]);
  });

  test("an aggregate passes its own origins on", () => {
    expect(attributed(["NATO", "BBC"], ["NATO>US", "NATO>SK", "BBC>NATO", "BBC>UK"]).origins).toEqual({
      NATO: ["SK", "US"],
      BBC: ["SK", "UK", "US"],
    });
  });

  test("what collects for itself is an origin as well", () => {
    const { origins } = attributed(["NATO", "BBC"], ["NATO>US", "NATO>SK", "BBC>NATO", "BBC>UK"], { ownCollection: ["NATO"] });
    expect(origins["BBC"]).toEqual(["NATO", "SK", "UK", "US"]);
  });

  test("unnamed sources of a class may be one another, or a named one of the class", () => {
    const sources = [
      { id: "officials", isUnnamed: true, class: "western", count: 2 },
      { id: "US", isUnnamed: false, class: "western/us", count: null },
    ];
    expect(attributed(["officials", "US"], [], { sources }).originRange).toEqual([1, 3]);
  });
});

test("unnamed sources of different classes are not one another, nor is one of no class a named one", () => {
  const unnamedOf = (id: string, type: string | null) => ({ id, isUnnamed: true, class: type, count: null });
  const sources = [unnamedOf("aides", "western"), unnamedOf("guards", "eastern"), unnamedOf("locals", null), unnamedOf("staff", "western")];
  expect(attributed(["aides", "guards", "locals", "staff", "US"], [], { sources }).originRange).toEqual([4, 5]);
});

describe("path strength", () => {
  test("two articles through one agency have one path, though two origins", () => {
    expect(attributed(["A", "B"], ["A>Agency", "B>Agency", "Agency>US", "Agency>SK"]).pathStrength).toBe(1);
  });

  test("two agencies have two", () => {
    const { pathStrength, count } = attributed(["A", "B"], ["A>Reuters", "Reuters>US", "B>AFP", "AFP>SK"]);
    expect([count, pathStrength]).toEqual([2, 2]);
  });

  test("finds as many node-disjoint paths as trying all orders of paths does", () => {
    const node = fc.integer({ min: 0, max: 6 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), (edges) => {
        const graph = new Map<string, string[]>();
        for (const [from, to] of edges) if (from !== to) graph.set(from, [...(graph.get(from) ?? []), to]);
        const [starts, ends] = [["0", "1", "2"], new Set(["5", "6"])];
        expect(disjointPaths(graph, starts, ends)).toBe(mostPaths(graph, starts, ends, new Set()));
      }),
    );
  });

  test("a path that was found first gives way, also by a node that it then needs no more", () => {
    const graph = new Map(Object.entries({ A: ["x", "w"], x: ["y"], y: ["S"], w: ["v"], v: ["u"], u: ["T"], C: ["y"] }));
    expect(disjointPaths(graph, ["A", "C"], new Set(["S", "T"]))).toBe(2);
  });
});

/** Every choice of paths, one start after another; slow and plain. */
function mostPaths(
  graph: ReadonlyMap<string, readonly string[]>,
  starts: readonly string[],
  ends: ReadonlySet<string>,
  used: ReadonlySet<string>,
): number {
  const [start, ...rest] = starts;
  if (start === undefined) return 0;
  const without = mostPaths(graph, rest, ends, used);
  const paths = used.has(start) ? [] : pathsFrom(graph, start, ends, used);
  return Math.max(without, ...paths.map((path) => 1 + mostPaths(graph, rest, ends, new Set([...used, ...path]))));
}

function pathsFrom(
  graph: ReadonlyMap<string, readonly string[]>,
  node: string,
  ends: ReadonlySet<string>,
  used: ReadonlySet<string>,
): string[][] {
  if (ends.has(node)) return [[node]];
  const onward = (graph.get(node) ?? []).filter((next) => !used.has(next) && next !== node);
  return onward.flatMap((next) => pathsFrom(graph, next, ends, new Set([...used, node])).map((path) => [node, ...path]));
}
