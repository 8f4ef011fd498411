import { nameKey } from "./source";

const LONGEST_WORD = 60;

/** The words of a text in plain form: without case, accents and punctuation, cut at sixty letters, and numbers without the marks between their thousands. */
export function searchKey(text: string): string {
  const plain = nameKey(text.replace(/(\d)[,\u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g, "$1"));
  return plain
    .split(" ")
    .map((word) => Array.from(word).slice(0, LONGEST_WORD).join(""))
    .join(" ");
}

/** The words of a record's texts, with a mark between the texts that is in no word: a phrase does not go on from one to the next. */
export function searchKeyOf(texts: readonly string[]): string {
  return texts
    .map(searchKey)
    .filter((key) => key !== "")
    .join(" | ");
}

/** What somebody searches for: words that may go on, and phrases that must stand as they are; all in plain form. */
export type SearchTerms = { readonly words: readonly string[]; readonly phrases: readonly string[] };

const MOST_WORDS = 12;

/** Reads a search: "troops in" between quotation marks is a phrase, all else are the beginnings of words. */
export function searchTerms(text: string): SearchTerms {
  const phrases = [...text.matchAll(/["“„]([^"”“]+)["”“]/g)].map(([, phrase]) => searchKey(phrase!)).filter((phrase) => phrase !== "");
  const rest = searchKey(text.replace(/["“„][^"”“]+["”“]/g, " "));
  return { words: [...new Set(rest.split(" "))].filter((word) => word !== "").slice(0, MOST_WORDS), phrases: phrases.slice(0, MOST_WORDS) };
}

/** What a short name such as C3, Q1, S7 or D2 names, as a kind's first letter and a number; null for other texts. */
export function handleIn(text: string): { readonly letter: string; readonly number: number } | null {
  const [, letter = "", number = ""] = /^\s*([cqsd])(\d{1,9})\s*$/i.exec(text) ?? [];
  return letter === "" ? null : { letter: letter.toLowerCase(), number: Number(number) };
}

/** Whether there is anything to search for. */
export function hasTerms({ words, phrases }: SearchTerms): boolean {
  return words.length + phrases.length > 0;
}

/**
 * The terms as a PostgreSQL tsquery, a phrase as each two words in it that stand side by side; of letters and digits only, so
 * that nothing in them can be an operator.
 */
export function tsqueryOf({ words, phrases }: SearchTerms): string {
  const whole = phrases.flatMap((phrase) => neighbours(phrase.split(" "))).map((pair) => `'${pair}'`);
  return [...words.map((word) => `'${word}':*`), ...whole].join(" & ");
}

function neighbours(words: readonly string[]): readonly string[] {
  return words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index]!} ${word}`);
}

/** The terms with some words read as others: mended typos. */
export function mended({ words, phrases }: SearchTerms, nearest: ReadonlyMap<string, string>): SearchTerms {
  return { words: words.map((word) => nearest.get(word) ?? word), phrases };
}

export type MarkedPart = { readonly text: string; readonly isMatch: boolean };

const WORD = /\d{1,3}(?:[,\u00a0\u202f\u2009'’]\d{3})+|[\p{L}\p{M}\p{N}]+/gu;

/** A text in parts, those that a search found marked. */
export function markedParts(text: string, { words, phrases }: SearchTerms): MarkedPart[] {
  const whole = new Set(phrases.flatMap((phrase) => phrase.split(" ")));
  const isFound = (word: string) => whole.has(word) || words.some((term) => word.startsWith(term));
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!isFound(searchKey(match[0]))) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isMatch: false });
    parts.push({ text: match[0], isMatch: true });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...parts, { text: text.slice(end), isMatch: false }] : parts;
}
