import type { Figure } from "../figure";
import { ONE, type Rational, integer } from "../rational";
import { FEW_WORDS, SCALE_WORDS } from "../scale-words";

export type VagueFigure = { readonly figure: Pick<Figure, "hedge" | "x" | "multiplier">; readonly start: number; readonly end: number };

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const FEW = new RegExp(
  `\\b(${longestFirst(FEW_WORDS.keys())}|few|couple|handful)(?: of)?(?: (dozen|score|hundred|thousand|million|billion))?\\b`,
);
const SCALE = new RegExp(`\\b(${longestFirst(SCALE_WORDS.keys())})\\b`);
const NONE = /\b(?:none|nobody|no one|no|zero|nil)\b/;
const SOME = /\b(?:some|many|a number of|numerous|a lot of|multiple|countless|an unknown number of)\b/;
const EXISTS = /\b(?:contingents?|elements|presence|detachments?|units?|advance party|vanguard)\b/;
const MULTIPLIERS: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  score: 20n,
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
};

/** Reads wordings without a numeral: "dozens", "a few hundred", "none", "some", "a small contingent". */
export function vagueFigure(text: string): VagueFigure | null {
  return few(text) ?? scale(text) ?? plainWord(text);
}

function few(text: string): VagueFigure | null {
  const match = FEW.exec(text);
  if (match === null) return null;
  const word = FEW_WORDS.has(match[1]!) ? match[1]! : `a ${match[1]!}`;
  const multiplier: Rational = match[2] === undefined ? ONE : integer(MULTIPLIERS[match[2]]!);
  return spanned(match, { hedge: "few", x: word, multiplier });
}

function scale(text: string): VagueFigure | null {
  const match = SCALE.exec(text);
  return match === null ? null : spanned(match, { hedge: "scale", x: match[1]!, multiplier: ONE });
}

function plainWord(text: string): VagueFigure | null {
  for (const [hedge, pattern] of [
    ["none", NONE],
    ["exists", EXISTS],
    ["some", SOME],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null) return spanned(match, { hedge, x: null, multiplier: ONE });
  }
  return null;
}

function spanned(match: RegExpExecArray, figure: VagueFigure["figure"]): VagueFigure {
  return { figure, start: match.index, end: match.index + match[0].length };
}
