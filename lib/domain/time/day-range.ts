import edtf from "edtf";
import { MILLISECONDS_A_DAY, dayText } from "./day";

/**
 * The days that a possibly uncertain date may mean, as whole days since 1970-01-01, both included; infinite where the
 * date is open. `qualified` says that its writer marked it approximate or uncertain (~, ?, %).
 */
export type DayRange = { readonly from: number; readonly to: number; readonly qualified: boolean };

const PLAIN_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const LONGEST = 60;
/** The days that text and database can hold: years 1 to 9999. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/** Reads EDTF level 1 (ISO 8601-2): "2024-10-28", "2024-10", "2024-10-29/2024-10-31", "2024~". Null where it is not that. */
export function parseDayRange(text: string): DayRange | null {
  // A time of day says nothing here, and is nowhere shown.
  if (text.length > LONGEST || text.includes("T")) return null;
  return plainDay(text) ?? uncertainDate(text);
}

/** Whether a text is one day of the calendar, as 2024-10-28. */
export function isDay(text: string): boolean {
  return plainDay(text) !== null;
}

function plainDay(text: string): DayRange | null {
  const parts = PLAIN_DAY.exec(text);
  if (parts === null) return null;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MILLISECONDS_A_DAY;
  return dayText(day) === text ? { from: day, to: day, qualified: false } : null;
}

/** What was read of texts: the grammar is slow, and many claims bear the same few dates. Emptied when it holds too many. */
const READ = new Map<string, DayRange | null>();
const MOST_KEPT = 5_000;

function uncertainDate(text: string): DayRange | null {
  const known = READ.get(text);
  if (known !== undefined) return known;
  if (READ.size >= MOST_KEPT) READ.clear();
  const range = readUncertain(text);
  READ.set(text, range);
  return range;
}

function readUncertain(text: string): DayRange | null {
  try {
    const date = edtf(text, { level: 1 });
    const from = text.startsWith("/") || date.min === null ? -Infinity : Math.floor(date.min / MILLISECONDS_A_DAY);
    const to = date.max === null ? Infinity : Math.floor(date.max / MILLISECONDS_A_DAY);
    const isKnownEra = (!Number.isFinite(from) || from >= FIRST_DAY) && (!Number.isFinite(to) || to <= LAST_DAY);
    return isKnownEra && from <= to ? { from, to, qualified: /[~?%]/.test(text) } : null;
  } catch {
    return null;
  }
}

/** The order of two days, of which either may be infinite. */
export function compareDays(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The least number of days between two dates; 0 where they may be the same day. */
export function leastDays(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}

/** The greatest number of days that may lie between two dates. */
export function greatestDays(a: DayRange, b: DayRange): number {
  return Math.max(a.to - b.from, b.to - a.from);
}

/** True where every day of a comes after every day of b. */
export function isAfter(a: DayRange, b: DayRange): boolean {
  return a.from > b.to;
}
