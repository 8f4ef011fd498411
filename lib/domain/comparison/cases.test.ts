import { describe, expect, test } from "vitest";
import { compareJson } from "../../boundary/compare-response";
import { parseCompareInput } from "../../boundary/inputs/compare-input";
import type { Interval } from "../figure/interval";
import { decimalText, integer } from "../figure/rational";
import groups from "./cases/groups.json";
import pairs from "./cases/pairs.json";
import readings from "./cases/readings.json";
import { type Comparison, compare } from "./compare";

function comparisonOf(body: unknown): Comparison {
  const request = parseCompareInput(body);
  if (!request.ok) throw new Error(JSON.stringify(request.failure));
  const comparison = compare(request.value);
  if (!comparison.ok) throw new Error(JSON.stringify(comparison.failure));
  return comparison.value;
}

type Answer = { readings: Record<string, unknown>; pairs: { a: string; b: string }[] };

function answerTo(body: unknown): Answer {
  return JSON.parse([...compareJson(comparisonOf(body), "default")].join("")) as Answer;
}

test.each(readings)("$figure.hedge $figure.x is read as the method has it", ({ figure, expect: expected }) => {
  const response = answerTo({ claims: [{ id: "a", source: "A", figure }] });
  expect(response.readings.a).toMatchObject(expected);
});

describe.each(pairs)("$id", ({ request, expect: expected, why }) => {
  test.each(["as given", "in reverse"])(`${why} (%s)`, (order) => {
    const claims = order === "as given" ? request.claims : [...request.claims].reverse();
    const response = answerTo({ ...request, claims });
    const wanted = new Set([expected.a, expected.b]);
    const pair = response.pairs.find(({ a, b }) => wanted.has(a) && wanted.has(b));
    expect(pair).toMatchObject({ label: expected.label, direction: expected.direction, provisional: expected.provisional });
  });
});

/** Intervals as the cases print them. */
function printed({ lo, loOpen, hi, hiOpen }: Interval): string {
  const number = (value: Interval["lo"]) => decimalText(value ?? integer(0)).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${loOpen ? "(" : "["}${number(lo)}, ${hi === null ? "∞)" : number(hi) + (hiOpen ? ")" : "]")}`;
}

test.each(groups)("$id: $words", ({ request, expect: expected }) => {
  const { group } = comparisonOf(request);
  const top = group.clusters.filter(({ isTop }) => isTop);
  expect({
    origins: group.origins,
    depth: group.depth,
    top: top.map(({ meet, members, estimates, bounds }) => ({ meet: printed(meet), members, estimates, bounds })),
    envelope: top.map(({ envelope }) => (envelope === null ? "none (bounds only)" : printed(envelope))),
    clusters: group.clusters.map(({ meet, members }) => ({ meet: printed(meet), members })),
    positions: group.positions,
    conflictingPairs: group.conflictingPairs,
    pairs: group.pairs,
    gap: group.gap === null ? "∞" : decimalText(group.gap.round(2)).replace(/^1$/, "1.00"),
    variants: group.variants,
    ...("couldNotConfirm" in expected ? { couldNotConfirm: group.couldNotConfirm } : {}),
  }).toEqual(expected);
});
