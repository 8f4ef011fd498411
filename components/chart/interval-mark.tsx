import type { Interval } from "@/lib/domain/figure/interval";
import type { Reading } from "@/lib/domain/figure/reading";
import type { Tone } from "@/components/question/words";
import type { Scale } from "./scale";

type Props = {
  readonly reading: Reading | null;
  readonly isDerived: boolean;
  readonly tone: Tone;
  readonly isHollow: boolean;
  readonly bands: readonly Interval[];
  readonly scale: Scale;
};

const STROKES: Readonly<Record<Tone, string>> = {
  agree: "var(--agree)",
  compatible: "var(--compatible)",
  strained: "var(--conflict)",
  conflict: "var(--conflict)",
  none: "var(--muted)",
  ink: "var(--ink)",
};
const SHAPES: Readonly<Record<Tone, string>> = {
  agree: "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0",
  compatible: "M0,-6L6,0L0,6L-6,0z",
  strained: "M0,-6L6,5L-6,5z",
  conflict: "M0,-6L6,5L-6,5z",
  none: "M-5,-5h10v10h-10z",
  ink: "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0",
};

/** One claim's reading across the plot: thick core, thin support, dotted where it is open, caps only on stated bounds. */
export function IntervalMark({ reading, isDerived, tone, isHollow, bands, scale }: Props) {
  const stroke = STROKES[tone];
  return (
    <svg className="block h-8 w-full min-w-24" aria-hidden="true" focusable="false">
      {bands.map((band, index) => (
        <Band key={index} band={band} scale={scale} />
      ))}
      {reading === null ? null : <Line reading={reading} isDerived={isDerived} stroke={stroke} scale={scale} />}
      {reading?.anchor == null || isDerived ? null : (
        <svg x={percent(scale.at(reading.anchor.valueOf()))} y="50%" overflow="visible">
          <path
            d={SHAPES[tone]}
            fill={isHollow || tone === "strained" || tone === "none" ? "var(--bg)" : stroke}
            stroke={stroke}
            strokeWidth="2"
          />
        </svg>
      )}
    </svg>
  );
}

type LineProps = { readonly reading: Reading; readonly stroke: string; readonly scale: Scale };

function Line({ isDerived, ...line }: LineProps & { readonly isDerived: boolean }) {
  return line.reading.shape === "two" ? <TwoSided {...line} /> : <OpenEnded {...line} isDerived={isDerived} />;
}

function percent(value: number): string {
  return `${value}%`;
}

function ends({ lo, hi }: Interval, scale: Scale): [number, number] {
  return [lo === null ? 0 : Math.max(0, scale.at(lo.valueOf())), hi === null ? 100 : Math.min(100, scale.at(hi.valueOf()))];
}

function Band({ band, scale }: { readonly band: Interval; readonly scale: Scale }) {
  const [from, to] = ends(band, scale);
  return <rect x={percent(from)} width={percent(Math.max(to - from, 0.4))} y="0" height="100%" fill="var(--band)" />;
}

function TwoSided({ reading, stroke, scale }: LineProps) {
  const [[from, to], [coreFrom, coreTo]] = [ends(reading.support, scale), ends(reading.core, scale)];
  return (
    <g stroke={stroke}>
      <line x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" strokeWidth="2" />
      <line x1={percent(coreFrom)} x2={percent(coreTo)} y1="50%" y2="50%" strokeWidth="5" />
      {reading.implied.lo ? null : <line x1={percent(from)} x2={percent(from)} y1="30%" y2="70%" strokeWidth="2" />}
      {reading.implied.hi ? null : <line x1={percent(to)} x2={percent(to)} y1="30%" y2="70%" strokeWidth="2" />}
    </g>
  );
}

/** A bound, or a comparison without a number: dotted as far as the words allow, with a bar where the source put the bound. */
function OpenEnded({ reading, isDerived, stroke, scale }: LineProps & { readonly isDerived: boolean }) {
  const [from, to] = ends(reading.support, scale);
  const edge = reading.shape === "upper" ? to : from;
  const bound = reading.anchor === null || isDerived ? edge : scale.at(reading.anchor.valueOf());
  return (
    <g stroke={stroke}>
      <line x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" strokeWidth="2" strokeDasharray="2 4" />
      <line x1={percent(bound)} x2={percent(bound)} y1="20%" y2="80%" strokeWidth="3" />
    </g>
  );
}
