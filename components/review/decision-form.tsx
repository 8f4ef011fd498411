"use client";

import { RETURN_WORDS, STEP_WORDS } from "./words";
import { ActionForm, type FormAction, useForm } from "@/components/ui/action-form";
import { SubmitButton, TextField, VersionField } from "@/components/ui/field";
import { RETURN_REASONS, STEP_ANSWERS } from "@/lib/domain/review";

/** One step of the chain, as it is told. */
type ShownStep = { readonly name: string; readonly role: string };

type Props = {
  readonly action: FormAction;
  readonly number: number;
  readonly version: number;
  /** The last review that is shown beside, by its id; empty for none. */
  readonly seen: string;
  readonly steps: readonly ShownStep[];
  /** The address of the queue, and the claim that comes next there. */
  readonly view: string;
  readonly next: number | null;
  /** Whoever looks may not accept it. */
  readonly isForOthers: boolean;
};

/** What a reviewer finds of each step, and what they decide. */
export function DecisionForm({ action, number, version, seen, steps, view, next, isForOthers }: Props) {
  return (
    <ActionForm action={action} label={`Decide on C${number}`} draft={`review-${number}-${version}`} className="grid gap-4">
      {/* Enter in a field decides nothing. */}
      <button type="submit" disabled hidden />
      <VersionField version={version} />
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="next" value={next ?? ""} />
      {steps.map((step, index) => (
        <Step key={index} step={step} index={index} />
      ))}
      <p className="text-sm text-muted">Accepting says of each step left unanswered that it is supported.</p>
      <div className="flex flex-wrap items-start gap-3">
        {isForOthers ? (
          <p>
            <strong className="font-medium">Needs another reviewer:</strong> you wrote it, or changed it since it was last accepted.
          </p>
        ) : (
          <SubmitButton name="decision" value="accept" keys="a">
            Accept
          </SubmitButton>
        )}
        <SendBack />
      </div>
    </ActionForm>
  );
}

function Step({ step: { name, role }, index }: { readonly step: ShownStep; readonly index: number }) {
  const { state } = useForm();
  const field = `step-${index}`;
  const error = state.errors[field];
  return (
    <fieldset aria-describedby={error === undefined ? undefined : `${field}-error`}>
      <legend>
        <bdi className="font-medium">{name}</bdi> <span className="text-sm text-muted">{role}</span>
      </legend>
      <div className="flex flex-wrap gap-x-4">
        {STEP_ANSWERS.map((answer) => (
          <label key={answer} className="flex min-h-9 items-center gap-1.5">
            <input
              type="radio"
              name={field}
              value={answer}
              defaultChecked={state.values[field] === answer}
              className="size-4.5 accent-accent"
            />
            {STEP_WORDS[answer]}
          </label>
        ))}
      </div>
      {error === undefined ? null : (
        <p id={`${field}-error`} className="text-sm font-medium text-conflict">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** Opens by itself where something was chosen or is wrong in it. */
function SendBack() {
  const { state } = useForm();
  const isOpen = [state.values["reason"], state.values["note"], state.errors["reason"], state.errors["note"]].some(Boolean);
  return (
    <details className="min-w-64 flex-1" open={isOpen}>
      <summary data-key="r" aria-keyshortcuts="r" className="button list-none">
        Send back… <kbd aria-hidden="true">R</kbd>
      </summary>
      <Reasons />
    </details>
  );
}

function Reasons() {
  const { state } = useForm();
  const error = state.errors["reason"];
  return (
    <div className="mt-3 grid gap-3">
      <fieldset aria-describedby={error === undefined ? undefined : "reason-error"}>
        <legend className="font-medium">Why?</legend>
        {RETURN_REASONS.map((reason, index) => (
          <label key={reason} className="flex min-h-9 items-center gap-1.5">
            <input
              type="radio"
              name="reason"
              value={reason}
              data-key={String(index + 1)}
              data-then={reason === "other" ? "[name='note']" : "[value='return']"}
              defaultChecked={state.values["reason"] === reason}
              className="size-4.5 accent-accent"
            />
            <kbd aria-hidden="true">{index + 1}</kbd> {RETURN_WORDS[reason]}
          </label>
        ))}
        {error === undefined ? null : (
          <p id="reason-error" className="text-sm font-medium text-conflict">
            {error}
          </p>
        )}
      </fieldset>
      <TextField name="note" label="Note" hint="What should be mended; whoever logged it reads this." isLong />
      <div>
        <SubmitButton name="decision" value="return">
          Send back
        </SubmitButton>
      </div>
    </div>
  );
}
