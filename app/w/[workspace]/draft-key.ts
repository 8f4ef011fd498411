/** Under which name what is being written about a record is kept: its next version, or a new record. */
export function draftKey(workspace: string, kind: string, record: { readonly number: number; readonly version: number } | null): string {
  return record === null ? `${workspace} ${kind} new` : `${workspace} ${kind}${record.number} v${record.version}`;
}
