import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import type { Subject } from "./comparison/subject";
import { figureWords } from "./figure-words";
import { intervalWords, listWords, percentWords } from "./figure/number-words";
import type { Rational } from "./figure/rational";
import type { Reading } from "./figure/reading";
import type { Question } from "./question";
import { groupBy } from "./group-by";
import { positionSentences } from "./question-positions";
import { capital, countOf, speakersOf } from "./wording";

/** What a headline is made of: the question, its compared claims, and how sources are called. */
export type HeadlineFacts = {
  readonly question: Question;
  readonly claims: readonly Claim[];
  readonly comparison: Comparison;
  readonly nameOf: (sourceId: string) => string;
};

const MOST_FIGURES = 4;

/** The question's state in plain sentences: who says what, how far apart, and how many original sources (METHOD 4.3). */
export function questionHeadline(facts: HeadlineFacts): string {
  if (facts.claims.length === 0) return "No claims yet.";
  const sentences = facts.question.answer === "yes_no" ? positionSentences(facts) : figureSentences(facts);
  const told = sentences.filter((sentence) => sentence !== "").join(" ");
  return told === "" ? "No claim counts at the moment: see why beside each." : told;
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
    group.stale.length === 0 ? "" : `${countOf(group.stale.length, "figure is", "figures are")} too old to count.`,
  ];
}

type Voice = { readonly name: string; readonly subject: Subject };

/** "NATO and the Pentagon say around 10,000; South Korean intelligence says around 13,000, 30 % more." */
function saying(facts: HeadlineFacts, voices: readonly Voice[]): string {
  if (voices.length === 0) return "";
  const byWords = [...groupBy(voices.toSorted(byAnchor), ({ subject }) => wordsOf(facts, subject))];
  const shown = byWords.slice(0, MOST_FIGURES).map(([words, members], index) => {
    const names = listWords(members.map(({ name }) => facts.nameOf(name)));
    const before = index === 1 && byWords.length === 2 ? byWords[0]![1][0]!.subject : undefined;
    return `${names} ${members.length === 1 ? "says" : "say"} ${words}${more(before, members[0]!.subject)}`;
  });
  const rest = byWords.length - shown.length;
  return `${capital(shown.join("; "))}${rest > 0 ? `; and ${rest} other figures` : ""}.`;
}

function byAnchor(a: Voice, b: Voice): number {
  return byReading(a.subject, b.subject) || (a.name < b.name ? -1 : 1);
}

function byReading(a: Subject, b: Subject): number {
  const [x, y] = [a, b].map(({ reading }) => reading!.anchor ?? reading!.support.lo!);
  return x!.compare(y!);
}

function wordsOf({ claims }: HeadlineFacts, { claim }: Subject): string {
  return figureWords(claims.find(({ id }) => id === claim.id)!.figure!);
}

/** "30 % more": said where there are two estimates above zero, as a bound or a range is no figure to measure from. */
function more(base: Subject | undefined, { reading }: Subject): string {
  const [from, to] = [estimateOf(base?.reading), estimateOf(reading)];
  return from === null || to === null || to.compare(from) <= 0 ? "" : `, ${percentWords(to.div(from).sub(1))} more`;
}

function estimateOf(reading: Reading | null | undefined): Rational | null {
  const isEstimate = reading?.shape === "two" && reading.rule !== "range" && reading.rule !== "plusminus";
  const anchor = isEstimate ? reading.anchor : null;
  return anchor !== null && anchor.compare(0) > 0 ? anchor : null;
}

function apart({ comparison: { group } }: HeadlineFacts): string {
  if (group.origins < 2) return "";
  if (group.positions > 1) {
    const distance = group.gap === null || group.gap.compare(2) > 0 ? "" : ` (${percentWords(group.gap.sub(1))} apart)`;
    return `Read as loosely as the words fairly allow they still do not ${group.positions === 2 && group.origins === 2 ? "meet" : "all meet"}${distance}.`;
  }
  return `All of them can be right: ${intervalWords(group.clusters.find(({ isTop }) => isTop)!.meet)}.`;
}

/** "Seoul is quoted with around 10,000 and around 13,000." */
function variantSentences(facts: HeadlineFacts): string[] {
  const { live, variants } = facts.comparison.group;
  return variants.map((name) => {
    const quoted = live.filter(({ origins }) => origins.includes(name));
    const words = [...new Set(quoted.toSorted((a, b) => byReading(a, b)).map((subject) => wordsOf(facts, subject)))];
    const rest = words.length - MOST_FIGURES;
    const shown = rest > 0 ? [...words.slice(0, MOST_FIGURES), countOf(rest, "other figure", "other figures")] : words;
    return `${capital(facts.nameOf(name))} is quoted with different figures: ${listWords(shown)}.`;
  });
}

function partsSentence(facts: HeadlineFacts): string {
  const parts = facts.claims.filter(({ id }) => facts.comparison.group.parts.includes(id));
  if (parts.length === 0) return "";
  const byWords = [
    ...groupBy(
      parts.filter(({ figure }) => figure !== null),
      ({ figure }) => figureWords(figure!),
    ),
  ];
  const said = byWords
    .slice(0, MOST_FIGURES)
    .map(([words, claims]) => `${listWords(speakersOf(claims, facts.nameOf))} ${claims.length === 1 ? "gives" : "give"} ${words}`);
  return `${capital(said.join("; "))} for a part of it, which does not contradict a figure for the whole.`;
}

/** "The report puts the United Kingdom's figure below South Korean intelligence's but gives no number." */
function comparisonSentences(facts: HeadlineFacts): string[] {
  const direct = facts.claims.filter(
    ({ figure, standing, stances }) => figure === null && standing === "current" && stances.some(isDirected),
  );
  return direct.slice(0, MOST_FIGURES).flatMap((claim) => {
    const { kind, target } = claim.stances.find(isDirected)!;
    const aimed = "claimId" in target ? facts.claims.find(({ id }) => id === target.claimId) : undefined;
    if (aimed !== undefined && aimed.standing !== "current") return [];
    const other =
      "sourceId" in target ? facts.nameOf(target.sourceId) : aimed?.speakerId == null ? "another" : facts.nameOf(aimed.speakerId);
    const speaker = claim.speakerId === null ? "Someone" : facts.nameOf(claim.speakerId);
    const whose = claim.aboutSourceId === null ? "its own figure" : `the ${facts.nameOf(claim.aboutSourceId)} figure`;
    return `${capital(speaker)} puts ${whose} ${kind === "lower_than" ? "below" : "above"} that of ${other} but gives no number.`;
  });
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

/** Who responded to a claim of this question: "Moscow denied C3." */
function responding({ claims, nameOf }: HeadlineFacts, kind: "cannot_confirm" | "refutes", verb: string): string {
  const said = claims.flatMap(({ standing, stances, speakerId }) =>
    stances.flatMap((stance) => {
      const aimed = claims.find(({ id }) => "claimId" in stance.target && stance.target.claimId === id);
      return standing !== "current" || stance.kind !== kind || aimed === undefined || speakerId === null
        ? []
        : [`${nameOf(speakerId)} ${verb} C${aimed.number}`];
    }),
  );
  return said.length === 0 ? "" : `${capital(listWords(said))}.`;
}
