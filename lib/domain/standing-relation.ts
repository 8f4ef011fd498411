import type { Comparison } from "./comparison/compare";
import type { Label } from "./comparison/relation";
import type { Relation } from "./comparison/report";
import type { Subject } from "./comparison/subject";
import { compareHi, compareLo } from "./figure/interval";

/** From the relation that most needs a reader's eye to the one that least does. */
export const LABELS: readonly Label[] = [
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

/** The place of a label among them: the lower, the more it needs a look. */
export function severityOf(label: Label): number {
  return LABELS.indexOf(label);
}

/** How a claim stands to the band, or to the claim chosen for comparison: the relation that most needs a look. */
export type Standing =
  { readonly kind: "inside" } | { readonly kind: "alone" } | { readonly kind: "relation"; readonly relation: Relation };

/** The claims that each one is held against: those of the band, or, where there is none, all that count. */
export type Standards = {
  readonly isBand: boolean;
  readonly indexes: readonly number[];
  readonly ids: ReadonlySet<string>;
  /** Among them the one whose ordinary reading ends lowest, and the one whose begins highest: who is strained with any is with one of these. */
  readonly outermost: readonly number[];
  readonly superseded: ReadonlySet<string>;
};

/** The claims that the others are held against. */
export function standardsOf(comparison: Comparison): Standards {
  const band = bandMembers(comparison);
  const ids = new Set<string>(band.length > 0 ? band : comparison.group.live.map(({ claim }) => claim.id));
  const indexes = comparison.subjects.flatMap(({ claim }, index) => (ids.has(claim.id) ? [index] : []));
  const read = indexes.filter((index) => comparison.subjects[index]!.reading !== null);
  const core = (index: number) => comparison.subjects[index]!.reading!.core;
  const lowest = read.toSorted((a, b) => compareHi(core(a), core(b))).slice(0, 1);
  const highest = read.toSorted((a, b) => compareLo(core(b), core(a))).slice(0, 1);
  return { isBand: band.length > 0, indexes, ids, outermost: [...lowest, ...highest], superseded: new Set(comparison.group.superseded) };
}

/**
 * How the claim at an index stands to the others: by what it denies; inside the band where it speaks in it; else by its strongest relation
 * to the standards, of which the first conflict settles it.
 */
export function standingOf(comparison: Comparison, index: number, standards: Standards): Standing {
  const replacing = replacedBy(comparison, index, standards.superseded);
  if (replacing !== undefined) return { kind: "relation", relation: replacing };
  const targets = targetsOf(comparison, index);
  const denied = targets.map((target) => comparison.relate(index, target)).find(({ label }) => label === "refutes");
  if (denied !== undefined) return { kind: "relation", relation: denied };
  const { claim, reading } = comparison.subjects[index]!;
  if (standards.isBand && standards.ids.has(claim.id)) return standingInBand(comparison, index, standards);
  const relation = strongest(comparison, index, [
    ...(reading === null ? targets : []),
    ...standards.indexes,
    ...comparison.ruledWith(index),
  ]);
  return relation === null ? { kind: "alone" } : { kind: "relation", relation };
}

/** Inside, unless it is strained with one of the band's, or ruled to conflict with any. */
function standingInBand(comparison: Comparison, index: number, { outermost }: Standards): Standing {
  const relation = strongest(comparison, index, [...outermost, ...comparison.ruledWith(index)]);
  return relation?.label === "strained" || relation?.label === "conflict" ? { kind: "relation", relation } : { kind: "inside" };
}

/** The relation to the later word that replaced a claim, if possible to one that was not replaced itself. */
function replacedBy({ subjects, relate }: Comparison, index: number, superseded: ReadonlySet<string>): Relation | undefined {
  const own = subjects[index]!;
  if (!superseded.has(own.claim.id)) return undefined;
  const isOfSameVoice = (other: Subject) => other !== own && other.originKey === own.originKey && other.claim.source === own.claim.source;
  return subjects
    .flatMap((other, at) => (isOfSameVoice(other) ? [relate(at, index)] : []))
    .filter(({ label, direction }) => label === "supersedes" && direction !== own.claim.id)
    .toSorted((a, b) => Number(superseded.has(a.direction!)) - Number(superseded.has(b.direction!)))[0];
}

function strongest(comparison: Comparison, index: number, others: readonly number[]): Relation | null {
  let found: Relation | null = null;
  for (const other of others) {
    if (other === index) continue;
    const relation = comparison.relate(index, other);
    if (relation.label === LABELS[0]) return relation;
    if (found === null || severityOf(relation.label) < severityOf(found.label)) found = relation;
  }
  return found;
}

/** The claims that a response speaks of, wherever they stand. */
function targetsOf({ subjects }: Comparison, index: number): number[] {
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
  return top[0]!.members.map((name) => group.speaks.get(name)!.claim.id);
}
