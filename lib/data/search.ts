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

/** The one record of a kind and number, in the shape of what a search finds; none where it is not there. */
export async function recordNumbered(db: Db, { workspaceId }: Permit, kind: SearchKind, number: number): Promise<Found[]> {
  const where = { workspaceId_number: { workspaceId, number } };
  const found = {
    question: async () => db.question.findUnique({ where, select: { id: true, title: true } }),
    source: async () => db.source.findUnique({ where, select: { id: true, name: true } }),
    document: async () => db.document.findUnique({ where, select: { id: true, title: true } }),
    claim: async () =>
      db.claim.findUnique({ where, select: { id: true, phrase: true, standing: true, speaker: { select: { name: true } } } }),
  };
  const row = await found[kind]();
  if (row === null) return [];
  const title = "title" in row ? row.title : "name" in row ? row.name : row.phrase;
  const more = "speaker" in row ? { by: row.speaker?.name ?? null, standing: row.standing } : {};
  return [{ kind, id: row.id, number, texts: { title, ...more } }];
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
