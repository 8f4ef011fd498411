import { countLogged as count } from "../data/changes";
import { transaction } from "../data/client";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** How many claims one's own change logged that still are as it logged them: as many as undoing it would withdraw. */
export async function countLogged(actor: Actor, change: number): Promise<Result<number>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return ok(await transaction(permit.value, (db) => count(db, permit.value, change)));
}
