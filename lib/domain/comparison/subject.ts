import type { Attribution } from "../attribution/origins";
import { isPresenceOnly } from "../figure/figure";
import type { Reading } from "../figure/reading";
import { type DayRange, parseDayRange } from "../time/day-range";
import type { Basis, ComparableClaim, ComparisonRequest } from "./request";
import { type Result, invalid, ok } from "../failure";

/** A claim made ready for comparing: its reading, origins and clocks worked out once. */
export type Subject = {
  readonly claim: ComparableClaim;
  readonly reading: Reading | null;
  /** The reading rests on another claim's figure only. */
  readonly isDerived: boolean;
  readonly isPresenceOnly: boolean;
  readonly basis: Basis;
  readonly origins: readonly string[];
  /** A short text that is equal where the origins are equal. */
  readonly originKey: string;
  readonly asOf: DayRange | null;
  readonly start: DayRange | null;
  readonly said: DayRange | null;
  readonly published: DayRange | null;
};

/** What a claim's reading is, and whether it follows from another claim. */
export type ReadClaim = { readonly reading: Reading | null; readonly isDerived: boolean };

/** Refuses dates that are not EDTF, naming the field. */
export function prepare(request: ComparisonRequest, readings: ReadonlyMap<string, ReadClaim>, attribution: Attribution): Result<Subject[]> {
  const dates = new DateReader();
  const keys = new Map<string, string>();
  const subjects = request.claims.map((claim, index): Subject => {
    const { reading, isDerived } = readings.get(claim.id)!;
    const origins = attribution.origins.get(claim.id)!;
    const date = (field: "asOf" | "periodStart" | "said" | "published") => dates.read(claim[field], `claims[${index}].${field}`);
    return {
      claim,
      reading,
      isDerived,
      isPresenceOnly: claim.figure !== null && isPresenceOnly(claim.figure.hedge),
      basis: claim.basis ?? (claim.figure?.hedge === "ratio" ? "ratio" : "stock"),
      origins,
      originKey: keyOf(origins, keys),
      asOf: date("asOf"),
      start: date("periodStart"),
      said: date("said"),
      published: date("published"),
    };
  });
  return dates.fault === null ? ok(subjects) : invalid(dates.fault.field, dates.fault.reason);
}

/** One text for equal origins, as short as that allows: it is compared for every pair. */
function keyOf(origins: readonly string[], keys: Map<string, string>): string {
  const text = JSON.stringify(origins);
  const known = keys.get(text) ?? String(keys.size);
  keys.set(text, known);
  return known;
}

/** The as-of date, for which the publication date stands in where it is not stated (METHOD 9.12). */
export function effectiveAsOf(subject: Subject): DayRange | null {
  return subject.asOf ?? subject.published;
}

/** The as-of date is not stated, or marked as uncertain: the time is unknown towards every other claim (METHOD 9.12). */
export function hasPresumedDate({ asOf }: Subject): boolean {
  return asOf === null || asOf.qualified;
}

/** It speaks of a period, not of a moment (METHOD 2.2). */
export function isPeriodic({ basis }: Subject): boolean {
  return basis === "flow" || basis === "total";
}

/** When the speaker said it, for which the publication date stands in where it is unknown (METHOD 2.3). */
export function effectiveSaid(subject: Subject): DayRange | null {
  return subject.said ?? subject.published;
}

/** Reads each distinct date once and remembers the first that cannot be read. */
export class DateReader {
  readonly #read = new Map<string, DayRange | null>();
  fault: { field: string; reason: string } | null = null;

  read(text: string | null, field: string): DayRange | null {
    if (text === null) return null;
    const known = this.#read.get(text);
    const range = known === undefined ? parseDayRange(text) : known;
    this.#read.set(text, range);
    if (range === null) this.fault ??= { field, reason: `"${text}" is not a date: write 2024-10-28, 2024-10 or 2024-10-29/2024-10-31` };
    return range;
  }
}
