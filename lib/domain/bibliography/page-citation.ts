import { bibtexEntry, escapedMarkdown, escapedTex, risRecord } from "./writers";

/** What a citation names: enough to find the page again as it was. */
export type Cited = {
  readonly key: string;
  readonly title: string;
  /** Who keeps the page: the workspace. */
  readonly publisher: string;
  /** The version that the address leads to. */
  readonly version: string;
  /** The day of that version, as 2026-11-22. */
  readonly issued: string;
  /** The day on which it is cited. */
  readonly accessed: string;
  readonly url: string;
};

export const CITATION_STYLES = ["plain", "markdown", "bibtex", "ris", "csl"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** A page as a citation in one of the forms that reference managers and texts take. */
export function citation(cited: Cited, style: CitationStyle): string {
  switch (style) {
    case "plain":
      return `${cited.publisher}. “${cited.title}” ${capitalVersion(cited)}, ${cited.issued}. ${cited.url} (accessed ${cited.accessed}).`;
    case "markdown":
      return `${escapedMarkdown(cited.publisher)}. [${escapedMarkdown(cited.title)}](<${cited.url}>), ${cited.version}, ${cited.issued}.`;
    case "bibtex":
      return bibtex(cited);
    case "ris":
      return ris(cited);
    case "csl":
      return csl(cited);
  }
}

function capitalVersion({ version }: Cited): string {
  return version.charAt(0).toUpperCase() + version.slice(1);
}

function bibtex({ key, title, publisher, version, issued, accessed, url }: Cited): string {
  const [year = "", month = ""] = issued.split("-");
  return bibtexEntry("online", key, [
    ["title", `{${escapedTex(title)}}`],
    ["author", `{${escapedTex(publisher)}}`],
    ["year", year],
    ["month", String(Number(month))],
    ["version", escapedTex(version)],
    ["url", url],
    ["urldate", accessed],
  ]);
}

function ris({ title, publisher, version, issued, accessed, url }: Cited): string {
  return risRecord([
    ["TY", "ELEC"],
    ["TI", title],
    ["AU", publisher],
    ["PY", issued.slice(0, 4)],
    ["DA", issued.replaceAll("-", "/")],
    ["ET", version],
    ["UR", url],
    ["Y2", accessed.replaceAll("-", "/")],
  ]);
}

function csl({ key, title, publisher, version, issued, accessed, url }: Cited): string {
  const parts = (day: string) => ({ "date-parts": [day.split("-").map(Number)] });
  const item = {
    id: key,
    type: "webpage",
    title,
    author: [{ literal: publisher }],
    version,
    issued: parts(issued),
    accessed: parts(accessed),
    URL: url,
  };
  return JSON.stringify([item], null, 2);
}
