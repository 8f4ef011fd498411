import { transaction } from "../data/client";
import { findQuestion } from "../data/questions";
import { type PastChange, changesOfQuestion } from "../data/recorded-question";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

const MOST_LISTED = 50;

/** The last changes to a question and its claims, the newest first: the moments that a replay can go back to. */
export async function listQuestionChanges(actor: Actor, number: number): Promise<Result<readonly PastChange[]>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const question = await findQuestion(db, permit.value, number);
    return question === null ? refuse({ code: "not_found" }) : ok(await changesOfQuestion(db, permit.value, question.id, MOST_LISTED));
  });
}
