import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intersection, isEmpty } from "../figure/interval";
import { DEFAULT_PARAMETERS } from "../figure/parameters";
import { integer } from "../figure/rational";
import { claimsOf, compared, known, told } from "../sample-story.fixture";
import { compareQuestion } from "../question-comparison";
import { widthToMeet } from "./width-to-meet";

const voicesOf = (...words: string[]) => [...compared(claimsOf(words.map((each, index) => told(`S${index}`, each)))).group.speaks.values()];
const widthOf = (...words: string[]) => widthToMeet(voicesOf(...words), DEFAULT_PARAMETERS)?.toString() ?? null;

describe("the width at which all meet", () => {
  test.each([
    ["is one and a half for 10,000 and 13,000", ["around 10,000", "around 13,000"], "1.5"],
    ["is one where they meet already", ["around 10,000", "around 11,000"], "1"],
    ["is found for three, of which two others part once the first two meet", ["around 10,000", "around 13,000", "around 20,000"], "3.34"],
    ["is none where stated limits keep them apart", ["exactly 10,000", "at least 11,000"], null],
    ["is ten where a tenth of each lies between them", ["around 10", "around 10,000,000"], "10"],
    ["leaves what follows from words alone as it is", ["dozens", "around 600"], "6"],
  ])("%s", (_what, words, expected) => {
    expect(widthOf(...words)).toBe(expected);
  });

  test("leaves a reading that follows from another claim, or that has no width, as it is", () => {
    const [a, b] = voicesOf("around 10,000", "around 13,000");
    const derived = { ...b!, claim: { ...b!.claim, figure: null } };
    const fixed = { ...b!, claim: { ...b!.claim, figure: { ...b!.claim.figure!, x: "many" } } };
    expect(widthToMeet([a!, derived], DEFAULT_PARAMETERS)!.toString()).toBe("2");
    expect(widthToMeet([a!, fixed], DEFAULT_PARAMETERS)!.toString()).toBe("2");
  });

  test("is where the labels flip: a hundredth below it they do not all meet, at it they do (METHOD 4.3)", () => {
    const figure = fc.tuple(fc.constantFrom("around", "nearly", "just over", "up to", "at least", ""), fc.integer({ min: 1, max: 9_999 }));
    const words = ([hedge, n]: readonly [string, number]) => `${hedge} ${n}0`.trim();
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 4 }), (figures) => {
        const claims = claimsOf(figures.map((each, index) => told(`S${index}`, words(each))));
        const voices = [...compared(claims).group.speaks.values()];
        const width = widthToMeet(voices, DEFAULT_PARAMETERS);
        const positionsAt = (hundredths: number) => {
          const parameters = { ...DEFAULT_PARAMETERS, width: integer(hundredths).div(100) };
          const result = compareQuestion(known(claims), { today: "2024-11-01", parameters });
          if (!result.ok) throw new Error("not compared");
          const supports = [...result.value.group.speaks.values()].map(({ reading }) => reading!.support);
          return { positions: result.value.group.positions, areApart: isEmpty(supports.reduce(intersection)) };
        };
        if (width === null) {
          expect(positionsAt(6_400).areApart).toBe(true);
          return;
        }
        const at = Number(width.mul(100).toString());
        expect(positionsAt(at).positions).toBe(1);
        if (at > 100) expect(positionsAt(at - 1).areApart).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
