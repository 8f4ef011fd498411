import "server-only";
import type { CslItem } from "../../domain/bibliography/csl-item";
import { type Result, invalid, ok } from "../../domain/failure";
import { bibtexEntries, readBibtexEntry } from "./read-bibtex";
import { readRis } from "./read-ris";

/** So many entries are taken at once. */
const MOST = 500;
const UNKNOWN = "hold no entries: give the text of a .bib, .ris or CSL-JSON file";

/** Reads a file of references, told by what it says: its entries in their order, null for one that cannot be read. */
export function readBibliography(given: string): Result<readonly (CslItem | null)[]> {
  const text = given.replace(/^\ufeff/, "").trim();
  if (/^[[{]/.test(text)) return entriesOfJson(text);
  if (/^\s*TY\s{0,2}-/im.test(text)) return read(readRis(text), (item) => item);
  return read(bibtexEntries(text), readBibtexEntry);
}

/** Reads entries, unless there are none or too many. */
function read<Entry>(entries: readonly Entry[], item: (entry: Entry) => CslItem | null): Result<readonly (CslItem | null)[]> {
  if (entries.length === 0) return invalid("text", UNKNOWN);
  if (entries.length > MOST)
    return invalid("text", `hold ${entries.length} entries, and at most ${MOST} are taken at once: give them in parts`);
  return ok(entries.map(item));
}

function entriesOfJson(text: string): Result<readonly (CslItem | null)[]> {
  try {
    const json: unknown = JSON.parse(text);
    return read(Array.isArray(json) ? (json as unknown[]) : [json], itemOf);
  } catch (error) {
    return invalid("text", `are no JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
}

/** What JSON writes for signs that cannot be stored: NUL, and halves of characters. */
const UNSTORABLE = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

function itemOf(value: unknown): CslItem | null {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject && !UNSTORABLE.test(JSON.stringify(value)) ? (value as CslItem) : null;
}
