import { inOneGo } from "../data/client";
import { findQuestion } from "../data/questions";
import { setWatch } from "../data/watches";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** Watches a question, or no longer: it is on one's own home then. */
export async function watchQuestion(actor: Actor, number: number, isOn: boolean): Promise<Result<null>> {
  const permit = authorize(actor, "question:watch");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const question = await findQuestion(db, permit.value, number);
    if (question === null) return refuse({ code: "not_found" });
    await setWatch(db, permit.value, question.id, isOn);
    return ok(null);
  });
}
