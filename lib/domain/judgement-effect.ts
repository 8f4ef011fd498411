import type { OriginJudgement } from "./origin-judgement";
import { type Look, type QuestionClaims, type QuestionComparison, compareQuestion } from "./question-comparison";

/** What a judgement changes on a question. */
export type JudgementEffect = {
  /** What would count without it, where that is not the same: of what counts for the whole of the question, or else of all claims. */
  readonly without: {
    readonly origins: QuestionComparison["originRange"];
    readonly of: "whole" | "all";
    readonly conflicts: number;
  } | null;
};

/** What a judgement of origin changes on a question: the counts without it (METHOD 4.6). Null where they cannot be compared. */
export function judgementEffect(
  known: QuestionClaims,
  look: Look,
  comparison: QuestionComparison,
  judgement: OriginJudgement,
): JudgementEffect | null {
  const compared = compareQuestion({ ...known, judgements: known.judgements.filter(({ id }) => id !== judgement.id) }, look);
  if (!compared.ok) return null;
  const { originRange, originRangeOfAll, group } = compared.value;
  const conflicts = group.conflictingPairs;
  const isFelt = originRange.join() !== comparison.originRange.join() || conflicts !== comparison.group.conflictingPairs;
  if (isFelt) return { without: { origins: originRange, of: "whole", conflicts } };
  const isFeltByAll = originRangeOfAll.join() !== comparison.originRangeOfAll.join();
  return { without: isFeltByAll ? { origins: originRangeOfAll, of: "all", conflicts } : null };
}
