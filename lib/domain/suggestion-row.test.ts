import { describe, expect, test } from "vitest";
import { BLANK_CLAIM } from "./claim-draft";
import { type SuggestionRow, questionNumbers, rowField, rowReadIn, rowValues, suggestionValues } from "./suggestion-row";

const ROW: SuggestionRow = {
  input: { ...BLANK_CLAIM, words: "300", speaker: "NATO" },
  question: "Q1 Why?",
  unit: "",
  isUnnamed: false,
  before: "",
  after: "",
};
const POST = { publisher: "The Post", published: "2024-10-29", language: "en" };
const by = (speaker: string, isUnnamed = false, publisher = "The Post") => {
  const { input } = rowReadIn({ ...ROW, isUnnamed, input: { ...ROW.input, speaker } }, { ...POST, publisher });
  return [input.speaker, input.outlet];
};

describe("a row that was read in a text", () => {
  test.each([
    { when: "somebody speaks", given: by("NATO"), logged: ["NATO", "The Post"] },
    { when: "the text itself speaks", given: by(""), logged: ["The Post", ""] },
    { when: "its publisher speaks, in another spelling", given: by("the post"), logged: ["the post", ""] },
    { when: "nobody is known to have published it", given: by("NATO", false, ""), logged: ["NATO", ""] },
    { when: "somebody without a name speaks", given: by("two officials", true), logged: ["two officials (The Post)", "The Post"] },
    {
      when: "somebody without a name speaks, and nobody published it",
      given: by("two officials", true, ""),
      logged: ["two officials", ""],
    },
  ])("is logged with its speaker and outlet where $when", ({ given, logged }) => expect(given).toEqual(logged));

  test("takes over the day and the language", () => {
    expect(rowReadIn(ROW, { ...POST, language: "ko" }).input).toMatchObject({ published: "2024-10-29", language: "ko" });
  });
});

test("each question is loaded once, and new ones are not", () => {
  expect(questionNumbers([ROW, ROW, { question: "How many?" }, { question: "q2" }])).toEqual([1, 2]);
});

test("a row goes through a form and back, without what is empty", () => {
  const values = suggestionValues({ ...ROW, isUnnamed: true, isByModel: true, isSure: false, before: "It said ", after: "" });
  expect(values).toMatchObject({
    words: "300",
    speaker: "NATO",
    question: "Q1 Why?",
    isUnnamed: "on",
    isByModel: "on",
    isUnsure: "on",
    before: "It said ",
  });
  expect(Object.keys(values)).not.toContain("after");
  const sent = Object.fromEntries(Object.entries(values).map(([name, value]) => [rowField(1, name), value]));
  expect(rowValues({ ...sent, [rowField(10, "words")]: "of another row" }, 1)).toEqual(values);
});
