import type { ClaimDetails } from "../domain/claim";
import { pick } from "../domain/pick";
import type { Interval } from "../domain/figure/interval";
import { DEFAULT_PARAMETERS } from "../domain/figure/parameters";
import { type Rational, decimalText } from "../domain/figure/rational";
import { RULE_VERSION, readFigure } from "../domain/figure/reading";
import { searchKeyOf } from "../domain/search-words";
import { sortKey } from "../domain/figure/sort-key";
import { toFigure } from "../domain/stated-figure";
import { dayText } from "../domain/time/day";
import { parseDayRange } from "../domain/time/day-range";

/** The fields that a claim and its row have alike. */
export const PLAIN_FIELDS = [
  "speakerId",
  "aboutSourceId",
  "documentId",
  "measureId",
  "populationId",
  "placeId",
  "phrase",
  "isParaphrase",
  "language",
  "figureReason",
  "unitSpoken",
  "position",
  "basis",
  "modality",
  "asOf",
  "periodStart",
  "said",
  "published",
  "note",
  "standing",
  "standingReason",
] as const;

/** A claim's columns: what was said as it was said, and what follows from it by rule. */
export function toColumns(details: ClaimDetails) {
  return {
    ...pick(details, PLAIN_FIELDS),
    searchKey: searchKeyOf([details.phrase, details.note]),
    ...figureColumns(details),
    ...readingColumns(details),
    ...dayColumns("asOf", details.asOf),
    ...dayColumns("periodStart", details.periodStart),
    ...dayColumns("said", details.said),
    ...dayColumns("published", details.published),
  };
}

function figureColumns({ figure }: ClaimDetails) {
  if (figure === null) return { hedge: null, x: null, y: null, multiplier: null, figureKind: null, unitFactor: null };
  const { kind, ...rest } = figure;
  return { ...rest, figureKind: kind };
}

function readingColumns({ figure }: ClaimDetails) {
  const reading = figure === null ? null : readFigure(toFigure(figure), DEFAULT_PARAMETERS);
  if (reading?.ok !== true) {
    return {
      ...boundColumns("support", null),
      ...boundColumns("core", null),
      anchor: null,
      shape: null,
      rule: null,
      ruleVersion: null,
      sortKey: null,
    };
  }
  const { support, core, anchor, shape, rule } = reading.value;
  const sortsBy = anchor ?? support.lo ?? support.hi;
  return {
    ...boundColumns("support", support),
    ...boundColumns("core", core),
    anchor: decimalOrNull(anchor),
    shape,
    rule,
    ruleVersion: RULE_VERSION,
    sortKey: sortsBy === null ? null : sortKey(sortsBy),
  };
}

type Bounds<Name extends string> = Record<`${Name}Lo` | `${Name}Hi`, string | null> & Record<`${Name}LoOpen` | `${Name}HiOpen`, boolean>;

function boundColumns<Name extends "support" | "core">(name: Name, interval: Interval | null): Bounds<Name> {
  return {
    [`${name}Lo`]: decimalOrNull(interval?.lo ?? null),
    [`${name}LoOpen`]: interval?.loOpen ?? false,
    [`${name}Hi`]: decimalOrNull(interval?.hi ?? null),
    [`${name}HiOpen`]: interval?.hiOpen ?? false,
  } as Bounds<Name>;
}

function decimalOrNull(value: Rational | null): string | null {
  return value === null ? null : decimalText(value);
}

/** The days that an uncertain date may mean, for finding by date; open ends stay empty. */
function dayColumns<Name extends string>(name: Name, text: string | null): Record<`${Name}From` | `${Name}To`, Date | null> {
  const range = text === null ? null : parseDayRange(text);
  const date = (day: number | undefined) => (day === undefined || !Number.isFinite(day) ? null : new Date(dayText(day)));
  return { [`${name}From`]: date(range?.from), [`${name}To`]: date(range?.to) } as Record<`${Name}From` | `${Name}To`, Date | null>;
}
