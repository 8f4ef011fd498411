import type { Comparison } from "./comparison/compare";
import type { Label } from "./comparison/relation";
import type { Relation } from "./comparison/report";

/** From the relation that most needs a reader's eye to the one that least does. */
const SEVERITY: readonly Label[] = [
  "conflict",
  "refutes",
  "variant",
  "strained",
  "cannot_confirm",
  "change",
  "supersedes",
  "within",
  "compatible",
  "confirms",
  "restates",
  "agree",
  "not_comparable",
];

/** How a claim stands to the band, or to the claim chosen for comparison: the relation that most needs a look. */
export type Standing =
  { readonly kind: "inside" } | { readonly kind: "alone" } | { readonly kind: "relation"; readonly relation: Relation };

/**
 * How the claim at an index stands to the others: inside the band where it speaks in it; else by its strongest relation
 * to the band's voices, or, where there is no band, to any other claim that counts.
 */
export function standingOf(comparison: Comparison, index: number, reference: number | null): Standing {
  if (reference !== null)
    return index === reference ? { kind: "alone" } : { kind: "relation", relation: comparison.relate(index, reference) };
  const band = bandMembers(comparison);
  const own = comparison.subjects[index]!.claim.id;
  if (band.includes(own)) return { kind: "inside" };
  const others = band.length > 0 ? band : comparison.group.live.map(({ claim }) => claim.id);
  const relations = comparison.subjects.flatMap(({ claim }, other) =>
    claim.id !== own && others.includes(claim.id) ? [comparison.relate(index, other)] : [],
  );
  const strongest = relations.toSorted((a, b) => SEVERITY.indexOf(a.label) - SEVERITY.indexOf(b.label))[0];
  return strongest === undefined ? { kind: "alone" } : { kind: "relation", relation: strongest };
}

/** The claims that speak in the single best supported cluster; none where no two origins agree or several tie. */
export function bandMembers({ group }: Comparison): readonly string[] {
  const top = group.clusters.filter(({ isTop }) => isTop);
  if (group.depth < 2 || top.length !== 1) return [];
  return top[0]!.members.flatMap((name) => group.speaks.get(name)?.claim.id ?? []);
}
