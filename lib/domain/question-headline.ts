import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import type { Subject } from "./comparison/subject";
import { figureWords } from "./figure-words";
import { intersection, isEmpty } from "./figure/interval";
import { intervalWords, listWords, percentWords } from "./figure/number-words";
import { estimateOf } from "./our-arithmetic";
import type { WriteNumber } from "./notation";
import type { Question } from "./question";
import { groupBy } from "./group-by";
import { positionSentences } from "./question-positions";
import { countedClaims } from "./review";
import { type NameOf, attributionOf, capital, countOf, firstFew, speakerOf, speakersOf } from "./wording";

/** More figures than these are told by the least and the most of them. */
const MOST_FIGURES = 4;

/** What a headline is made of: the question, its compared claims, and how sources are called. */
export type HeadlineFacts = {
  readonly question: Question;
  readonly claims: readonly Claim[];
  readonly comparison: Comparison;
  readonly nameOf: NameOf;
  /** How our own numbers are written; with commas where it is not said. */
  readonly write?: WriteNumber;
};

/** The question's state in plain sentences: who says what, how far apart, and how many original sources (METHOD 4.3). */
export function questionHeadline(facts: HeadlineFacts): string {
  if (facts.claims.length === 0) return "No claims yet.";
  const counted = { ...facts, claims: countedClaims(facts.claims, facts.question) };
  const sentences = facts.question.answer === "yes_no" ? positionSentences(counted) : figureSentences(counted);
  const told = sentences.filter((sentence) => sentence !== "").join(" ");
  return `${told === "" ? "No claim counts at the moment: see why beside each." : told}${reviewSentence(facts)}`;
}

/** " 2 of 6 claims are not yet reviewed." and how many do not count as nobody accepted them; empty where all were. */
function reviewSentence({ question, claims, write }: HeadlineFacts): string {
  const standing = claims.filter((claim) => claim.standing === "current");
  const left = standing.length - countedClaims(standing, question).length;
  const waiting = question.acceptedOnly ? 0 : standing.filter(({ reviewState }) => reviewState === "in_review").length;
  const why = question.acceptedOnly ? "only what a reviewer accepted counts" : "sent back, or a draft";
  const all = `of ${countOf(standing.length, "claim", "claims", write)}`;
  return [
    waiting === 0 ? "" : ` ${countOf(waiting, `${all} is`, `${all} are`, write)} not yet reviewed.`,
    left === 0 ? "" : ` ${countOf(left, `${all} is left out`, `${all} are left out`, write)}: ${why}.`,
  ].join("");
}

function figureSentences(facts: HeadlineFacts): string[] {
  const { group } = facts.comparison;
  const voices = [...group.speaks].map(([name, subject]) => ({ name, subject }));
  return [
    saying(facts, voices),
    apart(facts),
    partsSentence(facts),
    ...comparisonSentences(facts),
    ...variantSentences(facts),
    originsSentence(facts),
    responding(facts, "cannot_confirm", "could not confirm"),
    responding(facts, "refutes", "denied"),
    group.stale.length === 0 ? "" : `${countOf(group.stale.length, "figure is", "figures are", facts.write)} too old to count.`,
    overruledSentence(facts),
  ];
}

/** That a person's word stands in place of what was computed, wherever the sentence is taken. */
function overruledSentence({ claims, comparison, write }: HeadlineFacts): string {
  const { subjects, ruledWith, relate } = comparison;
  const name = (index: number) => `C${claims.find(({ id }) => id === subjects[index]!.claim.id)!.number}`;
  const readings = subjects.flatMap(({ reading }, index) => (reading?.rule === "overruled" ? [`how ${name(index)} is read`] : []));
  const relations = subjects.flatMap((_subject, index) =>
    ruledWith(index)
      .filter((other) => other > index)
      .map((other) => `${name(index)} and ${name(other)} (${labelWords(relate(index, other).label)})`),
  );
  const few = firstFew([...readings, ...relations], (count) => countOf(count, "other", "others", write));
  return few.length === 0 ? "" : `Overruled by hand: ${listWords(few)}.`;
}

/** "not comparable". */
function labelWords(label: string): string {
  return label.replaceAll("_", " ");
}

type Voice = { readonly name: string; readonly subject: Subject };

