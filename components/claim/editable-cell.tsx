"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type CellAnswer, useCellEditing } from "./cell-editing";
import type { EditableColumn } from "@/lib/domain/claim-list";

type Props = {
  readonly number: number;
  readonly version: number;
  readonly column: EditableColumn;
  /** What the cell is called, to whoever cannot see where it stands: "As of, C3". */
  readonly label: string;
  readonly text: string;
  readonly quoted: boolean;
};

type State = { readonly is: "shown" } | { readonly is: "edited"; readonly answer: CellAnswer | null };

/** A cell that is edited where it stands: Enter opens and saves, Tab saves and goes on, Escape leaves it as it was. */
export function EditableCell({ number, version, column, label, text, quoted }: Props) {
  const { save } = useCellEditing();
  const [shown, setShown] = useState(text);
  const [state, setState] = useState<State>({ is: "shown" });
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (state.is === "shown" && wasEdited.current) button.current?.focus();
    wasEdited.current = false;
  }, [state]);
  const close = (refocus: boolean) => {
    wasEdited.current = refocus;
    setState({ is: "shown" });
  };
  const commit = async (value: string, refocus: boolean) => {
    const answer = value === shown ? { saved: shown } : await save({ number, column, version }, value);
    if ("saved" in answer) {
      setShown(answer.saved);
      close(refocus);
    } else {
      setState({ is: "edited", answer });
    }
  };
  if (state.is === "shown")
    return (
      <button
        ref={button}
        type="button"
        className="cell"
        aria-label={`${label}: ${shown || "empty"}`}
        onClick={() => setState({ is: "edited", answer: null })}
      >
        {shown === "" ? <span className="text-muted">—</span> : quoted ? <q className="quote">{shown}</q> : shown}
      </button>
    );
  return <CellForm label={label} start={shown} answer={state.answer} commit={commit} leave={() => close(true)} />;
}

type FormProps = {
  readonly label: string;
  readonly start: string;
  readonly answer: CellAnswer | null;
  readonly commit: (value: string, refocus: boolean) => Promise<void>;
  readonly leave: () => void;
};

function CellForm({ label, start, answer, commit, leave }: FormProps) {
  const [value, setValue] = useState(start);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const isBusy = useRef(false);
  const send = (refocus: boolean) => {
    if (isBusy.current) return;
    isBusy.current = true;
    commit(value, refocus).then(
      () => (isBusy.current = false),
      () => (isBusy.current = false),
    );
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    if (event.key !== "Enter") return;
    event.preventDefault();
    send(true);
  };
  return (
    <>
      <input
        ref={field}
        className="control"
        aria-label={label}
        aria-invalid={answer !== null}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={press}
        onBlur={() => send(false)}
      />
      {answer === null ? null : (
        <span role="alert" className="block text-sm text-conflict">
          {"theirs" in answer
            ? `Somebody saved “${answer.theirs}” meanwhile. Yours is still here: press Enter to save it over theirs, Escape to leave theirs.`
            : "fault" in answer
              ? `Not saved: ${answer.fault}`
              : ""}
        </span>
      )}
    </>
  );
}
