import { sentencesOf } from "./sentences";
import type { Span } from "./span";

/** So far around a passage its neighbours are looked for. */
const AROUND = 3_000;

/** The stretch of a text from some sentences before a passage to some after it. */
export function sentencesAround(text: string, { start, end }: Span, many: number): Span {
  const from = Math.max(0, start - AROUND);
  const sentences = sentencesOf(text.slice(from, end + AROUND)).map((span) => ({ start: span.start + from, end: span.end + from }));
  const first = sentences.findIndex((sentence) => sentence.end > start);
  const last = sentences.findLastIndex((sentence) => sentence.start < end);
  return {
    start: Math.min(start, sentences[Math.max(0, first - many)]?.start ?? start),
    end: Math.max(end, sentences[Math.min(sentences.length - 1, last + many)]?.end ?? end),
  };
}
