import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { newId } from "./new-id";
import { lastOfNumbers } from "./numbers";
import { type Document, type DocumentDetails, urlKey } from "../domain/document";
import type { DocumentId, SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { searchKey } from "../domain/search-words";
import { dayText } from "../domain/time/day";
import { parseDayRange } from "../domain/time/day-range";

export type DocumentSummary = {
  readonly id: DocumentId;
  readonly number: number;
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisherId: SourceId | null;
};

const SUMMARY = { id: true, number: true, title: true, url: true, published: true, publisherId: true } as const;

/** Documents by id; ids of none are left out. */
export async function findDocuments(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentSummary>> {
  if (ids.length === 0) return new Map();
  const found = (await db.document.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: SUMMARY })) as DocumentSummary[];
  return new Map(found.map((document) => [document.id, document]));
}

/** The documents of a title, the earliest first. */
export async function documentsTitled(db: Db, { workspaceId }: Permit, title: string): Promise<DocumentSummary[]> {
  return (await db.document.findMany({
    where: { workspaceId, title, isWithdrawn: false },
    orderBy: { number: "asc" },
    take: 50,
    select: SUMMARY,
  })) as DocumentSummary[];
}

/** Adds the address of a document that had none; its new version. */
export async function addDocumentUrl(db: Db, { workspaceId }: Permit, id: DocumentId, url: string): Promise<number> {
  const { version } = await db.document.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { url, urlKey: urlKey(url), version: { increment: 1 }, updatedAt: new Date() },
    select: { version: true },
  });
  return version;
}

/** The documents logged last, for choosing from. */
export async function recentDocuments(db: Db, { workspaceId }: Permit): Promise<DocumentSummary[]> {
  return (await db.document.findMany({
    where: { workspaceId, isWithdrawn: false },
    orderBy: { number: "desc" },
    take: 30,
    select: SUMMARY,
  })) as DocumentSummary[];
}

/** What is known of a new document; what is not said is an article without authors. */
export type NewDocument = Omit<DocumentDetails, "kind" | "authors" | "csl"> & Partial<DocumentDetails>;

export async function insertDocument(db: Db, permit: Permit, document: NewDocument): Promise<DocumentSummary> {
  return (await insertDocuments(db, permit, [document]))[0]!;
}

/** Writes new documents under numbers in a row, in a fixed number of statements. */
export async function insertDocuments(db: Db, permit: Permit, all: readonly NewDocument[]): Promise<DocumentSummary[]> {
  const { workspaceId, userId: createdById } = permit;
  const last = await lastOfNumbers(db, permit, "document", all.length);
  const made = all.map((document, index) => ({ document, id: newId<DocumentId>(), number: last - all.length + 1 + index }));
  await db.document.createMany({
    data: made.map(({ document, id, number }) => ({
      ...columnsOf({ kind: "article", authors: [], csl: null, ...document }),
      ...{ workspaceId, id, number, createdById },
    })),
  });
  return made.map(({ document: { title, url, published, publisherId }, id, number }) => ({
    id,
    number,
    title,
    url,
    published,
    publisherId,
  }));
}

/** Saves a document's details over the version that was read; false where there is another by now. */
export async function updateDocument(
  db: Db,
  { workspaceId }: Permit,
  { id, version, isWithdrawn, ...details }: Omit<Document, "number">,
): Promise<boolean> {
  const { count } = await db.document.updateMany({
    where: { workspaceId, id, version },
    data: { ...columnsOf(details), isWithdrawn, version: version + 1, updatedAt: new Date() },
  });
  return count === 1;
}

/** A document's details with what is found and ordered by. */
function columnsOf({ title, kind, authors, publisherId, url, published, language, csl }: DocumentDetails) {
  const range = published === null ? null : parseDayRange(published);
  const day = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : new Date(dayText(value)));
  return {
    ...{ title, kind, publisherId, url, published, language },
    authors: [...authors],
    // Once there it stays: nobody takes away what an import said.
    ...(csl === null ? {} : { csl: csl as Prisma.InputJsonObject }),
    searchKey: searchKey(title),
    publishedFrom: day(range?.from),
    publishedTo: day(range?.to),
    urlKey: url === null ? null : urlKey(url),
  };
}

