import { type ReactNode, useEffect, useRef } from "react";
import { clipIn } from "@/lib/domain/clip";

type PastedProps = { readonly values: Readonly<Record<string, string>>; readonly errors: Readonly<Record<string, string>> };

/** Of what stands there before the scripts run, so much was pasted, not typed. */
const PASTED = 200;

function look(form: HTMLFormElement | null | undefined) {
  form?.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=look]"));
}

/** Fills a form with what was brought from a page elsewhere, once; whether there were words to read. */
function takeClip(form: HTMLFormElement): boolean {
  const clip = clipIn(window.location.hash);
  if (clip === null) return false;
  window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
  const fill = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = value;
  };
  fill("text", clip.words);
  fill("title", clip.title);
  fill("url", clip.url);
  return clip.words.trim() !== "";
}

type PasteProps = PastedProps & {
  /** It is what an earlier visit left. */
  readonly isKept: boolean;
  readonly children: ReactNode;
};

/** Where what was read is pasted, which sets out at once to find claims in it, also where it was pasted before the scripts ran. */
export function Paste({ values, errors, isKept, children }: PasteProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeft = useRef(isKept);
  useEffect(() => {
    if (field.current === null) return;
    const { value, form } = field.current;
    const defaultValue = field.current.defaultValue.replaceAll("\r\n", "\n");
    const isBrought = form !== null && takeClip(form);
    // What is pasted now takes the place of what is left from before.
    if (isLeft.current && !isBrought) field.current.select();
    else if (isBrought || (value !== defaultValue && value.length >= PASTED)) look(form);
  }, []);
  return (
    <>
      {isKept ? (
        <p role="status" className="text-sm text-muted">
          This is what you left here last time: paste over it, or find its claims.
        </p>
      ) : null}
      <label>
        <span className="mb-1 block font-medium">What you read</span>
        <textarea
          ref={field}
          name="text"
          rows={10}
          defaultValue={values["text"]}
          autoFocus
          dir="auto"
          className="control"
          placeholder="A sentence, an article, or rows from a spreadsheet with the names of the columns first"
          onPaste={({ currentTarget: { form } }) => {
            setTimeout(() => look(form), 0);
          }}
        />
      </label>
      <ReadIn values={values} errors={errors} />
      <div>
        <button type="submit" name="step" value="look" className="button button-primary">
          Find claims
        </button>
      </div>
      {children}
    </>
  );
}

const READ_IN = [
  { name: "title", label: "Title", hint: "Its first line, if you leave it empty." },
  { name: "publisher", label: "Published by", hint: "The outlet or body. Made if it is new." },
  { name: "published", label: "Published", hint: "2024-10-28 or 28 October 2024." },
  { name: "url", label: "Address", hint: "" },
  { name: "language", label: "Language", hint: "Told from the text, if you leave it empty." },
] as const;

/** Where it was read: it becomes a document, with the text. */
export function ReadIn({ values, errors }: PastedProps) {
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <legend className="mb-2 font-semibold">Where you read it</legend>
      {READ_IN.map(({ name, label, hint }) => (
        <div key={name}>
          <label htmlFor={name} className="mb-1 block text-sm font-medium">
            {label}
          </label>
          <input
            id={name}
            name={name}
            defaultValue={values[name] ?? ""}
            list={name === "publisher" ? "quick-sources" : undefined}
            aria-invalid={errors[name] !== undefined}
            aria-describedby={`${name}-note`}
            autoComplete="off"
            dir="auto"
            className="control"
          />
          <p id={`${name}-note`} className="mt-1 text-sm text-muted">
            {errors[name] === undefined ? hint : <span className="font-medium text-conflict">{errors[name]}</span>}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
