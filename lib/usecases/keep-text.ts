import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { type NewSnapshot, digestOf, insertSnapshot } from "../data/snapshots";
import type { Permit } from "../domain/policy";

/** Keeps a text and tells the history of it: by its digest, as the text itself is kept once. */
export async function keepText(db: Db, permit: Permit, given: NewSnapshot): Promise<void> {
  const id = await insertSnapshot(db, permit, given);
  const subject = { kind: "snapshot", id } as const;
  const payload = {
    documentId: given.documentId,
    sha256: digestOf(given.text),
    method: given.method,
    length: Array.from(given.text).length,
  };
  await recordChange(db, permit, { name: "document.text", reason: null, subject }, [{ ...subject, version: 1, payload }]);
}
