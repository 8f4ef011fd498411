import { describe, expect, test } from "vitest";
import { parseForm } from "./form";
import { citationForm } from "./inputs/citation-form";

const parse = (values: Record<string, string>) => parseForm(citationForm, { document: "D1", ...values });

describe("the form of a citation", () => {
  test("needs no more than a document; what is empty is not given", () => {
    expect(parse({})).toMatchObject({
      ok: true,
      value: { document: 1, step: null, row: null, column: null, words: "", language: "", translation: "" },
    });
  });

  test("takes a document's number with and without its letter, and keeps the lines of words", () => {
    expect(parse({ document: "7", step: "0", row: "3", column: "12", words: " one\r\ntwo " })).toMatchObject({
      ok: true,
      value: { document: 7, step: 0, row: 3, column: 12, words: "one\ntwo" },
    });
  });

  test("keeps the line breaks that stand around the words as they are in the text", () => {
    expect(parse({ prefix: "Region B\r\nTotal: ", suffix: "\r\n" })).toMatchObject({
      value: { prefix: "Region B\nTotal: ", suffix: "\n" },
    });
  });

  test.each([
    ["document", ""],
    ["document", "Film"],
    ["document", "D0"],
    ["step", "first"],
    ["row", "0"],
    ["column", "B"],
    ["column", "1.5"],
    ["language", "english"],
    ["words", "x".repeat(4_001)],
    ["translation", "x".repeat(4_001)],
    ["time", "1".repeat(41)],
  ])("refuses a %s of %s, and says so there", (field, value) => {
    expect(parse({ [field]: value })).toMatchObject({ ok: false, failure: { code: "invalid", field } });
  });
});
