import type { Db } from "./client";
import type { Permit } from "../domain/policy";
import type { Found, SearchKind } from "../domain/search";
import { type SearchTerms, tsqueryOf } from "../domain/search-words";

export type SearchRange = { readonly kinds: readonly SearchKind[]; readonly before: number | null; readonly most: number };

const AFTER_ALL = 2_147_483_647;

/** Records of the transaction's workspace that hold all terms, each kind with the newest first; `before` continues after a number. */
export async function searchRecords(
  db: Db,
  { workspaceId }: Permit,
  terms: SearchTerms,
  { kinds, before, most }: SearchRange,
): Promise<Found[]> {
  return db.$queryRaw<Found[]>`
    select kind, id, number, texts from app.search(${tsqueryOf(terms)}, ${[...terms.phrases]}::text[], ${[...kinds]}::text[],
      ${before ?? AFTER_ALL}::int, ${most}::int) where app.current_workspace() = ${workspaceId}::uuid`;
}

/** For each word with which none in the workspace begins, the words there that share most letters with it. */
export async function nearestWords(
  db: Db,
  { workspaceId }: Permit,
  words: readonly string[],
): Promise<{ word: string; nearest: string[] }[]> {
  return db.$queryRaw`
    select word, nearest from app.nearest_words(${[...words]}::text[]) where app.current_workspace() = ${workspaceId}::uuid`;
}
