import { transaction } from "../data/client";
import { nearestWords, recordNumbered, searchRecords } from "../data/search";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { type Found, SEARCH_KINDS, type SearchKind } from "../domain/search";
import { closestWord } from "../domain/closest-word";
import { type SearchTerms, handleIn, hasTerms, mended, searchTerms } from "../domain/search-words";

export type SearchResult = {
  /** What was really searched for. */
  readonly terms: SearchTerms;
  /** The words that nobody wrote here, and what they were taken for. */
  readonly mended: readonly { readonly word: string; readonly nearest: string }[];
  readonly found: readonly Found[];
  /** The kinds of which there is more. */
  readonly more: readonly SearchKind[];
};

export type SearchQuery = {
  readonly text: string;
  /** One kind alone; null for all. */
  readonly kind: SearchKind | null;
  readonly before: number | null;
  readonly most: number;
};

const NOTHING: SearchResult = { terms: { words: [], phrases: [] }, mended: [], found: [], more: [] };

/** Searches the workspace. Words of letters with which nothing begins are taken for those most like them, and that is said. */
export async function search(actor: Actor, { text, kind, before, most }: SearchQuery): Promise<Result<SearchResult>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const asked = searchTerms(text);
  if (!hasTerms(asked)) return ok(NOTHING);
  const range = { kinds: kind === null ? SEARCH_KINDS : [kind], before, most: most + 1 };
  const handle = handleIn(text);
  return transaction(permit.value, async (db) => {
    if (handle !== null) {
      const named = SEARCH_KINDS.find((each) => each.startsWith(handle.letter))!;
      const record = await recordNumbered(db, permit.value, named, handle.number);
      if (record.length > 0) return ok({ terms: asked, mended: [], found: record, more: [] });
    }
    const plain = await searchRecords(db, permit.value, asked, range);
    const typos = plain.length > 0 ? [] : await nearestWords(db, permit.value, asked.words.filter(isMendable));
    const nearest = new Map(
      typos.flatMap(({ word, nearest: likely }) => {
        const meant = closestWord(word, likely);
        return meant === null ? [] : [[word, meant] as const];
      }),
    );
    const terms = mended(asked, nearest);
    const found = nearest.size === 0 ? plain : await searchRecords(db, permit.value, terms, range);
    return ok({
      terms,
      mended: [...nearest].map(([word, other]) => ({ word, nearest: other })),
      found: SEARCH_KINDS.flatMap((each) => found.filter((record) => record.kind === each).slice(0, most)),
      more: SEARCH_KINDS.filter((each) => found.filter((record) => record.kind === each).length > most),
    });
  });
}

function isMendable(word: string): boolean {
  return word.length > 3 && !/\d/.test(word);
}
