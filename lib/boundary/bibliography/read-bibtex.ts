import "server-only";
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { CslItem } from "../../domain/bibliography/csl-item";

/** Words that begin what is no entry. */
const NO_ENTRY = /^@(?:comment|preamble)\b/i;

/** The entries of a BibTeX or BibLaTeX file as they are written, each with the macros that it names. */
export function bibtexEntries(text: string): string[] {
  const chunks = text.split(/^(?=[ \t]*@\s*[a-z]+\s*[{(])/im).map((chunk) => chunk.trim());
  const given = chunks.filter((chunk) => chunk.startsWith("@") && !NO_ENTRY.test(chunk));
  const macros = new Map(given.flatMap((chunk) => (MACRO.test(chunk) ? [[MACRO.exec(chunk)![1]!.toLowerCase(), chunk] as const] : [])));
  return given.filter((chunk) => !MACRO.test(chunk)).map((entry) => `${macrosIn(entry, macros)}${mended(entry)}`);
}

const MACRO = /^@string\s*[{(]\s*([^\s=]+)/i;

function macrosIn(entry: string, macros: ReadonlyMap<string, string>): string {
  const words = new Set(entry.match(/[\p{L}\p{N}_:.-]+/gu)?.map((word) => word.toLowerCase()));
  return [...words]
    .flatMap((word) => macros.get(word) ?? [])
    .map((macro) => `${macro}\n`)
    .join("");
}

/** An entry with its macros as an item; null for one that cannot be read. */
export function readBibtexEntry(entry: string): CslItem | null {
  try {
    return plugins.input.chain(entry, { forceType: "@biblatex/text", generateGraph: false, strict: false })[0] ?? null;
  } catch {
    return null;
  }
}

/** What the library does not read: rings on letters, accents on a dotless i, an empty key, a day before the macro of its month, marks within addresses. */
function mended(entry: string): string {
  return entry
    .replace(/\{\\(aa|AA)\s*\}|\\(aa|AA)(?:\{\}|(?![A-Za-z])\s?)/g, (_all, braced: string | undefined, bare: string) =>
      (braced ?? bare) === "aa" ? "å" : "Å",
    )
    .replace(/\\(['`^"~=.])\s*(?:\{\\i\}|\\i(?:\{\}|(?![A-Za-z])\s?))/g, "\\$1{i}")
    .replace(/^(@\s*[a-z]+\s*[{(])\s*,/i, "$1entry,")
    .replace(/month\s*=\s*"(\d{1,2})~?"\s*#\s*([a-z]{3})/i, "day = {$1}, month = $2")
    .replace(
      /(url\s*=\s*[{"])([^\n]*)/gi,
      (_all, before: string, rest: string) => before + rest.replaceAll("{\\_}", "_").replaceAll("\\_", "_"),
    );
}
