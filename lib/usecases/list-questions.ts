import { transaction } from "../data/client";
import {
  QUESTION_SORTS,
  type QuestionCursor,
  type QuestionQuery,
  type QuestionRow,
  cursorAt,
  listQuestions as findQuestions,
} from "../data/questions";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

export type QuestionPage = { readonly questions: readonly QuestionRow[]; readonly next: QuestionCursor | null };

export { QUESTION_SORTS };

const PAGE = 25;

/** One page of the workspace's questions. */
export async function listQuestions(actor: Actor, query: Omit<QuestionQuery, "take">): Promise<Result<QuestionPage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const { rows, hasMore } = await transaction(permit.value, (db) => findQuestions(db, permit.value, { ...query, take: PAGE }));
  const last = rows.at(-1);
  return ok({ questions: rows, next: hasMore && last !== undefined ? cursorAt(query.sort, last) : null });
}
