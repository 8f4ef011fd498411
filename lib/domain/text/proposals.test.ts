import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Proposal, attributedBy } from "./proposals";
import { readCandidates } from "./read-candidates";

const TEXT =
  "Kim Dae, who leads the agency’s desk, told reporters he saw no more than 13,000 soldiers. The valley lost 40 houses, the Delta Post wrote, and Ana Silva counted 12 boats.";
const FIRST = "Kim Dae, who leads the agency’s desk, told reporters he saw no more than 13,000 soldiers.";
const SECOND = "The valley lost 40 houses, the Delta Post wrote, and Ana Silva counted 12 boats.";
const proposal = (of: Partial<Proposal>): Proposal => ({ sentence: FIRST, figure: "13,000", speaker: "Kim Dae", passedOnBy: "", ...of });
const attributed = (...proposals: readonly Proposal[]) =>
  attributedBy(TEXT, proposals, readCandidates(TEXT, { published: null, known: [] }), []);
const ofFigure = (words: string, ...proposals: readonly Proposal[]) =>
  attributed(...proposals).candidates.find(({ quote }) => quote.includes(words));

describe("what a model proposes", () => {
  test("says whose a figure is, and leaves its words as our rules read them: a ceiling stays one", () => {
    expect(ofFigure("13,000", proposal({ passedOnBy: "the Delta Post" }))).toMatchObject({
      quote: "no more than 13,000",
      figure: { hedge: "atmost" },
      attributedTo: [{ text: "Kim Dae" }],
      via: [{ text: "Delta Post" }],
      isByModel: true,
    });
  });

  test("may be that nobody but the text says it", () => {
    expect(ofFigure("40", proposal({ sentence: SECOND, figure: "40", speaker: "" }))).toMatchObject({ attributedTo: [], isByModel: true });
  });

  test.each([
    ["a name that the text does not hold", { speaker: "Pyongyang" }],
    ["a part of a name", { speaker: "Kim Da" }],
    ["a pronoun", { speaker: "he" }],
    ["somebody who passed it on and is not named", { passedOnBy: "Reuters" }],
    ["a sentence that the text does not hold", { sentence: "Kim Dae saw 13,000 soldiers." }],
    ["a figure that is not in its sentence", { figure: "40" }],
    ["a part of a number", { figure: "3,000" }],
    ["words without a figure", { figure: "told reporters" }],
    ["nothing", { sentence: "", figure: "" }],
  ])("is left out for %s", (_, wrong) => {
    expect(attributed(proposal(wrong))).toEqual({ candidates: readCandidates(TEXT, { published: null, known: [] }), leftOut: 1 });
  });

  test("may be that several say one figure", () => {
    const both = [proposal({}), proposal({ speaker: "Ana Silva" }), proposal({})];
    expect(attributed(...both).leftOut).toBe(0);
    expect(ofFigure("13,000", ...both)?.attributedTo).toMatchObject([{ text: "Kim Dae" }, { text: "Ana Silva" }]);
  });

  test("leaves alone what somebody denies, which is another's figure", () => {
    const text = "Moscow denied Kyiv’s claim that 300 soldiers had died.";
    const found = readCandidates(text, { published: null, known: [] });
    expect(attributedBy(text, [{ sentence: text, figure: "300", speaker: "Kyiv", passedOnBy: "" }], found, [])).toEqual({
      candidates: found,
      leftOut: 1,
    });
  });

  test("never adds, drops or changes words that are quoted, whatever it says", () => {
    const piece = fc.constantFrom(FIRST, SECOND, "13,000", "40", "Kim Dae", "Ana Silva", "", "the", "😀", "soldiers.");
    const any = fc.record({ sentence: piece, figure: piece, speaker: piece, passedOnBy: piece });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (proposals) => {
        const { candidates, leftOut } = attributed(...proposals);
        const plain = readCandidates(TEXT, { published: null, known: [] });
        expect(candidates.map(({ quote, figure }) => ({ quote, figure }))).toEqual(plain.map(({ quote, figure }) => ({ quote, figure })));
        expect(candidates.filter(({ isByModel }) => isByModel).length).toBeLessThanOrEqual(proposals.length - leftOut);
        for (const { attributedTo, via } of candidates) for (const { text } of [...attributedTo, ...via]) expect(TEXT).toContain(text);
      }),
    );
  });
});
