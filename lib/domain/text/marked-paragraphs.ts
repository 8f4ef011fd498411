import type { Span } from "./span";

/** A passage of a text, and what is to be marked in it: the keys of those who quote it. */
export type Marked<Key> = Span & { readonly keys: readonly Key[] };
export type Paragraph<Key> = Span & {
  readonly number: number;
  /** The page it begins on, counted from 1; null in a text without pages. */
  readonly page: number | null;
  readonly parts: readonly Marked<Key>[];
};

/** A text as its paragraphs, in order and numbered from 1, each cut where a passage begins or ends. Pages end with form feeds. */
export function markedParagraphs<Key>(text: string, passages: readonly (Span & { readonly key: Key })[]): Paragraph<Key>[] {
  const sorted = passages.toSorted((a, b) => a.start - b.start);
  const lines = linesOf(text).filter(({ start, end }) => text.slice(start, end).trim() !== "");
  const ends = Array.from(text.matchAll(/\f/g), ({ index }) => index);
  let page = 0;
  return lines.map(({ start, end }, position) => {
    while (page < ends.length && ends[page]! < start) page += 1;
    return { start, end, number: position + 1, page: ends.length === 0 ? null : page + 1, parts: parts({ start, end }, sorted) };
  });
}

/** The lines of a text; one that is longer than any paragraph is cut, at a space where there is one. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of [...text.matchAll(/[\r\n\f]/g), { index: text.length, 0: "" }]) {
    while (index - start > LONGEST_LINE) {
      const space = text.lastIndexOf(" ", start + LONGEST_LINE);
      const end = space > start ? space : start + LONGEST_LINE;
      lines.push({ start, end });
      start = end;
    }
    if (index > start) lines.push({ start, end: index });
    start = index + sign.length;
  }
  return lines;
}

const LONGEST_LINE = 10_000;

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

/** Paragraphs that are shown together. */
export type Stretch<Key> = Span & { readonly paragraphs: readonly Paragraph<Key>[] };

/** Cuts a long text between paragraphs into stretches of up to `most` characters, but for a paragraph that alone is longer. */
export function stretchesOf<Key>(paragraphs: readonly Paragraph<Key>[], most: number): Stretch<Key>[] {
  const stretches: { start: number; end: number; paragraphs: Paragraph<Key>[] }[] = [];
  for (const paragraph of paragraphs) {
    const last = stretches.at(-1);
    if (last === undefined || paragraph.end - last.start > most) {
      stretches.push({ start: paragraph.start, end: paragraph.end, paragraphs: [paragraph] });
    } else {
      last.paragraphs.push(paragraph);
      last.end = paragraph.end;
    }
  }
  return stretches;
}

/** So many characters of a text are shown at once, which a browser scrolls through smoothly. */
export const MOST_SHOWN = 100_000;

/** Where a place in a text is found: its paragraph, and the stretch in which that is shown, both counted from 1. */
export type FoundPlace = { readonly paragraph: number; readonly stretch: number };

/** Finds a place in the stretches of a text; null where no paragraph holds it. */
export function placeIn<Key>(stretches: readonly Stretch<Key>[], at: number): FoundPlace | null {
  const index = stretches.findLastIndex(({ start }) => start <= at);
  const paragraph = stretches[index]?.paragraphs.find(({ start, end }) => start <= at && at < end);
  return paragraph === undefined ? null : { paragraph: paragraph.number, stretch: index + 1 };
}
