import type { Claim } from "./claim";
import { figureWords } from "./figure-words";
import type { DecimalMark } from "./figure/grammar/numbers";
import { readText } from "./figure/grammar/read-text";
import { saysSame, toStatedFigure } from "./stated-figure";

/** Languages that write 1.000 for a thousand, by their primary subtag. */
const DECIMAL_COMMA: ReadonlySet<string> = new Set(
  "de fr es it nl pt ru uk pl tr id sv da nb nn no fi cs sk hu ro bg el hr sr sl".split(" "),
);

/** How a language writes decimals. */
export function decimalMarkOf(language: string): DecimalMark {
  return DECIMAL_COMMA.has(language.split("-")[0]!.toLowerCase()) ? "comma" : "point";
}

/** The figure in the product's own words, where reading the phrase alone would not give it; else nothing. */
export function figureApart({ figure, phrase, language }: Pick<Claim, "figure" | "phrase" | "language">): string {
  if (figure === null) return "";
  const read = readText(phrase, decimalMarkOf(language));
  const isSame = read.ok && saysSame({ ...toStatedFigure(read.value.figure), kind: figure.kind, hedge: figure.hedge }, figure);
  return isSame ? "" : figureWords(figure);
}
