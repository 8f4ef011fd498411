import { type ClaimCursor, listClaims as findClaims } from "../data/claim-list";
import { transaction } from "../data/client";
import { searchRecords } from "../data/search";
import { findSourceByName } from "../data/sources";
import type { ClaimView, ListedClaim } from "../domain/claim-list";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { hasTerms, searchTerms } from "../domain/search-words";

export type ClaimPage = {
  readonly claims: readonly ListedClaim[];
  readonly next: ClaimCursor | null;
  /** There is no source of the name that is filtered by. */
  readonly isSourceUnknown: boolean;
  /** Only the newest of the claims that hold the words are here. */
  readonly isCut: boolean;
};

const [PAGE, MOST_FOUND] = [50, 500];

/** One page of the table of claims. Of claims that hold some words, the five hundred newest. */
export async function listClaims(actor: Actor, view: ClaimView, after: ClaimCursor | null): Promise<Result<ClaimPage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const terms = searchTerms(view.words);
  return transaction(permit.value, async (db) => {
    const source = view.source === "" ? null : await findSourceByName(db, permit.value, view.source);
    if (view.source !== "" && source === null) return ok({ claims: [], next: null, isSourceUnknown: true, isCut: false });
    const range = { kinds: ["claim"], before: null, most: MOST_FOUND + 1 } as const;
    const found = hasTerms(terms) ? await searchRecords(db, permit.value, terms, range) : null;
    const page = await findClaims(db, permit.value, {
      ...view,
      speakerId: source?.id ?? null,
      ids: found === null ? null : found.slice(0, MOST_FOUND).map(({ id }) => id),
      after,
      take: PAGE,
    });
    return ok({ ...page, isSourceUnknown: false, isCut: (found?.length ?? 0) > MOST_FOUND });
  });
}
