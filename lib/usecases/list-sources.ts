import { transaction } from "../data/client";
import { type SourceSuggestion, listSources as findSources, suggestSources as findSuggestions } from "../data/sources";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { type Source, nameKey } from "../domain/source";

export type SourceCursor = { readonly key: string; readonly id: string };
export type SourcePage = { readonly sources: readonly Source[]; readonly next: SourceCursor | null };

const PAGE = 50;

/** One page of the workspace's sources by name, from those one of whose names holds a text. */
export async function listSources(actor: Actor, search: string, after: SourceCursor | null): Promise<Result<SourcePage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const { rows, hasMore } = await transaction(permit.value, (db) => findSources(db, permit.value, { search, after, take: PAGE }));
  const last = rows.at(-1);
  return ok({ sources: rows, next: hasMore && last !== undefined ? { key: nameKey(last.name), id: last.id } : null });
}

/** Sources whose name or alias begins with what was typed so far. */
export async function suggestSources(actor: Actor, text: string): Promise<Result<SourceSuggestion[]>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return ok(await transaction(permit.value, (db) => findSuggestions(db, permit.value, text)));
}
