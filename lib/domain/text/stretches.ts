import type { Span } from "./span";
import { PASSIVE, VERB } from "./speech-words";

const BOUNDARY =
  /[;:—–()“”"]|,(?=\s|$)|(?:^|\s)(?:[Bb]ut|[Ww]hile|[Ww]hereas|[Aa]lthough|[Tt]hough|[Bb]ecause|[Aa]fter|[Bb]efore|[Ww]hen|whenever|that|which|who|whom|whose|[Ii]f|[Ss]ince|[Ww]here|than|[Aa]s|so|yet|saying|amid|[Dd]espite|what|how|whether|until)(?=\s|$)/gu;
const BETWEEN_SUBJECT_AND_VERB =
  /(?:^|\s)(?:has|have|had|also|again|later|earlier|now|then|yet|already|since|once|today|yesterday|still|did|does|do|could|can|cannot|would|will|should|must|may|might|not|never|only|just|initially|first|themselves|himself|herself|itself|(?:on|late|early|last)\s(?:\p{L}+\s)?\p{Lu}\p{Ll}+day|\p{L}+ly|(?:was|were|is|are|been) (?:un)?able to|declined to|refused to|\p{L}+n['’]t)$/u;
const CLAUSE =
  /\d|(?:^|\s)(?:was|were|is|are|had|has|have|died|left|fell|rose|hit|came|went|(?!United|Allied|Armed|Associated|Combined|Federated|Red)\p{L}{2,}ed)(?=\s|$)/u;
const STOP_WORDS =
  "who|which|that|while|but|after|before|as|during|when|where|whose|has|have|had|was|were|is|are|would|will|could|said|says|puts?|shows?|showed|last|this|late|early|earlier|yesterday|today|to|citing|cited|quoted|by|with|since|because|although|though|amid|killed|died|suggest\\p{L}*|indicat\\p{L}*|found|estimat\\p{L}*|report\\p{L}*|released|published";
const STOP_PHRASES =
  "on\\s(?:\\p{Lu}|\\d)|(?:in|at)\\sa\\s|at\\s(?:about|around|least|more|up|some|\\d|between|nearly|roughly)|\\p{L}+ing\\s(?:that|to)\\s|and\\s(?=\\d|(?:at|around|about|up|more|another|some|nearly|as|a\\sfurther|will|would|has|had|have|is|are|was|were)\\s)|(?:around|about|roughly|nearly|almost|approximately|over|under|up|more|fewer|less|between|at)\\s(?=(?:to|than|least|most)\\s|[$€£]?\\d)";
const END_OF_STRETCH = new RegExp(
  `[,;:—–()“”"!?]|\\s(?=[$€£]?\\d[\\d.,]*\\s)|\\.$|\\.(?=[”"’])|\\s(?:(?:${STOP_WORDS})(?!\\p{L})|${STOP_PHRASES})`,
  "u",
);

/** What stands from a place on as far as a name may reach: to the next comma, verb, or clause. */
export function stretchAfter(text: string, from: number): Span {
  const start = from + /^\s*/u.exec(text.slice(from))![0].length;
  const end = END_OF_STRETCH.exec(text.slice(start))?.index ?? text.length - start;
  return { start, end: start + end };
}

/** The subject of a verb: the stretch before it back to where its clause begins. Null where the verb is passive or has none. */
export function subjectBefore(text: string, verbStart: number): Span | null {
  const end = endOfSubject(text.slice(0, verbStart).trimEnd());
  if (end === null) return null;
  const span = back(text, end);
  return span.start >= span.end || tooLong(text.slice(span.start, span.end)) ? null : span;
}

function tooLong(words: string): boolean {
  return words.split(/\s+/u).length > 16 || !/\p{L}/u.test(words);
}

/** Where the subject ends: before the helping verbs and adverbs, and before what is set between commas. */
function endOfSubject(before: string): number | null {
  let head = before;
  for (let next = head.replace(BETWEEN_SUBJECT_AND_VERB, "").trimEnd(); next !== head;) {
    head = next;
    next = head.replace(BETWEEN_SUBJECT_AND_VERB, "").trimEnd();
  }
  if (head === "" || PASSIVE.test(head) || /(?:^|\s)to$/u.test(head)) return null;
  if (!/[,)]$/u.test(head)) return head.length;
  const isBracket = head.endsWith(")");
  const opening = isBracket ? head.lastIndexOf("(") : head.slice(0, -1).lastIndexOf(", ");
  if (opening <= 0) return isBracket ? head.length : null;
  return isNameOf(head.slice(0, opening), head.slice(opening + 1, -1)) ? head.length - 1 : head.slice(0, opening).trimEnd().length;
}

/** "the health minister, Claude Mugabo": the name says more than the office before it. */
function isNameOf(office: string, name: string): boolean {
  const isLong = name.trim().includes(" ");
  return (
    (isLong || /(?:^|\s)\p{Ll}[\p{L}-]*$/u.test(office)) &&
    /^\s(?:(?:\p{Lu}[\p{L}.'’-]*|de|da|di|van|von|der|bin|al|el)(?:\s|$))+$/u.test(name)
  );
}

function back(text: string, end: number): Span {
  let start = 0;
  let boundary = "";
  for (const match of text.slice(0, end).matchAll(BOUNDARY)) {
    start = match.index + match[0].length;
    boundary = match[0].trim().toLowerCase();
  }
  const hasNoWords = text.slice(start, end).trim() === "";
  if (hasNoWords && /^wh(?:o|ich)$/u.test(boundary)) return back(text, text.slice(0, start).replace(/,?\s*\p{L}+$/u, "").length);
  return afterAnd(text, { start: afterVerb(text, withList(text, start, end, boundary), end), end });
}

/** In "NATO, the Pentagon and Seoul said" the names before the comma are subjects as well. */
function withList(text: string, start: number, end: number, boundary: string): number {
  if (boundary !== "," || !/\sand\s/u.test(text.slice(start, end))) return start;
  const earlier = /(?:^|[,;:.“”"]\s|\s(?:that|but|while)\s)((?:the\s)?\p{Lu}[\p{L}.&-]*(?:\s[\p{L}.&-]+){0,4}),$/u.exec(
    text.slice(0, start),
  );
  return earlier === null || CLAUSE.test(earlier[1]!) ? start : start - earlier[1]!.length - 1;
}

/** "said the agency had counted": the subject begins after what was said before it. */
function afterVerb(text: string, start: number, end: number): number {
  const last = [...text.slice(start, end).matchAll(VERB)].filter(({ 1: saying }) => saying !== undefined).at(-1);
  return last === undefined || /^(?:reports?|estimates?|claims?|forecasts?|notes)$/iu.test(last[0])
    ? start
    : start + last.index + last[0].length;
}

/** "300 died and the ministry said": a clause before the "and" is none of the subject. */
function afterAnd(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const and = words.lastIndexOf(" and ");
  return and >= 0 && CLAUSE.test(words.slice(0, and)) ? { start: start + and + 5, end } : { start, end };
}
