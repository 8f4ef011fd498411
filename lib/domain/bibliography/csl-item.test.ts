import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CslItem, itemOf, referenceOf } from "./csl-item";

const said = (item: CslItem) => referenceOf({ title: "x", ...item });

describe("an item of CSL-JSON", () => {
  test("has its authors by name, however they are written; what is no name is left out", () => {
    const author = [
      "Ana  Silva",
      7,
      null,
      { literal: "Red Cross" },
      { family: "Leyen", "dropping-particle": "von der", given: "U." },
      { family: "others" },
    ];
    expect(said({ author }).authors).toEqual(["Ana Silva", "Red Cross", "U. von der Leyen"]);
    expect(said({ author: "Ana" }).authors).toEqual([]);
  });

  test.each<[unknown, string]>([
    ["2024", "2024"],
    ["October 2024", "2024-10"],
    ["29 October 2024", "2024-10-29"],
    [{ raw: "2024/10/29/" }, "2024-10-29"],
    [{ literal: "n.d." }, ""],
    [{ "date-parts": [["2024", "10"]] }, "2024-10"],
    [{ "date-parts": [[2024, 13, 4]] }, "2024"],
    [{ "date-parts": [[0]] }, ""],
    [{ "date-parts": [] }, ""],
    [null, ""],
    [2024, "2024"],
  ])("issued %j was published %s", (issued, published) => {
    expect(said({ issued }).published).toBe(published);
  });

  test.each([
    ["en_GB", "en-GB"],
    ["British", "en-GB"],
    ["ger", "de"],
    ["a language", ""],
    ["constructor", ""],
  ])("in %s is in %s", (language, code) => {
    expect(said({ language }).language).toBe(code);
  });

  test("is an article where its type is none that we know, and has a title without mark-up", () => {
    expect(said({ type: "constructor", title: ["<i>Nordlys</i> <b class='x'>1</b>"] })).toMatchObject({
      kind: "article",
      title: "Nordlys 1",
    });
  });
});

test("a document with a date that has no parts is handed on with it as it is written", () => {
  expect(itemOf({ ...said({}), published: "2024-10-28/2024-10-30" }, "D1", null)).toMatchObject({
    issued: { literal: "2024-10-28/2024-10-30" },
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
