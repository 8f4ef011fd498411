import { inOneGo } from "../data/client";
import type { Result } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { replaceCitation } from "./replace-citation";

/** Removes a citation that somebody added: the number of its claim. A claim's own words stay anchored. */
export async function removeCitation(actor: Actor, id: string): Promise<Result<number>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, (db) =>
    replaceCitation(db, permit.value, id, { isRemoved: true, command: "citation.remove", reason: null }),
  );
}
