import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ruleOf } from "./compare";
import { alike, request } from "./arbitraries.fixture";
import { attribute } from "../attribution/origins";
import { integer } from "../figure/rational";
import { readClaims } from "./derived-readings";
import { compareFacets, hasUnknown } from "./facets";
import { isAnyPairProvisional } from "./provisional";
import { rankEnds } from "./ranks";
import { type RankedSubject, type RelationRule, decide } from "./relation";
import type { ComparisonRequest } from "./request";
import { standOutFilter } from "./stand-out";
import { prepare } from "./subject";
import { supersededAmong } from "./superseded";

/** The claims made ready for comparing, as `compare` does it; null where a figure is refused. */
function ready(asked: ComparisonRequest): { ranked: RankedSubject[]; rule: RelationRule } | null {
  const readings = readClaims(asked);
  if (!readings.ok) return null;
  const subjects = prepare(asked, readings.value, attribute(asked));
  if (!subjects.ok) return null;
  const ranks = rankEnds(subjects.value);
  const ranked = subjects.value
    .map((subject, index) => ({ subject, ranks: ranks[index]! }))
    .filter(({ subject }) => subject.reading !== null);
  return { ranked, rule: ruleOf(asked) };
}

function* pairsOf(ranked: readonly RankedSubject[]): Generator<readonly [RankedSubject, RankedSubject]> {
  for (const [index, a] of ranked.entries()) for (const b of ranked.slice(index + 1)) yield [a, b];
}

const asked = fc
  .tuple(
    alike,
    fc.constantFrom(null, integer(0), integer(1), integer(3), integer(14)),
    fc.constantFrom(null, new Set<string>(), new Set(["Russia"])),
  )
  .map(([claims, window, disjointWithin]) => ({ ...request(claims), window, disjointWithin }));

const STANDING_OUT: ReadonlySet<string> = new Set(["conflict", "variant", "supersedes"]);

describe("looking at every pair would find the same", () => {
  test("claims replaced by later word", () => {
    fc.assert(
      fc.property(asked, (each) => {
        const given = ready(each);
        if (given === null) return;
        const found = new Set<string>();
        for (const [a, b] of pairsOf(given.ranked)) {
          const { label, actor } = decide(a, b, given.rule);
          if (label === "supersedes") found.add(actor === a.subject ? b.subject.claim.id : a.subject.claim.id);
        }
        expect([...supersededAmong(given.ranked, given.rule)].sort()).toEqual([...found].sort());
      }),
      { numRuns: 2_000 },
    );
  });

  test("pairs that stand out", () => {
    fc.assert(
      fc.property(asked, (each) => {
        const given = ready(each);
        if (given === null) return;
        const mayStandOut = standOutFilter(given.ranked, given.rule);
        const missed = [...given.ranked.keys()].flatMap((i) =>
          [...given.ranked.keys()].filter((j) => {
            const standsOut = STANDING_OUT.has(decide(given.ranked[i]!, given.ranked[j]!, given.rule).label);
            return i !== j && standsOut && !mayStandOut(i, j);
          }),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test("comparisons that rest on what is not known", () => {
    fc.assert(
      fc.property(asked, (each) => {
        const given = ready(each);
        if (given === null) return;
        const subjects = given.ranked.map(({ subject }) => subject);
        const isFound = [...pairsOf(given.ranked)].some(([a, b]) => hasUnknown(compareFacets(a.subject, b.subject, given.rule).facets));
        expect(isAnyPairProvisional(subjects, given.rule)).toBe(isFound);
      }),
      { numRuns: 2_000 },
    );
  });
});
