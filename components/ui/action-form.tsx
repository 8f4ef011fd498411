"use client";

import { type ReactNode, createContext, use, useActionState, useEffect, useRef } from "react";
import { EMPTY_FORM, type FormState } from "@/lib/domain/form-state";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

const FormContext = createContext<{ state: FormState; isPending: boolean }>({ state: EMPTY_FORM, isPending: false });

/** What the surrounding form was last answered. */
export function useForm() {
  return use(FormContext);
}

type Props = { readonly action: FormAction; readonly children: ReactNode; readonly className?: string; readonly label?: string };

/** A form that posts with and without JavaScript, keeps what was typed when it is refused, and leads to what is wrong. */
export function ActionForm({ action, children, className, label }: Props) {
  const [state, submit, isPending] = useActionState(action, EMPTY_FORM);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.message === null) return;
    const invalid = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    (invalid ?? form.current?.querySelector<HTMLElement>("[role='alert']"))?.focus();
  }, [state]);
  return (
    <FormContext value={{ state, isPending }}>
      <form ref={form} action={submit} noValidate className={className} aria-label={label}>
        {state.message === null ? null : (
          <p role="alert" tabIndex={-1} className="mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
            {state.message}
          </p>
        )}
        {children}
      </form>
    </FormContext>
  );
}
