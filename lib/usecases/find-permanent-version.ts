import { transaction } from "../data/client";
import { type Moment, lastChange } from "../data/recorded-question";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** The version under which what is recorded now stays to be seen: the workspace's last change. */
export async function findPermanentVersion(actor: Actor): Promise<Result<Moment>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const moment = await transaction(permit.value, (db) => lastChange(db, permit.value));
  return moment === null ? refuse({ code: "not_found" }) : ok(moment);
}
