import { attribute } from "../attribution/origins";
import { originRange } from "../attribution/origin-range";
import { pathStrength } from "../attribution/path-strength";
import { type Result, ok } from "../failure";
import { groupBy } from "../group-by";
import { intervalWords } from "../figure/number-words";
import { readClaims } from "./derived-readings";
import type { StatedFacets } from "./facets";
import { type Group, groupOf } from "./group";
import { rankEnds, ranksMeet } from "./ranks";
import { type Decision, type RankedSubject, type RelationRule, decide } from "./relation";
import { type Relation, report } from "./report";
import type { ComparableClaim, ComparisonRequest } from "./request";
import { DateReader, type Subject, prepare } from "./subject";
import { whyRelation } from "./why";

/** The version of METHOD that this core follows, given with every answer. */
export const METHOD_VERSION = "1.0";

/** Everything that follows from a set of claims: their readings, each pair's relation on demand, and the group. */
export type Comparison = {
  readonly subjects: readonly Subject[];
  /** The relation of the i-th and the j-th claim. */
  readonly relate: (i: number, j: number) => Relation;
  readonly why: (relation: Relation) => string;
  /** False where the pair can be neither conflict, variant, supersession nor stance; costs next to nothing. */
  readonly mayStandOut: (i: number, j: number) => boolean;
  readonly group: Group;
  readonly originRange: readonly [number, number];
  readonly pathStrength: number;
  readonly loops: readonly (readonly string[])[];
};

/** Compares claims by METHOD 1 to 4. Refuses figures and dates that cannot be read, naming the field. */
export function compare(request: ComparisonRequest): Result<Comparison> {
  const readings = readClaims(request);
  if (!readings.ok) return readings;
  const attribution = attribute(request);
  const prepared = prepare(request, readings.value, attribution);
  if (!prepared.ok) return prepared;
  const reference = referenceDay(request);
  if (!reference.ok) return reference;
  const subjects = prepared.value;
  const ranks = rankEnds(subjects);
  const ranked = subjects.map((subject, index): RankedSubject => ({ subject, ranks: ranks[index] ?? null }));
  const rule = ruleOf(request);
  const relate = (i: number, j: number) => {
    const [a, b] = [ranked[i]!, ranked[j]!];
    return report(a, b, decide(a, b, rule), request.parameters);
  };
  const group = groupOf(subjects, {
    request,
    referenceDay: reference.value,
    facetRule: rule,
    supersededIn: (counted) => supersededAmong(counted, ranked, rule),
  });
  const supports = new Map(
    subjects.flatMap(({ claim, reading }) => (reading === null ? [] : [[claim.id, intervalWords(reading.support)]])),
  );
  return ok({
    subjects,
    relate,
    why: (relation) => whyRelation(relation, supports),
    mayStandOut: (i, j) => mayStandOut(ranked[i]!, ranked[j]!),
    group,
    originRange: originRange([...group.speaks.keys()], request.sources),
    pathStrength: pathStrength(group, attribution),
    loops: attribution.loops,
  });
}

function referenceDay(request: ComparisonRequest) {
  const dates = new DateReader();
  const day = dates.read(request.question?.referenceDate ?? null, "question.referenceDate");
  return dates.fault === null ? ok(day) : { ok: false as const, failure: { code: "invalid" as const, ...dates.fault } };
}

function ruleOf(request: ComparisonRequest): RelationRule {
  const { window, parameters, claims } = request;
  const isStated = (field: keyof StatedFacets & keyof ComparableClaim) => claims.some((claim) => claim[field] !== null);
  const stated = {
    measure: isStated("measure"),
    population: isStated("population"),
    place: isStated("place"),
    periodStart: isStated("periodStart"),
  };
  return { window, parameters, flowJaccard: parameters.flowJaccard, stated, disjointWithin: request.disjointWithin };
}

function mayStandOut(a: RankedSubject, b: RankedSubject): boolean {
  if (a.subject.claim.source === b.subject.claim.source) return true;
  if (a.subject.claim.stances.length > 0 || b.subject.claim.stances.length > 0) return true;
  return a.ranks !== null && b.ranks !== null && !ranksMeet(a.ranks.core, b.ranks.core);
}

/**
 * Claims replaced by later word of their source, among the given ones. Supersession does not look at values, so claims
 * of one source that are alike in scope, dates and origins are tried once for all.
 */
function supersededAmong(counted: readonly Subject[], ranked: readonly RankedSubject[], rule: RelationRule): Set<string> {
  const included = new Set(counted);
  const candidates = ranked.filter(({ subject }) => included.has(subject));
  const superseded = new Set<string>();
  for (const claims of groupBy(candidates, ({ subject }) => subject.claim.source).values()) {
    const alike = [...groupBy(claims, ({ subject }) => supersessionKey(subject)).values()];
    alike.forEach((group, index) =>
      alike.slice(index + 1).forEach((other) => note(decide(group[0]!, other[0]!, rule), group, other, superseded)),
    );
  }
  return superseded;
}

function supersessionKey({ claim, basis, originKey, isPresenceOnly }: Subject): string {
  const { measure, population, place, modality, additive, asOf, periodStart, said, published } = claim;
  return JSON.stringify([
    measure,
    population,
    place,
    basis,
    modality,
    additive,
    originKey,
    isPresenceOnly,
    asOf,
    periodStart,
    said,
    published,
    claim.stances.length > 0 ? claim.id : "",
  ]);
}

function note(decision: Decision, a: readonly RankedSubject[], b: readonly RankedSubject[], superseded: Set<string>): void {
  if (decision.label !== "supersedes") return;
  (decision.actor === a[0]!.subject ? b : a).forEach(({ subject }) => superseded.add(subject.claim.id));
}