/** "NATO and the Pentagon say around 10,000; South Korean intelligence says around 13,000, 30 % more." */
function saying(facts: HeadlineFacts, voices: readonly Voice[]): string {
  if (voices.length === 0) return "";
  const byWords = [...groupBy(voices.toSorted(byAnchor), ({ subject }) => wordsOf(facts, subject))];
  const said = byWords.map(([words, members], index) => {
    const names = listWords(tellersOf(facts, members));
    const before = index === 1 && byWords.length === 2 ? byWords[0]![1][0]!.subject : undefined;
    return `${names} ${new Set(members.map(tellerOf)).size === 1 ? "says" : "say"} ${words}${more(before, members[0]!.subject, facts.write)}`;
  });
  if (byWords.length <= MOST_FIGURES) return `${capital(said.join("; "))}.`;
  const [least, most] = [byWords[0]!, byWords.at(-1)!].map(([words, members]) => {
    const names = firstFew(tellersOf(facts, members), (count) => countOf(count, "other", "others", facts.write));
    return `${words} (${listWords(names)})`;
  });
  return `${countOf(byWords.length, "figure", "figures", facts.write)}: the lowest is ${least!}, the highest ${most!}.`;
}

/** Whose word the claim of a voice is: by its own chain, whatever people hold that it rests on. */
function tellerOf({ subject: { claim } }: Pick<Voice, "subject">): string {
  return claim.reports ?? claim.source;
}

function tellersOf(facts: HeadlineFacts, voices: readonly Voice[]): string[] {
  return [...new Set(voices.map(tellerOf))].map(facts.nameOf);
}

function othersGiven(count: number, write: WriteNumber | undefined): string {
  return `and ${countOf(count, "other figure is given", "other figures are given", write)}`;
}

function byAnchor(a: Voice, b: Voice): number {
  return byReading(a.subject, b.subject) || (a.name < b.name ? -1 : 1);
}

function byReading(a: Subject, b: Subject): number {
  const [x, y] = [a, b].map(({ reading }) => reading!.anchor ?? reading!.support.lo!);
  return x!.compare(y!);
}

function wordsOf({ claims, write }: HeadlineFacts, { claim }: Subject): string {
  return figureWords(claims.find(({ id }) => id === claim.id)!.figure!, write);
}

/** "30 % more": said where there are two estimates above zero, as a bound or a range is no figure to measure from. */
function more(base: Subject | undefined, { reading }: Subject, write: WriteNumber | undefined): string {
  const [from, to] = [estimateOf(base?.reading), estimateOf(reading)];
  const isMore = from !== null && to !== null && from.compare(0) > 0 && to.compare(from) > 0;
  return isMore ? `, ${percentWords(to.div(from).sub(1), write)} more` : "";
}

function apart({ comparison: { group }, write }: HeadlineFacts): string {
  if (group.origins < 2) return "";
  if (group.positions > 1) {
    const distance = group.gap === null || group.gap.compare(2) > 0 ? "" : ` (${percentWords(group.gap.sub(1), write)} apart)`;
    const manner = group.positions === 2 && group.origins === 2 ? "meet" : "all meet";
    return `Read as loosely as the words fairly allow they still do not ${manner}${distance}.${bandSentence(group, write)}`;
  }
  const meet = intervalWords(group.clusters.find(({ isTop }) => isTop)!.meet, write);
  const cores = [...group.speaks.values()].map(({ reading }) => reading!.core).reduce(intersection);
  return isEmpty(cores)
    ? `All of them can be right only on a loose reading of their words: ${meet}.`
    : `All of them can be right: ${meet}.`;
}

/** " 4 of 9 original sources allow 9,000–11,000." Said where more than two are held against one another. */
function bandSentence({ clusters, depth, origins }: Comparison["group"], write: WriteNumber | undefined): string {
  const top = clusters.filter(({ isTop }) => isTop);
  if (depth < 2 || origins < 3) return "";
  const sources = `${depth} of ${origins} original sources`;
  return top.length === 1
    ? ` ${sources} allow ${intervalWords(top[0]!.meet, write)}.`
    : ` At most ${sources} agree, on ${top.length} different values.`;
}

/** "Seoul is quoted with around 10,000 and around 13,000."; of what others said who rest on it, that their figures differ. */
function variantSentences(facts: HeadlineFacts): string[] {
  const { live, variants } = facts.comparison.group;
  const told = variants.map((name) => {
    const quoted = live.filter(({ origins }) => origins.includes(name));
    const words = [...new Set(quoted.toSorted((a, b) => byReading(a, b)).map((subject) => wordsOf(facts, subject)))];
    const few = firstFew(words, (count) => countOf(count, "other figure", "other figures", facts.write));
    const isOwn = quoted.every((subject) => tellerOf({ subject }) === name);
    return isOwn
      ? `${capital(facts.nameOf(name))} is quoted with different figures: ${listWords(few)}.`
      : `Figures that are based on ${facts.nameOf(name)} differ: ${listWords(few)}.`;
  });
  return firstFew(told, (count) => `${countOf(count, "other source is", "other sources are", facts.write)} quoted with different figures.`);
}

