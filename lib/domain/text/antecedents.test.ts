import { describe, expect, test } from "vitest";
import { antecedentOf, mentionOf, subjectOf } from "./antecedents";
import type { SourcePhrase } from "./source-phrase";

const phrase = (text: string): SourcePhrase => ({ text, start: 0, end: text.length, isUnnamed: false, count: null });
const meant = (text: string, earlier: readonly string[], isDefinite = false) =>
  antecedentOf(
    phrase(text),
    isDefinite,
    earlier.map((name) => mentionOf(phrase(name))),
  )?.text ?? null;

describe("a pronoun stands for", () => {
  test.each([
    ["he", ["Gen. Mark Smith", "Pentagon"], "Gen. Mark Smith"],
    ["she", ["health minister", "two aides"], "health minister"],
    ["she", ["Anna Kowalska", "Ministry of Health"], "Anna Kowalska"],
    ["it", ["Gen. Mark Smith", "Pentagon", "Anna Kowalska"], "Pentagon"],
    ["they", ["Pentagon", "two officials", "Anna Kowalska"], "two officials"],
    ["they", ["Anna Kowalska", "Pentagon"], "Pentagon"],
    ["he", ["Pentagon"], "Pentagon"],
    ["he", [], null],
  ])("%s after %j: %s", (text, earlier, expected) => expect(meant(text, earlier)).toBe(expected));
});

describe("a short name stands for the fuller one", () => {
  test.each([
    ["Smith", ["Gen. Mark Smith"], false, "Gen. Mark Smith"],
    ["Gen. Smith", ["General Mark Smith"], false, "General Mark Smith"],
    ["NIS", ["National Intelligence Service"], false, "National Intelligence Service"],
    ["NIS", ["South Korea's National Intelligence Service"], false, "South Korea's National Intelligence Service"],
    ["ministry", ["Health Ministry"], true, "Health Ministry"],
    ["ministry", ["Ministry of Health"], true, "Ministry of Health"],
    ["ministry", ["Ministry of Health"], false, "ministry"],
    ["agency", ["Food Agency", "Red Cross"], true, "Food Agency"],
    ["agency", ["Red Cross"], true, "Red Cross"],
    ["agency", ["Anna Kowalska"], true, "agency"],
    ["agency", ["Pentagon", "Anna Kowalska"], true, "Pentagon"],
    ["agency", ["Cal Forest", "Belnovost"], true, "Belnovost"],
    ["UN", ["War Child and the UN"], false, "UN"],
    ["Petrov", ["Gen. Mark Smith"], false, "Petrov"],
    ["Gen. Mark Smith", ["Smith"], false, "Gen. Mark Smith"],
  ])("%s after %j (definite: %s): %s", (text, earlier, isDefinite, expected) => expect(meant(text, earlier, isDefinite)).toBe(expected));

  test("the latest that fits is meant", () => {
    expect(meant("ministry", ["Health Ministry", "Interior Ministry"], true)).toBe("Interior Ministry");
  });
});

describe("a sentence is about", () => {
  test.each([
    ["The World Food Programme can feed 40 camps.", "World Food Programme"],
    ["President Zelensky left.", "President Zelensky"],
    ["Anna Kowalska, a nurse, left.", "Anna Kowalska"],
    ["In Kyiv, Olha Demchuk, 71, stood outside.", "Olha Demchuk"],
    ["In Kyiv people stood outside.", null],
    ["On Saturday Some Streets were shut.", null],
    ["NEW DELHI shook.", null],
    ["The Old Bridge fell.", null],
    ["Rain fell.", null],
  ])("%s %s", (sentence, expected) => expect(subjectOf(sentence)?.text ?? null).toBe(expected));
});
