import type { ReactNode } from "react";
import { BULK_FORM } from "./bulk-form";
import { EditableCell } from "./editable-cell";
import { Quotation } from "./quotation";
import { type ClaimColumn, type EditableColumn, type ListedClaim, cellText, isEditable } from "@/lib/domain/claim-list";
import { Day, Moment } from "@/components/ui/notation";

export const COLUMN_WORDS: Readonly<Record<ClaimColumn, string>> = {
  words: "Words",
  speaker: "Who said it",
  question: "Question",
  place: "Place",
  as_of: "As of",
  published: "Published",
  said: "Said on",
  note: "Note",
  changed: "Last change",
};

type Props = {
  readonly claims: readonly ListedClaim[];
  readonly columns: readonly ClaimColumn[];
  readonly base: string;
  readonly canWrite: boolean;
};

/** The claims as a table; for those who may write, cells that can be edited where they stand. */
export function ClaimTable({ claims, columns, base, canWrite }: Props) {
  return (
    <div className="scrolls relative overflow-x-auto" role="region" aria-label="Claims" tabIndex={0}>
      <table className="stack-table claims">
        <thead>
          <tr>
            <th scope="col">Claim</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {COLUMN_WORDS[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">
                {canWrite ? (
                  <input
                    type="checkbox"
                    form={BULK_FORM}
                    name="claim"
                    value={claim.number}
                    aria-label={`Choose C${claim.number}`}
                    className="no-print me-2 size-4.5 align-middle accent-accent"
                  />
                ) : null}
                <a href={`${base}/claims/${claim.number}`}>C{claim.number}</a>
                {claim.standing === "current" ? null : <small className="block text-muted">{claim.standing}</small>}
              </th>
              {columns.map((column) => (
                <td key={column} dir={column === "words" || column === "note" ? "auto" : undefined}>
                  {canWrite && isEditable(column) ? <Editable claim={claim} column={column} /> : CELLS[column](claim, base)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Editable({ claim, column }: { readonly claim: ListedClaim; readonly column: EditableColumn }) {
  const text = cellText(claim, column);
  return (
    <>
      <EditableCell
        // What others saved since makes another cell: what was typed over the older text does not stay.
        key={text}
        number={claim.number}
        column={column}
        label={`${COLUMN_WORDS[column]}, C${claim.number}`}
        text={text}
        quoted={column === "words" && !claim.isParaphrase ? claim.language : null}
      />
      {column === "words" && claim.isParaphrase ? <small className="text-muted"> (paraphrase)</small> : null}
    </>
  );
}

const dateOrDash = (date: string | null) => (date === null ? "—" : <Day of={date} />);

const CELLS: Readonly<Record<ClaimColumn, (claim: ListedClaim, base: string) => ReactNode>> = {
  words: (claim) => <Quotation claim={claim} />,
  speaker: ({ speaker }) => <bdi>{speaker ?? "—"}</bdi>,
  question: ({ questions }, base) =>
    questions.map(({ number, title }) => (
      <a key={number} href={`${base}/questions/${number}`} title={title} className="me-2">
        Q{number}
      </a>
    )),
  place: ({ place }) => place ?? "—",
  as_of: ({ asOf }) => dateOrDash(asOf),
  published: ({ published }) => dateOrDash(published),
  said: ({ said }) => dateOrDash(said),
  note: ({ note }) => note,
  changed: ({ changedAt }) => <Moment at={changedAt} />,
};
