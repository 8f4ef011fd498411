import { dayText } from "@/lib/domain/time/day";
import { type Timeline, type TimelineMark, middleOf } from "@/lib/domain/question-timeline";
import type { Interval } from "@/lib/domain/figure/interval";
import { type Scale, dayScaleOf, scaleOf } from "./scale";
import { tickWords } from "./tick-words";
import { Day } from "@/components/ui/notation";
import type { WriteNumber } from "@/lib/domain/notation";

const [TOP, BOTTOM] = [10, 270];
/** Labels of more marks than these would stand on one another; the table beneath names all. */
const MOST_LABELLED = 40;

/** Values in pixels from the top, larger ones higher. */
function heightOf(values: Scale): (value: number) => number {
  return (value) => Math.round(BOTTOM - ((BOTTOM - TOP) * values.at(value)) / 100);
}

type Props = {
  readonly timeline: Timeline;
  readonly drawn: readonly Interval[];
  readonly bands: readonly Interval[];
  readonly write?: WriteNumber | undefined;
};

/** Figures along the days they speak of: steps join what one source said, hollow ticks show when it was reported. */
export function TimeMarks({ timeline: { marks, lines }, drawn, bands, write }: Props) {
  const days = dayScaleOf(marks.flatMap(({ asOf, reported }) => [asOf.from, asOf.to, ...(reported === null ? [] : [reported])]));
  const values = scaleOf(drawn);
  const y = heightOf(values);
  const largest = values.ticks.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return (
    <svg className="time-marks" height={BOTTOM + 30} aria-hidden="true" focusable="false">
      {bands.map((band, index) => (
        <Band key={index} band={band} y={y} />
      ))}
      {values.ticks.map(({ value }) => (
        <g key={value} className="grid-line">
          <line x1="8%" x2="100%" y1={y(value)} y2={y(value)} />
          <text x="7%" y={y(value) + 4} textAnchor="end">
            {tickWords(value, largest, write)}
          </text>
        </g>
      ))}
      {days.ticks.map(({ value, at }, index) => (
        <text key={value} x={`${at}%`} y={BOTTOM + 22} textAnchor="middle" className={index % 2 === 0 ? undefined : "wide-only"}>
          <Day of={dayText(value)} />
        </text>
      ))}
      {lines.map(({ origin, points }) => (
        <Steps key={origin} points={points} days={days} y={y} />
      ))}
      {marks.map((mark) => (
        <Mark key={mark.row.claim.id} mark={mark} days={days} y={y} />
      ))}
      {(marks.length > MOST_LABELLED ? [] : labelsOf(marks, days, y)).map(({ text, at, top }) => (
        <text key={text} x={`${at}%`} y={top - 8} dx={at > 80 ? -7 : 7} textAnchor={at > 80 ? "end" : "start"} className="label">
          {text}
        </text>
      ))}
    </svg>
  );
}

type Placing = { readonly days: Scale; readonly y: (value: number) => number };

/** A line that stays at what was said until the next statement, and then steps to it. */
function Steps({ points, days, y }: Placing & { readonly points: Timeline["lines"][number]["points"] }) {
  return (
    <g className="steps">
      {points.slice(1).map(({ day, value }, index) => {
        const before = points[index]!;
        const [from, to] = [days.at(before.day), days.at(day)];
        return (
          <g key={index}>
            <line x1={`${from}%`} x2={`${to}%`} y1={y(before.value)} y2={y(before.value)} />
            <line x1={`${to}%`} x2={`${to}%`} y1={y(before.value)} y2={y(value)} />
          </g>
        );
      })}
    </g>
  );
}

type Place = { readonly at: number; readonly top: number };

/** Where a mark stands: in per cent from the left, and in pixels from the top. Null for a claim without a figure. */
function placeOf({ row: { reading }, asOf }: TimelineMark, days: Scale, y: Placing["y"]): Place | null {
  const edge = reading === null ? null : (reading.anchor ?? reading.support.lo ?? reading.support.hi);
  return edge === null ? null : { at: days.at(middleOf(asOf)), top: y(edge.valueOf()) };
}

/** The numbers of the claims, those of marks that stand together in one label. */
function labelsOf(marks: readonly TimelineMark[], days: Scale, y: Placing["y"]): (Place & { readonly text: string })[] {
  const labels: (Place & { text: string })[] = [];
  for (const mark of marks) {
    const place = placeOf(mark, days, y);
    if (place === null) continue;
    const near = labels.find(({ at, top }) => Math.abs(at - place.at) < 5 && Math.abs(top - place.top) < 14);
    if (near === undefined) labels.push({ ...place, text: `C${mark.row.claim.number}` });
    else near.text += ` C${mark.row.claim.number}`;
  }
  return labels;
}

function Band({ band: { lo, hi }, y }: Pick<Placing, "y"> & { readonly band: Interval }) {
  const [bottom, top] = [lo === null ? BOTTOM : y(lo.valueOf()), hi === null ? TOP : y(hi.valueOf())];
  return <rect className="band" x="8%" width="92%" y={top} height={Math.max(bottom - top, 1)} />;
}

const ROLE_CLASS: Readonly<Record<string, string>> = { counts: "", part: "part", superseded: "past", stale: "past stale" };

function Mark({ mark, days, y }: Placing & { readonly mark: TimelineMark }) {
  const { reading, role } = mark.row;
  const place = placeOf(mark, days, y);
  if (reading === null || place === null) return null;
  const [x, height] = [`${place.at}%`, place.top];
  return (
    <g className={`time-mark ${ROLE_CLASS[role] ?? "past"}`}>
      <Bar kind={reading.shape === "two" ? "support" : "open"} interval={reading.support} x={x} y={y} />
      {reading.shape === "two" ? <Bar kind="core" interval={reading.core} x={x} y={y} /> : null}
      <Days mark={mark} days={days} height={height} />
      {mark.row.isDerived || reading.anchor === null ? null : <circle cx={x} cy={height} r="4.5" />}
    </g>
  );
}

type DaysProps = { readonly mark: TimelineMark; readonly days: Scale; readonly height: number };

/** A line across the days that an uncertain date may mean, and a hollow tick on the day of the report. */
function Days({ mark: { asOf, isStandIn, reported }, days, height }: DaysProps) {
  return (
    <>
      {asOf.from === asOf.to ? null : (
        <line className="days" x1={`${days.at(asOf.from)}%`} x2={`${days.at(asOf.to)}%`} y1={height} y2={height} />
      )}
      {reported === null || isStandIn ? null : (
        <rect className="reported" x={`${days.at(reported)}%`} y={height - 5} width="4" height="10" />
      )}
    </>
  );
}

/** An interval standing upright; an open side runs to the edge. */
function Bar({ kind, interval, x, y }: { readonly kind: string; readonly interval: Interval; readonly x: string } & Pick<Placing, "y">) {
  const { lo, hi } = interval;
  const within = (height: number) => Math.min(BOTTOM, Math.max(TOP, height));
  const [bottom, top] = [lo === null ? BOTTOM : within(y(lo.valueOf())), hi === null ? TOP : within(y(hi.valueOf()))];
  return <line className={kind} x1={x} x2={x} y1={bottom} y2={top} />;
}
