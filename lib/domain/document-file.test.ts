import { describe, expect, test } from "vitest";
import { FILE_FAULTS, MOST_FILE_BYTES, describedBy, fileFaultNamed, fileKindOf } from "./document-file";

const begin = (...head: readonly number[]) => new Uint8Array([...head, 32, 32, 32, 32]);
const PDF = begin(0x25, 0x50, 0x44, 0x46, 0x2d);
const ZIP = begin(0x50, 0x4b, 0x03, 0x04);
const TEXT = new TextEncoder().encode("The ministry said 300 people had left.");
const SILENT = { text: "x", title: null, author: null, publisher: null, published: null, language: null } as const;

describe("the kind of a file", () => {
  test.each([
    ["report.pdf", PDF, "pdf"],
    ["REPORT.PDF", PDF, "pdf"],
    ["report.with.dots.docx", ZIP, "docx"],
    ["page.htm", TEXT, "html"],
    ["notes.md", TEXT, "text"],
    ["report.pdf", TEXT, "pdf"],
  ] as const)("%s by its name and first bytes", (name, bytes, kind) => {
    expect(fileKindOf(name, bytes)).toBe(kind);
  });

  test.each([
    ["none.txt", new Uint8Array(), "empty"],
    ["large.txt", new Uint8Array(MOST_FILE_BYTES + 1), "too_large"],
    ["table.xlsx", ZIP, "unknown_kind"],
    ["constructor", TEXT, "unknown_kind"],
    ["a.constructor", TEXT, "unknown_kind"],
    ["report.txt", PDF, "other_kind"],
    ["report.pdf", ZIP, "other_kind"],
    ["report.docx", TEXT, "other_kind"],
    ["picture.html", begin(0x89, 0x50, 0x4e, 0x47), "other_kind"],
  ] as const)("%s is none: %#", (name, bytes, fault) => {
    expect(fileKindOf(name, bytes)).toBe(fault);
  });
});

test("a fault is known by its name, and nothing else is one", () => {
  for (const name of Object.keys(FILE_FAULTS)) expect(fileFaultNamed(name)).toBe(name);
  for (const name of ["", "toString", "__proto__", "Empty"]) expect(fileFaultNamed(name)).toBeNull();
});

describe("a document whose file was read is described", () => {
  test("as the file describes itself", () => {
    const told = {
      title: " The\ndelta ",
      author: "Ana\tSilva",
      publisher: "The Delta Post",
      published: "2024-10-29T08:00:00Z",
      language: "pt-BR",
    };
    expect(describedBy("x.html", { text: "x", ...told })).toEqual({
      title: "The delta",
      kind: "article",
      authors: ["Ana Silva"],
      publisher: "The Delta Post",
      url: "",
      published: "2024-10-29",
      language: "pt",
    });
  });

  test("by its name where it tells nothing", () => {
    expect(describedBy("Situation report 4.pdf", SILENT)).toMatchObject({
      title: "Situation report 4",
      authors: [],
      publisher: "",
      published: "",
      language: "en",
    });
    expect(describedBy(".md", SILENT).title).toBe(".md");
    for (const title of ["about:blank", "Untitled", "Document1", "Microsoft Word - draft.docx"])
      expect(describedBy("Situation.pdf", { ...SILENT, title }).title).toBe("Situation");
  });

  test.each([
    ["29 October 2024", "2024-10-29"],
    ["2024-10", "2024-10"],
    ["2024-02-31T00:00:00Z", ""],
    ["last Monday", ""],
  ])("published %s", (published, day) => {
    expect(describedBy("a.txt", { ...SILENT, published }).published).toBe(day);
  });

  test.each([
    ["EN_us", "en"],
    ["ukr", "ukr"],
    ["english", "en"],
    ["x", "en"],
  ])("in the language %s", (language, code) => {
    expect(describedBy("a.txt", { ...SILENT, language }).language).toBe(code);
  });

  test("with no title longer than a document can have, and no half of a letter", () => {
    const { title } = describedBy("a.txt", { ...SILENT, title: `${"👩".repeat(400)}\ud800` });
    expect(Array.from(title)).toHaveLength(300);
    expect(title.isWellFormed()).toBe(true);
  });
});
