import { type NewCitation, type QuotingClaim, anchorsOfWords, insertCitations } from "../data/citations";
import type { Db } from "../data/client";
import { newestSnapshots } from "../data/snapshots";
import { type Surroundings, anchorAt } from "../domain/citations/anchor";
import type { Claim } from "../domain/claim";
import { groupBy } from "../domain/group-by";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { type SearchedText, findQuote, searchedText } from "../domain/text/find-quote";

/** A claim whose words may be quoted; what stands around them tells which of several passages is meant. */
export type Quoting = QuotingClaim & Pick<Claim, "isParaphrase" | "language"> & { readonly around?: Surroundings | undefined };

/** Anchors the words of claims in the newest text of their documents: those that stand there, and are not anchored yet. */
export async function anchorWords(db: Db, permit: Permit, claims: readonly Quoting[]): Promise<void> {
  const quoting = claims.filter(({ documentId, isParaphrase }) => documentId !== null && !isParaphrase);
  if (quoting.length === 0) return;
  const anchored = await anchorsOfWords(db, permit, quoting);
  const open = quoting.filter(({ id }) => !anchored.has(id)).slice(0, MOST);
  const found: NewCitation[] = [];
  // A text may have 5 MB: one is held at a time.
  for (const [documentId, readThere] of groupBy(open, (claim) => claim.documentId!)) {
    const snapshot = (await newestSnapshots(db, permit, [documentId])).get(documentId);
    if (snapshot === undefined) continue;
    const searched = searchedText(snapshot.text);
    found.push(...readThere.flatMap((claim) => anchorIn(searched, { ...claim, documentId }, snapshot.id)));
  }
  if (found.length > 0) await insertCitations(db, permit, found);
}

/** So many claims are anchored at once. */
const MOST = 200;

/** The anchor of a claim's words in a text; none where they do not stand there. */
function anchorIn(searched: SearchedText, claim: Quoting & { readonly documentId: DocumentId }, snapshotId: string): NewCitation[] {
  const { id: claimId, documentId, language, phrase, around } = claim;
  const place = findQuote(searched, phrase, { isLikenessTried: false, around });
  if (place.status !== "found") return [];
  const { exact, ...anchor } = anchorAt(searched.text, place);
  const selector = { kind: "text", snapshotId, ...anchor } as const;
  return [
    { ...{ claimId, documentId, language, exact, selector }, isOfWords: true, stepSourceId: null, translation: "", translatedBy: "" },
  ];
}
