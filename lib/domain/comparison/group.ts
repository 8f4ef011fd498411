import {
  FACET_NAMES,
  type FacetName,
  type FacetRelation,
  type FacetRule,
  type Facets,
  compareBases,
  compareNames,
  comparePaths,
  hasUnknown,
} from "./facets";
import type { ComparisonRequest, QuestionScope } from "./request";
import { type Subject, effectiveAsOf } from "./subject";
import { type Cluster, clustersOf, conflictingPairsOf, gapOf, greatest, positionsOf } from "./sweep";
import { type DayRange, leastDays } from "../time/day-range";
import type { Rational } from "../figure/rational";
import { isAnyPairProvisional } from "./provisional";
import { chooseVoices } from "./voices";

/** Where the claims of a question agree and where they part, counted by origin (METHOD 4). */
export type Group = {
  readonly origins: number;
  readonly depth: number;
  readonly clusters: readonly Cluster[];
  readonly outliers: readonly string[];
  readonly positions: number;
  readonly gap: Rational | null;
  readonly conflictingPairs: number;
  readonly pairs: number;
  readonly variants: readonly string[];
  readonly stale: readonly string[];
  /** Published after the day until which things are known. */
  readonly later: readonly string[];
  readonly superseded: readonly string[];
  readonly presenceOnly: readonly string[];
  readonly parts: readonly string[];
  readonly leftOut: readonly { readonly id: string; readonly why: readonly FacetName[] }[];
  readonly couldNotConfirm: readonly string[];
  readonly refuting: readonly string[];
  readonly isProvisional: boolean;
  /** The claim that speaks for each voice, by the voice's name. */
  readonly speaks: ReadonlyMap<string, Subject>;
  /** The claims from which the voices were chosen. */
  readonly live: readonly Subject[];
};

type Placed = {
  readonly counted: Subject[];
  readonly parts: Subject[];
  readonly leftOut: Group["leftOut"];
  readonly provisional: ReadonlySet<Subject>;
};

export type GroupRule = {
  readonly request: ComparisonRequest;
  readonly referenceDay: DayRange | null;
  readonly knownUntil: DayRange | null;
  readonly facetRule: FacetRule;
  /** The claims replaced by later word from their source among those that are counted. */
  readonly supersededIn: (counted: readonly Subject[]) => ReadonlySet<string>;
};

/** Sums up a question's claims: who counts, one voice per origin, and where the voices meet. */
export function groupOf(subjects: readonly Subject[], rule: GroupRule): Group {
  const { request, referenceDay, knownUntil, facetRule, supersededIn } = rule;
  const [known, later] = split(subjects, ({ published }) => knownUntil === null || published === null || published.from <= knownUntil.to);
  const placed = place(known, request.question, facetRule);
  const superseded = supersededIn(placed.counted);
  const current = placed.counted.filter(({ claim }) => !superseded.has(claim.id));
  const [stale, fresh] = split(current, (subject) => isStale(subject, facetRule.windowDays, referenceDay));
  const [presenceOnly, live] = split(
    fresh.filter(({ isDerived }) => !isDerived),
    (subject) => subject.isPresenceOnly,
  );
  const { voices, speaks, variants } = chooseVoices(live);
  const spoken = [...new Set(speaks.values())];
  const clusters = clustersOf(voices);
  const inTop = new Set(clusters.filter(({ isTop }) => isTop).flatMap(({ members }) => members));
  return {
    origins: voices.length,
    depth: greatest(clusters.map(({ members }) => members.length)),
    clusters,
    outliers: voices
      .map(({ name }) => name)
      .filter((name) => !inTop.has(name))
      .sort(),
    positions: positionsOf(voices),
    gap: gapOf(voices),
    conflictingPairs: conflictingPairsOf(voices),
    pairs: (voices.length * (voices.length - 1)) / 2,
    variants,
    stale: idsOf(stale),
    later: idsOf(later),
    superseded: [...superseded].sort(),
    presenceOnly: idsOf(presenceOnly),
    parts: idsOf(placed.parts),
    leftOut: placed.leftOut,
    couldNotConfirm: idsOf(known.filter(takes("cannot_confirm"))),
    refuting: idsOf(known.filter(takes("refutes"))),
    isProvisional: spoken.some((subject) => placed.provisional.has(subject)) || isAnyPairProvisional(spoken, facetRule),
    speaks,
    live,
  };
}

function idsOf(subjects: readonly Subject[]): string[] {
  return subjects.map(({ claim }) => claim.id).sort();
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function takes(kind: "cannot_confirm" | "refutes"): (subject: Subject) => boolean {
  return ({ claim }) => claim.stances.some((stance) => stance.kind === kind);
}

/** Stale at the reference date: the as-of lies farther back than the window (METHOD 2.2). */
function isStale(subject: Subject, window: number | null, referenceDay: DayRange | null): boolean {
  const asOf = effectiveAsOf(subject);
  if (asOf === null || referenceDay === null || window === null || asOf.from > referenceDay.to) return false;
  return leastDays(asOf, referenceDay) > window;
}

/** Sorts the claims with a reading into those that count for the question, parts of it, and others (METHOD 9.25). */
function place(subjects: readonly Subject[], question: QuestionScope | null, rule: FacetRule): Placed {
  const read = subjects.filter(({ reading }) => reading !== null);
  if (question === null) return { counted: read, parts: [], leftOut: [], provisional: new Set() };
  const [counted, parts, leftOut]: [Subject[], Subject[], { id: string; why: FacetName[] }[]] = [[], [], []];
  const provisional = new Set<Subject>();
  for (const subject of read) {
    const facets = withQuestion(subject, question, rule);
    const differing = differences(facets, subject);
    if (differing.length > 0) leftOut.push({ id: subject.claim.id, why: differing });
    else if (facets.population === "<" || facets.place === "<") parts.push(subject);
    else {
      counted.push(subject);
      if (hasUnknown(facets)) provisional.add(subject);
    }
  }
  return { counted, parts, leftOut: leftOut.sort((a, b) => (a.id < b.id ? -1 : 1)), provisional };
}

/** The facets for which a claim cannot count; narrower is no obstacle where figures add up. */
function differences(facets: Facets, subject: Subject): FacetName[] {
  const having = (...relations: FacetRelation[]) => FACET_NAMES.filter((name) => relations.includes(facets[name]));
  const obstacles = having("differs", "disjoint", ">");
  const isAdditive = subject.claim.additive && subject.basis !== "ratio";
  return obstacles.length > 0 || isAdditive ? obstacles : having("<");
}

/** A facet that the question leaves open, or that no claim states, does not stand in the way. */
function withQuestion({ claim, basis }: Subject, question: QuestionScope, { stated, disjointWithin }: FacetRule): Facets {
  return {
    measure: compareNames(claim.measure, question.measure, stated.measure && question.measure !== null),
    population: comparePaths(claim.population, question.population, stated.population && question.population !== null, disjointWithin),
    place: comparePaths(claim.place, question.place, stated.place && question.place !== null, disjointWithin),
    basis: question.basis === null ? "=" : compareBases(basis, question.basis),
    time: "=",
    modality: question.modality === null || question.modality === claim.modality ? "=" : "differs",
  };
}
