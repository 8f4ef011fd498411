import type { DocumentFields, DocumentKind } from "../document";
import type { CitationStyle } from "./page-citation";
import { type CslItem, itemOf } from "./csl-item";
import { bibtexEntry, escapedMarkdown, escapedTex, risRecord } from "./writers";

/** A document as it is cited elsewhere. */
export type CitedDocument = DocumentFields & {
  readonly key: string;
  readonly imported: CslItem | null;
  /** The day on which it is cited. */
  readonly accessed: string;
};

/** A document as a citation in one of the forms that reference managers and texts take. */
export function documentCitation(cited: CitedDocument, style: CitationStyle): string {
  switch (style) {
    case "plain":
      return inWords(cited, `“${cited.title}”`, cited.url === "" ? "" : `${cited.url} (accessed ${cited.accessed})`);
    case "markdown": {
      const title = escapedMarkdown(cited.title);
      return inWords(markedDown(cited), cited.url === "" ? `“${title}”` : `[${title}](<${plainAddress(cited.url)}>)`, "");
    }
    case "bibtex":
      return bibtex(cited);
    case "ris":
      return ris(cited);
    case "csl":
      return JSON.stringify([itemOf(cited, cited.key, cited.imported)], null, 2);
  }
}

/** An address without the signs that end it in BibTeX or Markdown. */
function plainAddress(url: string): string {
  return url.replace(/[{}<>\\]/g, (sign) => encodeURIComponent(sign));
}

function markedDown(cited: CitedDocument): CitedDocument {
  return { ...cited, authors: cited.authors.map(escapedMarkdown), publisher: escapedMarkdown(cited.publisher) };
}

/** "Ana Silva. “The delta.” The Delta Post, 2024-10-29. https://…": what is not known is left out. */
function inWords({ authors, publisher, published }: CitedDocument, title: string, end: string): string {
  const names = authors.length > 3 ? `${authors[0]!} and others` : authors.join(", ");
  const place = [publisher, published].filter((part) => part !== "").join(", ");
  return `${[names, title, place, end].filter((part) => part !== "").join(". ")}.`;
}

const ENTRY_TYPES: Readonly<Partial<Record<DocumentKind, string>>> = {
  article: "article",
  report: "report",
  dataset: "dataset",
  video: "video",
  audio: "audio",
};

function bibtex({ key, title, kind, authors, publisher, url, published, language, accessed }: CitedDocument): string {
  const type = ENTRY_TYPES[kind] ?? "online";
  const fields: readonly (readonly [string, string])[] = [
    ["title", `{${escapedTex(title)}}`],
    ["author", authors.map((name) => `{${escapedTex(name)}}`).join(" and ")],
    [type === "article" ? "journaltitle" : type === "report" ? "institution" : "publisher", escapedTex(publisher)],
    ["date", published],
    ["langid", language],
    ["url", plainAddress(url)],
    ["urldate", url === "" ? "" : accessed],
  ];
  return bibtexEntry(
    type,
    key,
    fields.filter(([, value]) => value !== ""),
  );
}

const RIS_TYPES: Readonly<Partial<Record<DocumentKind, string>>> = {
  article: "NEWS",
  report: "RPRT",
  post: "BLOG",
  video: "VIDEO",
  audio: "SOUND",
  image: "FIGURE",
  dataset: "DATA",
  notes: "MANSCPT",
};

function ris({ title, kind, authors, publisher, url, published, language, accessed }: CitedDocument): string {
  const tags: readonly (readonly [string, string])[] = [
    ["TY", RIS_TYPES[kind] ?? "GEN"],
    ["TI", title],
    ...authors.map((name) => ["AU", name] as const),
    ["T2", publisher],
    ["PY", published.slice(0, 4)],
    ["DA", published.replaceAll("-", "/")],
    ["LA", language],
    ["UR", url],
    ["Y2", url === "" ? "" : accessed.replaceAll("-", "/")],
  ];
  return risRecord(tags.filter(([, value]) => value !== ""));
}
