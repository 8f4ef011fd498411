import type { Interval } from "@/lib/domain/figure/interval";
import type { Reading } from "@/lib/domain/figure/reading";
import type { Tone } from "@/components/question/words";
import type { Scale } from "./scale";

type Props = {
  readonly reading: Reading | null;
  readonly isDerived: boolean;
  readonly tone: Tone;
  readonly isHollow: boolean;
  /** Where the shaded bands lie, from `bandPath`; empty for none. */
  readonly bandPath: string;
  readonly scale: Scale;
};

const CIRCLE = "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0";
const TRIANGLE = "M0,-6L6,5L-6,5z";
const SHAPES: Readonly<Record<Tone, string>> = {
  agree: CIRCLE,
  compatible: "M0,-6L6,0L0,6L-6,0z",
  strained: TRIANGLE,
  conflict: TRIANGLE,
  none: "M-5,-5h10v10h-10z",
  ink: CIRCLE,
};

/**
 * One claim's reading across the plot: thick core, thin support, dotted where it is open, caps only on stated bounds. The
 * strokes are thin boxes whose looks are in globals.css (.mark), so that a row is a handful of short elements.
 */
export function IntervalMark({ reading, isDerived, tone, isHollow, bandPath: path, scale }: Props) {
  return (
    <svg className={`mark ${tone}`} aria-hidden="true" focusable="false">
      <Bands path={path} />
      {reading === null ? null : <Line reading={reading} isDerived={isDerived} scale={scale} />}
      {reading?.anchor == null || isDerived || reading.shape !== "two" ? null : (
        <svg x={percent(scale.at(reading.anchor.valueOf()))} y="50%" overflow="visible">
          <path
            d={isHollow ? CIRCLE : SHAPES[tone]}
            className={isHollow || tone === "strained" || tone === "none" ? "hollow" : undefined}
          />
        </svg>
      )}
    </svg>
  );
}

function Bands({ path }: { readonly path: string }) {
  if (path === "") return null;
  return (
    <svg className="band" viewBox="0 0 100 1" preserveAspectRatio="none">
      <path d={path} />
    </svg>
  );
}

function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

function ends({ lo, hi }: Interval, scale: Scale): [number, number] {
  return [lo === null ? 0 : Math.max(0, scale.at(lo.valueOf())), hi === null ? 100 : Math.min(100, scale.at(hi.valueOf()))];
}

const LEAST_WIDTH = 0.4;

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

function Box({ kind, interval, scale }: { readonly kind: "support" | "core"; readonly interval: Interval; readonly scale: Scale }) {
  const [from, to] = ends(interval, scale);
  return <rect className={kind} x={percent(from)} width={percent(Math.max(to - from, LEAST_WIDTH))} />;
}

type LineProps = { readonly reading: Reading; readonly isDerived: boolean; readonly scale: Scale };

/** An estimate; or a bound, or a comparison without a number: dotted as far as the words allow, with a bar at the bound. */
function Line({ reading, isDerived, scale }: LineProps) {
  const [from, to] = ends(reading.support, scale);
  if (reading.shape !== "two") {
    const edge = reading.shape === "upper" ? to : from;
    return (
      <>
        <line className="open" x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" />
        <rect className="bar" x={percent(edge)} />
      </>
    );
  }
  return (
    <>
      <Box kind="support" interval={reading.support} scale={scale} />
      <Box kind="core" interval={reading.core} scale={scale} />
      {isDerived || reading.implied.lo ? null : <rect className="cap" x={percent(from)} />}
      {isDerived || reading.implied.hi ? null : <rect className="cap" x={percent(to)} />}
    </>
  );
}
