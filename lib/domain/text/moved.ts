import type { Span } from "./span";

/** Whether what a text says at a place stood elsewhere among the rest before. */
export type HasMoved = (place: number) => boolean;

const SENTENCE = /[^.!?\r\n\f]*(?:[.!?]+["”’»)\]]*|(?=[\r\n\f]|$))/g;
const PARAGRAPH = /[^\r\n\f]+/g;

/**
 * Compares a text with the one before it, by sentences and by paragraphs that stand once in each; another number makes no other
 * sentence. Has moved what is not in every longest row of those that kept their order: where two changed places, either may have.
 */
export function movesSince(before: string, now: string): HasMoved {
  const moved = [SENTENCE, PARAGRAPH].flatMap((unit) => {
    const [then, later] = [unitsOf(before, unit), unitsOf(now, unit)];
    const placeThen = new Map([...then.keys()].map((key, index) => [key, index]));
    const both = [...later].filter(([key]) => placeThen.has(key));
    const steady = steadyOf(both.map(([key]) => placeThen.get(key)!));
    return both.flatMap(([, span], index) => (steady[index] === true ? [] : [span]));
  });
  return (place) => moved.some(({ start, end }) => start <= place && place < end);
}

/** The units of a text that stand in it once, in their order, by what they say. */
function unitsOf(text: string, unit: RegExp): ReadonlyMap<string, Span> {
  const units = new Map<string, Span | null>();
  for (const { index, 0: words } of text.matchAll(unit)) {
    const key = words
      .replace(/\p{Nd}+/gu, "0")
      .replace(/\s+/g, " ")
      .trim();
    if (key !== "") units.set(key, units.has(key) ? null : { start: index, end: index + words.length });
  }
  return new Map([...units].flatMap(([key, span]) => (span === null ? [] : [[key, span] as const])));
}

/** Which of some different numbers are in every longest rising row of them. */
function steadyOf(numbers: readonly number[]): boolean[] {
  const before = risingLengths(numbers);
  const after = risingLengths(numbers.map((number) => -number).toReversed()).toReversed();
  const longest = before.reduce((most, length) => Math.max(most, length), 0);
  const isIn = numbers.map((_number, index) => before[index]! + after[index]! - 1 === longest);
  const rivals = new Map<number, number>();
  isIn.forEach((is, index) => is && rivals.set(before[index]!, (rivals.get(before[index]!) ?? 0) + 1));
  return isIn.map((is, index) => is && rivals.get(before[index]!) === 1);
}

/** How long the longest rising row is that ends with each number. */
function risingLengths(numbers: readonly number[]): number[] {
  const smallestEnd: number[] = [];
  return numbers.map((number) => {
    let [low, high] = [0, smallestEnd.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (smallestEnd[middle]! < number) low = middle + 1;
      else high = middle;
    }
    smallestEnd[low] = number;
    return low + 1;
  });
}
