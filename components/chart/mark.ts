import type { Scale } from "./scale";
import type { Interval } from "@/lib/domain/figure/interval";
import type { Reading } from "@/lib/domain/figure/reading";
import type { ClaimRow } from "@/lib/domain/question-view";

/** From where to where, or from where how wide, in per cent of the plot's width. */
type Span = readonly [string, string];

/** What is drawn of a claim's reading, as plain values; what is null or not there is not drawn. */
export type Mark = {
  readonly isHollow: boolean;
  /** Nobody accepted it yet: its shape stays, without its filling. */
  readonly isUnreviewed: boolean;
  /** An estimate: its thin support, its thick core and caps at stated bounds. */
  readonly boxes: readonly (readonly ["support" | "core" | "cap" | "bar", string, string?])[];
  /** A bound, or a comparison without a number: dotted as far as the words allow. A part: a floor on the whole (METHOD 4.1). */
  readonly open: Span | null;
  readonly anchor: string | null;
};

const LEAST_WIDTH = 0.4;

/** Where the parts of a claim's mark lie. */
export function markOf({ claim, reading, role, isDerived }: ClaimRow, scale: Scale): Mark {
  const bare = { isHollow: role !== "counts", isUnreviewed: claim.reviewState !== "accepted" };
  if (reading === null) return { ...bare, boxes: [], open: null, anchor: null };
  const [from, to] = ends(reading.support, scale);
  if (reading.shape !== "two")
    return { ...bare, boxes: [["bar", percent(reading.shape === "upper" ? to : from)]], open: [percent(from), percent(to)], anchor: null };
  const anchor = isDerived ? null : reading.anchor;
  return {
    ...bare,
    boxes: [
      ["support", ...box(reading.support, scale)],
      ["core", ...box(reading.core, scale)],
      ...(isDerived ? [] : caps(reading, from, to)),
    ],
    open: role === "part" ? [percent(to), "100%"] : null,
    anchor: anchor === null ? null : percent(scale.at(anchor.valueOf())),
  };
}

/** The ends that the source itself gave. */
function caps({ implied }: Reading, from: number, to: number): readonly (readonly ["cap", string])[] {
  const stated = [...(implied.lo ? [] : [from]), ...(implied.hi ? [] : [to])];
  return stated.map((at) => ["cap", percent(at)] as const);
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

function ends({ lo, hi }: Interval, scale: Scale): [number, number] {
  return [lo === null ? 0 : Math.max(0, scale.at(lo.valueOf())), hi === null ? 100 : Math.min(100, scale.at(hi.valueOf()))];
}

function box(interval: Interval, scale: Scale): Span {
  const [from, to] = ends(interval, scale);
  return [percent(from), percent(Math.max(to - from, LEAST_WIDTH))];
}

/** All bands as one path, in per cent of the width and one unit high, drawn alike behind every row. */
export function bandPath(bands: readonly Interval[], scale: Scale): string {
  return bands
    .map((band) => {
      const [from, to] = ends(band, scale);
      const width = Math.max(to - from, LEAST_WIDTH);
      return `M${from},0h${Math.round(width * 100) / 100}v1H${from}z`;
    })
    .join("");
}
