import type { DocumentFields, DocumentKind } from "../document";
import { isLanguageCode } from "../language-code";

/** A document as reference managers hand it on: an item of CSL-JSON (citeproc-js), of which we know a part and keep all. */
export type CslItem = Readonly<Record<string, unknown>>;

const KINDS: ReadonlyMap<string, DocumentKind> = new Map(
  Object.entries({
    report: "report",
    post: "post",
    "post-weblog": "post",
    broadcast: "video",
    motion_picture: "video",
    song: "audio",
    interview: "interview",
    dataset: "dataset",
    speech: "statement",
    graphic: "image",
    figure: "image",
    personal_communication: "notes",
    manuscript: "notes",
  } as const),
);

/** The types of items that kinds of documents are handed on as. */
const TYPES: Readonly<Record<DocumentKind, string>> = {
  article: "article-newspaper",
  report: "report",
  post: "post",
  statement: "speech",
  briefing: "speech",
  interview: "interview",
  video: "motion_picture",
  audio: "song",
  image: "graphic",
  dataset: "dataset",
  notes: "manuscript",
};

/** Reads what an item says of a document; what it does not say is empty. */
export function referenceOf(item: CslItem): DocumentFields {
  const language = textOf(item["language"]).replaceAll("_", "-");
  return {
    title: textOf(item["title"]).replaceAll(MARKUP, ""),
    kind: KINDS.get(textOf(item["type"])) ?? "article",
    authors: listOf(item["author"])
      .map(nameOf)
      .filter((name) => name !== ""),
    publisher: textOf(item["container-title"]) || textOf(item["publisher"]),
    url: textOf(item["URL"]),
    published: dayOf(item["issued"]),
    language: LANGUAGE_CODES.get(language.toLowerCase()) ?? (isLanguageCode(language) ? language : ""),
  };
}

/** Names and codes of languages that files give, where those are not the codes that are used here. */
const LANGUAGE_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ english: "en", british: "en-GB", american: "en-US", german: "de", ngerman: "de", french: "fr", spanish: "es", italian: "it" },
    ...{ portuguese: "pt", russian: "ru", ukrainian: "uk", polish: "pl", dutch: "nl", danish: "da", swedish: "sv", norwegian: "nb" },
    ...{ arabic: "ar", chinese: "zh", japanese: "ja", korean: "ko", turkish: "tr" },
    ...{
      eng: "en",
      ger: "de",
      deu: "de",
      fre: "fr",
      fra: "fr",
      spa: "es",
      ita: "it",
      por: "pt",
      rus: "ru",
      ukr: "uk",
      pol: "pl",
      ara: "ar",
    },
    ...{ chi: "zh", zho: "zh", jpn: "ja", kor: "ko", tur: "tr" },
  }),
);

/** What CSL allows in a title beside text. */
const MARKUP = /<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/g;

function textOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one.replaceAll(/\s+/g, " ").trim().normalize("NFC") : "";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** "Ursula von der Leyen"; an organisation by its name. */
function nameOf(value: unknown): string {
  if (typeof value === "string") return textOf(value);
  if (typeof value !== "object" || value === null) return "";
  const part = (name: string) => textOf((value as CslItem)[name]);
  if (part("literal") !== "") return part("literal");
  const family = part("family");
  // What BibTeX calls others is nobody in particular.
  if (family === "others" && part("given") === "") return "";
  const parts = [part("given"), part("dropping-particle"), part("non-dropping-particle"), family, part("suffix")];
  return parts.filter((text) => text !== "").join(" ");
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A date as it is issued: by its parts, or as text. Empty where there is none that we know. */
function dayOf(issued: unknown): string {
  if (typeof issued !== "object" || issued === null) return dayOfText(textOf(issued));
  const { "date-parts": parts, raw, literal } = issued as CslItem;
  const first = listOf(listOf(parts)[0]).map(Number);
  return first.length > 0 ? dayOfParts(first) : dayOfText(textOf(raw) || textOf(literal));
}

/** The greatest year, month and day, and with how many digits each is written. */
const PARTS = [
  [9_999, 4],
  [12, 2],
  [31, 2],
] as const;

/** A year, perhaps a month, perhaps a day, as far as they can be. */
function dayOfParts(parts: readonly number[]): string {
  const isPart = (part: number | undefined, most: number) => part !== undefined && Number.isInteger(part) && part >= 1 && part <= most;
  const end = PARTS.findIndex(([most], index) => !isPart(parts[index], most));
  const known = parts.slice(0, end < 0 ? PARTS.length : end);
  return known.map((part, index) => String(part).padStart(PARTS[index]![1], "0")).join("-");
}

/** "2024-10-29", "2024/10/29/", "29 October 2024", "Oct 2024", "2024". */
export function dayOfText(text: string): string {
  const numbers = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:[-/].*)?$/.exec(text);
  if (numbers !== null) return dayOfParts(numbers.slice(1).map(Number));
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const month = MONTHS.indexOf(/\p{L}{3,}/u.exec(text)?.[0].slice(0, 3).toLowerCase() ?? "") + 1;
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(text)?.[1];
  return year === undefined ? "" : dayOfParts([Number(year), month, Number(day ?? 0)]);
}

/** A document as an item: all that an imported one said, and over it what is said of the document since. */
export function itemOf(reference: DocumentFields, key: string, imported: CslItem | null): CslItem {
  const said = imported === null ? null : referenceOf(imported);
  const isSaid = (name: keyof DocumentFields) => said !== null && JSON.stringify(said[name]) === JSON.stringify(reference[name]);
  const { title, kind, authors, publisher, url, published, language } = reference;
  const own: readonly (readonly [keyof DocumentFields, CslItem])[] = [
    ["title", { title }],
    ["kind", { type: TYPES[kind] }],
    ["authors", { author: authors.length === 0 ? undefined : authors.map((literal) => ({ literal })) }],
    ["publisher", { "container-title": publisher || undefined, publisher: undefined }],
    ["url", { URL: url || undefined }],
    ["published", { issued: published === "" ? undefined : issuedOf(published) }],
    ["language", { language: language || undefined }],
  ];
  const changed = own.filter(([name]) => !isSaid(name)).map(([, part]) => part);
  const item = Object.assign({ id: key, ...imported }, ...changed) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** A day, month or year as its parts; another EDTF date as it is written. */
function issuedOf(published: string): object {
  return /^\d{4}(?:-\d\d){0,2}$/.test(published) ? { "date-parts": [published.split("-").map(Number)] } : { literal: published };
}
