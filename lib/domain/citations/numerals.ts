import { decimalMarkOf } from "../figure-apart";
import { LARGER_WORDS, MONTHS, WITHOUT_SPACES } from "./larger-words";

/** How the numbers of a translation compare with those of what it translates; "unchecked" where words may hold numbers that are not read. */
export type NumeralCheck = "same" | "different" | "unchecked";

/** A numeral with marks and spaces between its digits. */
const NUMERAL = "(?:\\p{Nd}{1,3}(?:[.,٬٫．，'’\\u00a0\\u202f ]\\p{Nd}{2,3}(?!\\p{Nd}))+|\\p{Nd}+)(?:[.,٫．，/]\\p{Nd}+)?";
/** What may stand between a numeral and the word that makes it larger: "20여만", "20多万", "100-тысячная". */
const BETWEEN = "[\\s.\\-‑]*(?:여|余|餘|多|来|來)?\\s*";
/** What may stand between the parts of one number: "۲ میلیون و ۳۰۰ هزار". */
const JOINING = /^\s*(?:و\s*)?$/u;

/** One part of a number: the values its digits may stand for, and the powers of ten of the words after them. */
type Part = { readonly values: readonly number[]; readonly powers: readonly number[]; readonly start: number; readonly end: number };

/**
 * Compares the numbers of a translation into English with those of its original, whatever their order: in digits of any script,
 * with the words that make them larger in languages that we know. In others what seems different is not called so.
 */
export function compareNumerals(original: string, language: string, translation: string): NumeralCheck {
  const code = language.toLowerCase().split("-")[0]!;
  const theirs = numbersIn(original, code);
  const left = numbersIn(translation, "en");
  if (theirs.length === 0 || left.length === 0) return "unchecked";
  for (const values of theirs) {
    const at = left.findIndex((others) => others.some((value) => values.some((one) => isSame(one, value))));
    if (at >= 0) left.splice(at, 1);
    else return different(code);
  }
  return left.length === 0 ? "same" : different(code);
}

function different(code: string): NumeralCheck {
  return LARGER_WORDS[code] === undefined ? "unchecked" : "different";
}

/** So many parts make one number at most: each may be read in two ways. */
const MOST_PARTS = 6;

/** The numbers of a text, each with what it may stand for. */
function numbersIn(text: string, code: string): (readonly number[])[] {
  const whole = text.normalize("NFKC");
  const plain = plainDigits(MONTHS[code] === undefined ? whole : whole.replaceAll(MONTHS[code], " "));
  const groups: Part[][] = [];
  for (const part of partsIn(plain, code)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && group.length < MOST_PARTS && goesOn(plain, last, part)) group.push(part);
    else groups.push([part]);
  }
  return groups.map(valuesOf);
}

function partsIn(text: string, code: string): Part[] {
  const words = LARGER_WORDS[code] ?? [];
  const end = WITHOUT_SPACES.has(code) ? "" : "(?![\\p{L}\\p{M}])";
  const larger = words.map(([, pattern]) => `(?:${pattern})`).join("|");
  const pattern = new RegExp(`(${NUMERAL})((?:${BETWEEN}(?:${larger === "" ? "(?!)" : larger})${end})*)`, "giu");
  return Array.from(text.matchAll(pattern), ({ index, 0: all, 1: numeral = "", 2: tail = "" }) => ({
    values: numeralValues(numeral, code),
    powers: powersIn(tail, code),
    start: index,
    end: index + all.length,
  }));
}

function powersIn(tail: string, code: string): number[] {
  const words = LARGER_WORDS[code] ?? [];
  // What a word is told by may stand after it, as the sign of a currency; here it is the word alone.
  const patterns = words.map(
    ([power, pattern]) => [power, new RegExp(`^(?:${pattern.replaceAll(/\(\?[=!][^)]*\)/g, "")})`, "iu")] as const,
  );
  const powers: number[] = [];
  let rest = tail.replace(/^[\s.\-‑여余餘多来來]+/u, "");
  while (rest !== "") {
    const found = patterns
      .map(([power, pattern]) => [power, pattern.exec(rest)?.[0].length ?? 0] as const)
      .toSorted((a, b) => b[1] - a[1])[0]!;
    if (found[1] === 0) break;
    powers.push(found[0]);
    rest = rest.slice(found[1]).replace(/^[\s.\-‑여余餘多来來]+/u, "");
  }
  return powers;
}

/** A part goes on with the number before it where that is larger, or belongs into it, as 4천 into 4천428만. */
function goesOn(text: string, before: Part, part: Part): boolean {
  const power = before.powers.reduce((sum, one) => sum + one, 0);
  return power > 0 && JOINING.test(text.slice(before.end, part.start)) && part.values.some((value) => value < 10 ** power);
}

/** Of ten thousand on a word closes what is before it: 4천428만 is (4,000 + 428) times 10,000. */
const CLOSES = 4;

function valuesOf(parts: readonly Part[]): number[] {
  const choices = parts.reduce<number[][]>((rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]]);
  return choices.map((row) => {
    let [total, open] = [0, 0];
    parts.forEach(({ powers }, index) => {
      const large = powers.filter((power) => power >= CLOSES).reduce((sum, power) => sum + power, 0);
      open += row[index]! * 10 ** powers.filter((power) => power < CLOSES).reduce((sum, power) => sum + power, 0);
      if (large === 0) return;
      total += open * 10 ** large;
      open = 0;
    });
    return total + open;
  });
}

/** Digits of any script as 0 to 9: those of a script stand in a row that begins at its own zero. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0)!)));
}

function digitOf(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

const ENGLISH = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?$/;
const GROUPED = /^\d{1,3}(?:[.,'’\s]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** What a numeral may stand for: where its language does not say whether a mark before three digits parts thousands or decimals, both. */
function numeralValues(numeral: string, code: string): number[] {
  const plain = numeral
    .replaceAll(/[٬，]/g, ",")
    .replaceAll(/[٫．]/g, ".")
    .replaceAll("/", code === "fa" ? "." : " ");
  const isPoint = decimalMarkOf(code) === "point";
  if (isPoint && ENGLISH.test(plain)) return [Number(plain.replaceAll(",", ""))];
  const whole = Number(plain.replaceAll(/\D/g, ""));
  if (!/[.,]/.test(plain) || (!isPoint && /^\d{1,3}(?:\.\d{3})+$/.test(plain))) return [whole];
  const mark = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const decimal = Number(`${plain.slice(0, mark).replaceAll(/\D/g, "")}.${plain.slice(mark + 1)}`);
  return GROUPED.test(plain) ? [whole, decimal] : [decimal];
}

/** Multiplying by a power of ten may leave a crumb. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
