import type { OriginJudgement } from "./origin-judgement";
import { type Look, type QuestionClaims, type QuestionComparison, compareQuestion } from "./question-comparison";

/** What a question would be without a judgement, where that differs. */
export type JudgementEffect = {
  /** At least and at most so many original sources. */
  readonly origins: QuestionComparison["originRange"];
  readonly conflicts: number;
  /** It changes one of these. */
  readonly isFelt: boolean;
};

/** What a judgement of origin changes on a question: the counts without it (METHOD 4.6). Null where they cannot be compared. */
export function judgementEffect(
  known: QuestionClaims,
  look: Look,
  comparison: QuestionComparison,
  judgement: OriginJudgement,
): JudgementEffect | null {
  const without = compareQuestion({ ...known, judgements: known.judgements.filter(({ id }) => id !== judgement.id) }, look);
  if (!without.ok) return null;
  const { originRange: origins, group } = without.value;
  const isFelt = origins.join() !== comparison.originRange.join() || group.conflictingPairs !== comparison.group.conflictingPairs;
  return { origins, conflicts: group.conflictingPairs, isFelt };
}
