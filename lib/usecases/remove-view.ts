import { inOneGo } from "../data/client";
import { forgetView } from "../data/saved-views";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** Forgets one of one's own views. */
export async function removeView(actor: Actor, id: string): Promise<Result<null>> {
  const permit = authorize(actor, "view:save");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => ((await forgetView(db, permit.value, id)) ? ok(null) : refuse({ code: "not_found" })));
}
