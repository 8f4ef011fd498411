import type { Figure } from "../figure";
import { ONE, integer } from "../rational";
import { FEW_WORDS, SCALE_WORDS } from "../scale-words";
import { hedgeAround } from "./hedge-words";
import { SCALES } from "./spelled-numbers";

export type VagueFigure = { readonly figure: Pick<Figure, "hedge" | "x" | "multiplier">; readonly start: number; readonly end: number };

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const SCALE_NAMES = Object.keys(SCALES).join("|");
const PLURALS = "(?:dozens|scores|hundreds|thousands|millions|billions|tens)";
const FEW = new RegExp(
  `(?<!\\p{L})(${longestFirst(FEW_WORDS.keys())})(?: of)?(?: (${SCALE_NAMES})(?: (thousand|million|billion))?)?(?!\\p{L})(?! (?:of )?(?:${PLURALS}|days|weeks|months|years|hours|minutes|times|ways|reasons))`,
  "u",
);
const SCALE = new RegExp(
  `(?<!\\p{L})(?<!(?:the|he|she|they|team|several|few|tens of|dozens of|scores of|hundreds of) )(${longestFirst(SCALE_WORDS.keys())})(?!\\p{L})(?! of ${PLURALS})`,
  "u",
);
const SEVERAL_SCALES = new RegExp(`${PLURALS}.*(?:or|if not|to|and).*${PLURALS}`, "u");
const NONE =
  /^(?:(?:there (?:is|are|was|were|have been|has been)|with|reported|suffered) )?(?:none|nobody|no one|zero|nil|no (?!figures?|numbers?|estimates?|numerals?|totals?|counts?|answer|exact|precise|specific|firm|clear|reliable|confirmed|verified|known|official|independent|comment|evidence|information|doubt|way|confirmation|sign|indication|reports?|idea|longer|reason|more|fewer|less|further|other|additional)\p{L}+)/u;
const SOME =
  /(?<!\p{L})(?:some$|some (?!time|way|extent|sort|day|level|of the)|(?<!(?:as|how|so|too|not) )many(?!\p{L})(?! times)|a (?:large |small |growing |significant |limited )?number of|numerous|multiple|countless|an? (?:unknown|unspecified) number of)/u;
const EXISTS = /(?<!\p{L})(?:contingents?|elements of|presence of|detachments?|an advance party|a vanguard)/u;

/** Whether a text holds a word that stands for a number, besides whatever numerals it holds. */
export function hasNumberWord(text: string): boolean {
  return few(text) !== null || scale(text) !== null;
}

/** Reads wordings without a numeral: "dozens", "a few hundred", "none", "some", "a small contingent". */
export function vagueFigure(text: string): VagueFigure | null {
  if (SEVERAL_SCALES.test(text)) return null;
  const found = few(text) ?? scale(text) ?? plainWord(text);
  if (found === null || found.figure.hedge === "none") return found;
  return hedgeAround(text, found.start, found.end).wording === null ? found : null;
}

/** All words of a text that stand for a number ("dozens", "several hundred"), in order. */
export function wordNumbers(text: string): { readonly start: number; readonly end: number }[] {
  const found = few(text) ?? scale(text);
  if (found === null) return [];
  const { start, end } = found;
  return [{ start, end }, ...wordNumbers(`${text.slice(0, start)}${"§".repeat(end - start)}${text.slice(end)}`)];
}

function few(text: string): VagueFigure | null {
  const match = FEW.exec(text);
  if (match === null) return null;
  const multiplier = match
    .slice(2, 4)
    .reduce((product, word: string | undefined) => product * (word === undefined ? 1n : SCALES[word]!), 1n);
  return spanned(match, { hedge: "few", x: match[1]!, multiplier: integer(multiplier) });
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
  return { figure, start: match.index, end: match.index + match[0].trimEnd().length };
}
