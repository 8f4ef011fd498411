/** How the numbers of a translation compare with those of what it translates; "unchecked" where words may hold numbers that are not read. */
export type NumeralCheck = "same" | "different" | "unchecked";

/** What makes a number larger, as it is written after it, by its power of ten. */
const POWERS: readonly (readonly [number, string])[] = [
  [3, "thousand|k|هزار|тыс(?:яч\\p{L}*)?|тис(?:яч\\p{L}*)?|tausend|mille?|mila|tys(?:iąc\\p{L}*)?|bin|千|천|ألف|آلاف|हज़ार|हजार"],
  [4, "万|萬|만"],
  [5, "lakhs?|लाख"],
  [
    6,
    "million\\p{L}*|mio|mln|млн|миллион\\p{L}*|мільйон\\p{L}*|mill[oó]n(?:es)?|milh(?:ão|ões)|milion\\p{L}*|milyon|百万|百萬|백만|مليون|ملايين",
  ],
  [7, "crores?|करोड़"],
  [8, "亿|億|억"],
  [9, "billion|milliards?|milliarden?|mrd|млрд|миллиард\\p{L}*|мільярд\\p{L}*|miliard\\p{L}*|milyar|十亿|十億|십억|مليار"],
  [12, "trillion|trillionen?|трлн|триллион\\p{L}*|трильйон\\p{L}*|兆|조|万亿"],
];
const LARGER = POWERS.map(([, words]) => `(${words})`).join("|");
/** In scripts without spaces nothing need follow; elsewhere a longer word is another word. */
const NUMBER = new RegExp(
  `(\\p{Nd}+(?:[.,٬٫．，'’\\u00a0\\u202f ]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,٫．，]\\p{Nd}+)?)(?:[\\s.-]*(?:${LARGER})(?![\\p{Script=Latin}\\p{Script=Cyrillic}]))?`,
  "giu",
);

/** Digits of any script as 0 to 9: those of a script stand in a row that begins at a multiple of ten from its own zero. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0)!)));
}

function digitOf(code: number): number {
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

/** What a numeral may stand for: a mark before three digits may part thousands or decimals. */
function valuesOf(numeral: string): number[] {
  const plain = plainDigits(numeral).replaceAll("٬", ",").replaceAll("٫", ".").replaceAll("．", ".").replaceAll("，", ",");
  const whole = /^\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+$/.test(plain) ? [Number(plain.replaceAll(/\D/g, ""))] : [];
  const marks = plain.match(/[.,]/g)?.length ?? 0;
  const decimals =
    marks === 0
      ? []
      : [
          Number(
            plain
              .replaceAll(/[.,'’\s](?=.*[.,])/g, "")
              .replace(",", ".")
              .replaceAll(/[^\d.]/g, ""),
          ),
        ];
  return marks === 0 && whole.length === 0 ? [Number(plain.replaceAll(/\D/g, ""))] : [...whole, ...decimals];
}

type Found = { readonly values: readonly number[]; readonly start: number; readonly end: number; readonly power: number };

/** The numbers of a text, each with what it may stand for; parts that make one number, as 1万3000, are taken together. */
function numbersIn(text: string): (readonly number[])[] {
  const found = Array.from(text.matchAll(NUMBER), ({ index, 0: all, 1: numeral = "", ...groups }): Found => {
    const power = POWERS.find((_one, position) => (groups as Readonly<Record<number, string>>)[position + 2] !== undefined)?.[0] ?? 0;
    return { values: valuesOf(numeral).map((value) => value * 10 ** power), start: index, end: index + all.trimEnd().length, power };
  });
  return found
    .reduce<Found[]>((joined, part) => {
      const last = joined.at(-1);
      if (last === undefined || last.power < 4 || last.power <= part.power || text.slice(last.end, part.start).trim() !== "")
        return [...joined, part];
      const sums = last.values.flatMap((high) => part.values.map((low) => high + low));
      return [...joined.slice(0, -1), { ...part, values: sums, start: last.start }];
    }, [])
    .map(({ values }) => values);
}

/** Compares the numbers of a translation with those of its original, in digits of any script, whatever their order. */
export function compareNumerals(original: string, translation: string): NumeralCheck {
  const [theirs, ours] = [numbersIn(original), numbersIn(translation)];
  if (theirs.length === 0 || ours.length === 0) return "unchecked";
  const left = [...ours];
  for (const values of theirs) {
    const at = left.findIndex((others) => others.some((value) => values.some((one) => isSame(one, value))));
    if (at < 0) return "different";
    left.splice(at, 1);
  }
  return left.length === 0 ? "same" : "different";
}

/** Multiplying by a power of ten may leave a crumb. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
