import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AskedFor } from "./closest-question";
import { BLANK_CLAIM } from "./claim-draft";
import { type KnownHere, handleOf, numberOfHandle, suggestionOfPassage, suggestionOfRow, suggestionsOf, titleOf } from "./suggestion";
import { readCandidates } from "./text/read-candidates";

const TROOPS: AskedFor = {
  number: 1,
  title: "How many troops are in Russia?",
  measure: "troops",
  unit: "",
  population: "",
  place: "Russia",
};
const HERE: KnownHere = { knownAs: (phrase) => (phrase === "Seoul" ? "South Korea" : null), questions: [TROOPS], on: null };

const suggested = (text: string, here = HERE) => suggestionsOf(text, readCandidates(text, { published: "2024-10-29", known: [] }), here);

describe("the rows that a text makes", () => {
  test("hold the words on to what they count, the speaker as known here, the question, and the rest of the sentence", () => {
    const [row] = suggested("Seoul said on Monday that around 13,000 troops were in Russia.");
    expect(row).toMatchObject({
      input: { words: "around 13,000 troops", speaker: "South Korea", said: "2024-10-28", stance: null, isWordsOnly: false },
      question: "Q1 How many troops are in Russia?",
      unit: "troops",
      isUnnamed: false,
      before: "Seoul said on Monday that ",
      after: " were in Russia.",
    });
  });

  test("are one for each who says so", () => {
    const rows = suggested("NATO and the Pentagon put the number of troops in Russia at about 10,000.");
    expect(rows.map(({ input, question }) => [input.speaker, question.slice(0, 2)])).toEqual([
      ["NATO", "Q1"],
      ["Pentagon", "Q1"],
    ]);
  });

  test("name one person as they are named with their office", () => {
    const rows = suggested(
      "Anna Kovach said 300 troops were in Russia. Ministry spokeswoman Anna Kovach said 20 had left. Lee Anna Kovachs said 4.",
    );
    expect(rows.map(({ input }) => input.speaker)).toEqual([
      "Ministry spokeswoman Anna Kovach",
      "Ministry spokeswoman Anna Kovach",
      "Lee Anna Kovachs",
    ]);
  });

  test("name nobody where the text itself speaks, and no question where none asks that", () => {
    expect(suggested("The march drew 4,000 people.")).toMatchObject([{ input: { speaker: "" }, question: "", unit: "people" }]);
  });

  test("are about the chosen question, whatever they count", () => {
    expect(suggested("The march drew 4,000 people.", { ...HERE, on: TROOPS })[0]?.question).toBe(handleOf(TROOPS));
  });

  test("tell who is known only by what they are", () => {
    expect(suggested("Two western officials said 500 troops were in Russia.")[0]).toMatchObject({
      input: { speaker: "Two western officials" },
      isUnnamed: true,
    });
  });

  test("give no figure to those who only respond to one", () => {
    const rows = suggested("The ministry denied that 10,000 troops were in Russia. Seoul’s figure is higher than the US estimate.");
    expect(rows.map(({ input }) => [input.stance, input.isWordsOnly])).toEqual([
      ["refutes", true],
      ["higher_than", true],
    ]);
    expect(rows[1]?.input.stanceTarget).not.toBe("");
  });

  test("have words that stand in the text, between what stands before and after them", () => {
    const text = fc.array(
      fc.constantFrom("NATO said", "about 10,000", "troops", "up to", "13,000.", "\n\n", "🙂", "Kyiv denied", "of them"),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join(" ");
        return suggested(whole).every(({ input, before, after }) => whole.includes(`${before}${input.words}${after}`));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a row of a sheet", () => {
  const rowOf = (words: string, named = "", on: KnownHere["on"] = null) => {
    const { question, unit } = suggestionOfRow({ ...BLANK_CLAIM, words }, named, { questions: [TROOPS], on });
    return [question.slice(0, 3), unit];
  };

  test.each([
    { when: "it names its question", row: rowOf("300 troops", "Q9"), expected: ["Q9", "troops"] },
    { when: "it names its question by its words", row: rowOf("300 troops", ` ${TROOPS.title.toUpperCase()}`), expected: ["Q1 ", "troops"] },
    { when: "it names a question that nobody asked", row: rowOf("300 troops", "How many tanks?"), expected: ["How", "troops"] },
    { when: "its words answer one", row: rowOf("300 troops in Russia"), expected: ["Q1 ", "troops"] },
    { when: "all is about one question", row: rowOf("300", "", TROOPS), expected: ["Q1 ", ""] },
    { when: "nothing tells", row: rowOf("no number"), expected: ["", ""] },
  ])("answers $expected where $when", ({ row, expected }) => expect(row).toEqual(expected));
});

describe("a question in a row", () => {
  test.each([
    { text: "Q12 How many?", number: 12 },
    { text: " q3", number: 3 },
    { text: "Q3rd quarter losses", number: null },
    { text: "How many left?", number: null },
    { text: "", number: null },
  ])("“$text” names $number", ({ text, number }) => expect(numberOfHandle(text)).toBe(number));
});

describe("the title of a text", () => {
  test("is its first line", () => expect(titleOf("\n The delta\u00a0 after the flood \nMore.")).toBe("The delta after the flood"));
  test("is cut between words where it is long", () => expect(titleOf("word ".repeat(60))).toBe(`${"word ".repeat(23)}word…`));
  test("is cut anywhere where there are no words", () => expect(titleOf("x".repeat(300))).toBe(`${"x".repeat(120)}…`));
});

describe("a passage that a person chose", () => {
  const TEXT = "Officials saw troops from North Korea in Russia. Nobody counted them.";
  const passage = { start: TEXT.indexOf("troops"), end: TEXT.indexOf(".") };

  test("is a row with its words, what stands around them, and the question that is chosen, if one is", () => {
    const row = suggestionOfPassage(TEXT, passage, { questions: [], on: null });
    expect(row).toMatchObject({ input: { words: "troops from North Korea in Russia" }, question: "", before: "Officials saw ", unit: "" });
    expect(row.after).toBe(". Nobody counted them.");
    expect(suggestionOfPassage(TEXT, passage, { questions: [], on: TROOPS }).question).toBe("Q1 How many troops are in Russia?");
  });
});
