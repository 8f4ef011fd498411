import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { QuickLog } from "./quick-log";
import type { Model } from "@/lib/domain/text/proposals";
import { NOTHING_PASTED, type QuickLogState, type RowFacts } from "./state";

const FACTS: RowFacts = {
  reading: "“around” allows ±1,000",
  relation: { label: "conflict", isProvisional: true, number: 3, speaker: "South Korea", why: "They are apart." },
  duplicate: null,
  isRepeated: false,
  newSources: ["The Post"],
  isNewQuestion: false,
  problem: null,
};
const VALUES = {
  words: "around 10,000",
  speaker: "NATO",
  question: "Q1 How many?",
  before: "NATO said ",
  after: " were there.",
  asOf: "2024-10",
};
const row = (facts: Partial<RowFacts> = {}, values: Record<string, string> = {}, isChosen = true) => ({
  values: { ...VALUES, ...values },
  isChosen,
  facts: { ...FACTS, ...facts },
});

const markup = (state: Partial<QuickLogState>, model: Model | null = null) =>
  renderToStaticMarkup(
    <QuickLog
      initial={{ ...NOTHING_PASTED, ...state }}
      action={(before) => Promise.resolve(before)}
      check={() => Promise.resolve([])}
      suggest={() => Promise.resolve([])}
      questions={["Q1 How many?"]}
      places={[{ value: "p1", label: "Russia" }]}
      populations={[]}
      model={model}
      draft="draft"
    />,
  );

describe("before anything is pasted", () => {
  test("there is one field for it, and where it was read", () => {
    const html = markup({});
    expect(html).toContain("What you read");
    expect(html).toContain('value="look"');
    expect(html).not.toContain('value="log"');
  });

  test("what is wrong with a field of the document stands beside it, and what was typed stays", () => {
    const html = markup({ values: { text: "Words", published: "soon" }, errors: { published: "Not a date." }, message: "Not yet." });
    expect(html).toContain(">Words</textarea>");
    expect(html).toContain('value="soon"');
    expect(html).toContain("Not a date.");
    expect(html).toMatch(/role="alert"[^>]*>Not yet\./);
  });
});

describe("a row", () => {
  test("shows who says what, on which question, and how that would stand: by glyph, word and number", () => {
    const html = markup({ rows: [row()] });
    expect(html).toContain('aria-label="Log 1: around 10,000, NATO"');
    expect(html).toMatch(/type="checkbox"[^>]*checked=""[^>]*name="rows\.0\.isChosen"|name="rows\.0\.isChosen"[^>]*checked=""/);
    expect(html).toContain("≠");
    expect(html).toContain("conflicts");
    expect(html).toContain("(provisional) with C3");
    expect(html).toContain("New on logging: The Post");
    expect(html).toContain("as of 2024-10");
  });

  test("without a speaker or a question says so", () => {
    const html = markup({ rows: [row({ relation: null }, { speaker: "", question: "" })] });
    expect(html).toContain("the text itself");
    expect(html).toContain("no question yet");
    expect(html).not.toContain("with C3");
  });

  test.each([
    [{ duplicate: 7 }, "C7 already says this"],
    [{ isRepeated: true }, "A row above says the same"],
    [{ problem: "Words: hold no figure." }, "Words: hold no figure."],
    [{ isNewQuestion: true, newSources: [] }, "New on logging: this question"],
  ])("with %o tells it", (facts, told) => expect(markup({ rows: [row(facts, {}, false)] })).toContain(told));

  test("keeps what it does not show, and no empty field that nobody sees", () => {
    const html = markup({ rows: [row({}, { knownBy: "told", note: "mind this" })] });
    expect(html).toContain('name="rows.0.note" value="mind this"');
    expect(html).not.toContain('name="rows.0.outlet"');
  });
});

describe("a language model", () => {
  const model = { name: "small-model", host: "models.example:8080" };

  test.each([[markup({}, model)], [markup({ rows: [row()] }, model)]])(
    "that may be asked is named, with where the text would go",
    (html) => {
      expect(html).toContain('value="ask"');
      expect(html).toContain("small-model");
      expect(html).toContain("models.example:8080");
    },
  );

  test("is not offered where there is none, nor for a table", () => {
    expect(markup({ rows: [row()] })).not.toContain('value="ask"');
    expect(markup({ rows: [row()], isTable: true }, model)).not.toContain('value="ask"');
  });

  test("marks the rows whose speaker it says", () => {
    expect(markup({ rows: [row({}, { isByModel: "on" })] })).toContain("by the language model");
    expect(markup({ rows: [row()] })).not.toContain("by the language model");
  });
});

test("rows of a table say themselves where they were read", () => {
  expect(markup({ rows: [row()], isTable: true })).not.toContain("Where you read it");
  expect(markup({ rows: [row()], notes: ["Line 4 is left out."] })).toContain("Line 4 is left out.");
});
