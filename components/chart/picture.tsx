import { scaleOf } from "./scale";
import { anchorAt, tickWords } from "./tick-words";
import { RELATION_WORDS, type RelationWords, type Tone } from "@/components/question/words";
import type { Interval } from "@/lib/domain/figure/interval";
import type { Reading } from "@/lib/domain/figure/reading";
import type { ScaleKind } from "@/lib/domain/question-look";
import { type ClaimRow, drawnIntervals } from "@/lib/domain/question-view";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import { wrapped } from "@/lib/domain/wrapped";

/** The colours of the light theme: a picture leaves the app, and most pages it goes to are light. */
const INK: Readonly<Record<Tone | "muted" | "line" | "band", string>> = {
  ink: "#1b1d1f",
  agree: "#0b4a99",
  compatible: "#676b71",
  strained: "#b8430a",
  conflict: "#b8430a",
  none: "#565c63",
  muted: "#565c63",
  line: "#deded8",
  band: "#e9f1fa",
};
const FONT = "Inter, 'Helvetica Neue', Arial, sans-serif";
const [WIDTH, MARGIN, NAMES, PLOT, ROW] = [960, 24, 250, 360, 30] as const;
const PLOT_AT = MARGIN + NAMES;
const WORDS_AT = PLOT_AT + PLOT + 24;

type Props = {
  readonly title: string;
  readonly headline: string;
  readonly rows: readonly ClaimRow[];
  readonly bands: readonly Interval[];
  readonly scaleKind: ScaleKind;
  readonly nameOf: NameOf;
  /** Where it comes from, and as of when. */
  readonly source: string;
  /** How many claims are not drawn. */
  readonly left: number;
};

/** A question's figures as one picture that stands alone: title, what it says, the plot, and where it comes from. */
export function Picture({ title: asked, headline: said, rows, bands, scaleKind, nameOf, source, left }: Props) {
  const [title, headline] = [drawable(asked), drawable(said)];
  const titleLines = wrapped(title, 72);
  const headLines = wrapped(headline, 118);
  const axis = 44 + titleLines.length * 26 + headLines.length * 20;
  const first = axis + 18;
  const end = first + rows.length * ROW;
  const scale = scaleOf([...drawnIntervals(rows), ...bands], scaleKind);
  const x = (value: number) => PLOT_AT + (PLOT * scale.at(value)) / 100;
  const largest = scale.ticks.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={WIDTH} height={end + 52} viewBox={`0 0 ${WIDTH} ${end + 52}`} fontFamily={FONT}>
      <title>{`${title} ${headline}`}</title>
      <rect width="100%" height="100%" fill="#ffffff" />
      <Lines lines={titleLines} top={40} step={26} size={20} weight={600} fill={INK.ink} />
      <Lines lines={headLines} top={40 + titleLines.length * 26} step={20} size={14} weight={400} fill={INK.ink} />
      {bands.map((band, index) => {
        const [from, to] = edges(band, x);
        return <rect key={index} x={from} y={first} width={Math.max(to - from, 2)} height={end - first} fill={INK.band} />;
      })}
      {scale.ticks.map(({ value, at }) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={first} y2={end} stroke={INK.line} />
          <text x={x(value)} y={axis + 10} fontSize={12} fill={INK.muted} textAnchor={anchorAt(at)}>
            {tickWords(value, largest)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row key={row.claim.id} row={row} y={first + index * ROW + ROW / 2} x={x} nameOf={nameOf} />
      ))}
      <text x={MARGIN} y={end + 34} fontSize={12} fill={INK.muted}>
        {left === 0 ? source : `${source} · ${left} more claims are not drawn.`}
      </text>
    </svg>
  );
}

type LinesProps = {
  readonly lines: readonly string[];
  readonly top: number;
  readonly step: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
};

function Lines({ lines, top, step, size, weight, fill }: LinesProps) {
  return lines.map((line, index) => (
    <text key={index} x={MARGIN} y={top + index * step} fontSize={size} fontWeight={weight} fill={fill}>
      {line}
    </text>
  ));
}

