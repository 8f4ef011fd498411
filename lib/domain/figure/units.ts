import { type Rational, rationalFrom } from "./rational";

type Unit = { readonly dimension: string; readonly size: Rational };

const unit = (dimension: string, size: string): Unit => ({ dimension, size: rationalFrom(size)! });

/** Units that convert exactly (international yard and pound, 1959; SI). Words that mean several, as "ton" or "gallon", are left out. */
const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["mm millimetre millimetres millimeter millimeters", unit("length", "0.001")],
      ["cm centimetre centimetres centimeter centimeters", unit("length", "0.01")],
      ["metre metres meter meters", unit("length", "1")],
      ["km kilometre kilometres kilometer kilometers", unit("length", "1000")],
      ["foot feet", unit("length", "0.3048")],
      ["mile miles", unit("length", "1609.344")],
      ["gram grams", unit("mass", "0.001")],
      ["kg kilogram kilograms", unit("mass", "1")],
      ["tonne tonnes", unit("mass", "1000")],
      ["hectare hectares", unit("area", "10000")],
      ["acre acres", unit("area", "4046.8564224")],
      ["litre litres liter liters", unit("volume", "0.001")],
      ["minute minutes", unit("duration", "60")],
      ["hour hours", unit("duration", "3600")],
    ] as const
  ).flatMap(([names, of]) => names.split(" ").map((name) => [name, of] as const)),
);

/** A whole word; "foot" before another, as in "foot soldiers", is no length, nor is the first half of "mile-long". */
const WORD_AFTER = /^ ?(?!foot \p{L})(\p{L}+)(?![\p{L}-])/iu;

/** The unit that is spoken right after a figure, where it is one that converts; else null. */
export function unitAfter(text: string, end: number): string | null {
  const word = WORD_AFTER.exec(text.slice(end))?.[1]?.toLowerCase();
  return word !== undefined && UNITS.has(word) ? word : null;
}

/** How many of one unit make one of another: 1.609344 from miles to km. Null where they measure different things. */
export function unitFactor(spoken: string, wanted: string): Rational | null {
  const [from, to] = [UNITS.get(spoken.toLowerCase()), UNITS.get(wanted.trim().toLowerCase())];
  return from === undefined || to?.dimension !== from.dimension ? null : from.size.div(to.size);
}

const MONEY_BEFORE = /(?:[$€£¥₩]|(?:^|[^\p{L}])(?:usd|eur|gbp|us\$)) ?$/iu;
const MONEY_AFTER =
  /^ ?(?:[$€£¥₩]|(?:(?:us )?dollars?|euros?|pounds? sterling|usd|eur|gbp|roubles?|rubles?|hryvnias?|yuan|yen|won)(?!\p{L}))/iu;
const MONEY_UNIT = /[$€£¥₩]|(?:^|[^\p{L}])(?:dollars?|euros?|pounds?|usd|eur|gbp|roubles?|rubles?|hryvnias?|yuan|yen|won|money)(?!\p{L})/iu;

/** Whether a figure that stands from `start` to `end` is an amount of money. */
export function isMoneyAt(text: string, start: number, end: number): boolean {
  return MONEY_BEFORE.test(text.slice(0, start)) || MONEY_AFTER.test(text.slice(end)) || /[$€£¥₩]/u.test(text.slice(start, end));
}

/** Whether figures of a measure are amounts of money, by its unit or its name. */
export function isMoneyMeasure(words: string): boolean {
  return MONEY_UNIT.test(words);
}

/** Whether figures of a unit are percentages. */
export function isPercentUnit(unitName: string): boolean {
  return /^(?:%|per ?cent|percentage points?)$/i.test(unitName.trim());
}
