import search from "approx-string-match";
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
/** Longer quotations are compared by their beginning: it takes time with their length. */
const LONGEST = 400;
const NUMBER = /\d+(?:[.,]\d+)*/gu;

export function searchedText(text: string): SearchedText {
  const { text: plain, originalIndex } = normalText(text);
  return { text, plain, originalIndex };
}

/**
 * Finds a quotation: exactly, then in plain form, then by what is most like it. Numbers must be the same, else it was
 * changed. Likeness takes time with the text, and can be left out.
 */
export function findQuote(searched: SearchedText, quote: string, { isLikenessTried = true } = {}): FoundQuote {
  const wanted = quote.trim();
  if (wanted === "") return { status: "not_found", nearest: null };
  const exact = searched.text.indexOf(wanted);
  if (exact >= 0) return { status: "found", start: exact, end: exact + wanted.length };
  const plain = normalText(wanted).text;
  const at = plain === "" ? -1 : searched.plain.indexOf(plain);
  if (at >= 0) return { status: "found", ...original(searched, { start: at, end: at + plain.length }) };
  return isLikenessTried && plain !== "" ? mostAlike(searched, plain) : { status: "not_found", nearest: null };
}

function mostAlike(searched: SearchedText, plain: string): FoundQuote {
  const wanted = plain.slice(0, LONGEST);
  const [best] = search(searched.plain, wanted, Math.floor(wanted.length * ALIKE));
  if (best === undefined || best.start >= best.end) return { status: "not_found", nearest: null };
  const span = original(searched, wholeWords(searched.plain, best));
  if (best.errors > wanted.length * SAME) return { status: "not_found", nearest: span };
  const hasSameNumbers = numbersIn(searched.text.slice(span.start, span.end)) === numbersIn(wanted);
  return { status: hasSameNumbers ? "edited" : "changed", ...span };
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
  return Array.from(text.matchAll(NUMBER), ([number]) => number).join(" ");
}
