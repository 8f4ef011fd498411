import type { FoundFigure } from "./figures-in-sentence";
import { type SourcePhrase, sourcePhrases } from "./source-phrase";
import { type Span, overlaps } from "./span";
import { stretchAfter, subjectBefore } from "./stretches";
import { BEFORE_A_NOUN, DOCUMENT, INVERTED, NOUN_TOO, OUTLET, SOURCE_NOUN, TELLS, UNNAMED, VERB } from "./speech-words";

/** Where a sentence says whose words it gives: who, by which verb, and on which side of it the words stand. */
export type Attribution = Span & {
  readonly speakers: readonly SourcePhrase[];
  /** Who passed the words on. */
  readonly via: readonly SourcePhrase[];
  /** On whose word the speaker goes. */
  readonly basedOn: readonly SourcePhrase[];
  readonly verb: string;
  readonly covers: "before" | "after" | "both";
};

/** "Omar Said said" and "Said added": within a sentence a verb has no capital, unless what follows has one too, as in a headline. */
const SURNAME = new RegExp(`(?<=\\p{L}[\\s.]\\s?)Said(?=[\\s,.]+\\p{Ll})|^Said(?=,?\\s${VERB.source})`, "gu");

type Cue = Pick<Attribution, "start" | "end" | "verb" | "covers"> & { readonly stretch: Span };
type Prose = { readonly text: string; readonly figures: readonly FoundFigure[]; readonly known: ReadonlySet<string> };

const ACCORDING =
  /(?<!\p{L})(?:according to|as reported by|as told by|in the words of|(?:based )?on the basis of (?:data|figures) from)\s/giu;
const BY =
  /(?<!\p{L})(?:estimated|reported|counted|recorded|registered|confirmed|documented|verified|put|given|provided|released|published|issued|announced|compiled|collected|tallied|forecast|projected|predicted|logged|disclosed|claimed|believed|assessed|calculated|supplied|seen|shared|commissioned|expected|made|cited|quoted)(?:\s(?!by\s)[\p{L}-]+){0,3}?\sby\s(?=the\s|an?\s|two\s|three\s|four\s|several\s|its\s|\p{L})/gu;
const WORDS_BY =
  /(?<!\p{L})(?:estimates?|figures?|data|reports?|count|tally|survey|study|assessment|projections?|forecasts?|statistics|records|poll|analysis|numbers|statement|census|toll|bulletin|update|modelling|research|documents?|images|imagery)\s(?:(?!was|were|is|are|has|had)[\p{L}-]+\s){0,2}?(?:by|from)\s(?=the\s|an?\s|two\s|its\s|\p{Lu})/gu;
