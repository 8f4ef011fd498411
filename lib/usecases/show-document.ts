import { citationsInDocument, surroundingsOf } from "../data/citations";
import { findClaims } from "../data/claims";
import { transaction } from "../data/client";
import { claimsInDocument, findDocument } from "../data/documents";
import { openItemsIn } from "../data/review-items";
import { snapshotText, snapshotsOf } from "../data/snapshots";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import type { Claim } from "../domain/claim";
import type { Document, Snapshot } from "../domain/document";
import type { CitationOfClaim, KnownSurroundings } from "../domain/document-view";
import { type Result, ok, refuse } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import { type Actor, authorize } from "../domain/policy";
import type { Finding } from "../domain/quote-findings";

export type ShownDocument = {
  readonly document: Document;
  /** Its snapshots, the earliest first. */
  readonly snapshots: readonly Snapshot[];
  /** Which of them is shown, counted from 1; 0 where there is none. */
  readonly shown: number;
  readonly text: string | null;
  /** What the snapshot before the shown one said. */
  readonly textBefore: string | null;
  readonly claims: readonly Claim[];
  /** What stood around the claims' words when they were saved. */
  readonly around: KnownSurroundings;
  /** What else of it people cited, with the number of the claim. */
  readonly cited: readonly CitationOfClaim[];
  /** What somebody should look at, as the newest text did something to a claim's words, or a citation: by the id of the claim, or the citation. */
  readonly toReview: ReadonlyMap<string, Finding>;
  readonly hasMoreClaims: boolean;
  readonly sourceById: ReadonlyMap<SourceId, KnownSource>;
};

const MOST_CLAIMS = 300;

/** A document with what one of its snapshots says, the latest unless another is asked for, and the claims that were read in it. */
export async function showDocument(actor: Actor, number: number, asked: number | null): Promise<Result<ShownDocument>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const document = await findDocument(db, permit.value, number);
    if (document === null) return refuse({ code: "not_found" });
    const snapshots = await snapshotsOf(db, permit.value, document.id);
    const shown = asked ?? snapshots.length;
    if (asked !== null && snapshots[asked - 1] === undefined) return refuse({ code: "not_found" });
    const textOf = async (index: number) => {
      const snapshot = snapshots[index - 1];
      return snapshot === undefined ? null : snapshotText(db, permit.value, snapshot.id);
    };
    const ids = await claimsInDocument(db, permit.value, document.id, MOST_CLAIMS + 1);
    const claims = await findClaims(db, permit.value, { ids: ids.slice(0, MOST_CLAIMS) });
    const named = [document.publisherId, ...claims.map(({ speakerId }) => speakerId)].filter((id) => id !== null);
    return ok({
      document,
      snapshots,
      shown,
      text: await textOf(shown),
      textBefore: await textOf(shown - 1),
      claims,
      around: await surroundingsOf(db, permit.value, claims),
      cited: await citationsInDocument(db, permit.value, document.id),
      toReview: await openItemsIn(db, permit.value, document.id),
      hasMoreClaims: ids.length > MOST_CLAIMS,
      sourceById: await findSourceFacts(db, permit.value, named),
    });
  });
}
