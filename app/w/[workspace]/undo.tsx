"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useActionState, useEffect, useRef, useState } from "react";
import type { FormAction } from "@/components/ui/action-form";
import { withoutDone } from "@/lib/domain/without-done";
import { EMPTY_FORM } from "@/lib/domain/form-state";
import { countOf } from "@/lib/domain/wording";

/** How long what was just done can be undone with one press; its key and its history can do so later. */
const SHOWN_MS = 10_000;

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
        <input type="hidden" name="from" value={withoutDone(`${usePathname()}?${query.toString()}`)} />
        <Told
          message={isPending ? "Undoing…" : state.message}
          change={isOffered ? change : ""}
          undone={undid === "" ? null : undoneWords(query)}
          isAgain={query.get("again") !== null}
        />
      </form>
    </div>
  );
}

type ToldProps = {
  readonly message: string | null;
  /** The change that the button is about; its key is always about the last one. */
  readonly change: string;
  /** What was undone, in words; null where something was saved. */
  readonly undone: string | null;
  /** What was undone was an undoing. */
  readonly isAgain: boolean;
};

function Told({ message, change, undone, isAgain }: ToldProps) {
  return (
    <>
      {/* What was saved is told where one lands; told here is only what was undone, or why not. */}
      <span role={message !== null || undone !== null ? "status" : undefined}>{message ?? undone ?? "Saved."}</span>
      {change === "" ? null : (
        <button className="button" name="change" value={change} data-key="u">
          {undone !== null && !isAgain ? "Do it again" : "Undo"}
        </button>
      )}
    </>
  );
}

/** "Undone: C12, C13 and 2 others, but for 1 changed again since." What an address holds beside names and counts is not shown. */
function undoneWords(query: Pick<URLSearchParams, "get">): string {
  const countIn = (name: string) => Number(/^\d{1,6}$/.exec(query.get(name) ?? "")?.[0] ?? 0);
  const [more, left] = [countIn("more"), countIn("left")];
  const names = (query.get("of") ?? "").split("-").filter((name) => /^(?:(?:a citation of )?[CQSD]\d{1,9}|a judgement)$/.test(name));
  const of = names.length === 0 ? "" : `: ${names.join(", ")}${more === 0 ? "" : ` and ${countOf(more, "other", "others")}`}`;
  const but = left === 0 ? "" : `, but for ${left} changed again since`;
  return `${query.get("again") === null ? "Undone" : "Done again"}${of}${but}.`;
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
