import { attribute } from "../attribution/origins";
import { originRange } from "../attribution/origin-range";
import { pathStrength } from "../attribution/path-strength";
import { type Result, invalid, ok } from "../failure";
import type { WriteNumber } from "../notation";
import { readClaims } from "./derived-readings";
import type { StatedFacets } from "./facets";
import { type Group, type GroupRule, groupOf } from "./group";
import { rankEnds } from "./ranks";
import { type RankedSubject, type RelationRule, decide } from "./relation";
import { type Relation, report } from "./report";
import type { ComparableClaim, ComparisonRequest } from "./request";
import { DateReader, type Subject, prepare } from "./subject";
import { standOutFilter } from "./stand-out";
import { supersededAmong } from "./superseded";
import { wholeDays } from "./time";
import { whyRelation } from "./why";

/** The version of METHOD that this core follows, given with every answer. */
export const METHOD_VERSION = "1.0";

/** Everything that follows from a set of claims: their readings, each pair's relation on demand, and the group. */
export type Comparison = {
  readonly subjects: readonly Subject[];
  /** The relation of the i-th and the j-th claim. */
  readonly relate: (i: number, j: number) => Relation;
  readonly why: (relation: Relation, write?: WriteNumber) => string;
  /** False where the pair can be neither conflict, variant, supersession nor stance; costs next to nothing. */
  readonly mayStandOut: (i: number, j: number) => boolean;
  /** Those to which a person ruled how the i-th claim stands. */
  readonly ruledWith: (i: number) => readonly number[];
  readonly group: Group;
  readonly originRange: readonly [number, number];
  /** Worked out when it is asked for, as pages do not. */
  readonly pathStrength: () => number;
  readonly loops: readonly (readonly string[])[];
};

/** Compares claims by METHOD 1 to 4. Refuses figures and dates that cannot be read, naming the field. */
export function compare(request: ComparisonRequest): Result<Comparison> {
  const readings = readClaims(request);
  if (!readings.ok) return readings;
  const attribution = attribute(request);
  const prepared = prepare(request, readings.value, attribution);
  if (!prepared.ok) return prepared;
  const days = daysOf(request);
  if (!days.ok) return days;
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
    ...days.value,
    facetRule: rule,
    supersededIn: (counted) => {
      const included = new Set(counted);
      return supersededAmong(
        ranked.filter(({ subject }) => included.has(subject)),
        rule,
      );
    },
  });
  const supports = new Map(subjects.flatMap(({ claim, reading }) => (reading === null ? [] : [[claim.id, reading.support]])));
  return ok({
    subjects,
    relate,
    why: (relation, write) => whyRelation(relation, { supports, write }),
    mayStandOut: standOutFilter(ranked, rule),
    ruledWith: () => [],
    group,
    originRange: originRange([...group.speaks.keys()], request.sources, request.apart),
    pathStrength: () => pathStrength(group, attribution),
    loops: attribution.loops,
  });
}

function daysOf({ question, knownUntil }: ComparisonRequest): Result<Pick<GroupRule, "referenceDay" | "knownUntil">> {
  const dates = new DateReader();
  const referenceDay = dates.read(question?.referenceDate ?? null, "question.referenceDate");
  const known = dates.read(knownUntil, "question.referenceDate");
  return dates.fault === null ? ok({ referenceDay, knownUntil: known }) : invalid(dates.fault.field, dates.fault.reason);
}

/** What the request says of how facets and values are held against each other. */
export function ruleOf(request: ComparisonRequest): RelationRule {
  const { window, parameters, claims } = request;
  const isStated = (field: keyof StatedFacets & keyof ComparableClaim) => claims.some((claim) => claim[field] !== null);
  const stated = {
    measure: isStated("measure"),
    population: isStated("population"),
    place: isStated("place"),
    periodStart: isStated("periodStart"),
  };
  return { windowDays: wholeDays(window), parameters, flowJaccard: parameters.flowJaccard, stated, disjointWithin: request.disjointWithin };
}
