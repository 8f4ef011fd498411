import { parseDayRange } from "./day-range";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/**
 * A date as people write it, in the form that is kept: "30 October 2024", "Oct 30, 2024", "30.10.2024" and "31/10/2024" become
 * 2024-10-30 and so on. What is ambiguous, as 3/4/2024, or no such date stays as it is.
 */
export function keptDate(text: string): string {
  const plain = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (parseDayRange(text.trim()) !== null) return text.trim();
  return namedMonth(plain) ?? numbered(plain) ?? writtenRange(plain) ?? text.trim();
}

/** Why a date cannot be read, and what to write instead; null where it can. */
export function dateFault(text: string): string | null {
  if (parseDayRange(text) !== null) return null;
  const ends = text.split("/");
  if (ends.length === 2 && ends.every((end) => parseDayRange(end) !== null))
    return `“${text}” ends before it begins: put the earlier date first`;
  const [, first = "", , second = "", year = ""] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const monthFirst = whole(year, Number(first), Number(second));
  if (monthFirst !== null && whole(year, Number(second), Number(first)) !== null)
    return `“${text}” may be read with the day or the month first: write ${monthFirst} as year, month, day, or name the month`;
  return `“${text}” is not a date that can be read: write 2024-10-28, 28 October 2024, 2024-10 or 2024-10-29/2024-10-31`;
}

/** A range as we write it: "29–31 oct 2024", "oct 29–31, 2024", "29 oct 2024 – 2 nov 2024". */
function writtenRange(text: string): string | null {
  const days = /^(?<before>[a-z]+ )?(?<first>\d{1,2})–(?<last>\d{1,2}),?(?<after> [a-z]+)? (?<year>\d{4})$/.exec(text)?.groups;
  const month = (days?.["before"] ?? days?.["after"] ?? "").trim();
  const ends = days === undefined ? text.split(" – ") : [days["first"], days["last"]].map((day) => `${day} ${month} ${days["year"]}`);
  const kept = ends.map((end) => (parseDayRange(end) === null ? (namedMonth(end) ?? numbered(end)) : end));
  return kept.length === 2 && !kept.includes(null) ? kept.join("/") : null;
}

function namedMonth(text: string): string | null {
  const parts = /^(?:(\d{1,2})(?:st|nd|rd|th)?(?: of)? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/.exec(text);
  if (parts === null) return null;
  const [, before, name = "", after, year = ""] = parts;
  const month = MONTHS.findIndex((full) => full === name || full.slice(0, 3) === name || (name === "sept" && full === "september"));
  const day = before ?? after;
  if (month === -1 || (before !== undefined && after !== undefined)) return null;
  return whole(year, month + 1, day === undefined ? null : Number(day));
}

function numbered(text: string): string | null {
  const parts = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  const isDayFirst = parts[2] === "." || first > 12 || first === second;
  if (!isDayFirst && second <= 12) return null;
  return whole(parts[4]!, isDayFirst ? second : first, isDayFirst ? first : second);
}

function whole(year: string, month: number, day: number | null): string | null {
  const two = (value: number) => String(value).padStart(2, "0");
  const text = day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  return parseDayRange(text) === null ? null : text;
}
