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
