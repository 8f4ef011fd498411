import { inOneGo } from "../data/client";
import type { DocumentFields } from "../domain/document";
import type { Result } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { detailsOf } from "./make-document";
import { NO_TITLE, replaceDocument, requireFreeAddress } from "./replace-document";
import { createSource, sourceFinder } from "./resolve-names";

type DocumentEdit = { readonly number: number; readonly version: number };

/** Corrects what is said of a document, over the version that was read. Its texts stay as they are. */
export async function editDocument(actor: Actor, fields: DocumentFields, edit: DocumentEdit): Promise<Result<number>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  if (fields.title === "") return NO_TITLE;
  return inOneGo(permit.value, async (db) => {
    const free = await requireFreeAddress(db, permit.value, fields.url, edit.number);
    if (!free.ok) return free;
    const details = await detailsOf(fields, sourceFinder(db, permit.value, createSource));
    return replaceDocument(db, permit.value, details, { ...edit, command: "document.edit", reason: null });
  });
}
