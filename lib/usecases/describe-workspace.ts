import { transaction } from "../data/client";
import { type DocumentSummary, recentDocuments } from "../data/documents";
import { loadScopes } from "../data/scopes";
import { type Result, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import type { ScopeTrees } from "../domain/scope";

export type WorkspaceVocabulary = { readonly scopes: ScopeTrees; readonly documents: readonly DocumentSummary[] };

/** What forms offer to choose from: the workspace's scopes and the documents logged last. */
export async function describeWorkspace(actor: Actor): Promise<Result<WorkspaceVocabulary>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) =>
    ok({ scopes: await loadScopes(db, permit.value), documents: await recentDocuments(db, permit.value) }),
  );
}
