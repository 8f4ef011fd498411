import type { Db } from "../data/client";
import { type Image, recordChange } from "../data/history";
import { type NewSnapshot, digestOf, insertSnapshot } from "../data/snapshots";
import type { Permit } from "../domain/policy";

/** Keeps a text; what history tells of it: its digest, as the text itself is kept once. */
export async function captureText(db: Db, permit: Permit, given: NewSnapshot): Promise<Image> {
  const id = await insertSnapshot(db, permit, given);
  const { documentId, text, method, original, fetched } = given;
  const file = original === null ? null : { name: original.name, sha256: digestOf(original.bytes) };
  const payload = { documentId, sha256: digestOf(text), method, length: countCodePoints(text), file, fetched };
  return { kind: "snapshot", id, version: 1, payload };
}

/** Keeps a newer text of a document, as a change of its own. */
export async function keepText(db: Db, permit: Permit, given: NewSnapshot): Promise<void> {
  const image = await captureText(db, permit, given);
  await recordChange(db, permit, { name: "document.text", reason: null, subject: image }, [image]);
}

/** How many characters (code points) a text has, whose surrogates are all in pairs. */
function countCodePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}
