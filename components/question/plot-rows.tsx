"use client";

import { AttributedCell, RelationCell, WordsCell } from "./row-cells";
import type { ShownRow } from "./shown-row";
import { IntervalMark } from "@/components/chart/interval-mark";
import type { Mark } from "@/components/chart/mark";

export type PlotRow = ShownRow & { readonly mark: Mark };

type Props = {
  readonly rows: readonly PlotRow[];
  /** Where the shaded bands lie, from `bandPath`; empty for none. */
  readonly bandPath: string;
};

/** The rows of the plot. They come as plain values and are made here, so that a page does not carry each of their elements twice. */
export function PlotRows({ rows, bandPath }: Props) {
  return rows.map((row) => (
    <tr key={row.number} role="row" id={`c${row.number}`}>
      <th role="rowheader" scope="row">
        <AttributedCell row={row} />
      </th>
      <td role="cell">
        <IntervalMark mark={row.mark} tone={row.tone} bandPath={bandPath} />
        <span className="sr-only">{row.figure}</span>
      </td>
      <td role="cell">
        <WordsCell row={row} />
      </td>
      <td role="cell">
        <RelationCell row={row} />
      </td>
    </tr>
  ));
}
