import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CITATION_STYLES, type Cited, citation } from "./page-citation";
import { wrapped } from "../wrapped";

const cited: Cited = {
  key: "desk-q1-v7",
  title: "How many troops are in Russia?",
  publisher: "DPRK–Russia",
  version: "version 7",
  issued: "2026-11-22",
  accessed: "2026-11-23",
  url: "https://claims.example.org/w/desk/questions/1@v7",
};

describe("a citation", () => {
  test("in words names who keeps the page, what it asks, the version, its day and where it is", () => {
    expect(citation(cited, "plain")).toBe(
      "DPRK–Russia. “How many troops are in Russia?” Version 7, 2026-11-22. https://claims.example.org/w/desk/questions/1@v7 (accessed 2026-11-23).",
    );
  });

  test("in Markdown is a link, whose text can hold no mark-up", () => {
    expect(citation({ ...cited, title: "Is [this](x) *bold*?" }, "markdown")).toBe(
      "DPRK–Russia. [Is \\[this\\](x) \\*bold\\*?](<https://claims.example.org/w/desk/questions/1@v7>), version 7, 2026-11-22.",
    );
  });

  test("in BibTeX is one entry, with what TeX would run made plain", () => {
    const entry = citation({ ...cited, title: "100% of {A} & B_1 \\input{x} ~^" }, "bibtex");
    expect(entry).toContain("@online{desk-q1-v7,");
    expect(entry).toContain(
      "title = {{100\\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_1 \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\textasciitilde{}\\textasciicircum{}}},",
    );
    expect(entry).toContain("year = {2026},");
    expect(entry).toContain("month = {11},");
    expect(entry).toContain("urldate = {2026-11-23},");
  });

  test("in RIS has one line for each tag, whatever breaks there are", () => {
    const lines = citation({ ...cited, title: "Two\r\nER  - lines" }, "ris").split("\r\n");
    expect(lines.map((line) => line.slice(0, 6))).toEqual([
      "TY  - ",
      "TI  - ",
      "AU  - ",
      "PY  - ",
      "DA  - ",
      "ET  - ",
      "UR  - ",
      "Y2  - ",
      "ER  - ",
    ]);
    expect(lines[1]).toBe("TI  - Two ER - lines");
  });

  test("in CSL-JSON can be read back", () => {
    expect(JSON.parse(citation(cited, "csl"))).toEqual([
      {
        id: "desk-q1-v7",
        type: "webpage",
        title: cited.title,
        author: [{ literal: "DPRK–Russia" }],
        version: "version 7",
        issued: { "date-parts": [[2026, 11, 22]] },
        accessed: { "date-parts": [[2026, 11, 23]] },
        URL: cited.url,
      },
    ]);
  });

  test("always leads to the page", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...CITATION_STYLES), (title, style) => {
        expect(citation({ ...cited, title }, style)).toContain(cited.url);
      }),
    );
  });
});

describe("lines of a picture", () => {
  test("break between words, and within one that is longer than a line", () => {
    expect(wrapped("How many troops are there?", 11)).toEqual(["How many", "troops are", "there?"]);
    expect(wrapped("Donaudampfschiff fährt", 8)).toEqual(["Donaudam", "pfschiff", "fährt"]);
    expect(wrapped("  ", 5)).toEqual([]);
    expect(wrapped("", 5)).toEqual([]);
  });

  test("are never longer than they may be, and lose no word", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const lines = wrapped(text, most);
        expect(lines.every((line) => Array.from(line).length <= most)).toBe(true);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
