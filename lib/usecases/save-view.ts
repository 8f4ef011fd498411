import { inOneGo } from "../data/client";
import { keepView } from "../data/saved-views";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { type Actor, authorize, mayDo } from "../domain/policy";

type NamedView = { readonly name: string; readonly query: string; readonly isShared: boolean };

/** Keeps a view of the table of claims under a name, for oneself or, for those who may write, for all of the workspace. */
export async function saveView(actor: Actor, view: NamedView): Promise<Result<null>> {
  const permit = authorize(actor, "view:save");
  if (!permit.ok) return permit;
  if (view.name === "") return invalid("name", "give the view a name");
  if (view.isShared && !mayDo(actor.role, "claim:write")) return refuse({ code: "forbidden" });
  return inOneGo(permit.value, async (db) => {
    await keepView(db, permit.value, view);
    return ok(null);
  });
}
