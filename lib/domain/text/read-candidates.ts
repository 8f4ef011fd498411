import type { Modality } from "../comparison/request";
import type { Figure } from "../figure/figure";
import { type Mention, antecedentOf, isPronoun, mentionOf, subjectOf } from "./antecedents";
import { type Attribution, attributionsIn } from "./attributions";
import { type FoundComparison, comparisonsIn } from "./comparisons";
import { type NamedDay, daysIn } from "./dates-in-sentence";
import { type FoundFigure, figuresIn } from "./figures-in-sentence";
import { type FoundStance, type StanceKind, modalityOf, stancesIn } from "./manner";
import { sentencesOf } from "./sentences";
import type { SourcePhrase } from "./source-phrase";
import type { Span } from "./span";
import { attributionOf } from "./speaker-of";
import { unitOf } from "./unit-after";

/** A claim that a text may make, for a person to confirm: offsets are UTF-16 into the text, and `text.slice(start, end) === quote`. */
export type Candidate = Span & {
  readonly quote: string;
  readonly sentence: Span;
  /** Null for a response without a figure of its own. */
  readonly figure: Figure | null;
  readonly unit: string;
  readonly attributedTo: readonly SourcePhrase[];
  readonly via: readonly SourcePhrase[];
  readonly basedOn: readonly SourcePhrase[];
  readonly verb: string | null;
  readonly stance: CandidateStance | null;
  readonly asOf: string | null;
  readonly said: string | null;
  readonly modality: Modality;
  /** A language model says whose figure it is, and not our own rules. */
  readonly isByModel: boolean;
};

export type CandidateStance = {
  readonly kind: StanceKind | "higher_than" | "lower_than" | "multiple_of";
  readonly factor: string | null;
  readonly targets: readonly SourcePhrase[];
};

/** What is known beside the text: the day it was published, as ISO text, and the names of sources that a team has. */
export type Background = { readonly published: string | null; readonly known: readonly string[] };

const NEAR = 4;
const MOST_MENTIONS = 60;

/**
 * Finds the claims of a text, sentence by sentence: figures with hedge and unit, who says them, and responses to what
 * others say. It proposes; nothing it returns is more than the words of the quote say (docs/reading.md).
 */
export function readCandidates(text: string, { published, known }: Background): Candidate[] {
  const sentences = parsed(text, new Set(known.map((name) => name.toLowerCase())));
  return sentences.flatMap((sentence, index) => candidatesOf(sentence, sentences, index, published)).sort((a, b) => a.start - b.start);
}

/** The sentences of a text with what each holds; those named in one may be meant by a pronoun in the next. */
function parsed(text: string, known: ReadonlySet<string>): Sentence[] {
  const mentions: Mention[] = [];
  const spans = sentencesOf(text).map((span) => ({ span, words: text.slice(span.start, span.end) }));
  const quoted = quotations(text, spans);
  return spans.map(({ span, words }, index) => {
    const found = figuresIn(words);
    const comparisons = comparisonsIn(words, known);
    const isCompared = ({ start }: Span) => comparisons.some((each) => each.start <= start && start < each.end);
    const written = attributionsIn({ text: words, figures: found, known }).filter((attribution) => !isCompared(attribution));
    const figures = found.filter((figure) => !written.some(({ speakers }) => speakers.some((speaker) => isWithin(figure, speaker))));
    const subject = subjectOf(words);
    if (subject !== null) mentions.push(mentionOf(subject));
    const attributions: Attribution[] = [];
    for (const attribution of written) attributions.push(named(words, attribution, mentions, attributions.at(-1)));
    mentions.splice(0, Math.max(0, mentions.length - MOST_MENTIONS));
    return { span, words, figures, attributions, comparisons, quote: quoted[index]! };
  });
}

type Sentence = {
  readonly span: Span;
  readonly words: string;
  readonly figures: readonly FoundFigure[];
  readonly attributions: readonly Attribution[];
  readonly comparisons: readonly FoundComparison[];
  readonly quote: "none" | "open" | "within";
};

