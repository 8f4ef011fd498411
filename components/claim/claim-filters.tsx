import { COLUMN_WORDS } from "./claim-table";
import { Choice } from "@/components/ui/choice";
import { CLAIM_COLUMNS, type ClaimView } from "@/lib/domain/claim-list";

/** What the table of claims shows, and in which order: a plain form whose state is the address. */
export function ClaimFilters({ action, view }: { readonly action: string; readonly view: ClaimView }) {
  return (
    <form role="search" action={action} className="no-print mb-5 flex flex-wrap items-end gap-3">
      <Text name="q" label="Words" value={view.words} />
      <Text name="source" label="Who said it" value={view.source} />
      <Text name="question" label="Question, as Q3" pattern="[Qq]?[0-9]+" value={view.question === null ? "" : `Q${view.question}`} />
      <Choice
        name="standing"
        label="Standing"
        value={view.standing}
        options={{ any: "All", current: "Current", not_current: "Withdrawn or corrected" }}
      />
      <Choice
        name="sort"
        label="Order"
        value={view.sort}
        options={{ recent: "Latest change", number: "Logged last", as_of: "Latest as-of", figure: "Largest figure" }}
      />
      <details className="basis-full">
        <summary>Columns</summary>
        <input type="hidden" name="columns" value="words" />
        <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
          {CLAIM_COLUMNS.filter((column) => column !== "words").map((column) => (
            <label key={column} className="flex min-h-6 items-center gap-1.5">
              <input type="checkbox" name="columns" value={column} defaultChecked={view.columns.includes(column)} />
              {COLUMN_WORDS[column]}
            </label>
          ))}
        </div>
      </details>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}

type TextProps = { readonly name: string; readonly label: string; readonly value: string; readonly pattern?: string };

function Text({ name, label, value, pattern }: TextProps) {
  return (
    <label className="min-w-28 flex-1">
      <span className="mb-1 block text-sm text-muted">{label}</span>
      <input
        name={name}
        defaultValue={value}
        pattern={pattern}
        title={pattern === undefined ? undefined : "The number of a question, as Q3"}
        className="control"
      />
    </label>
  );
}
