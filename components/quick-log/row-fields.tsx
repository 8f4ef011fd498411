import { MODALITY_WORDS, STANCE_WORDS } from "@/components/question/words";
import { type Option, optionsOf } from "@/components/ui/options";
import { rowField } from "@/lib/domain/suggestion-row";

type Props = {
  readonly index: number;
  readonly values: Readonly<Record<string, string>>;
  readonly places: readonly Option[];
  readonly populations: readonly Option[];
  /** Rows of a table say themselves when what they were read in was published. */
  readonly isTable: boolean;
};

/** What is sent of a row though it is shown nowhere in it. */
const HIDDEN = ["before", "after", "isUnnamed", "isByModel", "factor", "about", "knownBy", "outlet", "document", "documentUrl"] as const;
const ALSO_HIDDEN = ["language", "note"] as const;

/** The fields of one row, folded away until somebody edits it. */
export function RowFields({ index, values, places, populations, isTable }: Props) {
  const of = (name: string) => ({ name: rowField(index, name), initial: values[name] ?? "" });
  return (
    <>
      {[...HIDDEN, ...ALSO_HIDDEN].map((name) =>
        (values[name] ?? "") === "" ? null : <input key={name} type="hidden" name={rowField(index, name)} value={values[name]} />,
      )}
      <div className="grid gap-3 py-3 sm:grid-cols-2">
        <Field {...of("words")} label="Words" wide />
        <Field {...of("question")} label="Question" list="quick-questions" hint="One of the list, or the words of a new one." wide />
        <Field {...of("speaker")} label="Who said it" list="quick-sources" hint="A name or alias; a new one is made." />
        <Field {...of("relay")} label="Passed on by" list="quick-sources" />
        <Field {...of("figureText")} label="The figure alone" hint="Only if the words hold more than one." />
        <Field {...of("unit")} label="What is counted" hint="A new question counts this." />
        <Field {...of("asOf")} label="As of" />
        <Field {...of("said")} label="Said on" />
        <Choice {...of("placeId")} label="Place" options={places} />
        <Choice {...of("populationId")} label="Who or what is counted" options={populations} />
        <Choice {...of("modality")} label="Observed or planned" options={optionsOf(MODALITY_WORDS)} />
        <Choice {...of("stance")} label="Response" options={[{ value: "", label: "None" }, ...optionsOf(STANCE_WORDS)]} />
        <Field {...of("stanceTarget")} label="To which claims, or whose figures" hint="C3, or a source’s name." />
        {isTable ? <Field {...of("published")} label="Published" /> : null}
        <Tick {...of("isParaphrase")} label="A paraphrase, not their exact words" />
        <Tick {...of("isWordsOnly")} label="They give no number" />
      </div>
    </>
  );
}

function Tick({ name, initial, label }: Pick<FieldProps, "name" | "initial" | "label">) {
  return (
    <label className="flex min-h-6 items-center gap-2">
      <input type="checkbox" name={name} defaultChecked={initial === "on"} className="size-4.5 accent-accent" />
      {label}
    </label>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly initial: string;
  readonly list?: string;
  readonly hint?: string;
  readonly wide?: boolean;
};

function Field({ name, label, initial, list, hint, wide = false }: FieldProps) {
  return (
    <div className={wide ? "sm:col-span-2" : ""}>
      <label htmlFor={name} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={name}
        name={name}
        defaultValue={initial}
        list={list}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        dir="auto"
        autoComplete="off"
        className="control"
      />
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

function Choice({ name, label, initial, options }: FieldProps & { readonly options: readonly Option[] }) {
  return (
    <label>
      <span className="mb-1 block text-sm font-medium">{label}</span>
      <select name={name} defaultValue={initial} className="control">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
