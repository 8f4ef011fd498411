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

/** The JSON answer of `compare` in pieces, as docs/api.md has it. `pairs: "none"` leaves the pairs out. */
export function* compareJson(comparison: Comparison, pairs: "default" | "none"): Generator<string> {
  yield `{"method":${JSON.stringify(METHOD_VERSION)},"readings":${JSON.stringify(readingsJson(comparison))},`;
  if (pairs === "default") yield* pairsJson(comparison);
  yield `"group":${JSON.stringify(groupJson(comparison))},"origins":${JSON.stringify(originsJson(comparison))},`;
  yield `"pathStrength":${comparison.pathStrength()},"loops":${JSON.stringify(comparison.loops)}}`;
}

function readingsJson({ subjects }: Comparison) {
  return Object.fromEntries(
    subjects.flatMap(({ claim, reading }) => (reading === null ? [] : [[claim.id, readingJson(reading, claim.figure)]])),
  );
}

function originsJson({ subjects }: Comparison) {
  return Object.fromEntries(subjects.map(({ claim, origins }) => [claim.id, origins]));
}

function* pairsJson(comparison: Comparison): Generator<string> {
  const count = comparison.subjects.length;
  const isWhole = count <= ALL_PAIRS_UP_TO;
  let written = 0;
  for (const relation of isWhole ? everyRelation(comparison) : standingOut(comparison)) {
    yield `${written === 0 ? '"pairs":[' : ","}${JSON.stringify(pairJson(relation, comparison))}`;
    written += 1;
    if (!isWhole && written === MOST_PAIRS) break;
  }
  yield `${written === 0 ? '"pairs":[' : ""}],`;
  if (!isWhole) yield `"pairsOmitted":${(count * (count - 1)) / 2 - written},`;
}

/** Every pair once, in the order given, each as one JSON text. */
export function* allPairsJson(comparison: Comparison): Generator<string> {
  for (const relation of everyRelation(comparison)) yield JSON.stringify(pairJson(relation, comparison));
}

function* everyRelation(comparison: Comparison): Generator<Relation> {
  const count = comparison.subjects.length;
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) yield comparison.relate(i, j);
  }
}

function* standingOut(comparison: Comparison): Generator<Relation> {
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
  const { clusters, gap, isProvisional, speaks, live, later, ...rest } = group;
  return {
    ...rest,
    originRange,
    clusters: clusters.map(({ isTop, meet, envelope, ...cluster }) => ({
      top: isTop,
      meet: intervalJson(meet),
      envelope: envelope === null ? null : intervalJson(envelope),
      ...cluster,
    })),
    gap: numberJson(gap),
    provisional: isProvisional,
    headline: compactHeadline(group),
  };
}

function readingJson(reading: Reading, figure: Parameters<typeof whyReading>[1]) {
  const { support, core, anchor, shape, rule } = reading;
  return {
    support: intervalJson(support),
    core: intervalJson(core),
    anchor: numberJson(anchor),
    shape,
    rule,
    why: whyReading(reading, figure),
  };
}

function intervalJson({ lo, loOpen, hi, hiOpen }: Interval) {
  return { lo: numberJson(lo), loOpen, hi: numberJson(hi), hiOpen };
}

function numberJson(value: Rational | null): string | null {
  return value === null ? null : decimalText(value);
}
