"use client";

import { type ReactNode, type SubmitEvent, createContext, startTransition, use, useActionState, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, useDraft } from "./form-draft";
import { sendForm } from "./send-form";
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
  /** Lets fields elsewhere on the page belong to it. */
  readonly id?: string;
  /** Under which name what is being written is kept in this browser until it is saved; none keeps nothing. */
  readonly draft?: string;
};

/**
 * A form that posts with and without JavaScript, keeps what was typed when it is refused or the server is out of reach, and
 * leads to what is wrong.
 */
export function ActionForm({ action, children, className, label, id, draft }: Props) {
  const { state, isPending, isRestored, post, send } = useSending(action, draft);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.message === null) return;
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    (invalid ?? form.current?.querySelector<HTMLElement>("[role='alert']"))?.focus();
  }, [state]);
  return (
    <FormContext value={{ state, isPending }}>
      <form
        ref={form}
        id={id}
        action={post}
        onSubmit={send}
        onInput={draft === undefined ? undefined : (event) => keepDraft(draft, new FormData(event.currentTarget))}
        noValidate
        className={className}
        aria-label={label}
      >
        <Message state={state} />
        {isRestored && draft !== undefined ? <Restored draft={draft} /> : null}
        {children}
      </form>
    </FormContext>
  );
}

/** Before the page's scripts run the browser posts the form itself; from then on they do, and can keep it when that fails. */
function useSending(action: FormAction, draft: string | undefined) {
  const [posted, post, isPosting] = useActionState(action, EMPTY_FORM);
  const [sent, setSent] = useState<FormState | null>(null);
  const [isSending, setIsSending] = useState(false);
  const kept = useDraft(draft);
  const isRestored = sent === null && posted === EMPTY_FORM && kept !== null;
  const state = sent ?? (isRestored ? { ...EMPTY_FORM, values: kept } : posted);
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    setIsSending(true);
    startTransition(async () => {
      const outcome = await sendForm(() => action(state, form), form);
      setIsSending(false);
      if ("state" in outcome) {
        setSent(outcome.state);
        return;
      }
      if (draft !== undefined) forgetDraft(draft);
      throw outcome.leadsOn;
    });
  };
  return { state, isPending: isPosting || isSending, isRestored, post, send };
}

function Message({ state: { message, code } }: { readonly state: FormState }) {
  if (message === null) return null;
  return (
    <p role="alert" tabIndex={-1} className="col-span-full mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
      {message}
      {code === "signed_out" ? (
        <>
          {" "}
          <a href="/sign-in" target="_blank">
            Sign in (opens a new tab)
          </a>
        </>
      ) : null}
    </p>
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
