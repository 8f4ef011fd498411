"use client";

import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SelectField, SubmitButton, TextField } from "@/components/ui/field";
import { useScripts } from "@/components/ui/use-scripts";
import type { BulkField } from "@/lib/domain/bulk-edit";

/** Ties the boxes before the rows to the form below the table. */
export const BULK_FORM = "bulk";

const FIELD_WORDS: Readonly<Record<BulkField, string>> = {
  asOf: "As of, to a date",
  published: "Published, to a date",
  said: "Said on, to a date",
  place: "Place, to one of the workspace",
  note: "Note, to a text",
  withdrawn: "Withdraw them",
};

type Props = {
  readonly action: FormAction;
  /** Where one is, to come back to. */
  readonly from: string;
  /** The workspace's last change when the table was read. */
  readonly seen: number;
};

/** Changes one field of the chosen claims at once. */
export function BulkForm({ action, from, seen }: Props) {
  return (
    <details className="no-print mt-4" open>
      <summary className="inline-flex min-h-9 cursor-pointer items-center font-medium">Change the chosen claims at once</summary>
      <ActionForm id={BULK_FORM} action={action} className="mt-2 grid gap-3 md:grid-cols-4" label="Change the chosen claims">
        <input type="hidden" name="from" value={from} />
        <input key={seen} type="hidden" name="seen" defaultValue={seen} />
        <SelectField name="field" label="What" options={Object.entries(FIELD_WORDS).map(([value, label]) => ({ value, label }))} />
        <TextField name="value" label="New text" hint="Empty takes it away" />
        <TextField name="reason" label="Reason" hint="One change, with one undo" />
        <div className="flex flex-wrap items-start gap-3 md:mt-7">
          <SubmitButton>Change</SubmitButton>
          <ChooseAll />
        </div>
      </ActionForm>
    </details>
  );
}

/** Chooses every row that is shown, or, where all are, none. */
function ChooseAll() {
  const hasScripts = useScripts();
  const toggle = () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[form="${BULK_FORM}"][type="checkbox"]`)];
    const isEvery = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !isEvery;
  };
  return (
    <button type="button" className="button [@media(scripting:none)]:hidden" disabled={!hasScripts} onClick={toggle}>
      Choose all shown, or none
    </button>
  );
}
