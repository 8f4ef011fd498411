import type { Db } from "./client";
import { newId } from "./new-id";
import type { Citation, Selector } from "../domain/citations/citation";
import type { Claim } from "../domain/claim";
import type { CitationOfClaim, KnownSurroundings } from "../domain/document-view";
import { normalText } from "../domain/figure/grammar/normal-text";
import type { ClaimId, DocumentId, SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Citation as Row } from "./generated/client";

export type NewCitation = Omit<Citation, "id">;

/** Keeps citations: as they then are, in the order given. */
export async function insertCitations(db: Db, { workspaceId, userId }: Permit, all: readonly NewCitation[]): Promise<Citation[]> {
  const made = all.map((citation) => ({ ...citation, id: newId<string>() }));
  await db.citation.createMany({
    data: made.map(({ selector, ...rest }) => ({ ...rest, ...selector, workspaceId, createdById: userId })),
  });
  return made;
}

function toCitation(row: Row): Citation {
  const { id, claimId, documentId, isOfWords, stepSourceId, exact, language, translation, translatedBy } = row;
  return {
    ...{ id, isOfWords, exact, language, translation, translatedBy },
    stepSourceId: stepSourceId as SourceId | null,
    claimId: claimId as ClaimId,
    documentId: documentId as DocumentId,
    selector: selectorOf(row),
  };
}

/** The columns that a kind has are there: a check of the table says so. */
function selectorOf({ kind, snapshotId, start, end, page, prefix, suffix, fragment, row, column }: Row): Selector {
  if (kind === "media") return { kind, fragment: fragment! };
  if (kind === "table") return { kind, row: row!, column: column! };
  return { kind, snapshotId: snapshotId!, start: start!, end: end!, page, prefix, suffix };
}

/** So many citations of one claim, or one document, are shown. */
const MOST = 200;

/** The citations of a claim that people added and nobody removed, the earliest first. */
export async function citationsOfClaim(db: Db, { workspaceId }: Permit, claimId: ClaimId): Promise<Citation[]> {
  const rows = await db.citation.findMany({
    where: { workspaceId, claimId, isOfWords: false, isRemoved: false },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return rows.map(toCitation);
}

/** What of a claim its anchor is found by. */
export type QuotingClaim = Pick<Claim, "id" | "phrase" | "documentId">;

/** The newest anchor of the words of each claim, as they are now, in its document; claims without one are left out. */
export async function anchorsOfWords(
  db: Db,
  { workspaceId }: Permit,
  claims: readonly QuotingClaim[],
): Promise<ReadonlyMap<ClaimId, Citation>> {
  const byId = new Map(claims.map((claim) => [claim.id, { ...claim, words: normalText(claim.phrase.trim()).text }]));
  const where = { workspaceId, claimId: { in: [...byId.keys()] }, isOfWords: true };
  const rows = await db.citation.findMany({ where, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
  const anchors = rows.map(toCitation).filter(({ claimId, documentId, exact }) => {
    const claim = byId.get(claimId);
    return claim?.documentId === documentId && claim.words === normalText(exact).text;
  });
  return new Map(anchors.map((anchor) => [anchor.claimId, anchor]));
}

/** What stood around the words of claims when they were anchored. */
export async function surroundingsOf(db: Db, permit: Permit, claims: readonly QuotingClaim[]): Promise<KnownSurroundings> {
  const anchors = await anchorsOfWords(db, permit, claims);
  return new Map([...anchors].flatMap(([id, { selector }]) => (selector.kind === "text" ? [[id, selector] as const] : [])));
}

/** The citations into a document's texts that people added and nobody removed, of any claim, the earliest first, with the claims' numbers. */
export async function citationsInDocument(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<CitationOfClaim[]> {
  const rows = await db.citation.findMany({
    where: { workspaceId, documentId, isOfWords: false, isRemoved: false, claim: { standing: "current" } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
    include: { claim: { select: { number: true, version: true } } },
  });
  return rows.map(({ claim, ...row }) => ({ ...toCitation(row), number: claim.number, claimVersion: claim.version }));
}

/** A citation with when and by whom it was made, and where its text was taken. */
export type WholeCitation = {
  readonly citation: Citation;
  readonly version: number;
  readonly isRemoved: boolean;
  readonly createdAt: Date;
  readonly creator: string;
  readonly claim: number;
  readonly document: { readonly number: number; readonly url: string | null };
  readonly snapshot: { readonly takenAt: Date; readonly text: string; readonly index: number } | null;
};

/** A citation by its id; null where there is none. */
export async function findCitation(db: Db, { workspaceId }: Permit, id: string): Promise<WholeCitation | null> {
  const row = await db.citation.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    include: {
      claim: { select: { number: true } },
      document: { select: { number: true, url: true } },
      snapshot: { select: { takenAt: true, text: true } },
      createdBy: { select: { name: true } },
    },
  });
  if (row === null) return null;
  const { claim, document, snapshot, createdBy, version, isRemoved, createdAt } = row;
  const kept = snapshot === null ? null : { ...snapshot, index: await snapshotIndex(db, row.workspaceId, row, snapshot.takenAt) };
  return {
    citation: toCitation(row),
    version,
    isRemoved,
    createdAt,
    creator: createdBy.name,
    claim: claim.number,
    document,
    snapshot: kept,
  };
}

/** Which text of its document a snapshot is, counted from 1. */
async function snapshotIndex(
  db: Db,
  workspaceId: string,
  { documentId, snapshotId }: Pick<Row, "documentId" | "snapshotId">,
  takenAt: Date,
): Promise<number> {
  const earlier = [{ takenAt: { lt: takenAt } }, { takenAt, id: { lte: snapshotId! } }];
  return db.snapshot.count({ where: { workspaceId, documentId, OR: earlier } });
}

/** Removes a citation, or brings it in again, over the version that was read; false where somebody else did meanwhile. */
export async function setCitationRemoved(
  db: Db,
  { workspaceId }: Permit,
  { id, version, isRemoved }: { readonly id: string; readonly version: number; readonly isRemoved: boolean },
): Promise<boolean> {
  const { count } = await db.citation.updateMany({ where: { workspaceId, id, version }, data: { isRemoved, version: version + 1 } });
  return count === 1;
}
