import type { Actor } from "@/lib/domain/policy";

/**
 * Under which name a person's writing about a record, or about a new one, is kept in the browser. It outlives a version that
 * somebody else saves meanwhile: the writing comes back, and saving it shows both.
 */
export function draftKey(actor: Actor, kind: string, record: { readonly number: number } | null): string {
  return `${draftBeginning(actor)}${kind}${record === null ? " new" : String(record.number)}`;
}

/** How the names of all of a person's drafts in a workspace begin. */
export function draftBeginning({ userId, workspaceId }: Actor): string {
  return `${userId} ${workspaceId} `;
}
