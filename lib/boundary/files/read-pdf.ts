import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { getDocumentProxy } from "unpdf";
import { Unreadable } from "./unreadable";
import { type FileText, MOST_TEXT_BYTES } from "../../domain/document-file";

const MOST_PAGES = 1_000;

/** The text of a PDF, page by page with a form feed between, and what it tells of itself. */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, ...tables() }).catch(asUnreadable);
  try {
    if (pdf.numPages > MOST_PAGES) throw new Unreadable("too_much_text");
    const pages: string[] = [];
    for (let number = 1, length = 0; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      pages.push(pageText((await page.getTextContent()).items as readonly Item[]));
      page.cleanup();
      length += pages.at(-1)!.length;
      if (length > MOST_TEXT_BYTES) throw new Unreadable("too_much_text");
    }
    const { info } = await pdf.getMetadata();
    return { ...metadataOf(info as Readonly<Record<string, unknown>>), text: pages.join("\f") };
  } catch (error) {
    return asUnreadable(error);
  } finally {
    await pdf.destroy();
  }
}

function asUnreadable(error: unknown): never {
  if (error instanceof Unreadable) throw error;
  throw new Unreadable(error instanceof Error && error.name === "PasswordException" ? "encrypted" : "broken");
}

/** Tables for old Korean, Japanese and Chinese encodings, by plain paths: as addresses they are silently not found here. */
function tables(): { readonly cMapUrl: string; readonly cMapPacked: true; readonly standardFontDataUrl: string } {
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return { cMapUrl: join(home, "cmaps") + sep, cMapPacked: true, standardFontDataUrl: join(home, "standard_fonts") + sep };
}

function metadataOf(info: Readonly<Record<string, unknown>>): Omit<FileText, "text"> {
  const named = (name: string) => {
    const value = info[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return { title: named("Title"), author: named("Author"), publisher: null, published: null, language: named("Language") };
}

/** A run of letters of a page, where it stands, and whether its line ends with it; marks of structure have no letters. */
type Item = { readonly str?: string; readonly transform: readonly number[]; readonly hasEOL: boolean };
type Line = { readonly text: string; readonly x: number; readonly y: number };

/** A step down that is this much more than the usual one begins a paragraph. */
const STEP = 1.3;

/** Lines of one paragraph begin at most so far from one another, but for its first. */
const INDENT = 40;

/** A line shorter than so much of the longest ends where its author wished, not where the page did. */
const FULL = 0.6;

/** The lines of a page, those of a paragraph as one, with a blank line where a paragraph begins. */
function pageText(items: readonly Item[]): string {
  const lines = linesOf(items);
  const steps = lines.map(({ y }, index) => (index === 0 ? 0 : lines[index - 1]!.y - y));
  const down = steps.filter((step) => step > 0).toSorted((a, b) => a - b);
  const usual = down[Math.floor(down.length / 2)] ?? 0;
  const longest = longestAtEach(lines);
  const between = (before: Line, line: Line, step: number) => {
    if (step > usual * STEP || step < -usual) return "\n\n";
    if (before.text.length < longest.get(Math.round(before.x))! * FULL || Math.abs(line.x - before.x) > INDENT) return "\n";
    return before.text.endsWith("-") ? "" : " ";
  };
  return lines.map((line, index) => `${index === 0 ? "" : between(lines[index - 1]!, line, steps[index]!)}${line.text}`).join("");
}

/** The length of the longest line among those that begin at the same place: each column has its own. */
function longestAtEach(lines: readonly Line[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>();
  for (const { x, text } of lines) longest.set(Math.round(x), Math.max(longest.get(Math.round(x)) ?? 0, text.length));
  return longest;
}

function linesOf(items: readonly Item[]): Line[] {
  const lines: Line[] = [];
  let text = "";
  let at: { readonly x: number; readonly y: number } | null = null;
  const end = () => {
    if (at !== null) lines.push({ text: text.trim(), ...at });
    [text, at] = ["", null];
  };
  for (const { str, transform, hasEOL } of items) {
    if (str === undefined) continue;
    if (str.trim() !== "") at ??= { x: transform[4] ?? 0, y: transform[5] ?? 0 };
    text += str;
    if (hasEOL) end();
  }
  end();
  return lines;
}
