import { type NewCitation, type QuotingClaim, anchorsOfWords, insertCitations } from "../data/citations";
import type { Db } from "../data/client";
import { newestSnapshots } from "../data/snapshots";
import { type Surroundings, anchorAt } from "../domain/citations/anchor";
import type { Claim } from "../domain/claim";
import type { Permit } from "../domain/policy";
import { findQuote, searchedText } from "../domain/text/find-quote";

/** A claim whose words may be quoted; what stands around them tells which of several passages is meant. */
export type Quoting = QuotingClaim & Pick<Claim, "isParaphrase" | "language"> & { readonly around?: Surroundings | undefined };

/** Anchors the words of claims in the newest text of their documents: those that stand there, and are not anchored yet. */
export async function anchorWords(db: Db, permit: Permit, claims: readonly Quoting[]): Promise<void> {
  const quoting = claims.filter(({ documentId, isParaphrase }) => documentId !== null && !isParaphrase);
  if (quoting.length === 0) return;
  const anchored = await anchorsOfWords(db, permit, quoting);
  const open = quoting.filter(({ id }) => !anchored.has(id));
  const texts = await newestSnapshots(db, permit, [...new Set(open.map(({ documentId }) => documentId!))]);
  const searched = new Map([...texts].map(([id, { text }]) => [id, searchedText(text)]));
  const found = open.flatMap((claim): NewCitation[] => {
    const snapshot = texts.get(claim.documentId!);
    if (snapshot === undefined) return [];
    const place = findQuote(searched.get(claim.documentId!)!, claim.phrase, { isLikenessTried: false, around: claim.around });
    if (place.status !== "found") return [];
    const { exact, ...anchor } = anchorAt(snapshot.text, place);
    const selector = { kind: "text", snapshotId: snapshot.id, ...anchor } as const;
    const { id: claimId, language } = claim;
    return [
      {
        ...{ claimId, language, exact, selector },
        documentId: claim.documentId!,
        isOfWords: true,
        step: null,
        translation: "",
        translatedBy: "",
      },
    ];
  });
  if (found.length > 0) await insertCitations(db, permit, found);
}
