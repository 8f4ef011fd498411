import type { Db } from "../data/client";
import { saveQuestionState } from "../data/questions";
import type { Permit } from "../domain/policy";
import { keptHeadline, placeOfName, placeOfNumber } from "../domain/kept-headline";
import { compareQuestion } from "../domain/question-comparison";
import { questionHeadline } from "../domain/question-headline";
import { dayOf } from "../domain/time/day";
import { loadQuestion } from "./load-question";

/** Works out a question's headline anew and keeps it for the lists; part of every command that touches its claims. */
export async function refreshQuestion(db: Db, permit: Permit, number: number, now: Date): Promise<void> {
  const loaded = await loadQuestion(db, permit, number);
  if (!loaded.ok) return;
  const { question, claims } = loaded.value;
  const comparison = compareQuestion(loaded.value, { today: dayOf(now) });
  const headline = comparison.ok
    ? questionHeadline({ question, claims, comparison: comparison.value, nameOf: placeOfName, write: placeOfNumber })
    : "";
  const conflictCount = comparison.ok ? comparison.value.group.conflictingPairs : 0;
  await saveQuestionState(db, permit, question.id, { headline: keptHeadline(headline), conflictCount, claimCount: claims.length });
}
