"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useDateWords } from "@/components/ui/notation";
import { useScripts } from "@/components/ui/use-scripts";
import { type CellAnswer, useCellEditing } from "./cell-editing";
import type { EditableColumn } from "@/lib/domain/claim-list";

type Props = {
  readonly number: number;
  readonly column: EditableColumn;
  /** What the cell is called, to whoever cannot see where it stands: "As of, C3". */
  readonly label: string;
  readonly text: string;
  /** Somebody's own words, in this language. */
  readonly quoted: string | null;
};

type Refusal = Exclude<CellAnswer, { readonly saved: string }>;

/** A cell that is edited where it stands: Enter opens and saves, Tab saves and goes on, Escape leaves it as it was. */
export function EditableCell({ number, column, label, text, quoted }: Props) {
  const { save } = useCellEditing();
  const hasScripts = useScripts();
  const dateWords = useDateWords();
  const [shown, setShown] = useState(text);
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isToFocus = useRef(false);
  useEffect(() => {
    if (!isOpen && isToFocus.current) button.current?.focus();
    isToFocus.current = false;
  }, [isOpen]);
  const close = (now: string, refocus: boolean) => {
    isToFocus.current = refocus;
    setShown(now);
    setRefusal(null);
    setOpen(false);
  };
  const base = refusal !== null && "theirs" in refusal ? refusal.theirs : shown;
  const commit = async (value: string, refocus: boolean) => {
    const answer = value === base ? { saved: base } : await save(number, { column, base, value });
    if ("saved" in answer) close(answer.saved, refocus);
    else setRefusal(answer);
  };
  if (isOpen)
    return (
      <CellForm
        label={label}
        start={shown}
        isLong={LONG.has(column)}
        refusal={refusal}
        commit={commit}
        leave={() => {
          close(base, true);
        }}
      />
    );
  const asRead = LONG.has(column) ? shown : dateWords(shown);
  const words = <Shown text={asRead} quoted={quoted} />;
  if (!hasScripts) return words;
  return (
    <button
      ref={button}
      type="button"
      className="cell"
      aria-label={`${label}: ${asRead || "empty"}`}
      onClick={() => {
        setOpen(true);
      }}
    >
      {words}
    </button>
  );
}

const LONG: ReadonlySet<EditableColumn> = new Set(["words", "note"]);

function Shown({ text, quoted }: Pick<Props, "text" | "quoted">) {
  if (text === "") return <span className="text-muted">—</span>;
  return quoted === null ? (
    text
  ) : (
    <q className="quote" lang={quoted} dir="auto">
      {text}
    </q>
  );
}

type FormProps = {
  readonly label: string;
  readonly start: string;
  readonly isLong: boolean;
  readonly refusal: Refusal | null;
  readonly commit: (value: string, refocus: boolean) => Promise<void>;
  readonly leave: () => void;
};

function CellForm({ label, start, isLong, refusal, commit, leave }: FormProps) {
  const [value, setValue] = useState(start);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const alert = useId();
  useEffect(() => {
    field.current?.select();
  }, []);
  const send = (refocus: boolean) => {
    if (isBusy) return;
    setBusy(true);
    const done = () => {
      setBusy(false);
    };
    commit(value, refocus).then(done, done);
  };
  const props = {
    ref: field,
    className: "control",
    "aria-label": label,
    "aria-invalid": refusal !== null,
    "aria-describedby": refusal === null ? undefined : alert,
    readOnly: isBusy,
    value,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setValue(event.target.value);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") leave();
      if (event.key !== "Enter" || event.shiftKey) return;
      event.preventDefault();
      send(true);
    },
    // Once somebody has to choose what to keep, only they do: leaving the field sends nothing.
    onBlur: () => {
      if (refusal === null) send(false);
    },
  };
  return (
    <>
      {isLong ? <textarea rows={2} {...props} /> : <input {...props} />}
      {refusal === null ? null : (
        <span id={alert} role="alert" className="block text-sm text-conflict">
          {"theirs" in refusal
            ? `Somebody saved “${refusal.theirs}” meanwhile. Yours is still here: press Enter to save it over theirs, Escape to leave theirs.`
            : `Not saved: ${refusal.fault}`}
        </span>
      )}
    </>
  );
}
