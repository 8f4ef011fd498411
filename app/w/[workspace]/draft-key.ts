import type { Actor } from "@/lib/domain/policy";

/**
 * Under which name a person's writing about a record, or about a new one, is kept in the browser. It outlives a version that
 * somebody else saves meanwhile: the writing comes back, and saving it shows both.
 */
export function draftKey({ userId, workspaceId }: Actor, kind: string, record: { readonly number: number } | null): string {
  return `${userId} ${workspaceId} ${kind}${record === null ? " new" : String(record.number)}`;
}
