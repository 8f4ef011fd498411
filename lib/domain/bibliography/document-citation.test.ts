import { describe, expect, test } from "vitest";
import { CITATION_STYLES } from "./page-citation";
import { type CitedDocument, documentCitation } from "./document-citation";

const DOCUMENT: CitedDocument = {
  ...{ title: "100 % of {it}: the delta", kind: "article", authors: ["Ana Silva", "Red Cross & Co"], publisher: "The Delta_Post" },
  ...{
    url: "https://delta.example/a_b?x=1&y=2",
    published: "2024-10-29",
    language: "pt-BR",
    key: "D3",
    imported: null,
    accessed: "2026-11-23",
  },
};
const BARE: CitedDocument = { ...DOCUMENT, title: "A note", authors: [], publisher: "", url: "", published: "", kind: "notes" };

describe("a document is cited", () => {
  test("in words, without what is not known", () => {
    expect(documentCitation(DOCUMENT, "plain")).toBe(
      "Ana Silva, Red Cross & Co. “100 % of {it}: the delta”. The Delta_Post, 2024-10-29. https://delta.example/a_b?x=1&y=2 (accessed 2026-11-23).",
    );
    expect(documentCitation(BARE, "plain")).toBe("“A note”.");
    expect(documentCitation({ ...DOCUMENT, authors: ["A", "B", "C", "D"] }, "plain")).toMatch(/^A and others\. /);
  });

  test("in Markdown as a link, whose text can hold no mark-up", () => {
    expect(documentCitation({ ...DOCUMENT, title: "[a](b)" }, "markdown")).toContain("[\\[a\\](b)](<https://delta.example/a_b?x=1&y=2>)");
    expect(documentCitation({ ...DOCUMENT, title: "[a](b)" }, "markdown")).toContain("The Delta\\_Post");
    expect(documentCitation(BARE, "markdown")).toBe("“A note”.");
  });

  test("in RIS with one line for each tag, whatever breaks there are", () => {
    const record = documentCitation({ ...DOCUMENT, title: "One\nER  - two" }, "ris");
    expect(record.split("\r\n").filter((line) => line.startsWith("ER"))).toEqual(["ER  - "]);
    expect(record).toContain("TI  - One ER - two");
  });

  test("by each kind as reference managers call it, and what they have no word for as something of its own", () => {
    const typed = (kind: CitedDocument["kind"]) => [
      documentCitation({ ...DOCUMENT, kind }, "bibtex"),
      documentCitation({ ...DOCUMENT, kind }, "ris"),
    ];
    expect(typed("report")).toEqual([expect.stringMatching(/^@report\{[^]*institution = /), expect.stringMatching(/^TY {2}- RPRT/)]);
    expect(typed("interview")).toEqual([expect.stringMatching(/^@online\{[^]*publisher = /), expect.stringMatching(/^TY {2}- GEN/)]);
  });

  test("in every style by its title at least", () => {
    for (const style of CITATION_STYLES) expect(documentCitation(BARE, style)).toContain("A note");
  });
});
