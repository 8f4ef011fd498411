/** Of some words the one most likely meant by a mistyped one: the fewest slips away, and no more than one in three letters; null where none is. */
export function closestWord(typed: string, words: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(typed.length / 3));
  const ranked = words.map((word) => ({ word, slips: slipsBetween(typed, word) })).filter(({ slips }) => slips <= most);
  return ranked.toSorted((a, b) => a.slips - b.slips)[0]?.word ?? null;
}

/** How many letters must be left out, put in, changed, or swapped with the next to make one word of another (optimal string alignment). */
export function slipsBetween(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let [beforeLast, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = last[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwap = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(Math.min(last[j]! + 1, row[j - 1]! + 1, change, isSwap ? beforeLast[j - 2]! + 1 : Infinity));
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length]!;
}
