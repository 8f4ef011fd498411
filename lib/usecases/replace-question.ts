import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { findQuestion, updateQuestion } from "../data/questions";
import { type Result, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";
import type { Question, QuestionDetails } from "../domain/question";
import { refreshQuestion } from "./refresh-question";

type Replacing = {
  readonly number: number;
  readonly version: number;
  readonly command: string;
  readonly reason: string;
  readonly now: Date;
};

/** Saves a question's details over the version that was read, and works it out anew. */
export async function replaceQuestion(
  db: Db,
  permit: Permit,
  details: QuestionDetails,
  { number, version, command, reason, now }: Replacing,
): Promise<Result<Question>> {
  const current = await findQuestion(db, permit, number);
  if (current === null) return refuse({ code: "not_found" });
  const { id } = current;
  if (!(await updateQuestion(db, permit, { ...details, id, number, version })))
    return refuse({ code: "stale", currentVersion: current.version });
  const subject = { kind: "question", id } as const;
  const image = { ...subject, version: version + 1, payload: details, questionId: id };
  await recordChange(db, permit, { name: command, reason, subject }, [image]);
  await refreshQuestion(db, permit, number, now);
  return ok({ ...details, id, number, version: version + 1 });
}
