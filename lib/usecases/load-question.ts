import type { Db } from "../data/client";
import { claimsOfQuestion } from "../data/question-claims";
import { findQuestion } from "../data/questions";
import { loadScopes } from "../data/scopes";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import { type Result, ok, refuse } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Question } from "../domain/question";
import { type QuestionClaims, sourcesOf } from "../domain/question-comparison";

/** A question with its claims, and the sources they name by id. */
export type LoadedQuestion = QuestionClaims & {
  readonly question: Question;
  readonly sourceById: ReadonlyMap<SourceId, KnownSource>;
  /** The question has more claims than are compared. */
  readonly isCut: boolean;
};

/** Loads a question with all that comparing its claims needs, in a fixed number of queries. */
export async function loadQuestion(db: Db, permit: Permit, number: number): Promise<Result<LoadedQuestion>> {
  const question = await findQuestion(db, permit, number);
  if (question === null) return refuse({ code: "not_found" });
  const { claims, placements, isCut } = await claimsOfQuestion(db, permit, question.id);
  const scopes = await loadScopes(db, permit);
  const sourceById = await findSourceFacts(db, permit, claims.flatMap(sourcesOf));
  return ok({ question, claims, placements, isCut, scopes, sources: [...sourceById.values()], sourceById });
}
