import type { Db } from "../data/client";
import { findOriginJudgements } from "../data/origin-judgements";
import { findQuestion } from "../data/questions";
import { type Moment, claimsAt, findChange, lastChangeBy, questionAt, sourceFactsAt } from "../data/recorded-question";
import { loadScopes } from "../data/scopes";
import { type Result, ok, refuse } from "../domain/failure";
import { judgedSources } from "../domain/origin-judgement";
import type { Permit } from "../domain/policy";
import { sourcesOf } from "../domain/question-comparison";
import type { LoadedQuestion } from "./load-question";

/** Which moment is replayed: after a change, by its number, or at the end of a day, in coordinated universal time. */
export type Recorded = { readonly change: number } | { readonly day: string };

/**
 * A question exactly as it was recorded at a moment; on a day before it was asked, as it is now without claims. Refuses
 * `not_found` where there is no such question, or no such change of it.
 */
export async function loadRecordedQuestion(
  db: Db,
  permit: Permit,
  number: number,
  recorded: Recorded,
): Promise<Result<LoadedQuestion & { readonly moment: Moment }>> {
  const current = await findQuestion(db, permit, number);
  const moment = await momentOf(db, permit, recorded);
  if (current === null || moment === null) return refuse({ code: "not_found" });
  const question = await questionAt(db, permit, current, moment.change);
  if (question === null && "change" in recorded) return refuse({ code: "not_found" });
  const { claims, placements, isCut } = await claimsAt(db, permit, current.id, moment.change);
  const named = claims.flatMap(sourcesOf);
  const judgements = await findOriginJudgements(db, permit, [...named, ...claims.map(({ id }) => id)], moment.change);
  const sourceById = await sourceFactsAt(db, permit, [...named, ...judgements.flatMap(judgedSources)], moment.change);
  const scopes = await loadScopes(db, permit);
  const sources = [...sourceById.values()];
  // A past is not watched: its page has nothing to press.
  return ok({
    question: question ?? current,
    claims,
    placements,
    isCut,
    isWatched: false,
    scopes,
    judgements,
    sources,
    sourceById,
    moment,
  });
}

async function momentOf(db: Db, permit: Permit, recorded: Recorded): Promise<Moment | null> {
  if ("change" in recorded) return findChange(db, permit, recorded.change);
  const end = new Date(`${recorded.day}T23:59:59.999Z`);
  return (await lastChangeBy(db, permit, end)) ?? { change: 0, at: end };
}
