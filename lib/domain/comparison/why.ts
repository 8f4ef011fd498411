import type { FacetName, FacetRelation, Facets } from "./facets";
import { FACET_NAMES } from "./facets";
import type { Interval } from "../figure/interval";
import { factorWords, intervalWords, listWords, percentWords } from "../figure/number-words";
import type { WriteNumber } from "../notation";
import type { Relation } from "./report";

/** The supports of the claims with a reading, by id, and how numbers are written. */
type Supports = { readonly supports: ReadonlyMap<string, Interval>; readonly write: WriteNumber | undefined };

const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  measure: "what is measured",
  population: "who is counted",
  place: "the place",
  basis: "how it is counted",
  time: "the time",
  modality: "whether it is observed, planned or possible",
};

/** Says in words why two claims are related as they are, with the numbers that decide it (METHOD 3.3). */
export function whyRelation(relation: Relation, known: Supports): string {
  return [...sentences(relation, known), ...assumptions(relation)].join(" ");
}

function sentences(relation: Relation, known: Supports): string[] {
  switch (relation.label) {
    case "conflict":
      return conflictSentences(relation, known);
    case "strained":
      return [`Strained: ${versus(relation, known)}. Both hold only on a loose reading of the words.`];
    case "compatible":
      return [`Compatible: ${versus(relation, known)}. Both can be right on an ordinary reading.`];
    case "agree":
      return [`Agree: ${versus(relation, known)}. They say nearly the same.`];
    case "within":
      return [
        "Within: one speaks of a part of what the other speaks of, and the part does not exceed the whole, so nothing is contradicted.",
      ];
    case "change":
      return ["Change: the figures are for different dates, so they are two readings of a moving quantity and no conflict."];
    case "restates":
      return ["Restates: both go back to the same origin, so they count once."];
    case "variant":
      return [
        `Quoted differently: ${versus(relation, known)}, although both go back to the same origin. A reporting discrepancy, not two opinions.`,
      ];
    case "supersedes":
      return [SUPERSEDES[relation.kind!]];
    case "refutes":
      return ["Denies: one source denies the other's claim."];
    case "confirms":
      return ["Confirms: one source confirms the other's claim."];
    case "cannot_confirm":
      return ["Takes no position: not being able to confirm a claim neither supports nor denies it."];
    case "not_comparable":
      return [notComparable(relation)];
  }
}

const SUPERSEDES = {
  revision: "Supersedes: the same source later gave another figure for the same date.",
  update: "Supersedes: the same source later gave a figure for a later date.",
  reaffirmed: "Supersedes: the same source later gave the same figure again.",
} as const;

function versus({ a, b }: Relation, { supports, write }: Supports): string {
  return [a, b].map((id) => intervalWords(supports.get(id)!, write)).join(" v ");
}

function conflictSentences(relation: Relation, known: Supports): string[] {
  if (relation.ground === "stated")
    return ["Conflict: one source says outright that its figure is not the other's, whatever the readings allow."];
  if (relation.ground === "part_exceeds_whole") return [`Conflict: ${versus(relation, known)}. A part cannot exceed the whole.`];
  if (relation.ground === "total_fell") return [`Conflict: ${versus(relation, known)}. A running total cannot fall.`];
  const opening = `Conflict: ${versus(relation, known)}.`;
  const apart = relation.gap === null ? "" : `The nearest values are ${factorWords(relation.gap, known.write)} apart.`;
  if (relation.flipTolerance === null || relation.flipTolerance.compare(1) >= 0) return [opening, apart].filter(Boolean);
  const firmness = relation.isSensitive ? "Sensitive: it turns on how loosely the words are read." : "Robust.";
  return [
    opening,
    apart,
    `They would touch only if both figures were off by ${percentWords(relation.flipTolerance, known.write)} or more.`,
    firmness,
  ].filter(Boolean);
}

function notComparable({ ground, facets }: Relation): string {
  if (ground === "stance_elsewhere") return "Not comparable: one of them responds to another claim and gives no figure.";
  if (ground === "no_figure") return "Not comparable: one of them gives no figure.";
  const [narrower, wider] = [facetsThat(facets, ["<"]), facetsThat(facets, [">"])];
  const differing = facetsThat(facets, ["differs", "disjoint"]);
  if (differing.length > 0) return `Not comparable: they differ in ${listWords(differing)}.`;
  if (narrower.length > 0 && wider.length > 0)
    return `Not comparable: one is narrower in ${listWords(narrower)} and wider in ${listWords(wider)}.`;
  return `Not comparable: one is narrower in ${listWords([...narrower, ...wider])}, and such figures do not add up.`;
}

function facetsThat(facets: Facets, relations: readonly FacetRelation[]): string[] {
  return FACET_NAMES.filter((name) => relations.includes(facets[name])).map((name) => FACET_WORDS[name]);
}

function assumptions({ isProvisional, facets }: Relation): string[] {
  if (!isProvisional) return [];
  const unknown = facetsThat(facets, ["?"]);
  return [`Provisional: ${listWords(unknown)} ${unknown.length === 1 ? "is" : "are"} not stated for both, and taken to be the same.`];
}
