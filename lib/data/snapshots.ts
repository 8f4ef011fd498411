import { createHash } from "node:crypto";
import type { Db } from "./client";
import { newId } from "./new-id";
import type { Snapshot } from "../domain/document";
import type { Original } from "../domain/document-file";
import type { Fetched } from "../domain/fetched-page";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";

/** So many texts of one document can be kept. */
export const MOST_SNAPSHOTS = 200;

/** A text to keep, how it came, and the file it was read from, where it was one. */
export type NewSnapshot = {
  readonly documentId: DocumentId;
  readonly text: string;
  readonly method: string;
  readonly original: Original | null;
  /** How it came, where it was fetched. */
  readonly fetched: Fetched | null;
};

/** The SHA-256 of bytes, or of a text in UTF-8, as hexadecimal digits. */
export function digestOf(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

function digestBytes(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(digestOf(text), "hex"));
}

/** Keeps the bytes of a file, unless they are kept already; their SHA-256. */
async function keepOriginal(db: Db, { workspaceId }: Permit, { name, bytes }: Original): Promise<Uint8Array<ArrayBuffer>> {
  const sha256 = digestBytes(bytes);
  await db.original.createMany({ data: { workspaceId, sha256, name, bytes: new Uint8Array(bytes) }, skipDuplicates: true });
  return sha256;
}

/** The file from which a snapshot was read; null where it was pasted. */
export async function findOriginal(db: Db, { workspaceId }: Permit, snapshotId: string): Promise<Original | null> {
  const where = { workspaceId_id: { workspaceId, id: snapshotId } };
  const row = await db.snapshot.findUnique({ where, select: { original: { select: { name: true, bytes: true } } } });
  return row?.original ?? null;
}

/** Keeps what a document said, for good: its id. */
export async function insertSnapshot(db: Db, permit: Permit, given: NewSnapshot): Promise<string> {
  const { documentId, text, method, original, fetched } = given;
  const { workspaceId, userId } = permit;
  const id = newId<string>();
  const originalSha256 = original === null ? null : await keepOriginal(db, permit, original);
  await db.snapshot.create({
    data: {
      ...{ workspaceId, id, documentId, text, method, originalSha256 },
      sha256: digestBytes(text),
      takenById: userId,
      ...(fetched === null ? {} : { fetched: { ...fetched, hops: [...fetched.hops] } }),
    },
    select: { id: true },
  });
  return id;
}

/** The snapshots of a document, the earliest first, without their texts. */
export async function snapshotsOf(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<Snapshot[]> {
  return db.$queryRaw<Snapshot[]>`
    select s.id, s.taken_at as "takenAt", s.method, u.name as by, encode(s.sha256, 'hex') as sha256, length(s.text) as length, o.name as file,
      s.fetched ->> 'url' as address
    from snapshots s join users u on u.id = s.taken_by_id
    left join originals o on o.workspace_id = s.workspace_id and o.sha256 = s.original_sha256
    where s.workspace_id = ${workspaceId}::uuid and s.document_id = ${documentId}::uuid
    order by s.taken_at, s.id limit ${MOST_SNAPSHOTS}::int`;
}

/** What a snapshot says; null where there is none. */
export async function snapshotText(db: Db, { workspaceId }: Permit, id: string): Promise<string | null> {
  return (await db.snapshot.findUnique({ where: { workspaceId_id: { workspaceId, id } }, select: { text: true } }))?.text ?? null;
}

/** What the newest snapshot of a document says; null where there is none. */
export async function newestText(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<string | null> {
  const where = { workspaceId, documentId };
  return (await db.snapshot.findFirst({ where, orderBy: [{ takenAt: "desc" }, { id: "desc" }], select: { text: true } }))?.text ?? null;
}

/** The newest snapshot of each of some documents; those without one are left out. */
export async function newestSnapshots(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, { readonly id: string; readonly text: string }>> {
  const rows = await db.$queryRaw<{ id: string; documentId: DocumentId; text: string }[]>`
    select distinct on (s.document_id) s.id, s.document_id as "documentId", s.text from snapshots s
    where s.workspace_id = ${workspaceId}::uuid and s.document_id = any(${[...ids]}::uuid[])
    order by s.document_id, s.taken_at desc, s.id desc`;
  return new Map(rows.map(({ documentId, ...snapshot }) => [documentId, snapshot]));
}

/** Whether a document said this very text once. */
export async function hasText(db: Db, { workspaceId }: Permit, documentId: DocumentId, text: string): Promise<boolean> {
  const where = { workspaceId, documentId, sha256: digestBytes(text) };
  return (await db.snapshot.findFirst({ where, select: { id: true } })) !== null;
}

/** The number of the earliest document that said this very text; null where none did. */
export async function documentOfText(db: Db, { workspaceId }: Permit, text: string): Promise<number | null> {
  const row = await db.snapshot.findFirst({
    where: { workspaceId, sha256: digestBytes(text), document: { isWithdrawn: false } },
    orderBy: { takenAt: "asc" },
    select: { document: { select: { number: true } } },
  });
  return row?.document.number ?? null;
}
