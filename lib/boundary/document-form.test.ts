import { describe, expect, test } from "vitest";
import { parseForm } from "./form";
import { documentForm, textForm } from "./inputs/document-form";

const FILLED = {
  title: " Floods ",
  publisher: "The Post",
  url: "https://example.org/a",
  published: "29 October 2024",
  text: "One.\r\nTwo. ",
};

describe("the form of a document", () => {
  test("gives what was typed in the form that is kept", () => {
    expect(parseForm(documentForm, FILLED)).toEqual({
      ok: true,
      value: {
        authors: [],
        title: "Floods",
        kind: "article",
        publisher: "The Post",
        url: "https://example.org/a",
        published: "2024-10-29",
        language: "en",
        text: "One.\nTwo.",
      },
    });
  });

  test("needs nothing but what the use case asks for", () => {
    expect(parseForm(documentForm, {})).toMatchObject({ ok: true, value: { title: "", url: "", published: "", text: "" } });
  });

  test.each([
    ["url", "example.org"],
    ["url", "javascript:alert(1)"],
    ["published", "last Monday"],
    ["published", "3/4/2024"],
    ["kind", "poem"],
    ["language", "klingonese!!"],
    ["language", "e"],
    ["title", "x".repeat(301)],
    ["text", "x".repeat(300_001)],
    ["text", "a\0b"],
    ["language", "x".repeat(21)],
  ])("refuses, at %s, %j", (field, value) => {
    expect(parseForm(documentForm, { ...FILLED, [field]: value })).toMatchObject({ ok: false, failure: { field } });
  });

  test("names all faults at once", () => {
    const refused = parseForm(documentForm, { ...FILLED, url: "no", published: "no" });
    expect(refused).toMatchObject({ ok: false, failure: { others: [expect.anything()] } });
  });
});

test("a newer text is kept as it was pasted, but for its line ends", () => {
  expect(parseForm(textForm, { text: "  One.\r\n\r\nTwo.\t" })).toEqual({ ok: true, value: { text: "One.\n\nTwo." } });
});

test("a new document is in the language that it names, else in that of its text, else in English", () => {
  const text = "Das Ministerium erklärte am Montag, mindestens 11.000 Soldaten seien in der Region eingetroffen.";
  const languageIn = (given: Record<string, string>) => {
    const read = parseForm(documentForm, { title: "A", ...given });
    return read.ok ? read.value.language : read.failure;
  };
  expect([languageIn({ text }), languageIn({ text, language: "nl" }), languageIn({})]).toEqual(["de", "nl", "en"]);
});
