import type { Sql } from "../data/client";
import { findOriginJudgements } from "../data/origin-judgements";
import { findWholeQuestion } from "../data/question-claims";
import { loadScopes } from "../data/scopes";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import { type Result, ok, refuse } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import { judgedSources } from "../domain/origin-judgement";
import type { Permit } from "../domain/policy";
import type { Question } from "../domain/question";
import { type QuestionClaims, sourcesOf } from "../domain/question-comparison";

/** A question with its claims, and the sources they name by id. */
export type LoadedQuestion = QuestionClaims & {
  readonly question: Question;
  readonly sourceById: ReadonlyMap<SourceId, KnownSource>;
  /** The question has more claims than are compared. */
  readonly isCut: boolean;
  /** Whoever asks watches it. */
  readonly isWatched: boolean;
};

/** Loads a question with all that comparing its claims needs, in a fixed number of queries. */
export async function loadQuestion(db: Sql, permit: Permit, number: number): Promise<Result<LoadedQuestion>> {
  const whole = await findWholeQuestion(db, permit, number);
  if (whole === null) return refuse({ code: "not_found" });
  const scopes = await loadScopes(db, permit);
  const named = whole.claims.flatMap(sourcesOf);
  const judgements = await findOriginJudgements(db, permit, [...named, ...whole.claims.map(({ id }) => id)]);
  const sourceById = await findSourceFacts(db, permit, [...named, ...judgements.flatMap(judgedSources)]);
  return ok({ ...whole, scopes, judgements, sources: [...sourceById.values()], sourceById });
}
