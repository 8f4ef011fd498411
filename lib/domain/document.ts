import type { CslItem } from "./bibliography/csl-item";
import type { DocumentId, SourceId } from "./ids";
import type { NameOf } from "./wording";

export const DOCUMENT_KINDS = [
  "article",
  "report",
  "post",
  "statement",
  "briefing",
  "interview",
  "video",
  "audio",
  "image",
  "dataset",
  "notes",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What is said of a document: its authors in its own order, `published` as an EDTF date. */
export type DocumentDetails = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly authors: readonly string[];
  readonly publisherId: SourceId | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  /** As a reference manager described it, where it was imported from one. */
  readonly csl: CslItem | null;
};

/** What is said of a document as a person writes it: its publisher by name, empty text for what is not known. */
export type DocumentFields = {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly url: string;
  /** An EDTF date. */
  readonly published: string;
  readonly language: string;
};

/** A published or held item, in which claims are read. */
export type Document = DocumentDetails & {
  readonly id: DocumentId;
  readonly number: number;
  readonly version: number;
  /** Adding it was undone: lists leave it out. */
  readonly isWithdrawn: boolean;
};

/** What a document said when it was captured; never changed. `length` counts characters (code points). */
export type Snapshot = {
  readonly id: string;
  readonly takenAt: Date;
  readonly method: string;
  readonly by: string;
  readonly sha256: string;
  readonly length: number;
  /** The name of the file it was read from; null where it was pasted. */
  readonly file: string | null;
  /** Where it was fetched; null where it was not. */
  readonly address: string | null;
};

/** A document as the fields of its form show it, by their names. */
export function documentValues(
  { title, kind, authors, publisherId, url, published, language }: DocumentDetails,
  nameOf: NameOf,
): Record<string, string> {
  return {
    title,
    kind,
    language,
    authors: authors.join("; "),
    publisher: publisherId === null ? "" : nameOf(publisherId),
    url: url ?? "",
    published: published ?? "",
  };
}

/** Parameters that tell who led a reader to an address, and not what is there. */
const TRACKING = /^(?:utm_.+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid)$/i;

/**
 * An address by which two ways of writing it are known to be one: without scheme, "www.", fragment (unless it is a path), tracking and the last slash,
 * parameters in order. Text that is no address is its own key.
 */
export function urlKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, searchParams, hash } = new URL(url);
  const kept = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  kept.sort();
  const query = kept.toString();
  return `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}${query === "" ? "" : `?${query}`}${/^#[/!]/.test(hash) ? hash : ""}`;
}
