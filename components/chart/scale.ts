import { scaleLinear } from "d3-scale";
import type { Interval } from "@/lib/domain/figure/interval";

/** Where values fall across a plot, in per cent of its width; what has no bound runs to the edge. */
export type Scale = { readonly at: (value: number) => number; readonly ticks: readonly { readonly value: number; readonly at: number }[] };

const MARGIN = 7;

/** A linear scale that holds all the ends of the given intervals. Zero is on it only where a figure reaches it. */
export function scaleOf(intervals: readonly Interval[]): Scale {
  const ends = intervals.flatMap(({ lo, hi }) => [lo, hi]).flatMap((end) => (end === null ? [] : [end.valueOf()]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const isPoint = low === high;
  const domain =
    ends.length === 0 ? [0, 1] : isPoint ? [low - Math.max(1, Math.abs(low) * 0.2), high + Math.max(1, Math.abs(high) * 0.2)] : [low, high];
  const scale = scaleLinear()
    .domain(domain)
    .nice(4)
    .range([MARGIN, 100 - MARGIN]);
  const at = (value: number) => Math.round(scale(value) * 100) / 100;
  return { at, ticks: scale.ticks(3).map((value) => ({ value, at: at(value) })) };
}
