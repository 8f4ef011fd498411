import { type CslItem, dayOfText } from "../../domain/bibliography/csl-item";

const TYPES: Readonly<Record<string, string>> = {
  RPRT: "report",
  BLOG: "post-weblog",
  VIDEO: "motion_picture",
  MPCT: "motion_picture",
  SOUND: "song",
  MUSIC: "song",
  DATA: "dataset",
  FIGURE: "graphic",
  ART: "graphic",
  PCOMM: "personal_communication",
  MANSCPT: "manuscript",
  UNPB: "manuscript",
  WEB: "webpage",
  ELEC: "webpage",
  NEWS: "article-newspaper",
  MGZN: "article-magazine",
  JOUR: "article-journal",
};

/** The lines of one record, by their tags. */
type Lines = ReadonlyMap<string, readonly string[]>;

/**
 * Reads the records of a RIS file, each as an item. A record ends with `ER`, or where another begins; lines without a tag go on
 * with the one before. The reader of a library was tried first: it lost every record with lower-case tags, and days that stand
 * beside a year (docs/adr/0011-bibliographies.md).
 */
export function readRis(text: string): CslItem[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  for (const { tag, value } of fieldsOf(text)) {
    if (tag === "TY") {
      open = new Map<string, string[]>();
      records.push(open);
    }
    const known = open?.get(tag);
    if (known !== undefined) known.push(value);
    else open?.set(tag, [value]);
    if (tag === "ER") open = null;
  }
  return records.map(itemOf);
}

/** The tags of a file with what follows each, also in lines of their own. */
function fieldsOf(text: string): { tag: string; value: string }[] {
  const fields: { tag: string; lines: string[] }[] = [];
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ""] = /^\s*([A-Za-z][A-Za-z0-9])(?:\s{1,2}-\s?|-\s)(.*)$/.exec(line) ?? [];
    if (tag !== undefined) fields.push({ tag: tag.toUpperCase(), lines: [value.trim()] });
    else fields.at(-1)?.lines.push(line.trim());
  }
  return fields.map(({ tag, lines }) => ({ tag, value: lines.join(" ").trim() }));
}

function itemOf(lines: Lines): CslItem {
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => lines.get(tag) ?? []).filter((value) => value !== "");
  const first = (...tags: readonly string[]) => all(...tags)[0];
  const item: CslItem = {
    type: TYPES[first("TY")?.toUpperCase() ?? ""] ?? "document",
    title: first("TI", "T1", "CT", "BT"),
    author: all("AU", "A1").map(authorOf),
    "container-title": first("T2", "JF", "JO", "J1", "J2", "JA"),
    publisher: first("PB"),
    URL: first("UR", "L1", "L2"),
    issued: issuedOf(first("DA"), first("PY", "Y1")),
    language: first("LA"),
    DOI: first("DO"),
    abstract: first("AB", "N2"),
    note: all("N1").join("\n") || undefined,
    volume: first("VL"),
    issue: first("IS"),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** "Family, Given, Suffix"; a name without a comma is one of an organisation, or has one part. */
function authorOf(text: string): object {
  const [family = "", given = "", suffix = ""] = text.split(/\s*,\s*/);
  return given === "" ? { literal: family } : { family, given, ...(suffix === "" ? {} : { suffix }) };
}

/** The more exact of a record's dates; a day and month alone belong to the year beside them. */
function issuedOf(date: string | undefined, year: string | undefined): object | undefined {
  const days = [date, year, date !== undefined && year !== undefined ? `${date} ${year.slice(0, 4)}` : undefined];
  const raw = days.map((day) => dayOfText(day ?? "")).toSorted((a, b) => b.length - a.length)[0]!;
  return raw === "" ? undefined : { raw };
}
