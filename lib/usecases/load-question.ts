import type { Sql } from "../data/client";
import { findOriginJudgements } from "../data/origin-judgements";
import { findWholeQuestion } from "../data/question-claims";
import { loadScopes } from "../data/scopes";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import type { Claim } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import { type SourceId, idFrom } from "../domain/ids";
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
  return ok(await withOrigins(db, permit, { ...whole, scopes, sourceById: new Map() }, whole.claims));
}

/** What is known of where claims come from: people's judgements, and the sources that the claims or those name. */
async function withOrigins(
  db: Sql,
  permit: Permit,
  loaded: Omit<LoadedQuestion, "judgements" | "sources">,
  claims: readonly Claim[],
): Promise<LoadedQuestion> {
  const named = claims.flatMap(sourcesOf).filter(isKept);
  const judgements = await findOriginJudgements(db, permit, [...named, ...claims.map(({ id }) => id).filter(isKept)]);
  const sourceById = await findSourceFacts(db, permit, [...named, ...judgements.flatMap(judgedSources)]);
  return { ...loaded, judgements, sources: [...sourceById.values()], sourceById };
}

/** A question as it is loaded, with what is known of where drafts come from that name other sources than its claims do. */
export async function withOriginsOf(db: Sql, permit: Permit, loaded: LoadedQuestion, drafts: readonly Claim[]): Promise<LoadedQuestion> {
  const isKnown = drafts.flatMap(sourcesOf).every((id) => !isKept(id) || loaded.sourceById.has(id));
  return isKnown ? loaded : withOrigins(db, permit, loaded, [...loaded.claims, ...drafts]);
}

/** Whether an id is that of something kept: what a draft would make has a name in place of it. */
function isKept(id: string): boolean {
  return idFrom(id) !== null;
}
