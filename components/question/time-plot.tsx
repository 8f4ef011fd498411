import { TimeMarks } from "@/components/chart/time-marks";
import type { Interval } from "@/lib/domain/figure/interval";
import { type ClaimRow, drawnIntervals } from "@/lib/domain/question-view";
import { timelineOf } from "@/lib/domain/question-timeline";
import { AttributedCell, RelationCell, WordsCell } from "./row-cells";
import { type ShownRow, type Ways, shownRow } from "./shown-row";
import { Day } from "@/components/ui/notation";

type Props = Ways & {
  readonly rows: readonly ClaimRow[];
  readonly bands: readonly Interval[];
  /** All claims are here: what one source said can be joined without leaving a statement out. */
  readonly isWhole: boolean;
};

const CAPTION =
  "Drawn at the day that each figure speaks of, or, where none is stated, the day it was published. A line across: the day is uncertain. Hollow tick: when it was reported. Pale: replaced by later word, or too old. Shaded: where most original sources meet.";
const STEPS = " Steps join what one original source said.";

/** The claims along the days they speak of: a drawing for the eye, and the same as a table. */
export function TimePlot({ rows, bands, isWhole, ...ways }: Props) {
  const all = timelineOf(rows, ways.nameOf);
  const timeline = isWhole ? all : { ...all, lines: [] };
  const drawn = [...drawnIntervals(timeline.marks.map(({ row }) => row)), ...bands];
  return (
    <>
      {timeline.marks.length === 0 || drawn.length === 0 ? null : (
        <TimeMarks timeline={timeline} drawn={drawn} bands={bands} write={ways.write} />
      )}
      <table className="stack-table plot by-time" role="table">
        <caption className="caption-bottom pt-2 text-start text-sm text-muted">
          {CAPTION}
          {isWhole ? STEPS : ""}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {["Attributed to", "As of", "Figure as read", "As quoted", "Relation"].map((name) => (
              <th key={name} role="columnheader" scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {[...timeline.marks.map(({ row }) => row), ...timeline.undated].map((row) => (
            <TimeRow key={row.claim.id} claim={row.claim} shown={shownRow(row, ways)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function TimeRow({ claim, shown }: Pick<ClaimRow, "claim"> & { readonly shown: ShownRow }) {
  return (
    <tr role="row" id={`c${claim.number}`}>
      <th role="rowheader" scope="row">
        <AttributedCell row={shown} />
      </th>
      <td role="cell">
        <Days claim={claim} />
      </td>
      <td role="cell">{shown.figure}</td>
      <td role="cell">
        <WordsCell row={shown} />
      </td>
      <td role="cell">
        <RelationCell row={shown} />
      </td>
    </tr>
  );
}

function Days({ claim: { asOf, published } }: Pick<ClaimRow, "claim">) {
  return (
    <>
      {asOf === null ? <span className="text-muted">no day stated</span> : <Day of={asOf} />}
      {published === null ? null : (
        <small>
          published <Day of={published} />
        </small>
      )}
    </>
  );
}
