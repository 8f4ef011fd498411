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

/** The claims that each one is held against: those of the band, or, where there is none, all that count. */
export type Standards = { readonly isBand: boolean; readonly indexes: readonly number[]; readonly ids: ReadonlySet<string> };

export function standardsOf(comparison: Comparison): Standards {
  const band = bandMembers(comparison);
  const ids = new Set<string>(band.length > 0 ? band : comparison.group.live.map(({ claim }) => claim.id));
  const indexes = comparison.subjects.flatMap(({ claim }, index) => (ids.has(claim.id) ? [index] : []));
  return { isBand: band.length > 0, indexes, ids };
}

/**
 * How the claim at an index stands to the others: inside the band where it speaks in it; else by its strongest relation
 * to the standards, of which the first conflict settles it.
 */
export function standingOf(comparison: Comparison, index: number, standards: Standards): Standing {
  if (standards.isBand && standards.ids.has(comparison.subjects[index]!.claim.id)) return { kind: "inside" };
  let strongest: Relation | null = null;
  for (const other of [...targetsOf(comparison, index), ...standards.indexes]) {
    if (other === index) continue;
    const relation = comparison.relate(index, other);
    if (relation.label === SEVERITY[0]) return { kind: "relation", relation };
    if (strongest === null || SEVERITY.indexOf(relation.label) < SEVERITY.indexOf(strongest.label)) strongest = relation;
  }
  return strongest === null ? { kind: "alone" } : { kind: "relation", relation: strongest };
}

/** The claims that a response without a figure speaks of, wherever they stand. */
function targetsOf({ subjects }: Comparison, index: number): number[] {
  if (subjects[index]!.reading !== null) return [];
  const aimed = subjects[index]!.claim.stances.flatMap(({ targets }) =>
    targets.flatMap((target) => ("claim" in target ? [target.claim] : [])),
  );
  return aimed.length === 0 ? [] : subjects.flatMap(({ claim }, other) => (aimed.includes(claim.id) ? [other] : []));
}

/** How the claim at an index stands to one that was chosen for comparison. */
export function standingTo(comparison: Comparison, index: number, reference: number): Standing {
  return index === reference ? { kind: "alone" } : { kind: "relation", relation: comparison.relate(index, reference) };
}

/** The claims that speak in the single best supported cluster; none where no two origins agree or several tie. */
function bandMembers({ group }: Comparison): readonly string[] {
  const top = group.clusters.filter(({ isTop }) => isTop);
  if (group.depth < 2 || top.length !== 1) return [];
  return top[0]!.members.flatMap((name) => group.speaks.get(name)?.claim.id ?? []);
}
