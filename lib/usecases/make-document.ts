import type { Db } from "../data/client";
import { documentAt, findDocument, insertDocument } from "../data/documents";
import type { Image } from "../data/history";
import { type NewSnapshot, documentOfText, hasText } from "../data/snapshots";
import type { DocumentDetails, DocumentFields } from "../domain/document";
import type { Original } from "../domain/document-file";
import type { Fetched } from "../domain/fetched-page";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { captureText } from "./keep-text";
import type { FindSource } from "./resolve-names";

/** What a document says, the file it was read from, where it was one, and how that came, where it was fetched. */
export type TextGiven = { readonly text: string; readonly original?: Original; readonly fetched?: Fetched };

/** A document with what it says. */
export type DocumentInput = DocumentFields & TextGiven;

/** A document with what was made of it just now, for the history of the command that made it. */
export type MadeDocument = { readonly id: DocumentId; readonly number: number; readonly images: readonly Image[] };

/** Makes a document, with its text where that is given. */
export async function makeDocument(db: Db, permit: Permit, input: DocumentInput, find: FindSource): Promise<MadeDocument> {
  const payload = await detailsOf(input, find);
  const { id, number } = await insertDocument(db, permit, payload);
  const image = { kind: "document", id, version: 1, payload } as const;
  return { id, number, images: input.text === "" ? [image] : [image, ...(await captureText(db, permit, captured(id, input)))] };
}

/** What is said of a document, with its publisher found, or made where it is new. */
export async function detailsOf(fields: DocumentFields, find: FindSource): Promise<Omit<DocumentDetails, "csl">> {
  const { title, kind, authors, language, url, published, publisher } = fields;
  return { title, kind, authors, language, publisherId: await find(publisher, "outlet"), url: orNull(url), published: orNull(published) };
}

/** A text to keep: pasted, read from a file, or fetched. */
export function captured(documentId: DocumentId, { text, original, fetched }: TextGiven): NewSnapshot {
  const method = fetched !== undefined ? "fetched" : original === undefined ? "pasted" : "uploaded";
  return { documentId, text, method, original: original ?? null, fetched: fetched ?? null };
}

/** The document of that address or of that very text, with the text kept if it is another; made where there is none. */
export async function holdDocument(db: Db, permit: Permit, input: DocumentInput, find: FindSource): Promise<MadeDocument> {
  const { url, text } = input;
  const number = (url === "" ? null : await documentAt(db, permit, url)) ?? (text === "" ? null : await documentOfText(db, permit, text));
  const held = number === null ? null : await findDocument(db, permit, number);
  if (held === null) return makeDocument(db, permit, input, find);
  const isKept = text === "" || (await hasText(db, permit, held.id, text));
  const images = isKept ? [] : await captureText(db, permit, captured(held.id, input));
  return { id: held.id, number: held.number, images };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
