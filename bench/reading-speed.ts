import { type Corpus, scoreCorpus } from "../lib/domain/text/score.fixture";
import SENTENCES from "../lib/domain/text/cases/sentences.json";
import { readCandidates } from "../lib/domain/text/read-candidates";

const WORDS = 5_000;
const TIMES = 5;

type CorpusScore = Readonly<Record<"figures" | "precision" | "recall" | "attributed" | "reversed", number>>;
export type ReadingSpeed = Readonly<Record<"sentences" | "reports", CorpusScore>> & { readonly firstMs: number; readonly warmMs: number };

/** How well text is read, in per cent of the labelled figures, and how long an article of 5,000 words takes: at first, and once warm. */
export function measureReading(): ReadingSpeed {
  const article = articleOf(WORDS);
  const times = Array.from({ length: TIMES }, () => timed(article)).map(Math.round);
  return { sentences: scoreOf("sentences"), reports: scoreOf("reports"), firstMs: times[0]!, warmMs: Math.min(...times) };
}

function scoreOf(corpus: Corpus): CorpusScore {
  const { figures, precision, recall, attributed, reversed } = scoreCorpus(corpus);
  const percent = (share: number) => Math.round(share * 1_000) / 10;
  return {
    figures,
    precision: percent(precision),
    recall: percent(recall),
    attributed: percent(attributed),
    reversed: reversed.length,
  };
}

function articleOf(words: number): string {
  const all = SENTENCES.map(({ text }) => text)
    .join("\n\n")
    .split(" ");
  return Array.from({ length: words }, (_, index) => all[index % all.length]!).join(" ");
}

function timed(article: string): number {
  const started = performance.now();
  readCandidates(article, { published: "2024-10-29", known: [] });
  return performance.now() - started;
}
