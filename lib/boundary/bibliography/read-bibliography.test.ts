import fc from "fast-check";
import { describe, expect, test } from "vitest";
import CASES from "./cases/bibliography.json";
import { readBibliography } from "./read-bibliography";
import { referenceOf } from "../../domain/bibliography/csl-item";
import { type CitedDocument, documentCitation } from "../../domain/bibliography/document-citation";

const referencesIn = (text: string) => {
  const read = readBibliography(text);
  const items = read.ok ? read.value : [null];
  const references = items.flatMap((item) => (item === null ? [] : [referenceOf(item)])).filter(({ title }) => title !== "");
  return { references, faults: items.length - references.length };
};

describe("a file of references", () => {
  test.each(CASES)("$format: $name", ({ text, documents, faults }) => {
    expect(referencesIn(text)).toEqual({ references: documents, faults });
  });

  test.each([
    ["", /hold no entries/],
    ["Dear colleagues, the file is attached.", /hold no entries/],
    ["{ not json", /are no JSON/],
    [`[${Array.from({ length: 501 }, () => "{}").join(",")}]`, /hold 501 entries, and at most 500/],
  ])("is refused as a whole where it is none: %#", (text, words) => {
    const refused = readBibliography(text);
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: "invalid", field: "text", reason: expect.stringMatching(words) as string },
    });
  });

  test("whatever it holds is read, or said to be none", () => {
    const pieces = fc.constantFrom(
      "@article{",
      "TY  - NEWS",
      "\n",
      "}",
      "{",
      "title = ",
      '"',
      "ER  - ",
      "\\'",
      "[",
      "AU  - a, b",
      "x",
      "=",
      ",",
      "#",
      "@string(",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (all) => {
        const read = readBibliography(all.join(""));
        if (read.ok) for (const item of read.value) expect(referenceOf(item ?? {}).published).toMatch(/^(?:\d{4}(?:-\d\d){0,2})?$/);
        else expect(read.failure).toMatchObject({ code: "invalid", field: "text" });
      }),
    );
    expect(readBibliography(`@article{a, title = ${"{".repeat(50_000)}`)).toEqual({ ok: true, value: [null] });
    expect(referencesIn(`TY  - NEWS\nTI  - x\n${"AU  - a\n".repeat(40_000)}`).references[0]?.authors).toHaveLength(40_000);
    const macros = Array.from({ length: 5_000 }, (_, index) => `@string{m${index} = "value ${index}"}\n`).join("");
    const entries = Array.from({ length: 400 }, (_, index) => `@article{e${index}, title = {t${index}}, journal = m${index}}\n`).join("");
    expect(referencesIn(macros + entries).references[399]).toMatchObject({ title: "t399", publisher: "value 399" });
  });

  test.each(["bibtex", "ris", "csl"] as const)("handed on in %s reads again as what it was", (style) => {
    const document: CitedDocument = {
      ...{ title: "100 % of {it}: the delta", kind: "article", authors: ["Ana Silva", "Red Cross & Co"], publisher: "The Delta_Post" },
      ...{ url: "https://delta.example/a_b?x=1&y=2", published: "2024-10-29", language: "pt-BR" },
      ...{ key: "D3", imported: null, accessed: "2026-11-23" },
    };
    for (const cited of [document, { ...document, title: "A note", authors: [], publisher: "", url: "", published: "" }]) {
      const { title, kind, authors, publisher, url, published, language } = cited;
      const kept = style === "bibtex" ? {} : { kind, language };
      const said = { title, authors, publisher, url, published, ...kept };
      expect(referencesIn(documentCitation(cited, style)).references[0]).toMatchObject(said);
    }
  });

  test("is told which of its entries hold what cannot be stored, and takes no word for more than it is", () => {
    expect(referencesIn('[{"title":"A\\u0000B"},{"title":"\\ud800"},{"title":"x","type":"constructor","language":"constructor"}]')).toEqual(
      {
        references: [{ title: "x", kind: "article", authors: [], publisher: "", url: "", published: "", language: "" }],
        faults: 2,
      },
    );
  });
});
