import { nameKey } from "../source";

const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.&-]*/gu;
/** A name begins and ends so: with a large letter, or in a script that has none. */
const NAMES = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const LONGEST = 5;
const MOST = 5_000;

/** What may be names in a text, in the form by which they are looked up: every run of up to five words that begins and ends like one. */
export function namesIn(text: string): string[] {
  const found = new Set<string>();
  const words = Array.from(text.matchAll(WORD), ([word]) => word.replace(/['’]s?$/u, ""));
  for (let first = 0; first < words.length && found.size < MOST; first += 1) {
    if (!NAMES.test(words[first]!)) continue;
    for (let last = first; last < Math.min(words.length, first + LONGEST); last += 1)
      if (NAMES.test(words[last]!)) found.add(nameKey(words.slice(first, last + 1).join(" ")));
  }
  found.delete("");
  return [...found].slice(0, MOST);
}

/** By which names somebody may be known whom a text calls so: as it does, or by the name after their office ("Pentagon spokesman Pat Ryder"). */
export function keysOfPhrase(phrase: string): string[] {
  const words = phrase.split(/\s+/u);
  const isName = (from: number) => NAMES.test(words[from]!) && NAMES.test(words.at(-1)!) && !OF.test(words[from - 1]!);
  const shorter = words.flatMap((_word, from) =>
    from > 0 && from < words.length - 1 && isName(from) ? [words.slice(from).join(" ")] : [],
  );
  return [phrase, ...shorter].map(nameKey).filter((key) => key !== "");
}

/** After these a name is whose the office is: "the governor of North Korea" is not North Korea. */
const OF = /^(?:of|for|in|at|from|to|with|by|the|on|and)$/iu;
