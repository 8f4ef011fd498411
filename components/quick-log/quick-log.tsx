"use client";

import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { AskModel } from "./ask-model";
import { Paste } from "./pasted-fields";
import { handleRowKey } from "./row-keys";
import type { QuickLogState, RowFacts } from "./state";
import { SuggestedRows } from "./suggested-rows";
import { useFacts } from "./use-facts";
import type { Suggestion } from "@/components/source/source-box";
import { forgetDraft, keepDraft, useDraft } from "@/components/ui/form-draft";
import type { Option } from "@/components/ui/options";
import { useStateForm } from "@/components/ui/use-state-form";
import { valuesIn } from "@/lib/domain/form-state";
import type { Model } from "@/lib/domain/text/proposals";

type Props = {
  /** What was read before the page was opened, as from a document; else nothing. */
  readonly initial: QuickLogState;
  readonly action: (before: QuickLogState, form: FormData) => Promise<QuickLogState>;
  readonly check: (form: FormData) => Promise<readonly RowFacts[]>;
  readonly suggest: (text: string) => Promise<readonly Suggestion[]>;
  readonly questions: readonly string[];
  readonly places: readonly Option[];
  readonly populations: readonly Option[];
  /** The language model that may be asked; null where there is none. */
  readonly model: Model | null;
  /** Under which name what was pasted is kept in this browser until it is logged. */
  readonly draft: string;
};

/** From what was pasted to claims that somebody looked at: nothing is saved before. */
export function QuickLog({ initial, action, check, suggest, questions, places, populations, model, draft }: Props) {
  const { state, isPending, post, send } = useStateForm(action, initial, unsent);
  const form = useRef<HTMLFormElement>(null);
  const facts = useFacts(form, state, check);
  const [sources, setSources] = useState<readonly string[]>([]);
  const kept = useDraft(draft);
  useEffect(() => {
    const row = (which: string) => form.current?.querySelector<HTMLElement>(`[data-row]${which}`);
    if (state.rows !== null) (row("[aria-invalid=true]:checked") ?? row(""))?.focus();
  }, [state.rows]);
  const ask = model === null ? null : <AskModel model={model} isPending={isPending} hasRows={state.rows !== null} />;
  const changed = ({ currentTarget, target }: SyntheticEvent<HTMLFormElement>) => {
    if (state.rows === null) keepDraft(draft, new FormData(currentTarget));
    if (target instanceof HTMLInputElement && target.list?.id === SOURCES)
      void suggest(target.value).then(
        (found) => setSources(found.map(({ name }) => name)),
        () => undefined,
      );
  };
  return (
    <form
      ref={form}
      action={post}
      onSubmit={(event) => {
        if (event.nativeEvent.submitter?.getAttribute("value") === "log" && !leavesRows(event.currentTarget, state)) forgetDraft(draft);
        send(event);
      }}
      onKeyDown={handleRowKey}
      onInput={changed}
      noValidate
      aria-label="Quick log"
      className="grid gap-4"
    >
      <Told state={state} />
      {state.rows === null ? (
        <Paste
          key={kept === null ? "" : "kept"}
          isKept={kept !== null && isBlank(state)}
          values={isBlank(state) ? (kept ?? {}) : state.values}
          errors={state.errors}
        >
          {ask}
        </Paste>
      ) : (
        <SuggestedRows {...{ state, facts, places, populations, isPending }} rows={state.rows}>
          {state.isTable ? null : ask}
        </SuggestedRows>
      )}
      <Choices id="quick-questions" of={questions} />
      <Choices id={SOURCES} of={sources} />
    </form>
  );
}

const SOURCES = "quick-sources";

/** Of a table, what is not logged now is kept for the next time. */
function leavesRows(form: HTMLFormElement, { isTable, notes }: QuickLogState): boolean {
  return isTable && (notes.length > 0 || form.querySelector("[data-row]:not(:checked)") !== null);
}

function isBlank({ values }: QuickLogState): boolean {
  return Object.keys(values).length === 0;
}

function Told({ state: { message, notes } }: { readonly state: QuickLogState }) {
  return (
    <>
      {message === null ? null : (
        <p role="alert" className="border-s-4 border-conflict bg-surface px-3 py-2">
          {message}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="text-sm text-muted">
          {note}
        </p>
      ))}
    </>
  );
}

/** What is shown where the server could not be reached: everything is still there. */
function unsent(form: FormData, before: QuickLogState): QuickLogState {
  const { text = "", ...values } = valuesIn(form);
  const message =
    "The server did not answer, so we cannot tell whether anything was saved. Everything is still here: look at the question before you try again.";
  return before.rows === null ? { ...before, values: { ...values, text }, message } : { ...before, message };
}

function Choices({ id, of }: { readonly id: string; readonly of: readonly string[] }) {
  return (
    <datalist id={id}>
      {of.map((choice) => (
        <option key={choice} value={choice} />
      ))}
    </datalist>
  );
}
