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

/** What Markdown would read as its own marks, as the letters that they are. */
function escapedMarkdown(text: string): string {
  return text.replace(/[\\[\]`*_<>#|!]/g, "\\$&");
}

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapedTex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

function bibtex({ key, title, publisher, version, issued, accessed, url }: Cited): string {
  const [year = "", month = ""] = issued.split("-");
  const fields = [
    ["title", `{${escapedTex(title)}}`],
    ["author", `{${escapedTex(publisher)}}`],
    ["year", year],
    ["month", String(Number(month))],
    ["version", escapedTex(version)],
    ["url", url],
    ["urldate", accessed],
  ];
  return `@online{${key},\n${fields.map(([name, value]) => `  ${name!} = {${value!}},`).join("\n")}\n}`;
}

/** One line for each tag; a line break within a value would begin another. */
function ris({ title, publisher, version, issued, accessed, url }: Cited): string {
  const line = (text: string) => text.replace(/\s+/g, " ").trim();
  const tags = [
    ["TY", "ELEC"],
    ["TI", line(title)],
    ["AU", line(publisher)],
    ["PY", issued.slice(0, 4)],
    ["DA", issued.replaceAll("-", "/")],
    ["ET", line(version)],
    ["UR", url],
    ["Y2", accessed.replaceAll("-", "/")],
    ["ER", ""],
  ];
  return tags.map(([tag, value]) => `${tag!}  - ${value!}`).join("\r\n");
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
