import type { Figure } from "../figure/figure";
import { hedgeAround } from "../figure/grammar/hedge-words";
import { type FoundNumber, scanNumbers } from "../figure/grammar/numbers";
import { readText } from "../figure/grammar/read-text";
import { isScant } from "../figure/grammar/relative-words";
import { figureOfInterval, figureOfTwo } from "../figure/grammar/two-numbers";
import { wordNumbers } from "../figure/grammar/vague-words";
import { withoutDates } from "../figure/grammar/without-dates";
import { type Span, overlaps } from "./span";
import { withoutOtherNumbers } from "./without-other-numbers";

/** A figure in a sentence: where its words stand, what they say, and whether the words around it turn it into what it is not. */
export type FoundFigure = Span & { readonly figure: Figure; readonly isPercent: boolean; readonly isNegated: boolean };

const MOST_FAULTS = 50;
const HARM =
  "casualties|casualty|deaths?|injuries|fatalities|fatality|cases?|infections|victims|survivors|losses|one (?=(?:was|were|had been|has been) (?:killed|injured|hurt|wounded))";
/** What there may be none of without any being counted: "no details", "no evidence". */
const UNCOUNTED =
  "details?|talks|comments?|reports?|signs?|plans?|figures?|reasons?|questions?|doubts?|evidence|information|way|need|indications?|immediate|word|news|change|choice|time|place|one|other|further|confirmation|explanation|response|agreement|hope|chance|longer|more|less|fewer|access|electricity|water|power|food|money|link|risk|threat|limit|guarantee|alternative|room|point|sense|basis|estimates?|official";
const NONE = [
  `(?<!\\p{L})no (?:(?!reports?|signs?|word|longer|more|indication|evidence)[\\p{L}-]+ ){0,2}?(?:${HARM})(?!\\p{L})`,
  `(?<=there (?:is|was|were|are|have been|has been|had been) )no (?!(?:${UNCOUNTED})(?!\\p{L}))(?:[\\p{L}-]+ )?[\\p{L}-]+s(?!\\p{L})`,
  `(?<!\\p{L})no (?!(?:${UNCOUNTED})(?!\\p{L}))(?:[\\p{L}-]+ )?[\\p{L}-]+(?:s|men|women|people|children)(?= (?:have been|has been|had been|were|was|are) \\p{L}+(?:ed|t|n|ck)(?!\\p{L}))`,
  "(?<!\\p{L})none(?= (?:was|were|is|are|of (?:them|us)|had|has|have)(?!\\p{L}))",
].map((words) => new RegExp(words, "gu"));

/** That somebody is there, without a number: "a small contingent". */
const PRESENCE = [/(?<!\p{L})an? (?:[\p{L}-]+ ){0,2}?(?:contingent|detachment|advance party|vanguard)(?!\p{L})(?! of (?:\p{L}+ ){0,2}§)/gu];

/** The figures of one sentence in the order they stand, each as its own words are read (METHOD 1.3). What cannot be read for certain is left out. */
export function figuresIn(sentence: string): FoundFigure[] {
  const { text, originalIndex } = withoutDates(withoutOtherNumbers(sentence));
  const original = ({ start, end }: Span) => withCurrency(sentence, { start: originalIndex(start), end: originalIndex(end - 1) + 1 });
  return spansIn(text)
    .flatMap(({ start, end, isNegated }) => {
      const span = original({ start, end });
      const read = readText(sentence.slice(span.start, span.end));
      return read.ok ? [{ ...span, figure: read.value.figure, isPercent: read.value.isPercent, isNegated }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

type Hedged = Span & { readonly isNegated: boolean };

function spansIn(text: string): Hedged[] {
  const inDigits = numberSpans(text).map((span) => hedged(text, span));
  const blotted = inDigits.reduce((masked, { start, end }) => masked.slice(0, start) + "§".repeat(end - start) + masked.slice(end), text);
  const inWords = wordNumbers(blotted).map((span) => ({
    ...span,
    isNegated: hedgeAround(text, span.start, span.end).wording === "denied",
  }));
  return [...inDigits, ...inWords, ...found(text, NONE), ...found(blotted, PRESENCE)];
}

function found(text: string, patterns: readonly RegExp[]): Hedged[] {
  const spans: Hedged[] = [];
  for (const { index, 0: words } of patterns.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const span = { start: index, end: index + words.trimEnd().length };
    if (!spans.some((other) => overlaps(other, span))) spans.push({ ...span, isNegated: false });
  }
  return spans;
}

function hedged(text: string, { start, end }: Span): Hedged {
  const { wording, ...span } = hedgeAround(text, start, end);
  const isOfTotal = wording === "relative" && !/^(?:plus|±|give)/u.test(text.slice(span.start));
  if (isOfTotal) return { start, end, isNegated: false };
  return { start: span.start, end: span.end, isNegated: wording === "denied" || isScant(text.slice(0, start)) };
}

/** Neighbouring numbers that make one figure are taken together: a range, a margin, a ratio, an estimate with its interval. */
function numberSpans(text: string): Span[] {
  const numbers = numbersOf(text);
  const spans: Span[] = [];
  for (let index = 0; index < numbers.length;) {
    const { span, taken } = spanAt(text, numbers, index);
    spans.push(span);
    index += taken;
  }
  return spans;
}

function spanAt(text: string, numbers: readonly FoundNumber[], index: number): { span: Span; taken: number } {
  const interval = figureOfInterval(text, numbers.slice(index, index + 4));
  if (interval !== null) return { span: { start: interval.start, end: numbers[index + 3]!.end }, taken: 4 };
  const [first, second] = [numbers[index]!, numbers[index + 1]];
  const two = second === undefined ? null : figureOfTwo(text, first, second);
  return two === null ? { span: first, taken: 1 } : { span: two, taken: 2 };
}

/** The numbers of a text; what looks like one and is none is passed over. */
function numbersOf(text: string): readonly FoundNumber[] {
  let rest = text;
  for (let tries = 0; tries < MOST_FAULTS; tries += 1) {
    const { numbers, fault } = scanNumbers(rest, "point");
    if (fault === null) return numbers;
    const length = Math.max(1, /^\S*/u.exec(rest.slice(fault.start, fault.end))![0].length);
    rest = `${rest.slice(0, fault.start)}${"§".repeat(length)}${rest.slice(fault.start + length)}`;
  }
  return [];
}

/** A sign of money belongs to its number. */
function withCurrency(sentence: string, { start, end }: Span): Span {
  const sign = /(?:(?<!\p{L})(?:US|A|C|NZ|HK|S))?[$€£¥₩] ?$/u.exec(sentence.slice(Math.max(0, start - 5), start));
  return { start: start - (sign?.[0].length ?? 0), end };
}
