"use client";

import { type FormEvent, type ReactNode, createContext, startTransition, use, useActionState, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft, valuesIn } from "./form-draft";
import { EMPTY_FORM, type FormState } from "@/lib/domain/form-state";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<{ state: FormState; isPending: boolean }>({ state: EMPTY_FORM, isPending: false });

/** What the surrounding form was last answered. */
export function useForm() {
  return use(FormContext);
}

type Props = {
  readonly action: FormAction;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
  /** Under which name what is being written is kept in this browser until it is saved; none keeps nothing. */
  readonly draft?: string;
};

/**
 * A form that posts with and without JavaScript, keeps what was typed when it is refused or the server is out of reach, and
 * leads to what is wrong.
 */
export function ActionForm({ action, children, className, label, draft }: Props) {
  const [answered, submit, isPosting] = useActionState(action, EMPTY_FORM);
  const [own, setOwn] = useState<FormState | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [isRestored, setIsRestored] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const state = own ?? answered;
  useEffect(() => {
    const values = draft === undefined ? null : keptDraft(draft);
    if (values === null) return;
    setOwn({ ...EMPTY_FORM, values });
    setIsRestored(true);
  }, [draft]);
  useEffect(() => {
    if (state.message === null) return;
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    (invalid ?? form.current?.querySelector<HTMLElement>("[role='alert']"))?.focus();
  }, [state]);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const filled = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    setIsSending(true);
    startTransition(async () => {
      const outcome = await attempt(() => action(state, filled), valuesIn(filled));
      setIsSending(false);
      setIsRestored(false);
      if ("leads" in outcome) {
        if (draft !== undefined) forgetDraft(draft);
        throw outcome.leads;
      }
      setOwn(outcome);
    });
  };
  return (
    <FormContext value={{ state, isPending: isPosting || isSending }}>
      <form
        ref={form}
        action={submit}
        onSubmit={send}
        onInput={draft === undefined ? undefined : (event) => keepDraft(draft, new FormData(event.currentTarget))}
        noValidate
        className={className}
        aria-label={label}
      >
        {state.message === null ? null : (
          <p role="alert" tabIndex={-1} className="mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
            {state.message}
            {state.code === "signed_out" ? (
              <>
                {" "}
                <a href="/sign-in" target="_blank">
                  Sign in (opens a new tab)
                </a>
              </>
            ) : null}
          </p>
        )}
        {isRestored && draft !== undefined ? <Restored draft={draft} /> : null}
        {children}
      </form>
    </FormContext>
  );
}

function Restored({ draft }: { readonly draft: string }) {
  const discard = () => {
    forgetDraft(draft);
    window.location.reload();
  };
  return (
    <p role="status" className="mb-4 border-s-4 border-accent bg-surface px-3 py-2">
      What you had typed here is back; it is not saved yet.{" "}
      <button type="button" className="cursor-pointer underline" onClick={discard}>
        Discard it
      </button>
    </p>
  );
}

/** Sends the form; an answer that leads to another page comes as an error of the framework, and the network may fail. */
async function attempt(send: () => Promise<FormState>, values: FormState["values"]): Promise<FormState | { readonly leads: unknown }> {
  try {
    return await send();
  } catch (error) {
    if (String((error as { digest?: unknown }).digest ?? "").startsWith("NEXT_")) return { leads: error };
    const isOffline = error instanceof TypeError;
    const message = isOffline
      ? "Not saved: the server cannot be reached. Everything you typed is still here; try again when you are connected."
      : "Not saved: something went wrong on the server. Everything you typed is still here; try again, and tell who runs it if it stays so.";
    return { ...EMPTY_FORM, values, message, code: "busy" };
  }
}
