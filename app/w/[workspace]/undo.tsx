"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { EMPTY_FORM } from "@/lib/domain/form-state";

/** How long what was just done can be undone with one press; its key and its history can do so later. */
const SHOWN_MS = 10_000;

/** What an address says of what was just done, which is no longer so once it is undone. */
const DONE = ["done", "undid", "logged", "saved", "ruled", "judged", "imported", "undone", "edited", "left", "again"];

/** Says that something was saved, with the way to undo it, and undoes one's last change by ⌘Z or Ctrl Z outside of fields. */
export function Undo({ action }: { readonly action: FormAction }) {
  const [state, undo, isPending] = useActionState(action, EMPTY_FORM);
  const form = useRef<HTMLFormElement>(null);
  const query = useSearchParams();
  const undid = query.get("undid") ?? "";
  const change = undid || (query.get("done") ?? "");
  const isFresh = useShortly(change, form);
  const isOffered = isFresh && change !== "";
  useUndoKey(form);
  return (
    <div role="region" aria-label="Undo" className="undo no-print" hidden={!isOffered && state.message === null && !isPending}>
      <form ref={form} action={undo}>
        <input type="hidden" name="from" value={useHere()} />
        <Told
          message={isPending ? "Undoing…" : state.message}
          change={isOffered ? change : ""}
          isUndone={undid !== ""}
          isAgain={query.get("again") !== null}
          left={Number(query.get("left") ?? 0)}
        />
      </form>
    </div>
  );
}

type ToldProps = {
  readonly message: string | null;
  /** The change that the button is about; its key is always about the last one. */
  readonly change: string;
  readonly isUndone: boolean;
  /** What was undone was an undoing. */
  readonly isAgain: boolean;
  /** How many records were left as they are, as they were changed again since. */
  readonly left: number;
};

function Told({ message, change, isUndone, isAgain, left }: ToldProps) {
  const done = isUndone ? `${isAgain ? "Done again" : "Undone"}${left > 0 ? `, but for ${left} changed again since` : ""}.` : "Saved.";
  return (
    <>
      {/* What was saved is told where one lands; told here is only what was undone, or why not. */}
      <span role={message !== null || isUndone ? "status" : undefined}>{message ?? done}</span>
      {change === "" ? null : (
        <button className="button" name="change" value={change}>
          {isUndone && !isAgain ? "Do it again" : "Undo"}
        </button>
      )}
    </>
  );
}

/** The address one is at, without what it says of what was just done. */
function useHere(): string {
  const query = [...useSearchParams()].filter(([name]) => !DONE.includes(name));
  const text = new URLSearchParams(query).toString();
  return `${usePathname()}${text === "" ? "" : `?${text}`}`;
}

/** True for a while after something changed, and as long as the form is under the pointer or has the focus. */
function useShortly(what: string, form: React.RefObject<HTMLFormElement | null>): boolean {
  const [gone, setGone] = useState("");
  useEffect(() => {
    const timer = setInterval(() => {
      if (form.current?.matches(":hover, :focus-within") !== true) setGone(what);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [what, form]);
  return gone !== what;
}

const FIELDS = "input, textarea, select, [contenteditable]";

function useUndoKey(form: React.RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
      if (!isUndo || (event.target instanceof Element && event.target.closest(FIELDS) !== null)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [form]);
}
