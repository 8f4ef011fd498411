import fc from "fast-check";
import { describe, expect, test } from "vitest";
import CASES from "./cases/bibliography.json";
import { readBibliography } from "./read-bibliography";
import { itemOf, referenceOf } from "../../domain/bibliography/csl-item";

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

  test("is told which of its entries hold what cannot be stored, and takes no word for more than it is", () => {
    expect(referencesIn('[{"title":"A\\u0000B"},{"title":"\\ud800"},{"title":"x","type":"constructor","language":"constructor"}]')).toEqual(
      {
        references: [{ title: "x", kind: "article", authors: [], publisher: "", url: "", published: "", language: "" }],
        faults: 2,
      },
    );
  });
});

describe("a document that was imported", () => {
  const ITEM = {
    id: "a",
    type: "webpage",
    title: "Levels",
    author: [{ family: "Leyen", given: "Ursula", "non-dropping-particle": "von der" }],
    DOI: "10.1/x",
    issued: { raw: "3 December 2024" },
  };

  test("is handed on as it came, with all that we do not know", () => {
    expect(itemOf(referenceOf(ITEM), "D3", ITEM)).toEqual(ITEM);
  });

  test("has one publisher, the corrected one", () => {
    const item = { type: "report", title: "Boats", publisher: "Boat Office" };
    expect(itemOf({ ...referenceOf(item), publisher: "Sea Office" }, "D3", item)).toMatchObject({ "container-title": "Sea Office" });
    expect(JSON.stringify(itemOf({ ...referenceOf(item), publisher: "" }, "D3", item))).not.toContain("Office");
    expect(JSON.stringify(itemOf({ ...referenceOf(item), publisher: "Sea Office" }, "D3", item))).not.toContain("Boat Office");
  });

  test("is handed on with what was corrected since, and the rest as it came", () => {
    const corrected = {
      ...referenceOf(ITEM),
      title: "River levels",
      published: "2024-12",
      kind: "report",
      url: "https://example.org/a",
    } as const;
    expect(itemOf(corrected, "D3", ITEM)).toEqual({
      ...ITEM,
      title: "River levels",
      type: "report",
      issued: { "date-parts": [[2024, 12]] },
      URL: "https://example.org/a",
    });
  });

  test("reads again as what it says, whatever is said of it", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?$/);
    const reference = fc.record({
      title: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 ]{0,20}[a-z]$/).map((title) => title.replaceAll(/ +/g, " ")),
      kind: fc.constantFrom("article", "report", "post", "statement", "interview", "video", "audio", "image", "dataset", "notes"),
      authors: fc.array(name, { maxLength: 3 }),
      publisher: fc.oneof(fc.constant(""), name),
      url: fc.constantFrom("", "https://example.org/a?b=1"),
      published: fc.constantFrom("", "2024", "2024-10", "2024-10-29"),
      language: fc.constantFrom("", "en", "pt-BR"),
    });
    fc.assert(
      fc.property(reference, (one) => {
        expect(referenceOf(itemOf(one, "D3", null))).toEqual(one);
      }),
    );
  });
});
