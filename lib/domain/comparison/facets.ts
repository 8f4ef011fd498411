import type { Basis } from "./request";
import type { Subject } from "./subject";
import { type TimeRelation, type TimeRule, relateTimes } from "./time";

/** Equal, narrower, wider, without anything in common, unknown, or different. */
export type FacetRelation = "=" | "<" | ">" | "disjoint" | "?" | "differs";

export const FACET_NAMES = ["measure", "population", "place", "basis", "time", "modality"] as const;
export type FacetName = (typeof FACET_NAMES)[number];
export type Facets = Readonly<Record<FacetName, FacetRelation>>;

/** Which facets at least one claim states: only against those is an absent one unknown (METHOD 9.10). */
export type StatedFacets = Readonly<Record<"measure" | "population" | "place" | "periodStart", boolean>>;

export type FacetRule = TimeRule & { readonly stated: StatedFacets; readonly disjointWithin: ReadonlySet<string> | null };

export type Comparability = { readonly facets: Facets; readonly time: TimeRelation };

/** Compares two claims facet by facet (METHOD 2.1). */
export function compareFacets(a: Subject, b: Subject, rule: FacetRule): Comparability {
  const time = relateTimes(a, b, rule);
  const measure = compareNames(a.claim.measure, b.claim.measure, rule.stated.measure);
  return {
    facets: {
      measure,
      population: comparePaths(a.claim.population, b.claim.population, rule.stated.population, rule.disjointWithin),
      place: comparePaths(a.claim.place, b.claim.place, rule.stated.place, rule.disjointWithin),
      basis: compareBases(a.basis, b.basis),
      time: time.facet,
      modality: a.claim.modality === b.claim.modality ? "=" : "differs",
    },
    time,
  };
}

export function compareNames(a: string | null, b: string | null, isStated: boolean): FacetRelation {
  if (a === null || b === null) return isStated ? "?" : "=";
  return a === b ? "=" : "differs";
}

/** Compares two paths such as "Russia" and "Russia/Kursk"; whether siblings are disjoint, their parent says (METHOD 9.16). */
export function comparePaths(
  a: string | null,
  b: string | null,
  isStated: boolean,
  disjointWithin: FacetRule["disjointWithin"],
): FacetRelation {
  if (a === null || b === null) return isStated ? "?" : "=";
  if (a === b) return "=";
  if (a.startsWith(`${b}/`)) return "<";
  if (b.startsWith(`${a}/`)) return ">";
  return disjointWithin === null || disjointWithin.has(commonPath(a, b)) ? "disjoint" : "?";
}

/** Whether two claims, apart from their dates, may speak of the same: no facet is known to be another one. */
export function mayBeOfOneScope(a: Subject, b: Subject, { stated, disjointWithin }: FacetRule): boolean {
  const isOpen = (relation: FacetRelation) => relation === "=" || relation === "?";
  return (
    a.claim.modality === b.claim.modality &&
    isOpen(compareNames(a.claim.measure, b.claim.measure, stated.measure)) &&
    isOpen(compareBases(a.basis, b.basis)) &&
    isOpen(comparePaths(a.claim.place, b.claim.place, stated.place, disjointWithin)) &&
    isOpen(comparePaths(a.claim.population, b.claim.population, stated.population, disjointWithin))
  );
}

function commonPath(a: string, b: string): string {
  const other = b.split("/");
  const parts = a.split("/");
  const length = parts.findIndex((part, index) => part !== other[index]);
  return parts.slice(0, length).join("/");
}

/** That there are some is a statement about a stock (METHOD 9.11). */
export function compareBases(a: Basis, b: Basis): FacetRelation {
  const asStock = (basis: Basis) => (basis === "presence" ? "stock" : basis);
  return asStock(a) === asStock(b) ? "=" : "differs";
}

/** How two claims' scopes lie to each other: the same, one a part of the other, or not to be compared. */
export type ScopeRelation = "same" | "narrower" | "wider" | "not_comparable";

/** Sums up the facets (METHOD 2.1): one difference or a mix of narrower and wider is not comparable. */
export function aggregate({ facets, time }: Comparability, isAdditive: boolean): ScopeRelation {
  const relations = FACET_NAMES.map((name) => (name === "time" ? time.scope : facets[name]));
  if (relations.some((relation) => relation === "disjoint" || relation === "differs")) return "not_comparable";
  const [narrower, wider] = [relations.includes("<"), relations.includes(">")];
  if (!narrower && !wider) return "same";
  if ((narrower && wider) || !isAdditive) return "not_comparable";
  return narrower ? "narrower" : "wider";
}

/** Parts and wholes make sense only where figures add up, which ratios never do (METHOD 9.15). */
export function isAdditive(a: Subject, b: Subject): boolean {
  return a.claim.additive && b.claim.additive && a.basis !== "ratio" && b.basis !== "ratio";
}

export function hasUnknown(facets: Facets): boolean {
  return FACET_NAMES.some((name) => facets[name] === "?");
}
