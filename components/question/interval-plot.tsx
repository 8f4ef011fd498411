import { bandPath, markOf } from "@/components/chart/mark";
import { type Scale, scaleOf } from "@/components/chart/scale";
import { anchorAt, tickWords } from "@/components/chart/tick-words";
import type { Interval } from "@/lib/domain/figure/interval";
import type { ScaleKind } from "@/lib/domain/question-look";
import { type ClaimRow, drawnIntervals } from "@/lib/domain/question-view";
import { type PlotRow, PlotRows } from "./plot-rows";
import { type Ways, shownRow } from "./shown-row";

/** Rows under one name; none where they are not grouped. Of a folded group only what they say together is shown. */
export type PlotGroup = { readonly name: string; readonly rows: readonly ClaimRow[]; readonly folded: string | null };

type Props = Ways & {
  readonly groups: readonly PlotGroup[];
  readonly bands: readonly Interval[];
  readonly scaleKind: ScaleKind;
  readonly caption: string;
};

/** The heart: a table whose middle column is drawn. One structure serves eyes, screen readers, print and phones. */
export function IntervalPlot({ groups, bands, scaleKind, caption, ...ways }: Props) {
  const rows = groups.flatMap((group) => group.rows);
  const scale = scaleOf([...drawnIntervals(rows), ...bands], scaleKind);
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
            <Axis scale={scale} write={ways.write} />
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
                {group.folded === null ? null : <small>{group.folded}</small>}
              </th>
            </tr>
          )}
          {group.folded === null ? <PlotRows rows={group.rows.map((row) => plotRow(row, scale, ways))} bandPath={shaded} /> : null}
        </tbody>
      ))}
    </table>
  );
}

function Axis({ scale, write }: { readonly scale: Scale; readonly write: Ways["write"] }) {
  const largest = scale.ticks.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  return (
    <svg className="block h-5 w-full min-w-24 overflow-visible" aria-hidden="true" focusable="false">
      {scale.ticks.map(({ value, at }) => (
        <text key={value} x={`${at}%`} y="14" textAnchor={anchorAt(at)} fill="var(--muted)" fontSize="12">
          {tickWords(value, largest, write)}
        </text>
      ))}
    </svg>
  );
}

/** A row as plain values: its words, and where its mark lies. */
function plotRow(row: ClaimRow, scale: Scale, ways: Ways): PlotRow {
  return { ...shownRow(row, ways), mark: markOf(row, scale) };
}
