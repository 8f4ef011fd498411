import type { ClaimId } from "./ids";
import type { Comparison } from "./comparison/compare";
import type { Label } from "./comparison/relation";
import { groupBy } from "./group-by";
import { type Look, type QuestionClaims, compareQuestion } from "./question-comparison";
import type { ScopeChoice } from "./scope-choices";
import { severityOf } from "./standing-relation";

/** How a claim would stand after the other answer: under each label the numbers of those that do not stand under it now. */
export type Consequence = {
  readonly becomes: readonly { readonly label: Label; readonly numbers: readonly number[] }[];
  /** The other answer would make a conflict, or end one. */
  readonly isDecisive: boolean;
};

/**
 * What the other answer to a scope choice would change: the ruling that is not there, made; the one that is there, taken
 * back (METHOD 2.1). Null where the claims cannot be compared.
 */
export function consequenceOf(known: QuestionClaims, look: Look, comparison: Comparison, choice: ScopeChoice): Consequence | null {
  const claim = known.claims.find(({ number }) => number === choice.claimNumber)!;
  const other = compareQuestion(withOtherAnswer(known, claim.id, choice), look);
  if (!other.ok) return null;
  const [before, after] = [labelsOf(comparison, claim.id), labelsOf(other.value, claim.id)];
  const changed = known.claims.flatMap(({ id, number }) => {
    const label = after.get(id);
    return label === undefined || label === before.get(id) ? [] : [{ label, number, was: before.get(id) }];
  });
  const becomes = [...groupBy(changed, ({ label }) => label)].map(([label, of]) => ({ label, numbers: of.map(({ number }) => number) }));
  return {
    becomes: becomes.toSorted((a, b) => severityOf(a.label) - severityOf(b.label)),
    isDecisive: changed.some(({ label, was }) => label === "conflict" || was === "conflict"),
  };
}

function withOtherAnswer(known: QuestionClaims, claimId: ClaimId, { facet, ruling }: ScopeChoice): QuestionClaims {
  const claim = known.claims.find(({ id }) => id === claimId)!;
  const [from, to] = facet === "place" ? [claim.placeId, known.question.placeId] : [claim.populationId, known.question.populationId];
  const supposed = { id: "", facet, from, to, reason: "", by: "", at: new Date(0) };
  const placements = known.placements.map((placement) =>
    placement.claimId === claimId
      ? { ...placement, rulings: ruling === null ? [...placement.rulings, supposed] : placement.rulings.filter((each) => each !== ruling) }
      : placement,
  );
  return { ...known, placements };
}

/** The label of a claim towards each other. */
function labelsOf({ subjects, relate }: Comparison, claimId: ClaimId): Map<string, Label> {
  const own = subjects.findIndex(({ claim }) => claim.id === claimId);
  return new Map(subjects.flatMap(({ claim }, index) => (index === own ? [] : [[claim.id, relate(own, index).label]])));
}