const WHOLE = { ...SUMMARY, kind: true, authors: true, language: true, csl: true, isWithdrawn: true, version: true } as const;

type Row = Omit<Document, "id" | "publisherId" | "csl"> & {
  readonly id: string;
  readonly publisherId: string | null;
  readonly csl: unknown;
};

function documentOf(row: Row): Document {
  return row as Document;
}

/** A document by its number; null where there is none. */
export async function findDocument(db: Db, { workspaceId }: Permit, number: number): Promise<Document | null> {
  const where = { workspaceId_number: { workspaceId, number } };
  const row = await db.document.findUnique({ where, select: WHOLE });
  return row === null ? null : documentOf(row);
}

export type ListedDocument = Document & { readonly publisher: string | null; readonly hasText: boolean };

/** Documents, the newest first, before a number. */
export async function listDocuments(
  db: Db,
  { workspaceId }: Permit,
  { before, take }: { readonly before: number | null; readonly take: number },
): Promise<ListedDocument[]> {
  const rows = await db.document.findMany({
    where: { workspaceId, isWithdrawn: false, ...(before === null ? {} : { number: { lt: before } }) },
    orderBy: { number: "desc" },
    take,
    select: { ...WHOLE, publisher: { select: { name: true } }, snapshots: { select: { id: true }, take: 1 } },
  });
  return rows.map(({ publisher, snapshots, ...row }) => ({
    ...documentOf(row),
    publisher: publisher?.name ?? null,
    hasText: snapshots.length > 0,
  }));
}

/** Takes documents back, or brings them in again: as they then are, with their new versions. What a claim that stands names is not taken back. */
export async function withdrawDocuments(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly DocumentId[],
  isWithdrawn: boolean,
): Promise<Document[]> {
  const rows = await db.document.updateManyAndReturn({
    where: { workspaceId, id: { in: [...ids] }, ...(isWithdrawn ? { claims: { none: { standing: "current" } } } : {}) },
    data: { isWithdrawn, version: { increment: 1 }, updatedAt: new Date() },
    select: WHOLE,
  });
  return rows.map(documentOf);
}

/** The number of the earliest document of an address, however it is written; null where there is none. */
export async function documentAt(db: Db, { workspaceId }: Permit, url: string): Promise<number | null> {
  const where = { workspaceId, isWithdrawn: false, urlKey: { in: [urlKey(url), url] } };
  return (await db.document.findFirst({ where, orderBy: { number: "asc" }, select: { number: true } }))?.number ?? null;
}

/** The ids of the claims that stand and were read in a document, the latest first. */
export async function claimsInDocument(db: Db, { workspaceId }: Permit, documentId: DocumentId, take: number): Promise<string[]> {
  const where = { workspaceId, documentId, standing: "current" } as const;
  const rows = await db.claim.findMany({ where, orderBy: { number: "desc" }, take, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** Whether a claim that stands was read in a document. */
export async function isNamedByClaim(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<boolean> {
  return (await db.claim.findFirst({ where: { workspaceId, documentId, standing: "current" }, select: { id: true } })) !== null;
}

/** Which documents are here already of some addresses and titles, by their number. */
export async function knownDocuments(
  db: Db,
  { workspaceId }: Permit,
  { urls, titles }: { readonly urls: readonly string[]; readonly titles: readonly string[] },
): Promise<(DocumentSummary & { readonly publisher: string | null; readonly urlKey: string | null })[]> {
  const rows = await db.document.findMany({
    where: { workspaceId, isWithdrawn: false, OR: [{ urlKey: { in: urls.map(urlKey) } }, { title: { in: [...titles] } }] },
    orderBy: { number: "asc" },
    take: 2_000,
    select: { ...SUMMARY, urlKey: true, publisher: { select: { name: true } } },
  });
  return rows.map(({ publisher, ...row }) => ({ ...(row as typeof row & DocumentSummary), publisher: publisher?.name ?? null }));
}
