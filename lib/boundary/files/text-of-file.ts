import { decode } from "./decode";
import { Unreadable } from "./unreadable";
import { type FileKind, type FileText, MOST_TEXT_BYTES } from "../../domain/document-file";

const READERS: Readonly<Record<FileKind, (bytes: Uint8Array, charset: string | null) => Promise<FileText>>> = {
  pdf: async (bytes) => (await import("./read-pdf")).readPdf(bytes),
  docx: async (bytes) => (await import("./read-docx")).readDocx(bytes),
  html: async (bytes, charset) => (await import("./read-html")).readHtml(bytes, charset),
  text: (bytes, charset) => Promise.resolve(readText(bytes, charset)),
};

/**
 * What a file says, its bytes taken to be in the charset that a server named, in a form that can be stored: line ends as line feeds, without zeros and lone surrogates, and not empty. Throws
 * `Unreadable`. Runs only in a process of its own (scripts/read-document.ts), as no limit within one holds for all it may take.
 */
export async function textOfFile(kind: FileKind, bytes: Uint8Array, charset: string | null): Promise<FileText> {
  const read = await READERS[kind](bytes, charset);
  const text = read.text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\0", "")
    .toWellFormed()
    .trim();
  if (text.replaceAll("\f", "").trim() === "") throw new Unreadable("no_text");
  if (Buffer.byteLength(text) > MOST_TEXT_BYTES) throw new Unreadable("too_much_text");
  return { ...read, text };
}

function readText(bytes: Uint8Array, charset: string | null): FileText {
  const text = decode(bytes, charset);
  if (text === null) throw new Unreadable("not_text");
  return { text, title: null, author: null, publisher: null, published: null, language: null };
}
