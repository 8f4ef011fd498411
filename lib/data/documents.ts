import { createHash } from "node:crypto";
import type { Db } from "./client";
import { newId } from "./new-id";
import { nextNumber } from "./numbers";
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
    where: { workspaceId, title },
    orderBy: { number: "asc" },
    take: 50,
    select: SUMMARY,
  })) as DocumentSummary[];
}

/** Adds the address of a document that had none; its new version. */
export async function addDocumentUrl(db: Db, { workspaceId }: Permit, id: DocumentId, url: string): Promise<number> {
  const { version } = await db.document.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { url, urlKey: url, version: { increment: 1 }, updatedAt: new Date() },
    select: { version: true },
  });
  return version;
}

/** The documents logged last, for choosing from. */
export async function recentDocuments(db: Db, { workspaceId }: Permit): Promise<DocumentSummary[]> {
  return (await db.document.findMany({
    where: { workspaceId },
    orderBy: { number: "desc" },
    take: 30,
    select: SUMMARY,
  })) as DocumentSummary[];
}

export type NewDocument = {
  readonly title: string;
  readonly url: string | null;
  readonly published: string | null;
  readonly publisherId: SourceId | null;
  readonly language: string;
};

export async function insertDocument(db: Db, permit: Permit, document: NewDocument): Promise<DocumentSummary> {
  const id = newId<DocumentId>();
  const number = await nextNumber(db, permit, "document");
  const range = document.published === null ? null : parseDayRange(document.published);
  const day = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : new Date(dayText(value)));
  await db.document.create({
    data: {
      ...document,
      searchKey: searchKey(document.title),
      kind: "article",
      publishedFrom: day(range?.from),
      publishedTo: day(range?.to),
      urlKey: document.url,
      workspaceId: permit.workspaceId,
      id,
      number,
      createdById: permit.userId,
    },
    select: { id: true },
  });
  const { language, ...summary } = document;
  return { ...summary, id, number };
}

export type NewSnapshot = { readonly documentTitle: string; readonly text: string; readonly method: string };

/** Keeps what the first document of a title said, for good; throws where there is none. */
export async function insertSnapshot(db: Db, permit: Permit, { documentTitle, text, method }: NewSnapshot): Promise<void> {
  const [document] = await documentsTitled(db, permit, documentTitle);
  if (document === undefined) throw new Error(`There is no document called ${documentTitle}.`);
  const sha256 = new Uint8Array(createHash("sha256").update(text).digest());
  const { workspaceId, userId } = permit;
  await db.snapshot.create({
    data: { workspaceId, id: newId(), documentId: document.id, text, sha256, method, takenById: userId },
    select: { id: true },
  });
}
