import { languageOf } from "./text/language-of";
import { dateFault, keptDate } from "./time/kept-date";

/** The kinds of files whose text can be read. */
export type FileKind = "pdf" | "docx" | "html" | "text";

/** What a file says, and what it tells of itself; null for what it does not. */
export type FileText = {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

/** A file as it was given; `charset` is what a server called its encoding, where it was fetched. */
export type Original = { readonly name: string; readonly bytes: Uint8Array; readonly charset?: string };

/** Up to this many bytes a file may have, and its text, as UTF-8. */
export const MOST_FILE_BYTES = 20_000_000;
export const MOST_TEXT_BYTES = 5_000_000;

/** Why a file cannot be read, and what to do instead. */
export const FILE_FAULTS = {
  empty: "The file is empty: choose another, or paste what the document says.",
  too_large: "The file is larger than 20 MB: save the part you need as a file of its own, or paste its text.",
  unknown_kind: "Files of this kind cannot be read: give a PDF, .docx, .html, .txt or .md file, or paste the text.",
  other_kind:
    "The file is not what its name says: its first bytes are those of another kind. Open it, save it under its right name, and try again.",
  not_text: "The file holds no text that can be read, though its name says so: open it and save it as UTF-8, or paste the text.",
  no_text: "There is no text in the file, as in a scan or in a page that scripts write: have it recognised first, or paste what it says.",
  encrypted: "The file is protected by a password: take the protection off, or paste the text.",
  broken: "The file is damaged or incomplete: save it again where you have it from, or paste the text.",
  zip_bomb: "The file would unpack to far more than a document holds, so it was not opened.",
  too_deep: "The file is nested deeper than any document needs, so it was not read: paste the text.",
  too_much_text: "The text is longer than 5 MB: paste or save the part you need.",
  too_slow: "Reading the file took longer than ten seconds, so it was given up: paste the text.",
  too_much_memory: "Reading the file took more memory than it may, so it was given up: paste the text.",
  kept_already: "The document has this very text already, or as many texts as one can have: nothing was kept twice.",
  busy: "Other files are being read just now: try again in a moment.",
} as const;
export type FileFault = keyof typeof FILE_FAULTS;

/** A fault by its name, as an address gives it; null for a name of none. */
export function fileFaultNamed(name: string): FileFault | null {
  return Object.hasOwn(FILE_FAULTS, name) ? (name as FileFault) : null;
}

/** What is said of a document whose file was read, as the file tells it, else as its name does. */
export function describedBy(name: string, read: FileText) {
  const [title, author, publisher] = [plainLine(read.title, 300), plainLine(read.author, 300), plainLine(read.publisher, 200)];
  return {
    title: title.replace(NO_TITLE, "") || plainLine(name.replace(/\.[^.]+$/, ""), 300) || name,
    kind: "article" as const,
    authors: author === "" ? [] : [author],
    publisher,
    url: "",
    published: dayIn(read.published ?? ""),
    language: /^[a-z]{2,3}(?=$|[-_])/.exec(read.language?.toLowerCase() ?? "")?.[0] ?? languageOf(read.text) ?? "en",
  };
}

/** What programs write where nobody gave a title. */
const NO_TITLE = /^(?:about:blank|untitled(?: document)?|document\d*|microsoft word - .*)$/i;

/** The day, or month, that a file gives as its date; empty where it gives none that can be read. */
function dayIn(published: string): string {
  const day = /^\d{4}-\d{2}(?:-\d{2})?/.exec(published)?.[0] ?? keptDate(published);
  return dateFault(day) === null ? day : "";
}

function plainLine(text: string | null, most: number): string {
  const line = (text ?? "").toWellFormed().replace(/[\s\p{Cc}]+/gu, " ");
  return Array.from(line.trim()).slice(0, most).join("");
}

const EXTENSIONS: ReadonlyMap<string, FileKind> = new Map(
  Object.entries({
    pdf: "pdf",
    docx: "docx",
    html: "html",
    htm: "html",
    xhtml: "html",
    txt: "text",
    text: "text",
    md: "text",
    markdown: "text",
  } as const),
);

type Signed = FileKind | "other";
const SIGNATURES: readonly (readonly [Signed, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["docx", [0x50, 0x4b, 0x03, 0x04]],
  ["docx", [0xd0, 0xcf, 0x11, 0xe0]],
  ["other", [0x89, 0x50, 0x4e, 0x47]],
  ["other", [0xff, 0xd8, 0xff]],
  ["other", [0x47, 0x49, 0x46, 0x38]],
  ["other", [0x7f, 0x45, 0x4c, 0x46]],
  ["other", [0x4d, 0x5a]],
  ["other", [0x1f, 0x8b]],
  ["other", [0x52, 0x61, 0x72, 0x21]],
  ["other", [0x37, 0x7a, 0xbc, 0xaf]],
];

type NoKind = Extract<FileFault, "empty" | "too_large" | "unknown_kind" | "other_kind">;

/** Which kind a file is, by its name and its first bytes, which must agree; or why it is none that can be read. */
export function fileKindOf(name: string, bytes: Uint8Array): FileKind | NoKind {
  if (bytes.length === 0) return "empty";
  if (bytes.length > MOST_FILE_BYTES) return "too_large";
  const named = EXTENSIONS.get(/\.([a-z0-9]+)$/.exec(name.toLowerCase())?.[1] ?? "");
  if (named === undefined) return "unknown_kind";
  return mayBegin(named, signedAs(bytes)) ? named : "other_kind";
}

/** As which kind of file its first bytes sign it; null for texts, which begin anyhow. */
function signedAs(bytes: Uint8Array): Signed | null {
  return SIGNATURES.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? null;
}

/** A PDF may have some other bytes before its signature. */
function mayBegin(named: FileKind, signed: Signed | null): boolean {
  if (named === "docx") return signed === "docx";
  return named === "pdf" ? signed === "pdf" || signed === null : signed === null;
}
