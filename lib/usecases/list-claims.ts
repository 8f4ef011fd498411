import { type ClaimCursor, type ClaimListQuery, listClaims as findClaims } from "../data/claim-list";
import { chosenClaims } from "../data/chosen-claims";
import { type Db, transaction } from "../data/client";
import { lastChange } from "../data/recorded-question";
import { savedViews } from "../data/saved-views";
import { searchRecords } from "../data/search";
import { findSourceByName } from "../data/sources";
import type { ClaimView, ListedClaim, SavedView } from "../domain/claim-list";
import { type Result, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { hasTerms, searchTerms } from "../domain/search-words";

export type ClaimPage = {
  readonly claims: readonly ListedClaim[];
  readonly next: ClaimCursor | null;
  /** There is no source of the name that is filtered by. */
  readonly isSourceUnknown: boolean;
  /** Only the newest of the claims that hold the words are here. */
  readonly isCut: boolean;
  /** The workspace's last change when this was read. */
  readonly seen: number;
  /** The views that whoever asks may go to by name. */
  readonly views: readonly SavedView[];
};

const [PAGE, MOST_FOUND] = [50, 500];

/** One page of the table of claims. Of claims that hold some words, the five hundred newest. */
export async function listClaims(actor: Actor, view: ClaimView, after: ClaimCursor | null): Promise<Result<ClaimPage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const seen = (await lastChange(db, permit.value))?.change ?? 0;
    const views = await savedViews(db, permit.value);
    const source = view.source === "" ? null : await findSourceByName(db, permit.value, view.source);
    if (view.source !== "" && source === null) return ok({ claims: [], next: null, isSourceUnknown: true, isCut: false, seen, views });
    const ids = await findByWords(db, permit.value, view.words);
    const query = { ...view, speakerId: source?.id ?? null, ids: firstOf(ids), after, take: PAGE };
    const page = await findClaims(db, permit.value, { ...query, ids: await chosenOf(db, permit.value, view.question, query) });
    return ok({ ...page, isSourceUnknown: false, isCut: ids !== null && ids.length > MOST_FOUND, seen, views });
  });
}

/** The claims of the page, where a question or words choose among all; else null. */
async function chosenOf(db: Db, permit: Permit, question: number | null, query: ClaimListQuery): Promise<readonly string[] | null> {
  return question === null && query.ids === null ? null : chosenClaims(db, permit, question, query);
}

function firstOf(ids: readonly string[] | null): readonly string[] | null {
  return ids === null ? null : ids.slice(0, MOST_FOUND);
}

/** The newest claims that hold some words; null where none are looked for. */
async function findByWords(db: Db, permit: Permit, words: string): Promise<string[] | null> {
  const terms = searchTerms(words);
  if (!hasTerms(terms)) return null;
  const found = await searchRecords(db, permit, terms, { kinds: ["claim"], before: null, most: MOST_FOUND + 1 });
  return found.map(({ id }) => id);
}
