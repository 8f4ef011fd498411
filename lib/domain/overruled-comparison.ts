import type { Comparison } from "./comparison/compare";
import type { Label } from "./comparison/relation";
import type { Relation } from "./comparison/report";
import { meets } from "./figure/interval";
import { groupBy } from "./group-by";
import type { InForce, OverruledLabel } from "./overrule";

type Ruled = { readonly pair: readonly [number, number]; readonly label: OverruledLabel };

/**
 * A comparison in which the labels that a person ruled stand in place of the computed ones, which are kept beside them. Of
 * the group's numbers only the conflicting pairs follow; the rest are of readings, which no such ruling touches.
 */
export function withOverruled(comparison: Comparison, inForce: InForce): Comparison {
  const ruled = ruledPairs(comparison, inForce);
  if (ruled.length === 0) return comparison;
  const labels = new Map(ruled.flatMap(({ pair: [i, j], label }) => [[`${i} ${j}`, label] as const, [`${j} ${i}`, label] as const]));
  const partners = groupBy(
    ruled.flatMap(({ pair: [i, j] }) => [[i, j] as const, [j, i] as const]),
    ([from]) => from,
  );
  const relate = (i: number, j: number): Relation => {
    const [relation, label] = [comparison.relate(i, j), labels.get(`${i} ${j}`)];
    if (label === undefined || label === relation.label || IS_SAID_OUTRIGHT.has(relation.label)) return relation;
    return { ...relation, ...UNMEASURED, label, computed: relation.label };
  };
  const effective = ruled.filter(({ pair: [i, j] }) => relate(i, j).computed !== null);
  const indexOf = (id: string) => comparison.subjects.findIndex(({ claim }) => claim.id === id);
  return {
    ...comparison,
    relate,
    why: (relation, write) =>
      comparison.why(relation.computed === null ? relation : comparison.relate(indexOf(relation.a), indexOf(relation.b)), write),
    mayStandOut: (i, j) => labels.has(`${i} ${j}`) || comparison.mayStandOut(i, j),
    ruledWith: (i) => (partners.get(i) ?? []).flatMap(([, to]) => (relate(i, to).computed === null ? [] : [to])),
    group: { ...comparison.group, conflictingPairs: conflictingPairs(comparison, effective) },
  };
}

/** What one source says of another's claim, or in place of its own, is said and not computed: no overrule reaches it. */
const IS_SAID_OUTRIGHT: ReadonlySet<Label> = new Set(["supersedes", "refutes", "cannot_confirm", "confirms"]);

/** Whether the label between two claims is one that a person may overrule. */
export function mayBeOverruled({ label, computed }: Pick<Relation, "label" | "computed">): boolean {
  return !IS_SAID_OUTRIGHT.has(computed ?? label);
}

/** The numbers of a computed label say nothing of one that was put in its place. */
const UNMEASURED = { direction: null, gap: null, severity: null, flipTolerance: null, isSensitive: false, entails: null } as const;

function ruledPairs({ subjects }: Comparison, inForce: InForce): Ruled[] {
  if (inForce.size === 0) return [];
  const indexOf = new Map(subjects.map(({ claim }, index) => [claim.id, index]));
  return [...inForce].flatMap(([claim, overrules]) =>
    overrules.flatMap((overrule) =>
      overrule.kind !== "relation" ? [] : [{ pair: [indexOf.get(claim)!, indexOf.get(overrule.other)!] as const, label: overrule.label }],
    ),
  );
}

/** The conflicting pairs among the voices, without those that were ruled to be none, and with all that were ruled to be one. */
function conflictingPairs({ subjects, group }: Comparison, ruled: readonly Ruled[]): number {
  const voices = new Set([...group.speaks.values()]);
  return ruled.reduce((count, { pair, label }) => {
    const [a, b] = pair.map((index) => subjects[index]!);
    const isCounted = voices.has(a!) && voices.has(b!) && !meets(a!.reading!.support, b!.reading!.support);
    return count + Number(label === "conflict") - Number(isCounted);
  }, group.conflictingPairs);
}
