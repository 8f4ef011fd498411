import { Unreadable } from "./unreadable";
import { type ZipParts, eachTag, openZip } from "./zip-parts";
import type { FileText } from "../../domain/document-file";

/** An older format, or a document under a password, which is packed in that format. */
const OLD_FORMAT = 0xd0;

/** The text of a Word document by paragraphs, footnotes and endnotes last, and what its properties tell (ECMA-376). */
export async function readDocx(bytes: Uint8Array): Promise<FileText> {
  if (bytes[0] === OLD_FORMAT) throw new Unreadable("encrypted");
  const parts = await openZip(bytes);
  const main = await mainPart(parts);
  const body = await paragraphsOf(parts, main);
  if (body === null) throw new Unreadable("broken");
  const beside = (name: string) => paragraphsOf(parts, main.replace(/[^/]+$/, name));
  const notes = [(await beside("footnotes.xml")) ?? [], (await beside("endnotes.xml")) ?? []].flat();
  const properties = await propertiesOf(parts);
  const named = (name: string) => properties.get(name)?.trim() || null;
  return {
    text: [...body, ...notes].join("\n\n"),
    title: named("dc:title"),
    author: named("dc:creator"),
    publisher: null,
    published: null,
    language: named("dc:language"),
  };
}

async function mainPart(parts: ZipParts): Promise<string> {
  let main = "word/document.xml";
  await eachTag(parts, "_rels/.rels", {
    open: (_tag, { Type = "", Target = "" }) => {
      if (Type.endsWith("/officeDocument") && Target !== "") main = Target.replace(/^\//, "");
    },
  });
  return main;
}

async function propertiesOf(parts: ZipParts): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  let tag = "";
  await eachTag(parts, "docProps/core.xml", {
    open: (name) => {
      tag = name;
    },
    close: () => {
      tag = "";
    },
    text: (text) => {
      if (tag !== "") properties.set(tag, (properties.get(tag) ?? "") + text);
    },
  });
  return properties;
}

/** Signs that a run is not shown: their meaning can be turned off by a value. */
const OFF = /^(?:0|false|off)$/;

/** What was taken out of the text, or stands there for older programs. */
const LEFT_OUT = new Set(["mc:Fallback", "w:del", "w:moveFrom", "w:instrText", "w:pPrChange", "w:rPrChange"]);
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

/** The paragraphs of a part, also those within others, as in a text box; null where there is no such part. */
async function paragraphsOf(parts: ZipParts, name: string): Promise<string[] | null> {
  const done: string[] = [];
  const open: string[] = [];
  let leftOut = 0;
  let isText = false;
  let isHidden = false;
  const rows = rowsInto(done);
  const add = (text: string) => {
    const inner = open.pop();
    if (inner !== undefined) open.push(leftOut === 0 ? inner + text : inner);
  };
  const isThere = await eachTag(parts, name, {
    open: (tag, attributes) => {
      if (LEFT_OUT.has(tag)) leftOut += 1;
      if (tag === "w:p") open.push("");
      if (tag === "w:r") isHidden = false;
      if (tag === "w:vanish") isHidden = !OFF.test(attributes["w:val"] ?? "");
      if (tag === "w:tr") rows.begin();
      if (tag === "w:t" || tag === "m:t") isText = true;
      add(WRITTEN.get(tag) ?? "");
    },
    text: (text) => {
      if (isText && !isHidden) add(text);
    },
    close: (tag) => {
      if (LEFT_OUT.has(tag)) leftOut -= 1;
      if (tag === "w:t" || tag === "m:t") isText = false;
      const text = tag === "w:p" ? (open.pop() ?? "").trim() : "";
      if (text !== "" && leftOut === 0) rows.add(text);
      if (tag === "w:tr") rows.end();
    },
  });
  return isThere ? done : null;
}

/** Collects paragraphs; those of a table's row become one, with tabs between. */
function rowsInto(done: string[]) {
  let cells: string[] | null = null;
  return {
    begin: () => {
      cells = [];
    },
    add: (text: string) => (cells ?? done).push(text),
    end: () => {
      if (cells !== null && cells.length > 0) done.push(cells.join("\t"));
      cells = null;
    },
  };
}
