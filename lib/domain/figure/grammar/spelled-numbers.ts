/** A number written out: a coefficient as digits, and the scale word it ends with ("thirteen thousand" is 13 × 1,000). */
type SpelledNumber = { readonly x: string; readonly multiplier: bigint; readonly start: number; readonly end: number };

/** A part of a text, and where it stands. */
export type TextSpan = { readonly text: string; readonly start: number; readonly end: number };

/** `fault` is a run of number words that makes no number ("ten twenty"). */
export type SpelledScan = { readonly numbers: readonly SpelledNumber[]; readonly fault: TextSpan | null };

const byValue = (words: string, first: bigint, step: bigint) =>
  Object.fromEntries(words.split(" ").map((word, index) => [word, first + BigInt(index) * step]));
const UNITS: Readonly<Record<string, bigint>> = byValue(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  0n,
  1n,
);
const TENS: Readonly<Record<string, bigint>> = byValue("twenty thirty forty fifty sixty seventy eighty ninety", 20n, 10n);

/** Scale words, singular: a plural is no numeral. */
export const SCALES: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  score: 20n,
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};

const UNIT = [...Object.keys(UNITS), ...Object.keys(TENS)].join("|");
const SCALE = Object.keys(SCALES).join("|");
const EDGE = "(?![\\p{L}])";
const PLAIN_SCALE = "hundred|thousand";
const RUN = new RegExp(
  `(?<![\\p{L}\\d-])(?<!no[ -])(?:(?:${UNIT})${EDGE}|an? (?:${SCALE})${EDGE}|(?<!\\d )(?<!\\d-)(?<!(?:several|few|couple of|couple|handful of|${PLAIN_SCALE}) )(?:hundred|thousand|million|billion)${EDGE}(?= (?:${UNIT}|${SCALE}|[\\p{L}])))(?:(?<=hundred|thousand|million) and (?:${UNIT})${EDGE}|[ -](?:${UNIT}|${SCALE})${EDGE})*`,
  "gu",
);
const HALVES: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [
    new RegExp(`(?<![\\p{L}\\d])(?:(\\d+)|(${UNIT}))(?:[ -]and[ -]a[ -]half| ?½)[ -](${SCALE})${EDGE}`, "gu"),
    (match) => `${match[1] ?? String(UNITS[match[2]!] ?? TENS[match[2]!]!)}.5`,
  ],
  [new RegExp(`(?<![\\p{L}])an? (?:)()(${SCALE}) and a half${EDGE}`, "gu"), () => "1.5"],
  [new RegExp(`(?<![\\p{L}])(?:half an?|a half|one half)() ()(${SCALE})${EDGE}`, "gu"), () => "0.5"],
  [new RegExp(`(?<![\\p{L}])(?:a |one )?quarter(?: of)?(?: an?)?() ()(${SCALE})${EDGE}`, "gu"), () => "0.25"],
];

/** Finds numbers written out: "thirteen thousand", "two hundred and fifty", "half a million", "a dozen". */
export function scanSpelled(text: string): SpelledScan {
  const numbers: SpelledNumber[] = [];
  const isTaken = (start: number, end: number) => numbers.some((other) => start < other.end && other.start < end);
  for (const [pattern, coefficient] of HALVES) {
    for (const match of text.matchAll(pattern)) {
      const scale = SCALES[match.at(-1)!]!;
      if (!isTaken(match.index, match.index + match[0].length))
        numbers.push({ x: coefficient(match), multiplier: scale, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length;
    if (isTaken(match.index, end)) continue;
    const value = valueOf(match[0].split(/[ -]/));
    if (value === null) return { numbers: [], fault: { text: match[0], start: match.index, end } };
    numbers.push({ ...value, start: match.index, end });
  }
  return { numbers: numbers.sort((a, b) => a.start - b.start), fault: null };
}

type Value = Pick<SpelledNumber, "x" | "multiplier">;

/** What has been added up so far: in full groups of thousands, and in the group that is being spoken. */
type Sum = { readonly total: bigint; readonly current: bigint; readonly smallest: bigint };

const NOTHING: Sum = { total: 0n, current: 0n, smallest: 10n ** 15n };

/** Adds the words up as they are spoken; null where their order makes no number. */
function valueOf(words: readonly string[]): Value | null {
  const counted = words.filter((word) => word !== "and" && word !== "a" && word !== "an");
  let sum: Sum | null = NOTHING;
  for (const word of counted) sum = sum === null ? null : plus(sum, word);
  return sum === null ? null : withScale(sum.total + sum.current, SCALES[counted.at(-1)!] ?? 1n);
}

function plus(sum: Sum, word: string): Sum | null {
  const scale = SCALES[word];
  if (scale === undefined) return plusUnit(sum, UNITS[word] ?? TENS[word]!);
  const coefficient = sum.current === 0n ? 1n : sum.current;
  if (scale < 1_000n) return sum.current > 99n ? null : { ...sum, current: coefficient * scale };
  return scale >= sum.smallest ? null : { total: sum.total + coefficient * scale, current: 0n, smallest: scale };
}

/** "twenty" takes "three", and "two hundred" takes "ten"; "ten" takes nothing. */
function plusUnit(sum: Sum, unit: bigint): Sum | null {
  const spoken = sum.current % 100n;
  const takesDigit = spoken >= 20n && spoken % 10n === 0n && unit < 10n;
  return sum.current === 0n || spoken === 0n || takesDigit ? { ...sum, current: sum.current + unit } : null;
}

/** A number whose last word is a scale is whole in it. */
function withScale(value: bigint, scale: bigint): Value {
  return { x: String(value / scale), multiplier: scale };
}
