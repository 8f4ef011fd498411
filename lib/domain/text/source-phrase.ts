import type { Span } from "./span";
import { DOCUMENT, SOURCE_NOUN, UNNAMED } from "./speech-words";

/** Somebody to whom words are attributed, as the text names them: the words without their article, and what they tell of who it is. */
export type SourcePhrase = Span & {
  readonly text: string;
  /** Known only by what they are: "two western officials". */
  readonly isUnnamed: boolean;
  /** How many they are, where the words say so. */
  readonly count: number | null;
};

const NUMBERS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ARTICLE = /^(?:the|a|an|its|their|his|her|our)\s+/iu;
const DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const LEADING = [
  new RegExp(`^(?:(?:on|late|early|last|this|by)\\s)*${DAY}(?:['’]s)?(?:\\s(?:morning|evening|night|afternoon))?\\s`, "iu"),
  /^(?:meanwhile|however|earlier|later|separately|still|yet|but|and|also|today|yesterday|now|then|instead|overall|nationwide|locally|only|even|although|though|while|as|whereas|because|that|what|how|where|so|or|nor|both|either|another|one of|some of|many of|most of|in turn|for its part|last week|last month|this week|this month|last year)\s+/iu,
  /^in\s(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4})(?:\s\d{4})?\s/iu,
];
const TRAILING = new RegExp(
  `\\s(?:(?:on|late|early|last|this)\\s(?:\\p{L}+\\s)?${DAY}.*|${DAY}.*|on\\s\\d.*|in a\\s.*|at a\\s.*|yesterday.*|today.*|earlier.*|this (?:week|month|year).*|last (?:week|month|year).*|themselves|himself|herself|itself|there|alone|also|has|have|had)$`,
  "iu",
);
/** "figures from the ministry", "a report by Oxfam": whose words they are. */
const WORDS_OF =
  /^(?:(?:latest|new|official|preliminary|provisional|initial|separate|recent|leaked|internal|early|updated|published)\s)*(?:data|figures|statistics|numbers|estimates?|reports?|counts?|tally|survey|study|analysis|assessment|projections?|statement|records|documents|bulletin|update|images|imagery|poll|modelling|census|toll|results|research)\s(?:\p{L}+\s){0,3}?(?:from|by|of)\s(?:the\s)?(?=\p{L})/iu;
const NO_SOURCE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|far|there|this|that|these|those|which|what|one|others?)$/iu;
const BODY_OF =
  /(?:ministry|department|secretary|minister|bank|office|school|council|chamber|society|university|institute|bureau|federation|association|commission|committee|board|agency|centers?|centres?|organi[sz]ation)\s(?:of|for|on)\s(?:the\s)?[\p{L} ,]*$/iu;

/** The sources that a stretch of text names, taken apart where it joins several: "NATO and the Pentagon". `at` is where the stretch begins. */
export function sourcePhrases(stretch: string, at: number, known: ReadonlySet<string>): SourcePhrase[] {
  const whole = known.has(stretch.trim().toLowerCase())
    ? { text: stretch.trim(), start: at + stretch.search(/\S/u) }
    : trimmed(stretch, at, false);
  if (whole === null) return [];
  if (known.has(whole.text.toLowerCase())) return [described(whole)];
  return joined(whole, known).flatMap((part) => {
    const one = trimmed(part.text, part.start, true);
    return one === null ? [] : [described(one)];
  });
}

type Part = { readonly text: string; readonly start: number };

/** Takes off what stands before and after a name: adverbs, days, articles, and the words that say whose data they are. */
function trimmed(stretch: string, at: number, isPart: boolean): Part | null {
  let start = 0;
  let text = stretch;
  const cutFront = (pattern: RegExp) => {
    const length = pattern.exec(text)?.[0].length ?? 0;
    start += length;
    text = text.slice(length);
    return length > 0;
  };
  cutFront(/^[\s,“”"'‘’–—-]+/u);
  while (LEADING.some(cutFront)) continue;
  while (TRAILING.test(text)) text = text.replace(TRAILING, "");
  const isNoun = cutFront(ARTICLE);
  if (cutFront(WORDS_OF)) cutFront(ARTICLE);
  text = text
    .replace(/(?:[\s,“”"]|\s(?:and|or))+$/u, "")
    .replace(/\s\([^)]*\)?$/u, "")
    .replace(/['’]s?$/u, "");
  return isNobody(text, isNoun || isPart) ? null : { text, start: at + start };
}

/** What can be no source: nothing, a day, a single word that names nobody. */
function isNobody(text: string, isNoun: boolean): boolean {
  if (text === "" || text === "who" || NO_SOURCE.test(text)) return true;
  return !isNoun && /^\p{Ll}+[^s\P{L}]$/u.test(text) && !SOURCE_NOUN.test(text) && !/^(?:he|she|it|they)$/u.test(text);
}

function joined({ text, start }: Part, known: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(/,?\s(?:and|or|as well as|along with)\s|,\s/gu)) {
    const [left, right] = [text.slice(from, match.index), text.slice(match.index + match[0].length)];
    if (!stand(left, right, known)) continue;
    parts.push({ text: left, start: start + from });
    from = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(from), start: start + from }];
}

/** Whether two stretches are sources each by itself, and not the parts of one name ("Ministry of Health and Social Care"). */
function stand(left: string, right: string, known: ReadonlySet<string>): boolean {
  if (known.has(left.toLowerCase().replace(ARTICLE, ""))) return true;
  const isPartOfName = BODY_OF.test(left) && !/^(?:the|a|an|two|three|several|\d)\s/u.test(right);
  const isSource = (words: string) =>
    /^(?:the|a|an|two|three|four|five|several|some|other|local|its)\s/iu.test(words) || /^\p{Lu}/u.test(words) || UNNAMED.test(words);
  return !isPartOfName && isSource(right) && (isSource(left) || /\p{Lu}/u.test(left) || SOURCE_NOUN.test(left));
}

function described({ text, start }: Part): SourcePhrase {
  const isUnnamed = UNNAMED.test(text) && !DOCUMENT.test(text);
  return { text, start, end: start + text.length, isUnnamed, count: isUnnamed ? countOf(text) : null };
}

const ONE =
  /(?:^|\s)(?:official|source|diplomat|witness|resident|analyst|expert|aide|insider|person|commander|officer|survivor|activist|doctor|medic|rescuer|observer|researcher|scientist|investigator|economist|lawmaker|engineer|lawyer|critic|trader|executive)(?:\s|$)/iu;

function countOf(text: string): number | null {
  const first = text.split(/[^\p{L}\d]/u)[0]!.toLowerCase();
  const spelled = NUMBERS.indexOf(first);
  if (spelled > 0) return spelled;
  if (/^\d{1,3}$/u.test(first)) return Number(first);
  return ONE.test(text) ? 1 : null;
}
