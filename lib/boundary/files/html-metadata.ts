/** What a page tells of itself; null for what it does not. */
export type PageMetadata = {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
};

const DATES =
  "article:published_time og:published_time datepublished parsely-pub-date date pubdate publishdate publish-date dc.date dc.date.issued dcterms.issued dcterms.date dcterms.created citation_publication_date citation_date sailthru.date";
const TIMES = [
  "time[itemprop~='datePublished']",
  "[itemprop~='datePublished'][content]",
  "time[pubdate]",
  "article time[datetime]",
  "time[datetime]",
];

/** Reads the metadata of a page from its meta elements, its JSON-LD (schema.org) and its `time` elements, in that order of trust. */
export function htmlMetadata(document: Document): PageMetadata {
  const meta = metaOf(document);
  const first = (names: string) => names.split(" ").flatMap((name) => meta.get(name) ?? [])[0] ?? null;
  const thing = articleIn(document);
  return {
    title: firstOf(first("og:title twitter:title citation_title"), textOf(document.title)),
    author: firstOf(namesOf(thing["author"]), first("author citation_author dc.creator")),
    publisher: firstOf(first("og:site_name application-name citation_journal_title"), namesOf(thing["publisher"])),
    published: firstOf(textOf(thing["datePublished"]), first(DATES), timeOf(document)),
    language: firstOf(document.documentElement.getAttribute("lang"), first("content-language og:locale"), textOf(thing["inLanguage"])),
  };
}

function firstOf(...found: readonly (string | null)[]): string | null {
  return found.find((text) => text !== null && text !== "") ?? null;
}

function timeOf(document: Document): string | null {
  const time = TIMES.map((selector) => document.querySelector(selector)).find((element) => element !== null);
  return time?.getAttribute("datetime") ?? time?.getAttribute("content") ?? null;
}

function metaOf(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const value = element.getAttribute("content")?.trim() ?? "";
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase() ?? "";
      if (name !== "" && value !== "" && !found.has(name)) found.set(name, value);
    }
  }
  return found;
}

type Thing = Readonly<Record<string, unknown>>;

/** The article that a page describes in JSON-LD, else anything there with a date of publication. */
function articleIn(document: Document): Thing {
  const things = [...document.querySelectorAll("script[type='application/ld+json']")].flatMap(({ textContent }) => thingsIn(textContent));
  const dated = things.filter((thing) => textOf(thing["datePublished"]) !== null);
  return dated.find((thing) => [thing["@type"]].flat().some((type) => /Article$|Posting$|^Report$/.test(String(type)))) ?? dated[0] ?? {};
}

function thingsIn(json: string | null): Thing[] {
  try {
    return flat(JSON.parse((json ?? "").replace(/^\s*<!(?:\[CDATA\[|--)|(?:\]\]>|-->)\s*$/g, "")), 4);
  } catch {
    return [];
  }
}

function flat(value: unknown, levels: number): Thing[] {
  if (levels === 0 || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flat(each, levels - 1));
  const thing = value as Thing;
  return [thing, ...flat(thing["@graph"], levels - 1)];
}

/** The names of whoever is named, as text or as things with a name. */
function namesOf(value: unknown): string {
  const names = [value].flat().map((each) => (typeof each === "object" && each !== null ? textOf((each as Thing)["name"]) : textOf(each)));
  return names.filter((name) => name !== null).join(", ");
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
