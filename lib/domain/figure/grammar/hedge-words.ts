import type { Hedge } from "../figure";

/** A wording that refuses to be read as a figure: it says what the number is not, or what it is a part or multiple of. */
type Wording = Hedge | "denied" | "relative";

const NOT =
  "(?:not|no|never|nor|cannot|without|(?:is|was|are|were|did|does|do|has|have|had|wo|ca|could|would|should)n't|(?:did|does|do|will|would|must|should|could|may) not)";
const MORE =
  "(?:more than|over|above|in excess of|greater than|higher than|larger than|bigger than|exceed(?:s|ed|ing)?|top(?:s|ped|ping)|surpass(?:es|ed|ing)?)";
const LESS = "(?:less than|fewer than|under|below|lower than|smaller than)";

/** Wordings that stand before a number. Negated ones come first: "not more than" is a ceiling, "more than" a floor. */
const BEFORE: readonly (readonly [Wording, string])[] = [
  ["exact", `(?:no|neither|not) (?:more|less|fewer) (?:and|or|nor) (?:no )?(?:more|less|fewer) than`],
  [
    "atmost",
    `(?<!(?:^|[^\\p{L}])if )${NOT} (?:any |to )?${MORE}|at(?: the)?(?: very)? most|a maximum of|maximum(?: of)?|(?<!\\d )max\\.?|<=|≤|capped at|limited to|less than or equal to`,
  ],
  [
    "atleast",
    `(?<!(?:^|[^\\p{L}])if )${NOT} (?:any )?${LESS}|at(?: the)?(?: very)? least|a minimum of|minimum(?: of)?|(?<!\\d )min\\.?|>=|≥|as few as|as little as|as low as|greater than or equal to`,
  ],
  ["justover", "(?:just|slightly|a little|a bit|barely) (?:over|above|more than)"],
  [
    "almost",
    "nearly|almost|close to|(?:just|slightly|a little|a bit) (?:under|below|less than|fewer than)|just (?:short|shy) of|not quite|approaching",
  ],
  ["order", "(?:of|on|in) the order of"],
  [
    "relative",
    "plus or minus|±|give or take|(?:twice|half|double|triple|times)(?: of| as many as| as much as| as high as| the)?|(?:some|many|most|all|none|half|third|quarter|part) of(?: the| its| their)?",
  ],
  ["upto", "up ?to|as many as|as much as|as high as"],
  ["morethan", `${MORE}|upwards? of|north of|(?<!-)>`],
  ["fewerthan", `${LESS}|south of|fell short of|<`],
  [
    "about",
    "about|around|approximately|approx\\.?|roughly|some|circa|ca\\.|c\\.|~|≈|something like|in the (?:region|neighbou?rhood|vicinity) of",
  ],
  ["exact", "exactly|precisely|a total of"],
];

