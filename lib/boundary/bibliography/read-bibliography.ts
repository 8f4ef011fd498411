import "server-only";
import type { CslItem } from "../../domain/bibliography/csl-item";
import { type Result, invalid, ok } from "../../domain/failure";
import { readBibtex } from "./read-bibtex";
import { readRis } from "./read-ris";

/** So many entries are taken at once. */
const MOST = 500;
const UNKNOWN = "hold no entries: give the text of a .bib, .ris or CSL-JSON file";

/** Reads a file of references, told by what it says: its entries in their order, null for one that cannot be read. */
export function readBibliography(given: string): Result<readonly (CslItem | null)[]> {
  const text = given.replace(/^\ufeff/, "").trim();
  const entries = entriesOf(text);
  if (!entries.ok) return entries;
  if (entries.value.length === 0) return invalid("text", UNKNOWN);
  if (entries.value.length > MOST)
    return invalid("text", `hold ${entries.value.length} entries, and at most ${MOST} are taken at once: give them in parts`);
  return entries;
}

function entriesOf(text: string): Result<readonly (CslItem | null)[]> {
  if (/^[[{]/.test(text)) return entriesOfJson(text);
  if (/^\s*TY\s{0,2}-/im.test(text)) return ok(readRis(text));
  return ok(readBibtex(text));
}

function entriesOfJson(text: string): Result<readonly (CslItem | null)[]> {
  try {
    const json: unknown = JSON.parse(text);
    return ok((Array.isArray(json) ? json : [json]).map(itemOf));
  } catch (error) {
    return invalid("text", `are no JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
}

function itemOf(value: unknown): CslItem | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as CslItem) : null;
}
