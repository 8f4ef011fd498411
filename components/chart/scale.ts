import { scaleLinear, scaleSymlog, scaleUtc } from "d3-scale";
import type { Interval } from "@/lib/domain/figure/interval";
import type { ScaleKind } from "@/lib/domain/question-look";

/** Where values fall across a plot, in per cent of its width; what has no bound runs to the edge. */
export type Scale = { readonly at: (value: number) => number; readonly ticks: readonly { readonly value: number; readonly at: number }[] };

const MARGIN = 7;
const RANGE = [MARGIN, 100 - MARGIN];

/** All finite ends of some intervals, as plain numbers. */
function endsOf(intervals: readonly Interval[]): number[] {
  return intervals.flatMap(({ lo, hi }) => [lo, hi]).flatMap((end) => (end === null ? [] : [end.valueOf()]));
}

/** A scale that holds all the ends of the given intervals. Zero is on it only where a figure reaches it, or ratios are drawn. */
export function scaleOf(intervals: readonly Interval[], kind: ScaleKind = "linear"): Scale {
  const ends = endsOf(intervals);
  return kind === "symlog" ? ratioScale(ends) : differenceScale(ends);
}

function differenceScale(ends: readonly number[]): Scale {
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const isPoint = low === high;
  const domain =
    ends.length === 0 ? [0, 1] : isPoint ? [low - Math.max(1, Math.abs(low) * 0.2), high + Math.max(1, Math.abs(high) * 0.2)] : [low, high];
  const scale = scaleLinear().domain(domain).nice(4).range(RANGE);
  return scaleWith((value) => scale(value), scale.ticks(3));
}

const MOST_TICKS = 5;

/** Equal lengths are equal ratios but near zero, where the logarithm has no place; ticks are powers of ten. */
function ratioScale(ends: readonly number[]): Scale {
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const sizes = ends.map(Math.abs).filter((size) => size > 0);
  const least = Math.min(1, ...sizes);
  const scale = scaleSymlog().constant(least).domain([low, high]).range(RANGE);
  const powers = Array.from({ length: 40 }, (_, index) => 10 ** (index - 12)).filter((power) => power >= least);
  const within = [...powers.map((power) => -power), 0, ...powers].filter((tick) => tick >= low && tick <= high).toSorted((a, b) => a - b);
  const step = Math.ceil(within.length / MOST_TICKS);
  return scaleWith(
    (value) => scale(value),
    within.filter((_, index) => (within.length - 1 - index) % step === 0),
  );
}

function scaleWith(place: (value: number) => number, ticks: readonly number[]): Scale {
  const at = (value: number) => Math.round(place(value) * 100) / 100;
  return { at, ticks: ticks.map((value) => ({ value, at: at(value) })) };
}

const FAR_APART = 50;

/** Whether the largest figure is so much larger than the smallest that a linear scale hides the small ones. */
export function isFarApart(intervals: readonly Interval[]): boolean {
  const sizes = endsOf(intervals)
    .map(Math.abs)
    .filter((size) => size > 0);
  return Math.max(...sizes) > FAR_APART * Math.min(...sizes);
}

const MILLISECONDS_A_DAY = 86_400_000;

/** A scale of days since 1970 from the first to the last, with ticks on the calendar. */
export function dayScaleOf(days: readonly number[]): Scale {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [from, to] = first === last ? [first - 1, last + 1] : [first, last];
  const scale = scaleUtc()
    .domain([from * MILLISECONDS_A_DAY, to * MILLISECONDS_A_DAY])
    .range([10, 95]);
  const ticks = scale.ticks(5).map((date) => date.getTime() / MILLISECONDS_A_DAY);
  return scaleWith(
    (day) => scale(day * MILLISECONDS_A_DAY),
    ticks.filter((day) => Number.isInteger(day)),
  );
}
