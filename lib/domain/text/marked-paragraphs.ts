import type { Span } from "./span";

/** A passage of a text, and what is to be marked in it: the keys of those who quote it. */
export type Marked<Key> = Span & { readonly keys: readonly Key[] };
export type Paragraph<Key> = Span & { readonly number: number; readonly parts: readonly Marked<Key>[] };

/** A text as its paragraphs, in order and numbered from 1, each cut where a passage begins or ends. */
export function markedParagraphs<Key>(text: string, passages: readonly (Span & { readonly key: Key })[]): Paragraph<Key>[] {
  const sorted = passages.toSorted((a, b) => a.start - b.start);
  const lines = [...text.matchAll(/[^\r\n]+/gu)].filter(([line]) => line.trim() !== "");
  return lines.map(({ index: start, 0: line }, position) => {
    const end = start + line.length;
    return { start, end, number: position + 1, parts: parts({ start, end }, sorted) };
  });
}

function parts<Key>({ start, end }: Span, sorted: readonly (Span & { readonly key: Key })[]): Marked<Key>[] {
  const within = sorted.filter((passage) => passage.start < end && start < passage.end);
  const cuts = [...new Set([start, end, ...within.flatMap((passage) => [passage.start, passage.end])])]
    .filter((cut) => start <= cut && cut <= end)
    .toSorted((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index]!;
    return { start: from, end: to, keys: within.filter((passage) => passage.start <= from && to <= passage.end).map(({ key }) => key) };
  });
}

/** The number of the paragraph that holds a place in the text; null where none does. */
export function paragraphAt<Key>(paragraphs: readonly Paragraph<Key>[], at: number): number | null {
  return paragraphs.find(({ start, end }) => start <= at && at < end)?.number ?? null;
}