function partsSentence(facts: HeadlineFacts): string {
  const isPart = new Set<string>(facts.comparison.group.parts);
  const figures = facts.claims.filter(({ id, figure }) => isPart.has(id) && figure !== null);
  if (figures.length === 0) return "";
  const said = [...groupBy(figures, ({ figure }) => figureWords(figure!, facts.write))].map(([words, claims]) => {
    const speakers = speakersOf(claims, facts.nameOf);
    return `${listWords(speakers)} ${speakers.length === 1 ? "gives" : "give"} ${words}`;
  });
  const harmless = arePartsHarmless(facts) ? ", which does not contradict a figure for the whole" : "";
  return `${capital(firstFew(said, (count) => othersGiven(count, facts.write)).join("; "))} for a part of it${harmless}.`;
}

const MOST_PAIRS_LOOKED_AT = 2_000;

/** Whether no part conflicts with a figure that counts, nor is ruled upon by a person; for more pairs than one looks at it is not said. */
function arePartsHarmless({ comparison: { group, subjects, relate, ruledWith } }: HeadlineFacts): boolean {
  const isPart = new Set<string>(group.parts);
  const voices = new Set([...group.speaks.values()]);
  const [parts, wholes] = [(subject: Subject) => isPart.has(subject.claim.id), (subject: Subject) => voices.has(subject)].map((is) =>
    subjects.flatMap((subject, index) => (is(subject) ? [index] : [])),
  ) as [number[], number[]];
  if (parts.length * wholes.length > MOST_PAIRS_LOOKED_AT) return false;
  return parts.every((part) => ruledWith(part).length === 0 && wholes.every((whole) => relate(part, whole).label !== "conflict"));
}

/** "The report puts the United Kingdom's figure below South Korean intelligence's but gives no number." */
function comparisonSentences(facts: HeadlineFacts): string[] {
  const direct = facts.claims.filter(({ figure, stances }) => figure === null && stances.some(isDirected));
  const told = direct.flatMap((claim) => {
    const { kind, target } = claim.stances.find(isDirected)!;
    const other = measuredFrom(facts, target);
    if (other === null) return [];
    const whose = claim.aboutSourceId === null ? "its own figure" : `the ${facts.nameOf(claim.aboutSourceId)} figure`;
    const speaker = capital(speakerOf(claim, facts.nameOf));
    return [`${speaker} puts ${whose} ${kind === "lower_than" ? "below" : "above"} that of ${other} but gives no number.`];
  });
  const others = (count: number) =>
    `${countOf(count, "other claim compares", "other claims compare", facts.write)} figures without giving a number.`;
  return firstFew(told, others);
}

/** Whose figure a response measures from; null where that is no current claim of this question. */
function measuredFrom(facts: HeadlineFacts, target: Claim["stances"][number]["target"]): string | null {
  if ("sourceId" in target) return facts.nameOf(target.sourceId);
  const aimed = facts.claims.find(({ id }) => id === target.claimId);
  return aimed === undefined ? null : speakerOf(aimed, facts.nameOf);
}

function isDirected({ kind }: Claim["stances"][number]): boolean {
  return kind === "lower_than" || kind === "higher_than";
}

function originsSentence({ comparison }: HeadlineFacts): string {
  const [least, most] = comparison.originRange;
  if (most === 0) return "";
  const provisional = comparison.group.isProvisional ? " Provisional: not every date or scope is stated." : "";
  return `${least === most ? most : `${least}–${most}`} original source${most === 1 ? "" : "s"}.${provisional}`;
}

/** Who responded to a claim of this question: "Moscow denied the figure of NATO (C3)." */
function responding({ claims, nameOf }: HeadlineFacts, kind: "cannot_confirm" | "refutes", verb: string): string {
  const said = claims.flatMap(({ stances, speakerId }) =>
    stances.flatMap((stance) => {
      const aimed = claims.find(({ id }) => "claimId" in stance.target && stance.target.claimId === id);
      return stance.kind !== kind || aimed === undefined || speakerId === null
        ? []
        : [`${nameOf(speakerId)} ${verb} the figure of ${attributionOf(aimed, nameOf)} (C${aimed.number})`];
    }),
  );
  return said.length === 0 ? "" : `${capital(listWords(said))}.`;
}
