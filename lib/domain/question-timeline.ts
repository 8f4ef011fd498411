import { originOf } from "./question-rows";
import type { ClaimRow } from "./question-view";
import { groupBy } from "./group-by";
import { type DayRange, compareDays, parseDayRange } from "./time/day-range";

/** A claim on the axis of days. */
export type TimelineMark = {
  readonly row: ClaimRow;
  /** The days it speaks of, both finite. */
  readonly asOf: DayRange;
  /** No day was stated: the day of publication stands in (METHOD 9, ruling 12). */
  readonly isStandIn: boolean;
  /** The first day on which it may have been published; null where that is not known. */
  readonly reported: number | null;
};

/** What one original source said, one statement after another: each holds until the next. */
type RevisionLine = { readonly origin: string; readonly points: readonly { readonly day: number; readonly value: number }[] };

export type Timeline = {
  /** By the day they speak of, the earliest first. */
  readonly marks: readonly TimelineMark[];
  readonly lines: readonly RevisionLine[];
  /** Claims that name no day at all. */
  readonly undated: readonly ClaimRow[];
};

/** The claims of a question along the days that they speak of, with the revisions of each original source joined. */
export function timelineOf(rows: readonly ClaimRow[], nameOf: (sourceId: string) => string): Timeline {
  const dated = rows.map((row) => ({ row, mark: markOf(row) }));
  const marks = dated.flatMap(({ mark }) => mark ?? []).toSorted(inOrder);
  return { marks, lines: linesOf(marks, nameOf), undated: dated.filter(({ mark }) => mark === null).map(({ row }) => row) };
}

function markOf(row: ClaimRow): TimelineMark | null {
  const { asOf, published } = row.claim;
  const stated = finite(parseDayRange(asOf ?? ""));
  const publication = finite(parseDayRange(published ?? ""));
  const shown = stated ?? publication;
  return shown === null ? null : { row, asOf: shown, isStandIn: stated === null, reported: publication?.from ?? null };
}

/** A range with an open side is drawn at the day that is known. */
function finite(range: DayRange | null): DayRange | null {
  if (range === null || (!Number.isFinite(range.from) && !Number.isFinite(range.to))) return null;
  const { from, to } = range;
  return { ...range, from: Number.isFinite(from) ? from : to, to: Number.isFinite(to) ? to : from };
}

function inOrder(a: TimelineMark, b: TimelineMark): number {
  return (
    compareDays(middleOf(a.asOf), middleOf(b.asOf)) ||
    compareDays(a.reported ?? -Infinity, b.reported ?? -Infinity) ||
    a.row.claim.number - b.row.claim.number
  );
}

/** The day at which an uncertain date is drawn. */
export function middleOf({ from, to }: DayRange): number {
  return (from + to) / 2;
}

const TOLD_BY_THEMSELVES: ReadonlySet<ClaimRow["role"]> = new Set(["counts", "part", "superseded", "stale", "later"]);

function linesOf(marks: readonly TimelineMark[], nameOf: (sourceId: string) => string): RevisionLine[] {
  const drawn = marks.filter(({ row }) => TOLD_BY_THEMSELVES.has(row.role) && row.reading?.anchor != null && row.claim.speakerId !== null);
  const byOrigin = groupBy(drawn, ({ row }) => originOf(row.claim, nameOf));
  return [...byOrigin]
    .filter(([, members]) => members.length > 1)
    .map(([origin, members]) => ({
      origin,
      points: members.map(({ asOf, row }) => ({ day: middleOf(asOf), value: row.reading!.anchor!.valueOf() })),
    }));
}
