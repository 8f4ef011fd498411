"use client";

import { type ChangeEvent, useEffect, useRef } from "react";
import { LookedTable } from "@/components/ui/looked-table";
import { useStateForm } from "@/components/ui/use-state-form";
import { valuesIn } from "@/lib/domain/form-state";
import { countOf } from "@/lib/domain/wording";

/** An entry as the document it would make, or what keeps it from that. */
type ShownReference = {
  readonly title: string;
  readonly authors: string;
  readonly publisher: string;
  readonly published: string;
  readonly problem: string | null;
};

export type ReferencesState = {
  readonly text: string;
  /** The entries as they were read; null where they are still to be given. */
  readonly rows: readonly ShownReference[] | null;
  readonly message: string | null;
};

type Props = { readonly action: (before: ReferencesState, form: FormData) => Promise<ReferencesState> };

const EMPTY: ReferencesState = { text: "", rows: null, message: null };

/** References from a file: looked at one by one, and added only then. */
export function ReferencesForm({ action }: Props) {
  const { state, isPending, post, send } = useStateForm(action, EMPTY, unsent);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state !== EMPTY) form.current?.querySelector<HTMLElement>("[data-told]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={post} onSubmit={send} aria-label="References" className="grid gap-4">
      {state.message === null ? null : (
        <p role="alert" data-told tabIndex={-1} className="border-s-4 border-conflict bg-surface px-3 py-2">
          {state.message}
        </p>
      )}
      {state.rows === null ? (
        <Given key={state.text} text={state.text} />
      ) : (
        <Looked text={state.text} rows={state.rows} isPending={isPending} />
      )}
    </form>
  );
}

/** What is shown where the server could not be reached: what was pasted is still there. */
function unsent(form: FormData): ReferencesState {
  const message = "The server did not answer, so we cannot tell whether anything was saved. Look at the documents before you try again.";
  return { ...EMPTY, text: valuesIn(form)["text"] ?? "", message };
}

function Given({ text }: { readonly text: string }) {
  return (
    <>
      <label>
        <span className="mb-1 block font-medium">A .bib, .ris or CSL-JSON file</span>
        <input type="file" name="file" accept=".bib,.bibtex,.ris,.json,.txt" className="control" onChange={limitSize} />
      </label>
      <label>
        <span className="mb-1 block font-medium">Or its text</span>
        <textarea name="text" rows={10} defaultValue={text} className="control font-mono text-sm" wrap="off" />
      </label>
      <p className="max-w-prose text-sm text-muted">
        Up to 500 entries and 500 kB. Nothing is saved until you have looked at every entry; what a file says beyond title, authors,
        publisher, day, address and language is kept with the document.
      </p>
      <div>
        <button type="submit" name="step" value="look" className="button button-primary">
          Look at the entries
        </button>
      </div>
    </>
  );
}

const LARGEST = 500_000;

/** A larger file would not reach the server. */
function limitSize({ currentTarget }: ChangeEvent<HTMLInputElement>) {
  const size = currentTarget.files?.[0]?.size ?? 0;
  currentTarget.setCustomValidity(size > LARGEST ? "This file is larger than 500 kB: give it in parts." : "");
  currentTarget.reportValidity();
}

type LookedProps = { readonly text: string; readonly rows: readonly ShownReference[]; readonly isPending: boolean };

function Looked({ text, rows, isPending }: LookedProps) {
  const good = rows.filter(({ problem }) => problem === null).length;
  return (
    <>
      <textarea name="text" defaultValue={text} hidden readOnly />
      <p role="status" data-told tabIndex={-1}>
        {good} of {countOf(rows.length, "entry", "entries")} can be added.
      </p>
      <LookedTable label="Entries" columns={["Entry", "Title", "Authors", "Published by", "Day", "Problem"]}>
        {rows.map((row, index) => (
          <Row key={index} row={row} number={index + 1} />
        ))}
      </LookedTable>
      <div className="flex flex-wrap gap-3">
        {good === 0 ? null : (
          <button type="submit" name="step" value="add" className="button button-primary" disabled={isPending}>
            Add {countOf(good, "document", "documents")}
          </button>
        )}
        <button type="submit" name="step" value="change" className="button">
          Change the text
        </button>
      </div>
    </>
  );
}

function Row({
  row: { title, authors, publisher, published, problem },
  number,
}: {
  readonly row: ShownReference;
  readonly number: number;
}) {
  return (
    <tr>
      <th scope="row">{number}</th>
      <td dir="auto">{title}</td>
      <td>
        <bdi>{authors}</bdi>
      </td>
      <td>
        <bdi>{publisher}</bdi>
      </td>
      <td>{published}</td>
      <td>{problem === null ? "none" : <span className="text-conflict">▲ {problem}</span>}</td>
    </tr>
  );
}
