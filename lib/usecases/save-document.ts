import { type Db, inOneGo } from "../data/client";
import { documentAt, insertDocument } from "../data/documents";
import { recordChange } from "../data/history";
import { findSourceByName } from "../data/sources";
import { documentOfText } from "../data/snapshots";
import type { DocumentKind } from "../domain/document";
import { type Result, invalid, ok } from "../domain/failure";
import type { SourceId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { nameKey } from "../domain/source";
import { keepText } from "./keep-text";
import { createSource } from "./resolve-names";

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

/**
 * Makes a document, with its text where that is given, and gives its number. Refuses one that is here already, by its address or
 * its very text, and says which.
 */
export async function saveDocument(actor: Actor, input: DocumentInput): Promise<Result<number>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  if (input.title === "") return invalid("title", "give the document a title, as it gives itself one");
  return inOneGo(permit.value, async (db) => {
    const isNew = await requireNew(db, permit.value, input);
    if (!isNew.ok) return isNew;
    const { title, kind, language } = input;
    const publisherId = await publisherOf(db, permit.value, input.publisher);
    const details = { title, kind, publisherId, language, url: orNull(input.url), published: orNull(input.published) };
    const { id, number } = await insertDocument(db, permit.value, details);
    const subject = { kind: "document", id } as const;
    await recordChange(db, permit.value, { name: "document.create", reason: null, subject }, [
      { ...subject, version: 1, payload: details },
    ]);
    if (input.text !== "") await keepText(db, permit.value, { documentId: id, text: input.text, method: "pasted" });
    return ok(number);
  });
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}

async function requireNew(db: Db, permit: Permit, { url, text }: DocumentInput): Promise<Result<null>> {
  const sameAddress = url === "" ? null : await documentAt(db, permit, url);
  if (sameAddress !== null) return invalid("url", `D${sameAddress} has this address: add the text there, as a newer one`);
  const sameText = text === "" ? null : await documentOfText(db, permit, text);
  return sameText === null ? ok(null) : invalid("text", `D${sameText} says this very text: is it the same document?`);
}

async function publisherOf(db: Db, permit: Permit, name: string): Promise<SourceId | null> {
  if (nameKey(name) === "") return null;
  return (await findSourceByName(db, permit, name))?.id ?? createSource(db, permit, name.trim(), "outlet");
}
