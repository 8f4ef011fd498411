import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/field";

/** Has a question stand on one's own home, or no longer. */
export function WatchButton({ isWatched, action }: { readonly isWatched: boolean; readonly action: FormAction }) {
  return (
    <ActionForm key={String(isWatched)} action={action}>
      <input type="hidden" name="isOn" value={isWatched ? "" : "on"} />
      <SubmitButton isPlain>{isWatched ? "Stop watching" : "Watch"}</SubmitButton>
    </ActionForm>
  );
}
