const SMALL: Readonly<Record<string, bigint>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, value) => [word, BigInt(value)]),
);
const TENS: Readonly<Record<string, bigint>> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, BigInt(index + 2) * 10n]),
);
const SCALES: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  score: 20n,
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};
const FRACTIONS: readonly (readonly [RegExp, bigint, bigint])[] = [
  [/\bhalf an? (hundred|thousand|million|billion)\b/g, 1n, 2n],
  [/\ba quarter of an? (hundred|thousand|million|billion)\b/g, 1n, 4n],
  [/\bthree quarters of an? (hundred|thousand|million|billion)\b/g, 3n, 4n],
];

const UNIT = [...Object.keys(SMALL), ...Object.keys(TENS)].join("|");
const SCALE = Object.keys(SCALES).join("|");
const RUN = new RegExp(
  `\\b(?:(?:${UNIT})|(?:a|an) (?=${SCALE})(?:${SCALE}))(?!s)(?:(?: and |[ -])(?:${UNIT}|${SCALE})\\b)*(?![\\p{L}])`,
  "gu",
);

export type SpelledNumber = { readonly value: bigint; readonly start: number; readonly end: number };

/** Finds numbers written out: "thirteen thousand", "two hundred and fifty", "half a million", "a dozen". */
export function spelledNumbers(text: string): SpelledNumber[] {
  const found: SpelledNumber[] = [];
  for (const [pattern, numerator, denominator] of FRACTIONS) {
    for (const match of text.matchAll(pattern)) {
      found.push({ value: (SCALES[match[1]!]! * numerator) / denominator, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(RUN)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const isTaken = found.some((other) => start < other.end && other.start < end);
    if (!isTaken) found.push({ value: valueOf(match[0].split(/[ -]/)), start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function valueOf(words: readonly string[]): bigint {
  let [total, current] = [0n, 0n];
  for (const word of words) {
    const scale = SCALES[word];
    if (scale === undefined) current += SMALL[word] ?? TENS[word] ?? 0n;
    else if (scale < 1_000n) current = (current === 0n ? 1n : current) * scale;
    else [total, current] = [total + (current === 0n ? 1n : current) * scale, 0n];
  }
  return total + current;
}
