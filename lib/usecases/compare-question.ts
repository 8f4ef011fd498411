import { transaction } from "../data/client";
import type { Comparison } from "../domain/comparison/compare";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { type Look, compareQuestion as compareClaims } from "../domain/question-comparison";
import { type LoadedQuestion, loadQuestion } from "./load-question";

export type ComparedQuestion = LoadedQuestion & { readonly comparison: Comparison };

/** A question with its claims compared, as of today where the question looks from today. */
export async function compareQuestion(actor: Actor, number: number, look: Look): Promise<Result<ComparedQuestion>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const loaded = await transaction(permit.value, (db) => loadQuestion(db, permit.value, number));
  if (!loaded.ok) return loaded;
  const comparison = compareClaims(loaded.value, look);
  return comparison.ok ? ok({ ...loaded.value, comparison: comparison.value }) : comparison;
}
