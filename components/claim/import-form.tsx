"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/field";
import { LookedTable } from "@/components/ui/looked-table";
import { useStateForm } from "@/components/ui/use-state-form";
import { valuesIn } from "@/lib/domain/form-state";

/** A pasted row as it would be logged, or what keeps it from that. */
export type ShownRow = {
  readonly line: number;
  readonly words: string;
  readonly speaker: string;
  readonly dates: string;
  readonly read: string;
  readonly problems: readonly string[];
};

export type ImportState = {
  readonly text: string;
  /** The rows as they were read; null where they are still to be pasted. */
  readonly rows: readonly ShownRow[] | null;
  readonly unknown: readonly string[];
  readonly message: string | null;
  /** The change that logged some rows, where others were left; null where nothing was logged. */
  readonly change: number | null;
};

type Props = {
  readonly action: (before: ImportState, form: FormData) => Promise<ImportState>;
  /** Takes back what was logged of the rows. */
  readonly undo: FormAction;
};

const EMPTY: ImportState = { text: "", rows: null, unknown: [], message: null, change: null };

/** Rows from a spreadsheet: pasted, looked at one by one, and logged only then. */
export function ImportForm({ action, undo }: Props) {
  const { state, isPending, post, send } = useStateForm(action, EMPTY, unsent);
  return (
    <>
      {state.change === null ? null : <Undo key={state.change} change={state.change} action={undo} />}
      <form action={post} onSubmit={send} aria-label="Paste rows" className="grid gap-4">
        {state.message === null ? null : (
          <p role="alert" className="border-s-4 border-conflict bg-surface px-3 py-2">
            {state.message}
          </p>
        )}
        {state.rows === null ? (
          <Pasting key={state.text} text={state.text} />
        ) : (
          <Looked state={state} rows={state.rows} isPending={isPending} />
        )}
      </form>
    </>
  );
}

/** What is shown where the server could not be reached: everything pasted is still there. */
function unsent(form: FormData): ImportState {
  const message =
    "The server did not answer, so we cannot tell whether anything was saved. Your rows are still here: look at the question before you try again.";
  return { ...EMPTY, text: valuesIn(form)["rows"] ?? "", message };
}

function Undo({ change, action }: { readonly change: number; readonly action: FormAction }) {
  return (
    <ActionForm action={action} className="mb-4">
      <input type="hidden" name="change" value={change} />
      <SubmitButton isPlain>Undo: take the logged ones back</SubmitButton>
    </ActionForm>
  );
}

function Pasting({ text }: { readonly text: string }) {
  return (
    <>
      <label>
        <span className="mb-1 block">Rows, with the names of the columns first</span>
        <textarea name="rows" rows={12} defaultValue={text} className="control font-mono text-sm" wrap="off" required />
      </label>
      <p className="max-w-prose text-sm text-muted">
        Copy a block from a spreadsheet, or the text of a CSV file. One column must be called words; others can be source, outlet, document,
        url, published, as of, said, place, note. Nothing is saved until you have looked at every row.
      </p>
      <div>
        <button type="submit" name="step" value="look" className="button button-primary">
          Look at the rows
        </button>
      </div>
    </>
  );
}

type LookedProps = { readonly state: ImportState; readonly rows: readonly ShownRow[]; readonly isPending: boolean };

function Looked({ state, rows, isPending }: LookedProps) {
  const good = rows.filter(({ problems }) => problems.length === 0).length;
  return (
    <>
      <textarea name="rows" defaultValue={state.text} hidden readOnly />
      <p role="status">
        {good} of {rows.length} rows can be logged.
        {state.unknown.length === 0 ? "" : ` Left out, as their columns are not known: ${state.unknown.join(", ")}.`}
      </p>
      <LookedTable label="Rows" columns={["Line", "Who said it", "Words", "Read as", "As of / published", "Problems"]}>
        {rows.map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </LookedTable>
      <div className="flex flex-wrap gap-3">
        {good === 0 ? null : (
          <button type="submit" name="step" value="log" className="button button-primary" disabled={isPending}>
            Log {good} {good === 1 ? "claim" : "claims"}
          </button>
        )}
        <button type="submit" name="step" value="change" className="button">
          Change the rows
        </button>
      </div>
    </>
  );
}

function Row({ row: { line, words, speaker, dates, read, problems } }: { readonly row: ShownRow }) {
  return (
    <tr>
      <th scope="row">{line}</th>
      <td>
        <bdi>{speaker}</bdi>
      </td>
      <td dir="auto">{words}</td>
      <td>{read}</td>
      <td>{dates}</td>
      <td>
        {problems.length === 0 ? (
          "none"
        ) : (
          <ul className="text-conflict">
            {problems.map((problem) => (
              <li key={problem}>▲ {problem}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
