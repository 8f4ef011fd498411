import "server-only";
import type { Actor } from "../domain/policy";
import { findLastChange } from "../usecases/find-last-change";

/** The way to go on, with the number of the change that one made since a moment, if one did, so that it can be undone there. */
export async function afterChange(actor: Actor, path: string, since: Date): Promise<string> {
  const change = await findLastChange(actor, since);
  if (!change.ok || change.value === null) return path;
  const [page = "", fragment] = path.split("#");
  return `${page}${page.includes("?") ? "&" : "?"}done=${change.value}${fragment === undefined ? "" : `#${fragment}`}`;
}
