import type { Span } from "./span";

/** Longer stretches without an end are cut at a space: a page without full stops is still read in bounded time. */
const LONGEST = 1_000;
/** Looking for the ends of sentences takes longer than a line is long, where it holds initials alone. */
const LONGEST_LINE = 5_000;

/** Text that is broken to a width has lines about as wide. */
const WIDE = 60;

/** As far as one looks for how the next sentence begins. */
const AHEAD = 20;
const SEGMENTER = new Intl.Segmenter("en", { granularity: "sentence" });
/** What ends in a full stop and no sentence: titles, initials, months, and the abbreviations of news. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Brig|Adm|Cmdr|Rep|Sen|Gov|Rev|Hon|St|Mt|Ft|Sr|Jr|Co|Corp|Inc|Ltd|vs|No|Nos|Fig|cf|ca|approx|est|max|min|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Pres|Amb|Supt|Insp|Pvt|Atty|al|etc|e\.g|i\.e|a\.m|p\.m|(?:\p{L}\.)*\p{L})\.["”’]?\s*$/u;

/** The sentences of a text, in order and without the space around them: offsets into it (UTF-16). A line break ends a sentence, unless the line was broken to a width. */
export function sentencesOf(text: string): Span[] {
  return linesOf(text)
    .flatMap((line) => cut(text, line, LONGEST_LINE))
    .flatMap((line) => sentencesOfLine(text, line))
    .flatMap((sentence) => cut(text, sentence, LONGEST));
}

/** What stands between line breaks; a long line without an end goes on in the next, as in text that was broken to a width. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let lastLine = "";
  for (const { index, 0: line } of text.matchAll(/[^\r\n\u2028\u2029]+/gu)) {
    const last = lines.at(-1);
    const isShort = last !== undefined && last.end - last.start < LONGEST_LINE;
    const isBroken = isShort && /^(?:\n|\r\n)$/u.test(text.slice(last.end, index)) && isUnended(lastLine);
    if (isBroken) lines.pop();
    lines.push({ start: isBroken ? last.start : index, end: index + line.length });
    lastLine = line;
  }
  return lines;
}

function isUnended(line: string): boolean {
  return line.length > WIDE && !/[.!?:;…][”’"')\]]*\s*$/u.test(line.slice(-20));
}

function sentencesOfLine(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  const line = text.slice(start, end).replace(/[\r\n]/gu, " ");
  let from = start;
  for (const { index, segment } of SEGMENTER.segment(line)) {
    const to = start + index + segment.length;
    if (segment.length < LONGEST && goesOn(line.slice(from - start, to - start), line.slice(to - start, to - start + AHEAD))) continue;
    found.push({ start: from, end: to });
    from = to;
  }
  return found;
}

/** An abbreviation before a name or a number, and a full stop before a small letter, end nothing. */
function goesOn(sentence: string, next: string): boolean {
  if (next === "") return false;
  if (/^\s*[a-z]/u.test(next)) return true;
  return ABBREVIATION.test(sentence.slice(-24)) && !/^(?:The|In|It|He|She|They|But|On|At|A|An|This|That)\s/u.test(next);
}

/** A span without the space around it, in parts no longer than some, cut at spaces where there are any. */
function cut(text: string, { start, end }: Span, longest: number): Span[] {
  const parts: Span[] = [];
  let from = start;
  while (from < end) {
    const space = text.lastIndexOf(" ", from + longest);
    const to = end - from <= longest ? end : space > from ? space : from + longest;
    const words = text.slice(from, to);
    const part = { start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length };
    if (part.start < part.end) parts.push(part);
    from = to;
  }
  return parts;
}
