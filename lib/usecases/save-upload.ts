import { inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { type FileText, type Original, describedBy } from "../domain/document-file";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { holdDocument } from "./make-document";
import { createSource, sourceFinder } from "./resolve-names";

/** The number of the document that holds a file's text, and whether it was made for it. */
export type Uploaded = { readonly number: number; readonly isNew: boolean };

/** Keeps a file and what it says as a document, described as the file describes itself; where a document says that very text, it is that one. */
export async function saveUpload(actor: Actor, original: Original, read: FileText): Promise<Result<Uploaded>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const input = { ...describedBy(original.name, read), text: read.text, original };
    const { id, number, images } = await holdDocument(db, permit.value, input, sourceFinder(db, permit.value, createSource));
    const isNew = images.length > 0;
    if (isNew) await recordChange(db, permit.value, { name: "document.create", reason: null, subject: { kind: "document", id } }, images);
    return ok({ number, isNew });
  });
}
