import { inOneGo } from "../data/client";
import { findDocument } from "../data/documents";
import { MOST_SNAPSHOTS, digestOf, snapshotsOf } from "../data/snapshots";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { keepText } from "./keep-text";
import { type TextGiven, captured } from "./make-document";

/** Keeps a newer text of a document beside the earlier ones, and gives how many there are. Refuses one that it has said before. */
export async function addSnapshot(actor: Actor, number: number, given: TextGiven): Promise<Result<number>> {
  const { text } = given;
  const permit = authorize(actor, "document:write");
  if (!permit.ok) return permit;
  if (text === "") return invalid("text", "paste what the document says");
  return inOneGo(permit.value, async (db) => {
    const document = await findDocument(db, permit.value, number);
    if (document === null) return refuse({ code: "not_found" });
    const snapshots = await snapshotsOf(db, permit.value, document.id);
    if (snapshots.length >= MOST_SNAPSHOTS) return invalid("text", `is one too many: ${MOST_SNAPSHOTS} texts of it are kept already`);
    if (snapshots.some(({ sha256 }) => sha256 === digestOf(text))) return invalid("text", "is kept already, letter for letter");
    await keepText(db, permit.value, captured(document.id, given));
    return ok(snapshots.length + 1);
  });
}