function edges({ lo, hi }: Interval, x: (value: number) => number): [number, number] {
  return [
    lo === null ? PLOT_AT : Math.max(PLOT_AT, x(lo.valueOf())),
    hi === null ? PLOT_AT + PLOT : Math.min(PLOT_AT + PLOT, x(hi.valueOf())),
  ];
}

const [MOST_NAME, MOST_WORDS] = [34, 30];

function cut(text: string, most: number): string {
  const letters = Array.from(drawable(text));
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : letters.join("");
}

/** A text without what XML cannot hold. */
function drawable(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, " ");
}

const INSIDE: RelationWords = { glyph: "=", word: "fits the band", tone: "agree" };

function standingWords({ standing }: ClaimRow): RelationWords | null {
  if (standing.kind === "alone") return null;
  return standing.kind === "inside" ? INSIDE : RELATION_WORDS[standing.relation.label];
}

/** What of a row a person put in place of what was computed. */
function byHandWords({ reading, standing }: ClaimRow): string[] {
  const isRelation = standing.kind === "relation" && standing.relation.computed !== null;
  return [reading?.rule === "overruled" ? ["read by hand"] : [], isRelation ? ["overruled"] : []].flat();
}

type RowProps = { readonly row: ClaimRow; readonly y: number; readonly x: (value: number) => number; readonly nameOf: NameOf };

function Row({ row, y, x, nameOf }: RowProps) {
  const { claim, reading, isDerived, role } = row;
  const words = standingWords(row);
  const quoted = claim.isParaphrase ? cut(claim.phrase, MOST_WORDS) : `“${cut(claim.phrase, MOST_WORDS)}”`;
  return (
    <g>
      <text x={MARGIN} y={y + 4} fontSize={13} fontWeight={500} fill={INK.ink}>
        {`${cut(attributionOf(claim, nameOf), MOST_NAME)} C${claim.number}`}
      </text>
      {reading === null ? null : (
        <Mark reading={reading} isDerived={isDerived} isFloor={role === "part"} fill={INK[words?.tone ?? "ink"]} y={y} x={x} />
      )}
      <text x={WORDS_AT} y={y - 2} fontSize={12} fill={INK.ink}>
        {quoted}
      </text>
      <text x={WORDS_AT} y={y + 12} fontSize={11} fill={INK[words?.tone ?? "muted"]}>
        {[words === null ? [] : [`${words.glyph} ${words.word}`], byHandWords(row)].flat().join(" · ")}
      </text>
    </g>
  );
}

type MarkProps = Pick<RowProps, "y" | "x"> & {
  readonly reading: Reading;
  readonly isDerived: boolean;
  readonly isFloor: boolean;
  readonly fill: string;
};

function Mark({ reading: { support, core, shape, anchor }, isDerived, isFloor, fill, y, x }: MarkProps) {
  const [from, to] = edges(support, x);
  if (shape !== "two") {
    const bar = shape === "upper" ? to : from;
    return (
      <g stroke={fill}>
        <line x1={from} x2={to} y1={y} y2={y} strokeWidth={2} strokeDasharray="2 4" />
        <line x1={bar} x2={bar} y1={y - 8} y2={y + 8} strokeWidth={3} />
      </g>
    );
  }
  const [inner, outer] = edges(core, x);
  return (
    <g stroke={fill} fill={fill}>
      <line x1={from} x2={Math.max(to, from + 1)} y1={y} y2={y} strokeWidth={2} />
      {isFloor ? <line x1={to} x2={PLOT_AT + PLOT} y1={y} y2={y} strokeWidth={2} strokeDasharray="2 4" /> : null}
      <line x1={inner} x2={Math.max(outer, inner + 1)} y1={y} y2={y} strokeWidth={5} />
      {anchor === null || isDerived ? null : <circle cx={x(anchor.valueOf())} cy={y} r={5} stroke="none" />}
    </g>
  );
}
