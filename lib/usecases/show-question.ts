import { transaction } from "../data/client";
import { type QuestionRow, findQuestion } from "../data/questions";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** A question by itself, without its claims. */
export async function showQuestion(actor: Actor, number: number): Promise<Result<{ readonly question: QuestionRow }>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const question = await transaction(permit.value, (db) => findQuestion(db, permit.value, number));
  return question === null ? refuse({ code: "not_found" }) : ok({ question });
}
