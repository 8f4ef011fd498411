import { type SubmitEvent, startTransition, useActionState, useState } from "react";

/** A form whose server answers with the next state of the whole form. */
type StateForm<State> = {
  readonly state: State;
  readonly isPending: boolean;
  readonly post: (form: FormData) => void;
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
};

/**
 * Sends a form and shows what the server answers. Before the page's scripts run the browser posts it itself; from then on they
 * do, and `unsent` says what is shown where the server could not be reached: all that was typed is still there.
 */
export function useStateForm<State>(
  action: (before: State, form: FormData) => Promise<State>,
  initial: State,
  unsent: (form: FormData, before: State) => State,
): StateForm<State> {
  // The action itself, not a function around it: only that can be posted without scripts.
  const [posted, post, isPosting] = useActionState(
    action as (before: Awaited<State>, form: FormData) => Promise<State>,
    initial as Awaited<State>,
  );
  const [sent, setSent] = useState<{ readonly state: State } | null>(null);
  const [isSending, setSending] = useState(false);
  const state = sent === null ? posted : sent.state;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
    setSending(true);
    startTransition(async () => {
      const answer = await action(state, form).catch((error: unknown) => {
        if (error instanceof TypeError) return unsent(form, state);
        throw error;
      });
      setSending(false);
      setSent({ state: answer });
    });
  };
  return { state, isPending: isPosting || isSending, post, send };
}