/** Whether each sentence stands within quotation marks, and whether they are still open at its end. */
function quotations(text: string, sentences: readonly Pick<Sentence, "span" | "words">[]): Sentence["quote"][] {
  let isOpen = false;
  return sentences.map(({ span, words }) => {
    if (/(?:^|[\r\n])\s*$/u.test(text.slice(Math.max(0, span.start - 20), span.start))) isOpen = false;
    const began = isOpen || /^[“"„«]/u.test(words);
    for (const [mark] of words.matchAll(/[“”"„«»]/gu)) isOpen = mark === '"' ? !isOpen : /[“„«]/u.test(mark);
    const isWhole = began && !/[”"»]\s*\S/u.test(words.slice(1));
    return isOpen && began ? "open" : isWhole ? "within" : "none";
  });
}

/** Puts those named earlier in the place of pronouns and of short names. */
function named(words: string, attribution: Attribution, mentions: Mention[], previous: Attribution | undefined): Attribution {
  const speakers = attribution.speakers.flatMap((speaker) => {
    const isSame = previous !== undefined && isPronoun(speaker.text) && /^(?:\sthat)?\s$/u.test(words.slice(previous.end, speaker.start));
    if (isSame) return previous.speakers;
    const isDefinite = /(?:^|\s)(?:the|its|their|his|her)\s$/iu.test(words.slice(0, speaker.start).slice(-8));
    return antecedentOf(speaker, isDefinite, mentions) ?? [];
  });
  mentions.push(...[...attribution.via, ...speakers].map(mentionOf));
  return { ...attribution, speakers };
}

/** "two observers said": the number tells how many speak. */
function isWithin(figure: Span, speaker: Span): boolean {
  return figure.start >= speaker.start - 4 && figure.end <= speaker.end;
}

/** Who asks does not say so. */
const ASKS = /\?[”"’»)\]]*$/u;

function candidatesOf(sentence: Sentence, all: readonly Sentence[], index: number, published: string | null): Candidate[] {
  const { words, figures } = sentence;
  if (ASKS.test(words)) return [];
  const stances = stancesIn(words);
  const days = figures.length === 0 && stances.length === 0 ? [] : daysIn(without(words, figures), published);
  const used = new Set<FoundStance>();
  const withFigure = figures.flatMap((figure): Candidate[] => {
    const stance = stanceOf(words, figure, stances);
    if (stance !== null && stance !== "denied") used.add(stance);
    if (figure.isNegated && stance === null) return [];
    const attribution = attributionOf(words, figure, sentence.attributions) ?? carried(all, index);
    const kind = stance === null ? null : stance === "denied" ? "refutes" : stance.kind;
    return [candidate(sentence, figure, { attribution, days, figure, stance: kind === null ? null : { kind, factor: null, targets: [] } })];
  });
  const alone = stances
    .filter((stance) => !used.has(stance) && sentence.attributions.length > 0)
    .map((stance) => response(sentence, stance, { kind: stance.kind, factor: null, targets: [] }, days));
  const compared = sentence.comparisons.map(({ kind, factor, targets, ...span }) =>
    response(sentence, span, { kind, factor, targets }, days),
  );
  return [...withFigure, ...alone, ...compared];
}

function response(sentence: Sentence, span: Span, stance: CandidateStance, days: readonly NamedDay[]): Candidate {
  const attribution = attributionOf(sentence.words, span, sentence.attributions);
  return candidate(sentence, span, { attribution, days, figure: null, stance });
}

/** The words with its figures blotted out: "28 October, 40 people" is no day of the year 40. */
function without(words: string, figures: readonly Span[]): string {
  return figures.reduce((blotted, { start, end }) => blotted.slice(0, start) + "§".repeat(end - start) + blotted.slice(end), words);
}

type Parts = {
  readonly attribution: Attribution | null;
  readonly days: readonly NamedDay[];
  readonly figure: FoundFigure | null;
  readonly stance: CandidateStance | null;
};

function candidate({ words, span }: Sentence, { start, end }: Span, { attribution, days, figure, stance }: Parts): Candidate {
  const quote = words.slice(start, end);
  return {
    quote,
    start: span.start + start,
    end: span.start + end,
    sentence: span,
    figure: figure?.figure ?? null,
    unit: figure === null ? "" : unitOf(quote, words.slice(end), figure.isPercent),
    ...wordsOf(attribution),
    ...clocksOf(days, start, attribution),
    stance,
    modality: modalityOf(clauseAround(words, start, end)),
    isByModel: false,
  };
}

function wordsOf(attribution: Attribution | null): Pick<Candidate, "attributedTo" | "via" | "basedOn" | "verb"> {
  if (attribution === null) return { attributedTo: [], via: [], basedOn: [], verb: null };
  const { speakers, via, basedOn, verb } = attribution;
  return { attributedTo: speakers, via, basedOn, verb };
}

/** A day right after the verb is when it was said; another, the nearest, is what the figure is about. */
function clocksOf(days: readonly NamedDay[], at: number, attribution: Attribution | null): Pick<Candidate, "asOf" | "said"> {
  const isOfSpeech = (day: NamedDay) =>
    attribution !== null && !day.isAsOf && day.start >= attribution.end - 12 && day.start - attribution.end < 30;
  const others = days.filter((day) => !isOfSpeech(day)).sort((a, b) => distance(a, at) - distance(b, at));
  return { asOf: others[0]?.day ?? null, said: days.find(isOfSpeech)?.day ?? null };
}

function distance(day: Span, at: number): number {
  return Math.abs(day.start - at);
}

const CLAUSE_END =
  /[;:“”"]|,\s(?:and|but|while|whereas|where|who|which|against)\s|\s(?:while|whereas|but)\s|\s(?:after|compared with|up from|down from)\s/u;

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1)!;
  return before + text.slice(start, end) + text.slice(end).split(CLAUSE_END)[0]!;
}

/** The response that a figure stands under: in its clause, before it, or right after it; "denied" for a plain "not". */
function stanceOf(words: string, figure: FoundFigure, stances: readonly FoundStance[]): FoundStance | "denied" | null {
  const near = stances.find((stance) => {
    const between = stance.end <= figure.start ? words.slice(stance.end, figure.start) : words.slice(figure.end, stance.start);
    return (
      between.length < 120 &&
      !/[;:]|,\s(?:and|but|while|whereas|saying|insisting|putting)\s|\s(?:but|while)\s/u.test(between) &&
      !/\d/u.test(between.replace(/\S*\d\S* of \p{L}+ $/u, ""))
    );
  });
  if (near !== undefined) return near;
  return figure.isNegated && /(?<!\p{L})(?:not|never|nor)\s(?:the\s|exactly\s)?$/iu.test(words.slice(0, figure.start)) ? "denied" : null;
}

/** Words in quotation marks without a speaker of their own belong to whoever speaks next to them. */
function carried(all: readonly Sentence[], index: number): Attribution | null {
  const { quote } = all[index]!;
  if (quote === "none") return null;
  const next = all.slice(index + 1, index + NEAR).find(({ attributions }) => attributions.length > 0);
  const before = all
    .slice(Math.max(0, index - NEAR), index)
    .reverse()
    .find(({ attributions }) => attributions.length > 0);
  const chosen = quote === "open" && next !== undefined ? next.attributions[0] : before?.attributions.at(-1);
  return chosen ?? null;
}