const OWN_COUNT =
  /(?<![\p{L}'’])((?:[Tt]he|[Aa]n?)\s(?:(?!the\s|an?\s|that\s)[\p{L}.&-]+\s){0,4}?[\p{L}.&-]+|(?:\p{Lu}[\p{L}.&-]*\s){0,5}\p{Lu}[\p{L}.&-]*)['’]s?\s(?:[\p{L}-]+\s){0,3}?(?:counts?|estimates?|tally|figures?|assessment|data|toll|numbers?|projections?|forecasts?|reports?|survey|census|records|statistics|calculations?|analysis|study|database|poll|total|bulletin)(?!\p{L})/gu;
const BY_WHOM =
  /(?<!\p{L})(?:by|on|in) the (?:own )?(?:estimates?|reckoning|counts?|calculations?|account|judge?ment|view|assessment|words|opinion|estimation) of\s/giu;
const NO_OWNER =
  /(?:^|\s)(?:year|month|week|day|today|yesterday|\p{L}+day|country|world|nation|region|decade|century|it|that|there|he|she|what|who)$/iu;
/** Forms that go with several, or else are nouns: "the Russian claim that". */
const BASE_FORM = /^(?:claim|report|estimate|predict|warn|believe|expect|deny|dispute)$/iu;
const PLURAL_BEFORE = /(?:(?:s|people|police|men|women|not|n['’]t|did|does|do)|(?:^|\s)(?:we|i|you|and\s\S+))(?:\s(?:also|still|now))?$/iu;
const QUOTED = /\s(?:was|were|is|are|has been|have been) quoted (?:by (?<outlet>[^,.;]{1,60}?) )?as saying(?!\p{L})/gu;
const PARTICIPLE =
  /,\s(?:saying|adding|insisting|denying|warning|noting|claiming|arguing|estimating|stressing|predicting|reporting)(?!\p{L})/gu;
const PRONOUN = /^(?:he|she|it|they)$/iu;
const CITING = /(?<!\p{L})(?:citing|quoting)\s/giu;
const TOLD_OUTLET = /^(?:told|tells)$/iu;
const COMMA_NP = /[,”"’—–]\s*$/u;

/** The attributions of a sentence, in order. `figures` are those found in it, `known` the names of sources in small letters. */
export function attributionsIn(prose: Prose): Attribution[] {
  const { text, known } = prose;
  const plain = { ...prose, text: text.replaceAll(SURNAME, "Saed") };
  const cues = [...spoken(plain), ...phrased(plain)].sort((a, b) => a.start - b.start);
  const cited = [...text.matchAll(CITING)].flatMap(({ index, 0: cue }) => {
    const stretch = stretchAfter(text, index + cue.length);
    return sourcePhrases(text.slice(stretch.start, stretch.end), stretch.start, known);
  });
  return cues.flatMap((cue) => {
    const speakers = sourcePhrases(text.slice(cue.stretch.start, cue.stretch.end), cue.stretch.start, known);
    return speakers.length === 0 ? [] : [withChain({ ...cue, speakers, via: toldTo(text, cue, known), basedOn: [] }, cited)];
  });
}

/** An outlet that cites somebody passes their words on; anybody else speaks upon them. */
function withChain(attribution: Attribution, cited: readonly SourcePhrase[]): Attribution {
  const { speakers, verb } = attribution;
  if (/^(?:cited|quoted)/iu.test(verb)) return attribution;
  const origins = cited.filter(({ start }) => start > attribution.start);
  if (origins.length === 0) return attribution;
  const isOutlet = speakers.every((speaker) => OUTLET.test(speaker.text));
  return isOutlet ? { ...attribution, speakers: origins, via: speakers } : { ...attribution, basedOn: origins };
}

/** "told Reuters": who was told, where it is an outlet. */
function toldTo(text: string, cue: Cue, known: ReadonlySet<string>): SourcePhrase[] {
  if (!TOLD_OUTLET.test(cue.verb)) return [];
  const { start } = stretchAfter(text, cue.end);
  const name = /^(?:the\s)?(?:\p{Lu}[\p{L}.-]*\s?)+/u.exec(text.slice(start))?.[0] ?? "";
  return OUTLET.test(name) ? sourcePhrases(name, start, known) : [];
}

/** Verbs of saying with their subject before or after them. */
function spoken(prose: Prose): Cue[] {
  const cues: Cue[] = [];
  for (const match of prose.text.matchAll(VERB)) {
    const verb = { word: match[0], start: match.index, end: match.index + match[0].length, isCounting: match[2] !== undefined };
    const cue = inverted(prose, verb) ?? active(prose, verb, cues.at(-1));
    if (cue !== null) cues.push(cue);
  }
  return [...cues, ...participles(prose.text, cues)];
}

/** "…, adding that 12 were hurt": whoever spoke before it. */
function participles(text: string, cues: readonly Cue[]): Cue[] {
  return [...text.matchAll(PARTICIPLE)].flatMap(({ index, 0: words }) => {
    const earlier = cues.findLast(({ start }) => start < index);
    const verb = words.replace(/^\W+/u, "");
    return earlier === undefined ? [] : [{ ...earlier, verb, start: index, end: index + words.length, covers: "after" as const }];
  });
}

type Verb = Span & { readonly word: string; readonly isCounting: boolean };

function inverted({ text, figures }: Prose, { word, start, end }: Verb): Cue | null {
  if (
    !INVERTED.test(word) ||
    !COMMA_NP.test(text.slice(0, start)) ||
    !/^\s(?:the|an?|two|three|several|one|(?!\p{Lu}\p{Ll}+day(?!\p{L})|January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}|officials|police|witnesses|authorities|(?!(?:in|on|at|that|to|it|there|some|about|around|more|nearly|as|from|by|up|its|their|his|her|he|she|they)\s)(?:\p{Ll}+\s){1,4}\p{Lu})/u.test(
      text.slice(end),
    )
  )
    return null;
  const stretch = stretchAfter(text, end);
  const words = text.slice(stretch.start, stretch.end);
  const isClause =
    /\s(?:was|were|had|has|have|is|are|would|will|could)(?:\s|$)/u.test(text.slice(stretch.start, stretch.end + 6)) ||
    figures.some((figure) => overlaps(figure, stretch));
  return isClause || words.trim() === ""
    ? null
    : { stretch, verb: word, start, end: stretch.end, covers: hasMore(text, stretch.end, figures) ? "both" : "before" };
}

function hasMore(text: string, end: number, figures: readonly Span[]): boolean {
  return /^[^.]{0,120}?,/u.test(text.slice(end)) && figures.some(({ start }) => start > end);
}

function active(prose: Prose, verb: Verb, earlier: Cue | undefined): Cue | null {
  if (isNoVerb(prose.text, verb)) return null;
  const isJoined = /(?:^|\s)(?:and|but|then)$/u.test(prose.text.slice(0, verb.start).trimEnd());
  const stretch = isJoined ? earlier?.stretch : subjectBefore(prose.text, verb.start);
  if (stretch === null || stretch === undefined || !speaks(prose, stretch, verb)) return null;
  return { stretch, verb: verb.word, start: Math.min(stretch.start, verb.start), end: verb.end, covers: sideOf(prose, stretch, verb) };
}

/** Whether a subject can be a speaker by its verb: it is no figure itself, and what counts or finds tells of a figure. */
function speaks({ text, figures, known }: Prose, stretch: Span, verb: Verb): boolean {
  const words = text.slice(stretch.start, stretch.end);
  const tells = TELLS[verb.word.toLowerCase()];
  const isTelling = tells === undefined || DOCUMENT.test(words) || tells.test(text.slice(verb.end));
  const isFigure = figures.some((figure) => overlaps(figure, stretch) && !(UNNAMED.test(words.trim()) && countsSpeakers(figure)));
  return isTelling && !isFigure && !/according to/iu.test(words) && (!verb.isCounting || mayCount(words, stretch.start, known));
}

/** A noun ("reports of"), an adjective ("an estimated"), or what might be: "famine could claim lives". */
function isNoVerb(text: string, { word, start, end }: Verb): boolean {
  const before = text.slice(Math.max(0, start - 80), start).trimEnd();
  if (/(?:^|\s)(?:an?|the|its|their|some|of|more)$/iu.test(before)) return true;
  if (/(?:^|\s)(?:could|would|will|may|might|can|to)$/iu.test(before)) return !/^(?:say|confirm|verify)$/iu.test(word);
  if (BASE_FORM.test(word) && !PLURAL_BEFORE.test(before)) return true;
  return NOUN_TOO.test(word) && (BEFORE_A_NOUN.test(before) || /^\sof\s/u.test(text.slice(end)));
}

/** Whether somebody may count: a body, a document, or a name; the first word of a sentence has a capital anyway. */
function mayCount(words: string, at: number, known: ReadonlySet<string>): boolean {
  const name = words.trim();
  return (
    PRONOUN.test(name) ||
    known.has(name.toLowerCase().replace(/^the\s/u, "")) ||
    SOURCE_NOUN.test(name) ||
    (at > 0 ? /\p{Lu}/u : /(?!^)\p{Lu}|^\p{Lu}{2}/u).test(name)
  );
}

/** "two observers": as many as may speak together. */
function countsSpeakers({ figure }: FoundFigure): boolean {
  return figure.hedge === "bare" && figure.multiplier.equals(1) && Number(figure.x) <= 20;
}

/** A speaker after a comma and before nothing that counts has spoken what stands before: "300 died, the ministry said on Monday." */
function sideOf({ text, figures }: Prose, stretch: Span, verb: Verb): Attribution["covers"] {
  const before = text.slice(0, stretch.start);
  if (/^\s*(?:and|but)\s/u.test(text.slice(stretch.start, stretch.end))) return "after";
  if (!COMMA_NP.test(before.trimEnd()) && !/,\s*(?:the|an?)?\s*$/iu.test(before)) return "after";
  const rest = text.slice(verb.end);
  const length = /^[^,;:”"“]*/u.exec(rest)![0].length;
  const ownEnd = verb.end + length;
  const isToSomebody = /^told$/iu.test(verb.word) && !/\sthat\s/u.test(rest.slice(0, length));
  if ((!isToSomebody && figures.some(({ start }) => start > verb.end && start < ownEnd)) || /^\sthat\s/u.test(rest)) return "after";
  return figures.some(({ start }) => start >= ownEnd) ? "both" : "before";
}

/** Sources named by a phrase: "according to", "estimated by", "a report by", "the ministry's count". */
function phrased({ text, figures }: Prose): Cue[] {
  const after = (pattern: RegExp, covers: Cue["covers"]) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }): Cue => {
      const stretch = stretchAfter(text, index + words.length);
      return {
        stretch,
        verb: /^according/iu.test(words) ? "according to" : words.split(" ")[0]!.toLowerCase(),
        start: index,
        end: stretch.end,
        covers,
      };
    });
  const owned = [...text.matchAll(OWN_COUNT)].flatMap(({ index, 0: words, 1: owner }): Cue[] => {
    const stretch = { start: index, end: index + owner!.length };
    return NO_OWNER.test(owner!) ||
      !(SOURCE_NOUN.test(owner!) || /\p{Lu}/u.test(owner!.replace(/^(?:The|An?)\s/u, ""))) ||
      figures.some((figure) => overlaps(figure, stretch))
      ? []
      : [{ stretch, verb: words.split(/\s/u).at(-1)!, start: index, end: index + words.length, covers: "both" }];
  });
  const passive = quoted(text);
  const byWhom = after(BY, "both").filter(({ start }) => !passive.some((cue) => cue.start <= start && start < cue.end));
  return [...passive, ...byWhom, ...after(ACCORDING, "both"), ...after(BY_WHOM, "both"), ...after(WORDS_BY, "both"), ...owned];
}

/** "The ministry was quoted as saying": the subject speaks, however passive it stands. */
function quoted(text: string): Cue[] {
  return [...text.matchAll(QUOTED)].flatMap(({ index, 0: words }) => {
    const stretch = subjectBefore(text, index);
    return stretch === null ? [] : [{ stretch, verb: "quoted", start: stretch.start, end: index + words.length, covers: "after" as const }];
  });
}
