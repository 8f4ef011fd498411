import { transaction } from "../data/client";
import { findDocument } from "../data/documents";
import { findOriginal as find, snapshotsOf } from "../data/snapshots";
import type { Original } from "../domain/document-file";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

/** The file from which a document's text was read, by the number of the text, counted from 1. */
export async function findOriginal(actor: Actor, number: number, index: number): Promise<Result<Original>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const document = await findDocument(db, permit.value, number);
    const snapshot = document === null ? undefined : (await snapshotsOf(db, permit.value, document.id))[index - 1];
    const original = snapshot === undefined ? null : await find(db, permit.value, snapshot.id);
    return original === null ? refuse({ code: "not_found" }) : ok(original);
  });
}
