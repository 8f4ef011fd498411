import { SubmitButton } from "./field";

/** The end of a form: what sends it, and the way back without. */
export function FormButtons({ submit, back }: { readonly submit: string; readonly back: string }) {
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      <SubmitButton>{submit}</SubmitButton>
      <a href={back} className="button">
        Cancel
      </a>
    </div>
  );
}
