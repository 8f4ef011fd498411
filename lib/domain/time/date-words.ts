import { type Notation, USUAL_NOTATION } from "../notation";
import { dayOf } from "./day";

type DateNotation = Notation["dates"];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

type Point = { readonly year: string; readonly month: string | undefined; readonly day: string | undefined; readonly mark: string };

/** A date as people read it: "28 Oct 2024", "Oct 2024", "29–31 Oct 2024", "about 2023". What is no EDTF date stays as it is. */
export function dateWords(text: string, notation: DateNotation = USUAL_NOTATION.dates): string {
  const [from = "", to] = text.split("/");
  if (to === undefined) return pointWords(text, notation);
  if (from === "" || from === "..") return `until ${pointWords(to, notation)}`;
  if (to === "" || to === "..") return `since ${pointWords(from, notation)}`;
  const days = notation === "iso" ? null : daysOfOneMonth(pointOf(from), pointOf(to));
  return days === null ? `${pointWords(from, notation)} – ${pointWords(to, notation)}` : WRITE_DATE[notation](days);
}

/** "29–31" of a month, where both ends are certain days of it. */
function daysOfOneMonth(first: Point | null, last: Point | null): Point | null {
  if (first?.day === undefined || last?.day === undefined) return null;
  const isOne = first.year === last.year && first.month === last.month && first.mark === "" && last.mark === "";
  return isOne ? { ...last, day: `${Number(first.day)}–${Number(last.day)}` } : null;
}

function pointOf(text: string): Point | null {
  const [, year = "", month, day, mark = ""] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(text) ?? [];
  const isDate = year !== "" && (month === undefined || MONTHS[Number(month) - 1] !== undefined);
  return isDate ? { year, month, day, mark } : null;
}

function pointWords(text: string, notation: DateNotation): string {
  const point = pointOf(text);
  if (point === null) return text;
  const plain = WRITE_DATE[notation]({ ...point, day: point.day === undefined || notation === "iso" ? point.day : `${Number(point.day)}` });
  return point.mark === "" ? plain : `${point.mark === "?" ? "possibly" : "about"} ${plain}`;
}

const WRITE_DATE: Readonly<Record<DateNotation, (point: Point) => string>> = {
  day_first: ({ year, month, day }) => joined(" ", [day, nameOfMonth(month), year]),
  month_first: ({ year, month, day }) => joined(day === undefined ? " " : ", ", [joined(" ", [nameOfMonth(month), day]), year]),
  iso: ({ year, month, day }) => joined("-", [year, month, day]),
};

function nameOfMonth(month: string | undefined): string | undefined {
  return month === undefined ? undefined : MONTHS[Number(month) - 1];
}

function joined(by: string, parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(by);
}

/** A moment as people read it, in coordinated universal time: "22 Nov 2026, 17:43 UTC". */
export function momentWords(moment: Date, notation?: DateNotation): string {
  return `${momentDayWords(moment, notation)}, ${moment.toISOString().slice(11, 16)} UTC`;
}

/** The day of a moment as people read it: "22 Nov 2026". */
export function momentDayWords(moment: Date, notation?: DateNotation): string {
  return dateWords(dayOf(moment), notation);
}
