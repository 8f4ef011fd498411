import { Chrono, type Parser, configuration } from "chrono-node/en";
import type { Span } from "./span";
import { dayOf } from "../time/day";

/** A day that a sentence names, as ISO text; `isAsOf` where it says that something held "as of" it. */
export type NamedDay = Span & { readonly day: string; readonly isAsOf: boolean };

const MAY_NAME_A_DAY =
  /(?<!\p{L})(?:\p{Lu}\p{Ll}+day|today|yesterday|tomorrow|tonight|overnight|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|last (?:night|week)|\d{4}-\d{2}-\d{2})/iu;

const NEVER = /(?!)/u;
/** "Two days ago", "within a week": rare where a figure stands, and their patterns take the engine a quarter of a second when they are first used. */
const SPAN_OF_TIME = /ago|later|within/u;

function withoutSpans(parser: Parser): Parser {
  return {
    pattern: (context) => {
      const pattern = parser.pattern(context);
      return SPAN_OF_TIME.test(pattern.source) ? NEVER : pattern;
    },
    extract: (context, match) => parser.extract(context, match),
  };
}

const { parsers, refiners } = configuration.createCasualConfiguration(false);
const DAYS = new Chrono({ parsers: parsers.map(withoutSpans), refiners });

/** The days of a sentence, weekdays and "yesterday" taken from the day of publication; without one only full dates are known. */
export function daysIn(text: string, published: string | null): NamedDay[] {
  if (!MAY_NAME_A_DAY.test(text)) return [];
  const instant = new Date(`${published ?? "2000-01-01"}T12:00:00Z`);
  return DAYS.parse(text, { instant, timezone: 0 }).flatMap(({ index, text: words, start }) => {
    if (/^now$/iu.test(words)) return [];
    // "Yesterday" is a whole day to the parser, which takes it from the day it is given.
    const isWhole = /\d{4}/u.test(words) && start.isCertain("day") && start.isCertain("month") && start.isCertain("year");
    const isNear = published !== null && (start.isCertain("weekday") || start.isCertain("day"));
    if (!isWhole && !isNear) return [];
    const day = dayOf(start.date());
    return [{ start: index, end: index + words.length, day, isAsOf: /(?<!\p{L})as of\s$/iu.test(text.slice(0, index)) }];
  });
}
