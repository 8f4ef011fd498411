import type { ReactNode } from "react";
import { IntervalMark, bandPath } from "@/components/chart/interval-mark";
import { type Scale, scaleOf } from "@/components/chart/scale";
import { Quotation } from "@/components/claim/quotation";
import { excerptOf } from "@/lib/domain/excerpt";
import type { Interval } from "@/lib/domain/figure/interval";
import { numberWords } from "@/lib/domain/figure/number-words";
import type { Reading } from "@/lib/domain/figure/reading";
import type { ClaimRow } from "@/lib/domain/question-view";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import { RELATION_WORDS, ROLE_WORDS, TONE_CLASS, type Tone } from "./words";

/** Rows under one name; none where they are not grouped. */
type PlotGroup = { readonly name: string; readonly rows: readonly ClaimRow[] };

type Props = {
  readonly groups: readonly PlotGroup[];
  readonly bands: readonly Interval[];
  readonly hrefOf: (row: ClaimRow) => string;
  readonly whyOf: (row: ClaimRow) => { readonly href: string; readonly other: number } | null;
  readonly nameOf: NameOf;
  readonly caption: string;
};

/** The heart: a table whose middle column is drawn. One structure serves eyes, screen readers, print and phones. */
export function IntervalPlot({ groups, bands, hrefOf, whyOf, nameOf, caption }: Props) {
  const rows = groups.flatMap((group) => group.rows);
  const scale = scaleOf([...rows.flatMap(({ reading }) => (reading === null ? [] : [drawn(reading)])), ...bands]);
  const shaded = bandPath(bands, scale);
  return (
    <table className="stack-table plot" role="table">
      <caption className="caption-bottom pt-2 text-start text-sm text-muted">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="w-[24%]">
            Attributed to
          </th>
          <th role="columnheader" scope="col" className="w-[38%]">
            <span className="sr-only">Figure as read, from the smallest to the largest value</span>
            <Axis scale={scale} />
          </th>
          <th role="columnheader" scope="col">
            As quoted
          </th>
          <th role="columnheader" scope="col" className="min-w-28">
            Relation
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.name} role="rowgroup">
          {group.name === "" ? null : (
            <tr role="row" className="group-name">
              <th role="rowheader" scope="rowgroup" colSpan={4}>
                <bdi>{group.name}</bdi>
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <PlotRow key={row.claim.id} row={row} scale={scale} shaded={shaded} href={hrefOf(row)} why={whyOf(row)} nameOf={nameOf} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Labels near an edge are kept whole by writing them towards the middle. */
function anchorAt(at: number): "start" | "middle" | "end" {
  if (at < 4) return "start";
  return at > 96 ? "end" : "middle";
}

/** What of a reading must be on the scale: a bound without its open side. */
function drawn({ support, shape }: Reading): Interval {
  if (shape === "two") return support;
  return shape === "upper" ? { ...support, lo: support.hi } : { ...support, hi: support.lo };
}

function Axis({ scale }: { readonly scale: Scale }) {
  const largest = scale.ticks.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return (
    <svg className="block h-5 w-full min-w-24 overflow-visible" aria-hidden="true" focusable="false">
      {scale.ticks.map(({ value, at }) => (
        <text key={value} x={`${at}%`} y="14" textAnchor={anchorAt(at)} fill="var(--muted)" fontSize="12">
          {tickWords(value, largest)}
        </text>
      ))}
    </svg>
  );
}

const SHORT = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 3 });
const PLAIN = new Intl.NumberFormat("en", { maximumFractionDigits: 3 });

/** Short where the largest is long, and then all alike: 0.5M, 1M, 1.5M. */
function tickWords(value: number, largest: number): string {
  return (largest >= 1_000_000 ? SHORT : PLAIN).format(value);
}

type RowProps = {
  readonly row: ClaimRow;
  readonly scale: Scale;
  readonly shaded: string;
  readonly href: string;
  readonly why: ReturnType<Props["whyOf"]>;
  readonly nameOf: Props["nameOf"];
};

function PlotRow({ row, scale, shaded, href, why, nameOf }: RowProps) {
  const { claim, reading, role, isDerived } = row;
  const tone = toneOf(row);
  return (
    <tr role="row" id={`c${claim.number}`}>
      <th role="rowheader" scope="row">
        <bdi>{attributionOf(row.claim, nameOf)}</bdi> <a href={href}>C{claim.number}</a>
        {ROLE_WORDS[role] === "" ? null : <small>{ROLE_WORDS[role]}</small>}
      </th>
      <td role="cell">
        <IntervalMark reading={reading} isDerived={isDerived} tone={tone} isHollow={role !== "counts"} bandPath={shaded} scale={scale} />
        <span className="sr-only">{reading === null ? "no figure" : readingWords(reading.support)}</span>
      </td>
      <td role="cell">
        <Words row={row} />
      </td>
      <td role="cell">
        <RelationCell row={row} why={why} />
      </td>
    </tr>
  );
}

function readingWords({ lo, hi }: Interval): string {
  return `from ${lo === null ? "any value" : numberWords(lo)} to ${hi === null ? "no upper bound" : numberWords(hi)}`;
}

const LEADS: Readonly<Record<string, string>> = {
  lower_than: "a lower figure, in these words:",
  higher_than: "a higher figure, in these words:",
  multiple_of: "a multiple, in these words:",
};

function Words({ row }: { readonly row: ClaimRow }): ReactNode {
  const lead = row.claim.figure === null ? LEADS[row.claim.stances[0]?.kind ?? ""] : undefined;
  return (
    <>
      {lead === undefined ? null : <small>{lead}</small>}
      <Quotation claim={row.claim} words={excerptOf(row.claim)} />
    </>
  );
}

function toneOf({ standing }: ClaimRow): Tone {
  if (standing.kind === "inside") return "agree";
  return standing.kind === "alone" ? "ink" : RELATION_WORDS[standing.relation.label].tone;
}

function RelationCell({ row, why }: Pick<RowProps, "row" | "why">) {
  const { standing, role } = row;
  if (role === "not_current" || standing.kind === "alone") return <span className="text-muted">—</span>;
  const words =
    standing.kind === "inside" ? { glyph: "=", word: "fits the band", tone: "agree" as const } : RELATION_WORDS[standing.relation.label];
  const isProvisional = standing.kind === "relation" && standing.relation.isProvisional;
  return (
    <>
      <b className={TONE_CLASS[words.tone]}>
        {words.glyph} {words.word}
      </b>
      {isProvisional ? <small>provisional</small> : null}
      {why === null ? null : (
        <small>
          with C{why.other} ·{" "}
          <a href={why.href} aria-label={`Why for C${row.claim.number}?`}>
            Why?
          </a>
        </small>
      )}
    </>
  );
}
