import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SelectField, SubmitButton } from "@/components/ui/field";

type Props = {
  readonly assign: FormAction;
  readonly snooze: FormAction;
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  readonly assignee: string | null;
  readonly isSnoozed: boolean;
  readonly view: string;
  readonly number: number;
  readonly next: number | null;
};

/** Who looks after a claim that waits, and putting it off for oneself. */
export function ArrangeForms({ assign, snooze, reviewers, assignee, isSnoozed, view, number, next }: Props) {
  return (
    <div className="no-print my-5 flex flex-wrap items-end gap-x-6 gap-y-3">
      <ActionForm action={assign} label={`Who looks after C${number}`} className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="view" value={view} />
        <input type="hidden" name="next" value={number} />
        <SelectField
          name="assignee"
          label="Who looks after it"
          initial={assignee ?? ""}
          options={[{ value: "", label: "Nobody yet" }, ...reviewers.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SubmitButton isPlain>Save</SubmitButton>
      </ActionForm>
      <ActionForm action={snooze} label={`Put C${number} off`}>
        <input type="hidden" name="view" value={view} />
        <input type="hidden" name="next" value={next ?? ""} />
        <input type="hidden" name="isBack" value={isSnoozed ? "on" : ""} />
        <SubmitButton isPlain keys="h">
          {isSnoozed ? "Bring it back" : "Put off until tomorrow"}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
