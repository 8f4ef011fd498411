import { transaction } from "../data/client";
import { type ListedDocument, listDocuments as findPage } from "../data/documents";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";

export type DocumentPage = {
  readonly documents: readonly ListedDocument[];
  /** The number before which the next page begins; null where there are no more. */
  readonly next: number | null;
};

const PAGE = 50;

/** One page of the workspace's documents, the newest first, before a number. */
export async function listDocuments(actor: Actor, before: number | null): Promise<Result<DocumentPage>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const found = await transaction(permit.value, (db) => findPage(db, permit.value, { before, take: PAGE + 1 }));
  const documents = found.slice(0, PAGE);
  return ok({ documents, next: found.length > PAGE ? (documents.at(-1)?.number ?? null) : null });
}
