import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import type { Interval } from "./figure/interval";
import type { Reading } from "./figure/reading";
import { ONE } from "./figure/rational";
import type { Cluster } from "./comparison/sweep";
import { type Standing, standardsOf, standingOf, standingTo } from "./standing-relation";

/** How a claim counts on its question: as a voice, as another report, as a part of the whole, or not. */
export type Role =
  | "counts"
  | "part"
  | "comparison"
  | "presence"
  | "response"
  | "superseded"
  | "stale"
  | "later"
  | "left_out"
  | "not_accepted"
  | "not_current";

export type ClaimRow = {
  readonly claim: Claim;
  readonly role: Role;
  readonly reading: Reading | null;
  readonly standing: Standing;
  /** The reading follows from another claim's figure only. */
  readonly isDerived: boolean;
};

/** All roles, in the order in which rows are shown. */
export const ROLES_IN_ORDER: readonly Role[] = [
  "counts",
  "part",
  "comparison",
  "presence",
  "response",
  "superseded",
  "stale",
  "later",
  "left_out",
  "not_accepted",
  "not_current",
];

/** The claims of a question in reading order, each with how it stands to the rest, or to the one of that index. */
export function rowsOf(claims: readonly Claim[], comparison: Comparison, reference: number | null = null): ClaimRow[] {
  const byId = new Map(comparison.subjects.map(({ claim }, index) => [claim.id, index]));
  const roleOf = roles(comparison);
  const ordered = claims
    .map((claim) => ({ claim, index: byId.get(claim.id) ?? null }))
    .map(({ claim, index }) => ({ claim, index, role: index === null ? roleOfUncounted(claim) : roleOf(claim) }))
    .toSorted(
      (a, b) =>
        ROLES_IN_ORDER.indexOf(a.role) - ROLES_IN_ORDER.indexOf(b.role) ||
        byAnchor(comparison, a.index, b.index) ||
        a.claim.number - b.claim.number,
    );
  const standards = standardsOf(comparison);
  const standing = (index: number) =>
    reference === null ? standingOf(comparison, index, standards) : standingTo(comparison, index, reference);
  return ordered.map(({ claim, index, role }) => {
    const subject = index === null ? null : comparison.subjects[index]!;
    let known: Standing | null = null;
    return {
      claim,
      role,
      reading: subject?.reading ?? null,
      isDerived: subject?.isDerived ?? false,
      // How one of thousands stands to all others is worked out for those that are looked at.
      get standing() {
        return (known ??= index === null ? { kind: "alone" } : standing(index));
      },
    };
  });
}

/** Of a claim that is not compared: it is withdrawn, or not accepted where that is needed. */
function roleOfUncounted({ standing }: Claim): Role {
  return standing === "current" ? "not_accepted" : "not_current";
}

function roles({ group, subjects }: Comparison): (claim: Claim) => Role {
  const listed: readonly (readonly [Role, ReadonlySet<string>])[] = [
    ["superseded", new Set(group.superseded)],
    ["stale", new Set(group.stale)],
    ["later", new Set(group.later)],
    ["part", new Set(group.parts)],
    ["left_out", new Set(group.leftOut.map(({ id }) => id))],
    ["presence", new Set(group.presenceOnly)],
    ["comparison", new Set(subjects.flatMap(({ claim, isDerived, reading }) => (isDerived && reading !== null ? [claim.id] : [])))],
    ["response", new Set(subjects.flatMap(({ claim, reading }) => (reading === null ? [claim.id] : [])))],
  ];
  return ({ id }) => listed.find(([, ids]) => ids.has(id))?.[0] ?? "counts";
}

function byAnchor(comparison: Comparison, a: number | null, b: number | null): number {
  const [x, y] = [a, b].map((index) => {
    const reading = comparison.subjects[index ?? -1]?.reading;
    return reading?.anchor ?? reading?.support.lo ?? reading?.support.hi ?? ONE;
  });
  return x!.compare(y!);
}

/** The values that most original sources allow together: one band, several where sets tie, none where no two agree. */
export function bandsOf({ group }: Comparison): readonly Cluster[] {
  return group.depth < 2 ? [] : group.clusters.filter(({ isTop }) => isTop);
}

/** What of some rows must be on a scale: their readings, a bound without its open side. */
export function drawnIntervals(rows: readonly ClaimRow[]): Interval[] {
  return rows.flatMap(({ reading }) => (reading === null ? [] : [drawn(reading)]));
}

function drawn({ support, shape }: Reading): Interval {
  if (shape === "two") return support;
  return shape === "upper" ? { ...support, lo: support.hi } : { ...support, hi: support.lo };
}
