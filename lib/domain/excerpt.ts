import type { Claim } from "./claim";
import { readText } from "./figure/grammar/read-text";
import { decimalMarkOf } from "./figure-apart";

const LONGEST = 120;
const BEFORE = 50;

/** The words of a claim, cut to what a row holds: around its figure where it has one, never other words than were said. */
export function excerptOf({ phrase, language }: Pick<Claim, "phrase" | "language">): string {
  if (phrase.length <= LONGEST) return phrase;
  const read = readText(phrase, decimalMarkOf(language));
  const start = wordStart(phrase, read.ok ? Math.max(0, read.value.start - BEFORE) : 0);
  const end = wordEnd(phrase, start + LONGEST - 2);
  return `${start > 0 ? "…" : ""}${phrase.slice(start, end).trim()}${end < phrase.length ? "…" : ""}`;
}

function wordStart(text: string, from: number): number {
  const space = text.indexOf(" ", from);
  return from === 0 || space === -1 || space > from + 25 ? from : space + 1;
}

/** Backs up to a space, unless a word is so long that it must be cut. */
function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const space = text.lastIndexOf(" ", to);
  return space < to - 25 ? to : space;
}
