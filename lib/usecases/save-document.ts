import { type Db, inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { documentOfText } from "../data/snapshots";
import { type Result, invalid, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type DocumentInput, makeDocument } from "./make-document";
import { NO_TITLE, requireFreeAddress } from "./replace-document";
import { createSource, sourceFinder } from "./resolve-names";

/**
 * Makes a document, with its text where that is given, and gives its number. Refuses one that is here already, by its address or
 * its very text, and says which.
 */
export async function saveDocument(actor: Actor, input: DocumentInput): Promise<Result<number>> {
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  if (input.title === "") return NO_TITLE;
  return inOneGo(permit.value, async (db) => {
    const isNew = await requireNew(db, permit.value, input);
    if (!isNew.ok) return isNew;
    const { id, number, images } = await makeDocument(db, permit.value, input, sourceFinder(db, permit.value, createSource));
    await recordChange(db, permit.value, { name: "document.create", reason: null, subject: { kind: "document", id } }, images);
    return ok(number);
  });
}

async function requireNew(db: Db, permit: Permit, { url, text }: DocumentInput): Promise<Result<null>> {
  const free = await requireFreeAddress(db, permit, url, null);
  if (!free.ok) return free;
  const sameText = text === "" ? null : await documentOfText(db, permit, text);
  return sameText === null ? ok(null) : invalid("text", `D${sameText} says this very text: is it the same document?`);
}
