import { lastOwnChange } from "../data/changes";
import { transaction } from "../data/client";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** The number of the last change that the actor made since a moment; null where there is none. */
export async function findLastChange(actor: Actor, since: Date): Promise<Result<number | null>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return ok(await transaction(permit.value, (db) => lastOwnChange(db, permit.value, since)));
}
