"use client";

import { type ReactNode, useId } from "react";
import { useForm } from "./action-form";
import type { Option } from "./options";
import { TextArea } from "./text-area";
import type { FormState } from "@/lib/domain/form-state";

type Common = { readonly name: string; readonly label: string; readonly hint?: ReactNode; readonly initial?: string };

type FrameProps = Common & {
  /** How a value is called on screen, where it is not shown as it is. */
  readonly wordsOf?: (value: string) => string;
  readonly children: (props: { id: string; "aria-invalid": boolean; "aria-describedby": string | undefined }) => ReactNode;
};

/** A labelled field with its hint, what is wrong with it, and what somebody else wrote there meanwhile. */
export function FieldFrame({ name, label, hint, initial = "", wordsOf = (value) => value, children }: FrameProps) {
  const id = useId();
  const { state } = useForm();
  const error = state.errors[name];
  const theirs = otherWords(state, name, initial);
  const notes = [
    { key: "error", text: error, className: "font-medium text-conflict" },
    {
      key: "theirs",
      text: theirs === undefined ? undefined : <Theirs words={wordsOf(theirs)} />,
      className: "border-s-4 border-conflict ps-2",
    },
    { key: "hint", text: hint, className: "text-muted" },
  ].filter(({ text }) => text !== undefined);
  const describedBy = notes.map(({ key }) => `${id}-${key}`).join(" ");
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children({ id, "aria-invalid": error !== undefined, "aria-describedby": describedBy === "" ? undefined : describedBy })}
      {notes.map(({ key, text, className }) => (
        <p key={key} id={`${id}-${key}`} className={`mt-1 text-sm ${className}`}>
          {text}
        </p>
      ))}
    </div>
  );
}

/** What somebody else saved in a field meanwhile, where it is not what stands there. */
function otherWords({ theirs, values }: FormState, name: string, initial: string): string | undefined {
  const words = theirs?.values[name];
  if (words === undefined) return undefined;
  return words === (values[name] ?? initial) ? undefined : words;
}

function Theirs({ words }: { readonly words: string }) {
  return (
    <>
      Saved meanwhile by somebody else: <q className="quote">{words === "" ? "(empty)" : words}</q>
    </>
  );
}

type InputProps = Common & {
  readonly type?: "text" | "email" | "password" | "url";
  readonly autoComplete?: string;
  readonly list?: string;
  readonly inputMode?: "numeric";
  readonly isLong?: boolean;
  readonly autoFocus?: boolean;
};

/** A line or, `isLong`, several lines of text; a password is never sent back. */
export function TextField({
  type = "text",
  autoComplete = "off",
  list,
  inputMode,
  isLong = false,
  autoFocus = false,
  ...common
}: InputProps) {
  const { state } = useForm();
  const value = type === "password" ? "" : (state.values[common.name] ?? common.initial ?? "");
  return (
    <FieldFrame {...common}>
      {(props) =>
        isLong ? (
          <TextArea {...props} name={common.name} defaultValue={value} rows={3} className="control" autoFocus={autoFocus} dir="auto" />
        ) : (
          <input
            {...props}
            type={type}
            name={common.name}
            defaultValue={value}
            autoComplete={autoComplete}
            list={list}
            inputMode={inputMode}
            autoFocus={autoFocus}
            dir={type === "text" ? "auto" : undefined}
            className="control"
          />
        )
      }
    </FieldFrame>
  );
}

/** One choice of a list. */
export function SelectField({ options, ...common }: Common & { readonly options: readonly Option[] }) {
  const { state } = useForm();
  const value = state.values[common.name] ?? common.initial ?? options[0]?.value ?? "";
  const labelOf = (one: string) => options.find((option) => option.value === one)?.label.trim() ?? one;
  return (
    <FieldFrame {...common} wordsOf={labelOf}>
      {(props) => (
        <select key={value} {...props} name={common.name} defaultValue={value} className="control">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** A box to tick; it is sent as "on" or not at all. */
export function CheckField({ name, label, initial = "" }: Common) {
  const { state } = useForm();
  const isSent = Object.keys(state.values).length > 0;
  const isChecked = (isSent ? state.values[name] : initial) === "on";
  const isTheirs = state.theirs?.values[name];
  return (
    <div>
      <label className="flex min-h-6 items-center gap-2">
        <input key={String(isChecked)} type="checkbox" name={name} defaultChecked={isChecked} className="size-4.5 accent-accent" />
        {label}
      </label>
      {isTheirs === undefined || (isTheirs === "on") === isChecked ? null : (
        <p className="mt-1 border-s-4 border-conflict ps-2 text-sm">
          <Theirs words={isTheirs === "on" ? "ticked" : "not ticked"} />
        </p>
      )}
    </div>
  );
}

/** Sends the surrounding form, once. */
export function SubmitButton({
  children,
  name,
  value,
  keys,
  isPlain = false,
}: {
  readonly children: ReactNode;
  readonly name?: string;
  readonly value?: string;
  /** The single key that presses it, where the page has keys of its own. */
  readonly keys?: string;
  readonly isPlain?: boolean;
}) {
  const { isPending } = useForm();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      data-key={keys}
      aria-keyshortcuts={keys}
      aria-disabled={isPending}
      className={isPlain ? "button" : "button button-primary"}
    >
      {isPending ? "Saving…" : children}
      {keys === undefined || isPending ? null : (
        <>
          {" "}
          <kbd aria-hidden="true">{keys.toUpperCase()}</kbd>
        </>
      )}
    </button>
  );
}

/** The version that the form was filled from; after a conflict, the one that saving again would replace. */
export function VersionField({ version }: { readonly version: number }) {
  const { state } = useForm();
  const value = String(state.theirs?.version ?? state.values["version"] ?? version);
  return <input key={value} type="hidden" name="version" defaultValue={value} />;
}
