import type { ReactNode } from "react";

type Props = { readonly label: string; readonly columns: readonly string[]; readonly children: ReactNode };

/** What a file or a paste holds, row by row, to be looked at before any of it is saved. */
export function LookedTable({ label, columns, children }: Props) {
  return (
    <div className="scrolls relative overflow-x-auto" role="region" aria-label={label} tabIndex={0}>
      <table className="stack-table">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
