import { describe, expect, test } from "vitest";
import { attributionsIn } from "./attributions";
import { figuresIn } from "./figures-in-sentence";
import { attributionOf } from "./speaker-of";

/** Each figure of a sentence with whoever says it. */
const saidBy = (text: string) => {
  const figures = figuresIn(text);
  const attributions = attributionsIn({ text, figures, known: new Set() });
  return figures.map((figure) => {
    const speaker = attributionOf(text, figure, attributions)
      ?.speakers.map((each) => each.text)
      .join(" + ");
    return `${text.slice(figure.start, figure.end)} ${speaker ?? "–"}`;
  });
};

describe("a figure belongs to the nearest speaker on whose side it stands", () => {
  test.each([
    ["Kyiv says 500, while Moscow put the number at 50.", ["500 Kyiv", "50 Moscow"]],
    ["300 died, the army said, but the UN counted 40.", ["300 army", "40 UN"]],
    ["The UN said 300 had come and the army said 40 had left.", ["300 UN", "40 army"]],
    ["After 300 died, the army said 40 had left.", ["300 –", "40 army"]],
    ["The police had counted 300, the mayor said.", ["300 mayor"]],
    ["The bank expects 3 per cent, its governor told parliament.", ["3 per cent governor"]],
    ["According to the UN 300 died; 40 were hurt, the army said.", ["300 UN", "40 army"]],
    ["Alibaba, whose sales passed 300, said it would sell 40.", ["300 Alibaba", "40 Alibaba"]],
    ["300 died and 40 were hurt.", ["300 –", "40 –"]],
    ["Of the 300, the mayor said, 40 were children.", ["300 mayor", "40 mayor"]],
  ])("%s", (text, expected) => expect(saidBy(text)).toEqual(expected));
});
