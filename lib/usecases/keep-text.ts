import { citationsInDocument, surroundingsOf } from "../data/citations";
import { findClaims } from "../data/claims";
import type { Db } from "../data/client";
import { claimsInDocument } from "../data/documents";
import { type Image, recordChange } from "../data/history";
import { type NewReviewItem, insertReviewItems } from "../data/review-items";
import { type NewSnapshot, digestOf, insertSnapshot, newestText } from "../data/snapshots";
import type { Claim } from "../domain/claim";
import { citedQuotations, quotationsOf } from "../domain/document-view";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { quoteFindings } from "../domain/quote-findings";
import { countCodePoints } from "../domain/text/code-points";
import { anchorWords } from "./anchor-words";
import { waitAnew } from "./save-reviews";

/**
 * Keeps a text, with what it did to the words of the claims that quote the text before it: those of which it no longer says
 * what was accepted wait for review anew. What history tells of it: its digest, as the text itself is kept once.
 */
export async function captureText(db: Db, permit: Permit, given: NewSnapshot): Promise<Image[]> {
  const { documentId, text, method, original, fetched } = given;
  const before = await newestText(db, permit, documentId);
  const id = await insertSnapshot(db, permit, given);
  const claims = await claimsQuoting(db, permit, documentId);
  const found = before === null ? [] : await itemsOf(db, permit, documentId, { before, text, claims });
  await insertReviewItems(db, permit, id, found);
  await anchorWords(db, permit, claims);
  const file = original === null ? null : { name: original.name, sha256: digestOf(original.bytes) };
  const payload = { documentId, sha256: digestOf(text), method, length: countCodePoints(text), file, fetched, findings: found };
  const lost = found.filter(({ finding }) => finding !== "moved" && finding !== "restored").map(({ claimId }) => claimId);
  return [{ kind: "snapshot", id, version: 1, payload }, ...(await waitAnew(db, permit, lost, "text"))];
}

/** So many claims of a document are looked at when its text changes, the latest first. */
const MOST_CLAIMS = 300;

type Texts = { readonly before: string; readonly text: string; readonly claims: readonly Claim[] };

/** What a text did to the words of claims, and to the passages cited from the document. */
async function itemsOf(db: Db, permit: Permit, documentId: DocumentId, { before, text, claims }: Texts): Promise<NewReviewItem[]> {
  const ofClaims = quoteFindings(before, text, quotationsOf(claims, await surroundingsOf(db, permit, claims)));
  const ofCited = quoteFindings(before, text, citedQuotations(await citationsInDocument(db, permit, documentId)));
  return [
    ...ofClaims.map(({ of: { id, version }, finding }) => ({ claimId: id, claimVersion: version, citationId: null, finding })),
    ...ofCited.map(({ of: { id, claimId, claimVersion }, finding }) => ({ claimId, claimVersion, citationId: id, finding })),
  ];
}

async function claimsQuoting(db: Db, permit: Permit, documentId: DocumentId): Promise<Claim[]> {
  return findClaims(db, permit, { ids: await claimsInDocument(db, permit, documentId, MOST_CLAIMS) });
}

/** Keeps a newer text of a document, as a change of its own. */
export async function keepText(db: Db, permit: Permit, given: NewSnapshot): Promise<void> {
  const images = await captureText(db, permit, given);
  await recordChange(db, permit, { name: "document.text", reason: null, subject: images[0]! }, images);
}
