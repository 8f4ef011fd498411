import { inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { type FileText, type Original, describedBy } from "../domain/document-file";
import type { Fetched } from "../domain/fetched-page";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { holdDocument } from "./make-document";
import { createSource, sourceFinder } from "./resolve-names";

/** A file that was read, and how it came, where it was fetched. */
export type GivenFile = { readonly original: Original; readonly read: FileText; readonly fetched?: Fetched };

/** The number of the document that holds a file's text, and whether anything was kept for it. */
export type Held = { readonly number: number; readonly isNew: boolean };

/**
 * Keeps a file and what it says as a document, described as the file describes itself. Where a document says that very text, it
 * is that one; where one has the address it was fetched from, the text is kept there, unless it is kept already.
 */
export async function saveFile(actor: Actor, { original, read, fetched }: GivenFile): Promise<Result<Held>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const given = fetched === undefined ? { original } : { original, fetched, url: fetched.url };
    const input = { ...describedBy(original.name, read), text: read.text, ...given };
    const { id, number, images } = await holdDocument(db, permit.value, input, sourceFinder(db, permit.value, createSource));
    const [image] = images;
    if (image !== undefined) {
      const name = image.kind === "document" ? "document.create" : "document.text";
      const subject = image.kind === "document" ? ({ kind: "document", id } as const) : image;
      await recordChange(db, permit.value, { name, reason: null, subject }, images);
    }
    return ok({ number, isNew: image !== undefined });
  });
}
