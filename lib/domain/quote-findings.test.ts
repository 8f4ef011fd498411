import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "./claim";
import { quotationsOf } from "./document-view";
import { FINDING_WORDS, quoteFindings } from "./quote-findings";

const claim = (number: number, phrase: string, isParaphrase = false) => ({ id: `c${number}`, number, phrase, isParaphrase }) as Claim;
const CLAIMS = [
  claim(1, "around 13,000 troops were in Russia"),
  claim(2, "at least 34 people had died"),
  claim(3, "480 bridges were closed on Monday"),
  claim(4, "the ministry counted 2,300 homes"),
  claim(5, "in our own words", true),
];
const TEXT = [
  "Seoul said around 13,000 troops were in Russia, and that more would follow soon.",
  "The governor said at least 34 people had died in the flood of the delta.",
  "It rained for another week, and 480 bridges were closed on Monday by the province.",
  "In the east the ministry counted 2,300 homes that were lost to the water.",
];
const found = (before: string, now: string, claims = CLAIMS) =>
  quoteFindings(before, now, quotationsOf(claims, new Map())).map(({ of: { number }, finding }) => `C${number} ${finding}`);
const text = (...lines: readonly string[]) => lines.join("\n\n");
const BEFORE = text(...TEXT);

describe("what a newer text did to quotations", () => {
  test("is told for one number changed, one sentence moved and one taken out, and for nothing else", () => {
    const [seoul = "", , bridges = "", homes = ""] = TEXT;
    const now = text(bridges, seoul.replace("13,000", "12,000"), homes);
    expect(found(BEFORE, now).toSorted()).toEqual(["C1 changed", "C2 not_found", "C3 moved"]);
  });

  test("is a word, where every number is the same", () => {
    expect(found(BEFORE, BEFORE.replace("troops were in Russia", "troops are in Russia"))).toEqual(["C1 edited"]);
  });

  test("is nothing where only other words changed", () => {
    expect(found(BEFORE, BEFORE.replace("more would follow soon", "no more would follow"))).toEqual([]);
    expect(found(BEFORE, `${BEFORE}\n\nCorrected on Tuesday.`)).toEqual([]);
  });

  test("is told once: a third text that leaves it so adds nothing, and one that has it again ends it", () => {
    const changed = BEFORE.replace("13,000", "12,000");
    expect(found(changed, `${changed}\n\nMore.`)).toEqual([]);
    expect(found(changed, BEFORE)).toEqual(["C1 restored"]);
    expect(found(changed, BEFORE.replace("around 13,000", "many"))).toEqual(["C1 not_found"]);
  });

  test("is nothing for words of our own, or for no claims", () => {
    expect(found(BEFORE, "Nothing is left.", [claim(5, "in our own words", true)])).toEqual([]);
    expect(found(BEFORE, "Nothing is left.", [])).toEqual([]);
  });

  test("is nothing between a text and itself, whatever it is", () => {
    const any = fc.string({ unit: "grapheme", maxLength: 200 });
    fc.assert(
      fc.property(any, fc.array(any, { maxLength: 4 }), (whole, phrases) => {
        const claims = phrases.map((phrase, index) => claim(index, phrase));
        expect(quoteFindings(whole, whole, quotationsOf(claims, new Map()))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("has words for each finding", () => {
    for (const { finding } of quoteFindings(BEFORE, "Nothing.", quotationsOf(CLAIMS, new Map())))
      expect(FINDING_WORDS[finding]).toBe("quote not found");
    expect(new Set(Object.values(FINDING_WORDS)).size).toBe(5);
  });
});
