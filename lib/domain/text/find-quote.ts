import search from "approx-string-match";
import type { Surroundings } from "../citations/anchor";
import { normalText } from "../figure/grammar/normal-text";
import type { Span } from "./span";

/**
 * How a quotation stands in a text: word for word or with other marks and spaces; with a few words changed and every number
 * the same; with another number; or not at all. `nearest` is the passage most like it, where one is at all like it.
 */
export type FoundQuote =
  (Span & { readonly status: "found" | "edited" | "changed" }) | { readonly status: "not_found"; readonly nearest: Span | null };

/** A text made ready for looking quotations up in it: made once, however many are looked for. */
export type SearchedText = { readonly text: string; readonly plain: string; readonly originalIndex: (index: number) => number };

/** Of a quotation's letters, so many may differ for it to be the same passage, and so many for it to be worth a look. */
const SAME = 0.2;
const ALIKE = 0.5;
/** Of longer quotations only the beginning is looked for, and only as a passage like it: it takes time with their length. */
const LONGEST = 400;
/** Numbers in digits of any script, and the words that make them larger or stand for them. */
const NUMBER =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|(?<!\p{L})(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozen|hundred|thousand|million|billion|trillion)s?(?!\p{L})/giu;
/** Scripts that set spaces between words: there a part of a word is another word. */
const LETTER = "[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}]";
const INSIDE_A_WORD = new RegExp(`${LETTER}§${LETTER}|\\p{Nd}§\\p{Nd}|\\p{Nd}[.,]§\\p{Nd}|\\p{Nd}§[.,]\\p{Nd}`, "u");

export function searchedText(text: string): SearchedText {
  const { text: plain, originalIndex } = normalText(text);
  return { text, plain, originalIndex };
}

type Options = {
  /** Likeness takes time with the text, and can be left out. */
  readonly isLikenessTried?: boolean;
  /** What stood around it, which tells it from another passage of the same words. */
  readonly around?: Surroundings | undefined;
};

/**
 * Finds a quotation: exactly, then in plain form, then by what is most like it. Numbers must be the same, else it was
 * changed. Of passages of the same words it is the one that stands among the same others, else the first.
 */
export function findQuote(searched: SearchedText, quote: string, { isLikenessTried = true, around }: Options = {}): FoundQuote {
  const wanted = quote.trim();
  if (wanted === "") return { status: "not_found", nearest: null };
  const exact = likeliestOf(searched.text, wanted, around);
  if (exact >= 0) return { status: "found", start: exact, end: exact + wanted.length };
  const plain = normalText(wanted).text;
  const aroundPlain = around && plainAround(wanted, plain, around);
  const at = likeliestOf(searched.plain, plain, aroundPlain);
  if (at >= 0) return { status: "found", ...original(searched, { start: at, end: at + plain.length }) };
  return isLikenessTried && plain !== "" ? mostAlike(searched, plain, aroundPlain) : { status: "not_found", nearest: null };
}

/** What stood around some words, in plain form. */
function plainAround(words: string, plain: string, { prefix, suffix }: Surroundings): Surroundings {
  const whole = normalText(`${prefix}${words}${suffix}`).text;
  const at = Math.max(0, whole.indexOf(plain, normalText(prefix).text.length));
  return { prefix: whole.slice(0, at), suffix: whole.slice(at + plain.length) };
}

/** Where some words stand, of several places the one among what stood around them. −1 where nowhere. */
function likeliestOf(text: string, words: string, around: Surroundings | undefined): number {
  const first = wholeIndexOf(text, words, 0);
  if (around === undefined || first < 0) return first;
  let best = { at: first, likeness: likeness(text, first, first + words.length, around) };
  for (let at = wholeIndexOf(text, words, first + 1); at >= 0; at = wholeIndexOf(text, words, at + 1)) {
    const here = likeness(text, at, at + words.length, around);
    if (here > best.likeness) best = { at, likeness: here };
  }
  return best.at;
}

/** How many letters next to some words are the same as those that stood around them. */
function likeness(text: string, at: number, end: number, { prefix, suffix }: Surroundings): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/** Where some words stand from a place on that are no part of longer words or numbers: "300 people" is not in "1,300 people". −1 where nowhere. */
function wholeIndexOf(text: string, words: string, from: number): number {
  if (words === "") return -1;
  const isCut = (at: number) => INSIDE_A_WORD.test(`${text.slice(Math.max(0, at - 2), at)}§${text.slice(at, at + 2)}`);
  let at = text.indexOf(words, from);
  while (at >= 0 && (isCut(at) || isCut(at + words.length))) at = text.indexOf(words, at + 1);
  return at;
}

/** Of fewer words than these there may be others like them, said of something else: so many letters beside them must still be those that were. */
const TELLING = 60;
const BESIDE = 6;

function mostAlike(searched: SearchedText, plain: string, around: Surroundings | undefined): FoundQuote {
  const wanted = plain.slice(0, LONGEST);
  const found = search(searched.plain, wanted, Math.floor(wanted.length * ALIKE)).filter(({ start, end }) => start < end);
  const [best] = found.map((match) => ({ match, beside: beside(searched.plain, match, around) })).toSorted((a, b) => b.beside - a.beside);
  if (best === undefined) return { status: "not_found", nearest: null };
  const span = original(searched, wholeWords(searched.plain, best.match));
  const isOther =
    around !== undefined && plain.length < TELLING && best.beside < Math.min(BESIDE, around.prefix.length + around.suffix.length);
  if (best.match.errors > wanted.length * SAME || plain.length > LONGEST || isOther) return { status: "not_found", nearest: span };
  const hasSameNumbers = numbersIn(searched.text.slice(span.start, span.end)) === numbersIn(wanted);
  return { status: hasSameNumbers ? "edited" : "changed", ...span };
}

/** How many letters beside a match are those that stood beside the words. */
function beside(plain: string, { start, end }: Span, around: Surroundings | undefined): number {
  return around === undefined ? 0 : likeness(plain, start, end, around);
}

/** A match may begin or end within a word or a number: it is that word that was changed. */
function wholeWords(plain: string, { start, end }: Span): Span {
  const before = /[\p{L}\p{M}\d.,]*$/u.exec(plain.slice(Math.max(0, start - 40), start))![0].length;
  const after = /^[\p{L}\p{M}\d]*/u.exec(plain.slice(end, end + 40))![0].length;
  return { start: start - before, end: end + after };
}

function original({ originalIndex }: SearchedText, { start, end }: Span): Span {
  return { start: originalIndex(start), end: originalIndex(end - 1) + 1 };
}

function numbersIn(text: string): string {
  return Array.from(text.matchAll(NUMBER), ([number]) => number.toLowerCase()).join(" ");
}
