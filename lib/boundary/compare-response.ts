import { METHOD_VERSION, type Comparison } from "../domain/comparison/compare";
import type { Relation } from "../domain/comparison/report";
import { compactHeadline } from "../domain/comparison/headline";
import type { Interval } from "../domain/figure/interval";
import type { Reading } from "../domain/figure/reading";
import { whyReading } from "../domain/figure/why-reading";
import { type Rational, decimalText } from "../domain/figure/rational";

/** Up to this many claims every pair is given; above it only those that stand out. */
const ALL_PAIRS_UP_TO = 400;
const MOST_PAIRS = 20_000;
const STANDS_OUT: ReadonlySet<string> = new Set(["conflict", "variant", "supersedes", "refutes", "cannot_confirm", "confirms"]);

/** The JSON answer of `compare`, as docs/api.md has it. `pairs: "none"` leaves the pairs out. */
export function compareResponse(comparison: Comparison, pairs: "default" | "none") {
  return {
    method: METHOD_VERSION,
    readings: Object.fromEntries(comparison.subjects.flatMap((subject) => (subject.reading === null ? [] : [[subject.claim.id, readingJson(subject.reading, subject.claim.figure)]]))),
    ...(pairs === "none" ? { pairs: undefined } : listedPairs(comparison)),
    group: groupJson(comparison),
    origins: Object.fromEntries(comparison.subjects.map(({ claim, origins }) => [claim.id, origins])),
    pathStrength: comparison.pathStrength,
    loops: comparison.loops,
  };
}

function listedPairs(comparison: Comparison) {
  const count = comparison.subjects.length;
  const total = (count * (count - 1)) / 2;
  if (count <= ALL_PAIRS_UP_TO) return { pairs: [...allPairs(comparison)] };
  const pairs = [];
  for (const relation of standingOut(comparison)) {
    pairs.push(pairJson(relation, comparison));
    if (pairs.length === MOST_PAIRS) break;
  }
  return { pairs, pairsOmitted: total - pairs.length };
}

/** Every pair once, in the order given. */
export function* allPairs(comparison: Comparison) {
  const count = comparison.subjects.length;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) yield pairJson(comparison.relate(i, j), comparison);
  }
}

function* standingOut(comparison: Comparison) {
  const count = comparison.subjects.length;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      if (!comparison.mayStandOut(i, j)) continue;
      const relation = comparison.relate(i, j);
      if (STANDS_OUT.has(relation.label)) yield relation;
    }
  }
}

function pairJson(relation: Relation, comparison: Comparison) {
  return {
    a: relation.a,
    b: relation.b,
    label: relation.label,
    direction: relation.direction,
    kind: relation.kind,
    provisional: relation.isProvisional,
    facets: relation.facets,
    gap: numberJson(relation.gap),
    severity: relation.severity,
    flipTolerance: numberJson(relation.flipTolerance),
    sensitive: relation.isSensitive,
    entails: relation.entails,
    sharedOrigins: relation.sharedOrigins,
    why: comparison.why(relation),
  };
}

function groupJson({ group, originRange }: Comparison) {
  const { clusters, gap, isProvisional, speaks: _speaks, live: _live, ...rest } = group;
  return {
    ...rest,
    originRange,
    clusters: clusters.map(({ isTop, meet, envelope, ...cluster }) => ({ top: isTop, meet: intervalJson(meet), envelope: envelope === null ? null : intervalJson(envelope), ...cluster })),
    gap: numberJson(gap),
    provisional: isProvisional,
    headline: compactHeadline(group),
  };
}

function readingJson(reading: Reading, figure: Parameters<typeof whyReading>[1]) {
  const { support, core, anchor, shape, rule } = reading;
  return { support: intervalJson(support), core: intervalJson(core), anchor: numberJson(anchor), shape, rule, why: whyReading(reading, figure) };
}

function intervalJson({ lo, loOpen, hi, hiOpen }: Interval) {
  return { lo: numberJson(lo), loOpen, hi: numberJson(hi), hiOpen };
}

function numberJson(value: Rational | null): string | null {
  return value === null ? null : decimalText(value);
}
