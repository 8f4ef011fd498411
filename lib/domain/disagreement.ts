import { groupBy } from "./group-by";
import type { InForce, Ruled } from "./overrule";
import type { ClaimId } from "./ids";

/** Why two figures may disagree, the commonest first; `genuine` where both mean the same and one of them is wrong. */
export const DISAGREEMENT_CAUSES = [
  "scope",
  "as_of",
  "definition",
  "unit",
  "method",
  "rounding",
  "translation",
  "error",
  "stale",
  "genuine",
] as const;
export type DisagreementCause = (typeof DISAGREEMENT_CAUSES)[number];

/** Why two claims of a question disagree, as a person found it; changes no label and no count. */
export type Disagreement = Ruled & { readonly kind: "disagreement"; readonly other: ClaimId; readonly cause: DisagreementCause };

/** Why two claims disagree, the first of the lower number; null where nobody has said. */
export function disagreementOf(inForce: InForce, claim: string, other: string): Disagreement | null {
  const told = inForce.get(claim)?.filter((judgement) => judgement.kind === "disagreement");
  return told?.find((disagreement) => disagreement.other === other) ?? null;
}

/** How often each cause was found on a question, the commonest first. */
export function causesOf(inForce: InForce): { readonly cause: DisagreementCause; readonly count: number }[] {
  const told = [...inForce.values()].flat().flatMap((judgement) => (judgement.kind === "disagreement" ? [judgement.cause] : []));
  const counts = [...groupBy(told, (cause) => cause)].map(([cause, found]) => ({ cause, count: found.length }));
  return counts.toSorted((a, b) => b.count - a.count || DISAGREEMENT_CAUSES.indexOf(a.cause) - DISAGREEMENT_CAUSES.indexOf(b.cause));
}
