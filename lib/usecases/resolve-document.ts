import type { Db } from "../data/client";
import { type DocumentSummary, addDocumentUrl, documentsTitled, insertDocument } from "../data/documents";
import { recordChange } from "../data/history";
import type { ClaimInput } from "../domain/claim-draft";
import type { DocumentId, SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { keptDate } from "../domain/time/kept-date";

type Named = Pick<DocumentSummary, "title" | "url" | "published" | "publisherId">;

/**
 * The document that an input names, made where it is new; null where none is named. It is one of that title whose
 * address, publisher and date are not known to be others, of several the one that agrees in most; an address that was missing is added to it. Without a title the address is it.
 */
export async function resolveDocument(db: Db, permit: Permit, input: ClaimInput, publisherId: SourceId | null): Promise<DocumentId | null> {
  const title = input.document.trim() || input.documentUrl.trim();
  if (title === "") return null;
  const named = { title, url: orNull(input.documentUrl), published: orNull(keptDate(input.published)), publisherId };
  const [known] = (await documentsTitled(db, permit, title))
    .filter((document) => mayBe(document, named))
    .toSorted((a, b) => agreements(b, named) - agreements(a, named));
  if (known === undefined) return create(db, permit, { ...named, language: input.language });
  if (named.url !== null && known.url === null) await addUrl(db, permit, known, named.url);
  return known.id;
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

const TOLD_APART_BY = ["url", "published", "publisherId"] as const;

function mayBe(document: Named, named: Named): boolean {
  return TOLD_APART_BY.every((field) => document[field] === null || named[field] === null || document[field] === named[field]);
}

function agreements(document: Named, named: Named): number {
  return TOLD_APART_BY.filter((field) => document[field] !== null && document[field] === named[field]).length;
}

async function create(db: Db, permit: Permit, details: Named & { readonly language: string }): Promise<DocumentId> {
  const { id, number, ...payload } = await insertDocument(db, permit, details);
  await recordChange(db, permit, { name: "document.create", reason: null, subject: { kind: "document", id } }, [
    { kind: "document", id, version: 1, payload },
  ]);
  return id;
}

async function addUrl(db: Db, permit: Permit, { id, number, ...document }: DocumentSummary, url: string): Promise<void> {
  const version = await addDocumentUrl(db, permit, id, url);
  await recordChange(db, permit, { name: "document.address", reason: null, subject: { kind: "document", id } }, [
    { kind: "document", id, version, payload: { ...document, url } },
  ]);
}
