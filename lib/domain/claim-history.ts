/** One version of a record as its screen shows it. */
export type HistoryEntry = {
  readonly version: number;
  readonly by: string;
  readonly at: Date;
  readonly command: string;
  readonly reason: string | null;
  /** What changed since the version before: each field's old and new text. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly isErased: boolean;
};

type Past = {
  readonly version: number;
  readonly payload: unknown;
  readonly command: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
};

/** A record's versions as fields of text, newest first, each compared with the one before it. */
export function historyOf(versions: readonly Past[], valuesOf: (payload: unknown) => Readonly<Record<string, string>>): HistoryEntry[] {
  return versions.map(({ version, payload, command, reason, by, at }, index) => {
    const before = versions[index + 1]?.payload;
    const changes = payload == null || before == null ? [] : differences(valuesOf(before), valuesOf(payload));
    return { version, by, at, command, reason, changes, isErased: payload === null };
  });
}

function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): HistoryEntry["changes"] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field]!, after: after[field]! }))
    .filter((change) => change.before !== change.after);
}
