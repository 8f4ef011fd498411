import { useSyncExternalStore } from "react";
import { valuesIn } from "@/lib/domain/form-state";

const PREFIX = "draft ";

/** Keeps what is being written in this browser, so that closing the page loses nothing. */
export function keepDraft(name: string, form: FormData): void {
  try {
    localStorage.setItem(`${PREFIX}${name}`, JSON.stringify(valuesIn(form)));
  } catch {
    // A full or forbidden storage: the form works without.
  }
}

/** What was kept when the page was opened, by name; what is typed since is in the fields. */
const found = new Map<string, Record<string, string> | null>();

/** What an earlier visit left unsaved under a name; null where nothing was, on the server, and once it was forgotten. */
export function useDraft(name: string | undefined): Record<string, string> | null {
  return useSyncExternalStore(
    () => () => undefined,
    () => (name === undefined ? null : keptDraft(name)),
    () => null,
  );
}

function keptDraft(name: string): Record<string, string> | null {
  const known = found.get(name);
  if (known !== undefined) return known;
  const kept = parsed(name);
  found.set(name, kept);
  return kept;
}

/** The names of all that is kept unsaved under names that begin alike, without that beginning. */
export function draftsUnder(beginning: string): string[] {
  try {
    const start = `${PREFIX}${beginning}`;
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(start));
    return keys.map((key) => key.slice(start.length)).toSorted();
  } catch {
    return [];
  }
}

function parsed(name: string): Record<string, string> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${PREFIX}${name}`) ?? "null");
    if (typeof kept !== "object" || kept === null) return null;
    return Object.values(kept).every((value) => typeof value === "string") ? (kept as Record<string, string>) : null;
  } catch {
    return null;
  }
}

export function forgetDraft(name: string): void {
  remove([`${PREFIX}${name}`]);
  found.set(name, null);
}

/** Signing out leaves nothing of one's writing in the browser. */
export function forgetAllDrafts(): void {
  remove(null);
  found.clear();
}

/** Removes what is kept under the given keys; null for all drafts. */
function remove(keys: readonly string[] | null): void {
  try {
    const gone = keys ?? Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
    gone.forEach((key) => {
      localStorage.removeItem(key);
    });
  } catch {
    // A forbidden storage holds nothing.
  }
}
