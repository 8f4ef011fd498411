import type { ReactNode } from "react";

/** What a field needs to belong to its hint and to what is wrong with it. */
type FieldProps = {
  readonly id: string;
  readonly required: true;
  readonly autoFocus: boolean;
  readonly "aria-describedby": string;
  readonly "aria-invalid": boolean;
  readonly className: string;
};

type Props = {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  /** Where it is sent. */
  readonly action: string;
  /** The document whose newer text it gives; null for a new document. */
  readonly number: number | null;
  readonly isFile?: boolean;
  /** Why what was sent before gave no text; null where nothing was wrong. */
  readonly fault: string | null;
  readonly children: (field: FieldProps) => ReactNode;
};

/** A form of one field from which the server gets a document's text; works without scripts. */
export function GivenForm({ id, name, label, hint, submit, action, number, isFile = false, fault, children }: Props) {
  const [hintId, faultId] = [`${id}-hint`, `${id}-fault`];
  return (
    <form
      action={number === null ? action : `${action}?document=${number}`}
      method="post"
      {...(isFile ? { encType: "multipart/form-data" } : {})}
      aria-label={name}
      className="mb-8 max-w-2xl"
    >
      {fault === null ? null : (
        <p role="alert" id={faultId} className="mb-4 border-s-4 border-conflict bg-surface px-3 py-2">
          {fault}
        </p>
      )}
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        {children({
          id,
          required: true,
          autoFocus: fault !== null,
          "aria-describedby": fault === null ? hintId : `${faultId} ${hintId}`,
          "aria-invalid": fault !== null,
          className: "control min-w-0 flex-1 basis-56",
        })}
        <button className="button">{submit}</button>
      </div>
      <p id={hintId} className="mt-1 text-sm text-muted">
        {hint}
      </p>
    </form>
  );
}
