import type { Hedge } from "../figure";

/** A wording that refuses to be read as a figure: it says what the number is not. */
type Wording = Hedge | "denied";

/** Wordings that stand before a number. Negated ones come first: "not more than" is a ceiling, "more than" a floor. */
const BEFORE: readonly (readonly [Wording, string])[] = [
  ["denied", "nowhere near|not nearly|not even|not up to|not about|not around|not exactly"],
  [
    "atmost",
    "not more than|no more than|not exceeding|does not exceed|not over|not above|no greater than|not greater than|not higher than|no higher than|at most|at the most|a maximum of|maximum of|maximum|max|<=|≤|capped at",
  ],
  [
    "atleast",
    "not less than|no less than|not fewer than|no fewer than|not under|not below|no lower than|not lower than|at least|at the least|a minimum of|minimum of|minimum|min|>=|≥",
  ],
  ["denied", "not"],
  [
    "justover",
    "just over|slightly more than|slightly over|slightly above|just above|just more than|a little over|a little more than|a bit over|a bit more than",
  ],
  [
    "almost",
    "nearly|almost|close to|just under|just below|just short of|slightly less than|slightly fewer than|slightly under|slightly below|a little under|a little less than|approaching|not quite",
  ],
  ["order", "of the order of|on the order of|in the order of"],
  ["upto", "up to|as many as|as much as|as high as|as few as"],
  ["morethan", "more than|over|above|exceeding|in excess of|greater than|higher than|larger than|upwards of|upward of|north of|>"],
  ["fewerthan", "fewer than|less than|under|below|lower than|smaller than|south of|<"],
  [
    "about",
    "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|c\\.|~|≈|in the region of|in the neighbou?rhood of|in the vicinity of",
  ],
  ["exact", "exactly|precisely|a total of|an exact"],
];

/** Wordings that stand after a number. */
const AFTER: readonly (readonly [Hedge, string])[] = [
  ["atleast", "\\+|or more|or higher|or above|and more|and counting|at least|at the least|at a minimum|minimum"],
  ["atmost", "or fewer|or less|or lower|or below|at most|at the most|at a maximum|maximum|max|tops"],
  ["about", "or so|-?ish|or thereabouts|-odd| odd|approximately|or around that"],
  ["exact", "exactly|precisely"],
];

const FILLER = "(?: (?:an? |the )?(?:estimated|additional|possible|further|reported|claimed|total of|combined)| an?| the| its| their)?";
const WORDS_BEFORE = BEFORE.map(([wording, words]) => [wording, new RegExp(`(?:^|[^\\p{L}])(${words})${FILLER} ?[$€£¥]?$`, "u")] as const);
const WORDS_AFTER = AFTER.map(([wording, words]) => [wording, new RegExp(`^(?: [\\p{L}]+){0,4}? ?(?:${words})(?![\\p{L}])`, "u")] as const);

export type FoundHedge = { readonly wording: Wording | null; readonly start: number; readonly end: number };

/** The hedge of the number that stands from `start` to `end`, and where the hedged figure begins and ends. */
export function hedgeAround(text: string, start: number, end: number): FoundHedge {
  const after = hedgeAfter(text, end);
  const before = hedgeBefore(text, start);
  if (after !== null && (before.wording === null || before.wording === "about"))
    return { ...before, wording: after.wording, end: after.end };
  return { ...before, end };
}

function hedgeAfter(text: string, end: number) {
  const rest = text.slice(end);
  for (const [wording, pattern] of WORDS_AFTER) {
    const match = pattern.exec(rest);
    if (match !== null) return { wording, end: end + match[0].length };
  }
  return null;
}

/** Looks outward from the number: in "up to about 13,000" the outer wording sets the bound. */
function hedgeBefore(text: string, start: number): { wording: Wording | null; start: number } {
  const nearest = wordingBefore(text, start);
  if (nearest === null) return { wording: null, start };
  const outer = nearest.wording === "about" || nearest.wording === "exact" ? wordingBefore(text, nearest.start) : null;
  return outer ?? nearest;
}

function wordingBefore(text: string, start: number): { wording: Wording; start: number } | null {
  const rest = text.slice(0, start);
  for (const [wording, pattern] of WORDS_BEFORE) {
    const match = pattern.exec(rest);
    if (match !== null) return { wording, start: start - match[0].length + match[0].indexOf(match[1]!) };
  }
  return null;
}
