import { transaction } from "../data/client";
import {
  QUESTION_SORTS,
  type QuestionCursor,
  type QuestionQuery,
  type QuestionRow,
  cursorAt,
  listQuestions as findQuestions,
} from "../data/questions";
import { findSourceFacts } from "../data/source-facts";
import { readHeadline, sourcesNamedIn } from "../domain/kept-headline";
import { WRITE_NUMBER } from "../domain/notation";
import { namesIn } from "../domain/wording";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

export type QuestionPage = { readonly questions: readonly QuestionRow[]; readonly next: QuestionCursor | null };

export { QUESTION_SORTS };

const PAGE = 25;

/** One page of the workspace's questions, its numbers written as whoever asks likes them. */
export async function listQuestions(
  actor: Actor,
  query: Omit<QuestionQuery, "take">,
  write = WRITE_NUMBER.comma,
): Promise<Result<QuestionPage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const { rows, hasMore, sourceById } = await transaction(permit.value, async (db) => {
    const found = await findQuestions(db, permit.value, { ...query, take: PAGE });
    const named = found.rows.flatMap(({ headline }) => sourcesNamedIn(headline));
    return { ...found, sourceById: await findSourceFacts(db, permit.value, named) };
  });
  const last = rows.at(-1);
  const questions = rows.map((row) => ({ ...row, headline: readHeadline(row.headline, namesIn(sourceById), write) }));
  return ok({ questions, next: hasMore && last !== undefined ? cursorAt(query.sort, last) : null });
}
