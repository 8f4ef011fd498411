import type { Hedge } from "../figure/figure";
import { type Rational, rationalFrom } from "../figure/rational";
import { type Candidate, readCandidates } from "./read-candidates";
import REPORTS from "./cases/reports.json";
import SENTENCES from "./cases/sentences.json";

type Labelled = {
  readonly quote: string;
  readonly start: number;
  readonly hedge: string;
  readonly x: string | null;
  readonly y: string | null;
  readonly multiplier: number;
  readonly attributedTo: readonly string[];
};

/** How well `read` does on the labelled sentences: shares from 0 to 1, and what went wrong in words. */
export type Score = {
  readonly figures: number;
  /** Of the figures found, those with the right hedge and numerals. */
  readonly precision: number;
  /** Of the figures labelled, those found with the right hedge and numerals. */
  readonly recall: number;
  /** Of the figures found, those given to the right sources: a name may be longer or shorter than the label. */
  readonly attributed: number;
  /** A ceiling read as a floor, or a floor as a ceiling. */
  readonly reversed: readonly string[];
};

const FLOORS: ReadonlySet<string> = new Set<Hedge>(["atleast", "morethan", "justover"]);
const CEILINGS: ReadonlySet<string> = new Set<Hedge>(["atmost", "fewerthan", "upto", "almost"]);

/** Two corpora of invented news: by the first the reader was built, and the second it had not seen when it was first scored. */
const CORPORA = { sentences: SENTENCES, reports: REPORTS } as const;
export type Corpus = keyof typeof CORPORA;

/** Reads every text of a corpus and holds it against its labels. */
export function scoreCorpus(corpus: Corpus): Score {
  const pairs = CORPORA[corpus].flatMap(({ text, figures, ...rest }) => {
    const found = readCandidates(text, { published: "published" in rest ? (rest.published ?? null) : null, known: [] });
    return matched(
      figures,
      found.filter(({ figure }) => figure !== null),
    );
  });
  const both = pairs.flatMap(({ label, candidate }) => (label === null || candidate === null ? [] : [{ label, candidate }]));
  const right = both.filter(({ label, candidate }) => saysSame(label, candidate)).length;
  return {
    figures: pairs.filter(({ label }) => label !== null).length,
    precision: right / pairs.filter(({ candidate }) => candidate !== null).length,
    recall: right / pairs.filter(({ label }) => label !== null).length,
    attributed: both.filter(({ label, candidate }) => isAttributed(label, candidate)).length / both.length,
    reversed: both.filter(({ label, candidate }) => isReversed(label.hedge, candidate.figure!.hedge)).map(({ label }) => label.quote),
  };
}

type Pair = { readonly label: Labelled | null; readonly candidate: Candidate | null };

function matched(labels: readonly Labelled[], candidates: readonly Candidate[]): Pair[] {
  const left = new Set(candidates);
  const pairs = labels.map((label): Pair => {
    const candidate = [...left].find(({ start, end }) => start < label.start + label.quote.length && label.start < end) ?? null;
    if (candidate !== null) left.delete(candidate);
    return { label, candidate };
  });
  return [...pairs, ...[...left].map((candidate) => ({ label: null, candidate }))];
}

function saysSame({ hedge, x, y, multiplier }: Labelled, { figure }: Candidate): boolean {
  const [wanted, found] = [rationalFrom(String(multiplier))!, figure!.multiplier];
  return figure!.hedge === hedge && isSame(x, wanted, figure!.x, found) && isSame(y, wanted, figure!.y, found);
}

function isSame(wanted: string | null, by: Rational, found: string | null, times: Rational): boolean {
  if (wanted === null || found === null) return wanted === found;
  const [one, other] = [wanted, found].map((numeral) => rationalFrom(numeral.replaceAll(",", "")));
  return one == null || other == null ? wanted === found && by.equals(times) : one.mul(by).equals(other.mul(times));
}

function isAttributed({ attributedTo }: Labelled, candidate: Candidate): boolean {
  const found = candidate.attributedTo.map(({ text }) => text.toLowerCase());
  const isNamed = (name: string) => found.some((text) => text.includes(name) || name.includes(text));
  return attributedTo.length === 0 ? found.length === 0 : attributedTo.every((name) => isNamed(name.toLowerCase()));
}

function isReversed(wanted: string, found: string): boolean {
  return (FLOORS.has(wanted) && CEILINGS.has(found)) || (CEILINGS.has(wanted) && FLOORS.has(found));
}
