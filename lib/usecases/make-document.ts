import type { Db } from "../data/client";
import { documentAt, findDocument, insertDocument } from "../data/documents";
import type { Image } from "../data/history";
import { documentOfText, hasText } from "../data/snapshots";
import type { DocumentKind } from "../domain/document";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { captureText } from "./keep-text";
import type { FindSource } from "./resolve-names";

/** A document as a person writes it: its publisher by name, empty text for what is not known. */
export type DocumentInput = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly publisher: string;
  readonly url: string;
  readonly published: string;
  readonly language: string;
  readonly text: string;
};

/** A document with what was made of it just now, for the history of the command that made it. */
export type MadeDocument = { readonly id: DocumentId; readonly number: number; readonly images: readonly Image[] };

/** Makes a document, with its text where that is given. */
export async function makeDocument(db: Db, permit: Permit, input: DocumentInput, find: FindSource): Promise<MadeDocument> {
  const { title, kind, language, text } = input;
  const publisherId = await find(input.publisher, "outlet");
  const payload = { title, kind, publisherId, language, url: orNull(input.url), published: orNull(input.published) };
  const { id, number } = await insertDocument(db, permit, payload);
  const image = { kind: "document", id, version: 1, payload } as const;
  return { id, number, images: text === "" ? [image] : [image, await captureText(db, permit, { documentId: id, text, method: "pasted" })] };
}

/** The document of that address or of that very text, with the text kept if it is another; made where there is none. */
export async function holdDocument(db: Db, permit: Permit, input: DocumentInput, find: FindSource): Promise<MadeDocument> {
  const { url, text } = input;
  const number = (url === "" ? null : await documentAt(db, permit, url)) ?? (text === "" ? null : await documentOfText(db, permit, text));
  const held = number === null ? null : await findDocument(db, permit, number);
  if (held === null) return makeDocument(db, permit, input, find);
  const isKept = text === "" || (await hasText(db, permit, held.id, text));
  const images = isKept ? [] : [await captureText(db, permit, { documentId: held.id, text, method: "pasted" })];
  return { id: held.id, number: held.number, images };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