/** Words that turn what follows into what it is not, unless a wording above has taken them in. */
const DENIALS =
  /(?:^|[^\p{L}])(?:not|no|never|neither|nor|cannot|without|nothing|nowhere|far from|anything but|rather than|little more than|\p{L}+n't|den(?:y|ies|ied|ying)|reject(?:s|ed)?|dismiss(?:es|ed)?)(?![\p{L}])[^,;:.]*$|(?:^|[^\p{L}])(?:not|never|nor),[^;:.]*$/u;

/** Words that turn a bound that follows into another one: "unlikely to exceed 300" is no floor. */
const DOUBTS =
  /(?:^|[^\p{L}])(?:unlikely|unable|fail(?:s|ed|ing|ure)? to|short of|none|nobody|no one|(?<!a )few(?! (?:hundred|thousand|dozen|days|weeks|months|years))|rarely|seldom|doubtful|doubts?|doubted|refus\p{L}+|false|untrue|wrong)(?![\p{L}])[^,;:.]*$/u;

const UNIT_WORDS =
  "(?: (?!(?:for|in|of|to|and|or|at|on|by|from|with|as|that|who|led|have|had|were|was|are|is)(?![\\p{L}]))[\\p{L}][\\p{L}-]*){0,2}";
/** Wordings that stand after a number, or after it and what it counts. */
const AFTER: readonly (readonly [Hedge, RegExp])[] = [
  ["about", /^ more or less(?![\p{L}])/u],
  ["atleast", /^ ?\+/u],
  [
    "atleast",
    new RegExp(
      `^(?:${UNIT_WORDS} (?:or more(?! than)|or higher(?! than)|or (?:above|over)(?! [\\d$€£]| (?:a|the|about|around|some) )|and more(?! than)|and counting)|[ -]plus)(?! or minus)(?![\\p{L}])`,
      "u",
    ),
  ],
  [
    "atleast",
    new RegExp(
      `^${UNIT_WORDS},? (?:at(?: the)?(?: very)? least|at a minimum|minimum)(?=$|[.,;:])|^${UNIT_WORDS},? if not more(?!\\p{L})(?! than)`,
      "u",
    ),
  ],
  [
    "atmost",
    new RegExp(
      `^${UNIT_WORDS} (?:or (?:fewer|less|lower)(?! than)|or (?:below|under)(?! [\\d$€£]| (?:a|the|about|around|some) ))(?![\\p{L}])`,
      "u",
    ),
  ],
  ["atmost", new RegExp(`^${UNIT_WORDS},? (?:at(?: the)?(?: very)? most|at a maximum|maximum|max|tops|at the outside)(?=$|[.,;:])`, "u")],
  ["about", /^(?:-?ish|-odd| odd|,? give or take$)(?![\p{L}])/u],
  ["about", new RegExp(`^${UNIT_WORDS} (?:or so|or thereabouts|approximately$)(?![\\p{L}])`, "u")],
  ["exact", /^ (?:exactly|precisely)$/u],
];

const FILLER = "(?:,? (?:say|perhaps|possibly|maybe|an? (?:estimated|possible|reported|combined)|estimated|these|those),?)?";
const CURRENCY = "(?:(?:us|usd|eur|gbp|us\\$|[$€£¥₩]) ?)?";
const WORDS_BEFORE = BEFORE.map(
  ([wording, words]) => [wording, new RegExp(`(?:^|[^\\p{L}'])(${words})(?!\\p{L})${FILLER} ?${CURRENCY}$`, "u")] as const,
);
const BOUNDS: ReadonlySet<Wording> = new Set(["atmost", "atleast", "upto", "morethan", "fewerthan", "denied", "relative"]);

export type FoundHedge = { readonly wording: Wording | null; readonly start: number; readonly end: number };

/** The hedge of the number that stands from `start` to `end`, and where the hedged figure begins and ends. */
export function hedgeAround(text: string, start: number, end: number): FoundHedge {
  const before = hedgeBefore(text, start);
  const after = hedgeAfter(text, end);
  if (isTurned(before.wording, text.slice(0, before.start))) return { ...before, wording: "denied", end: after?.end ?? end };
  const isSoft = before.wording === null || before.wording === "about" || before.wording === "exact";
  if (after === null) return { ...before, end };
  return isSoft ? { ...before, ...after } : { ...before, wording: "denied", end: after.end };
}

/** Whether the words before a hedged figure say what it is not. */
function isTurned(wording: Wording | null, earlier: string): boolean {
  return DENIALS.test(earlier) || (wording !== null && BOUNDS.has(wording) && DOUBTS.test(earlier));
}

function hedgeAfter(text: string, end: number): { wording: Hedge; end: number } | null {
  const rest = text.slice(end);
  for (const [wording, pattern] of AFTER) {
    const match = pattern.exec(rest);
    if (match !== null) return { wording, end: end + match[0].length };
  }
  return null;
}

/** Looks outward from the number: in "up to about 13,000" the outer wording sets the bound, in "a total of about" the inner. */
function hedgeBefore(text: string, start: number): { wording: Wording | null; start: number } {
  const nearest = wordingBefore(text, start);
  if (nearest === null) return { wording: null, start };
  const outer = wordingBefore(text, nearest.start - (/(?<!\p{L})(?:the|an?) $/u.exec(text.slice(0, nearest.start))?.[0].length ?? 0));
  if (outer === null) return nearest;
  if (nearest.wording === "about" || nearest.wording === "exact")
    return BOUNDS.has(outer.wording) ? outer : { ...nearest, start: outer.start };
  return outer.wording === "exact" ? { ...nearest, start: outer.start } : { wording: "denied", start: outer.start };
}

function wordingBefore(text: string, start: number): { wording: Wording; start: number } | null {
  const rest = text.slice(Math.max(0, start - 80), start);
  const offset = start - rest.length;
  for (const [wording, pattern] of WORDS_BEFORE) {
    const match = pattern.exec(rest);
    if (match !== null) return { wording, start: offset + match.index + match[0].indexOf(match[1]!) };
  }
  return null;
}
