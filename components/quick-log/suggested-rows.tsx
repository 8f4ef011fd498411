import type { ReactNode } from "react";
import { ReadIn } from "./pasted-fields";
import { RowFields } from "./row-fields";
import type { QuickLogState, RowFacts, ShownRow } from "./state";
import { SuggestedRow } from "./suggested-row";
import type { Option } from "@/components/ui/options";

type Props = {
  readonly state: QuickLogState;
  readonly rows: readonly ShownRow[];
  /** What is known of the rows as they are now, where that was asked since. */
  readonly facts: readonly RowFacts[];
  readonly places: readonly Option[];
  readonly populations: readonly Option[];
  readonly isPending: boolean;
  /** Another way to read the same text. */
  readonly children: ReactNode;
};

/** What is sent of a document that is kept: its text is there already. */
const KEPT_FIELDS = ["document", "title", "publisher", "published", "language"];

/** What a text may claim, row by row, and where it was read. */
export function SuggestedRows({ state: { values, errors, isTable }, rows, facts, places, populations, isPending, children }: Props) {
  const document = values["document"] || undefined;
  return (
    <>
      <button type="submit" name="step" value="check" className="button [@media(scripting:enabled)]:hidden">
        Look at the rows again
      </button>
      {document === undefined ? (
        <textarea name="text" defaultValue={values["text"]} hidden readOnly />
      ) : (
        KEPT_FIELDS.map((name) => <input key={name} type="hidden" name={name} value={values[name] ?? ""} />)
      )}
      <input type="hidden" name="count" value={rows.length} />
      <input type="hidden" name="isTable" value={isTable ? "on" : ""} />
      <ol className="border-t border-hairline" aria-label="What it may claim">
        {rows.map((row, index) => (
          <SuggestedRow
            key={`${index} ${row.values["words"] ?? ""}`}
            index={index}
            row={row}
            facts={facts[index] ?? row.facts}
            language={values["language"] ?? "en"}
          >
            <RowFields index={index} values={row.values} places={places} populations={populations} isTable={isTable} />
          </SuggestedRow>
        ))}
      </ol>
      {isTable || document !== undefined ? null : <ReadIn values={values} errors={errors} />}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" name="step" value="log" className="button button-primary" aria-disabled={isPending}>
          {isPending ? "One moment…" : "Log those ticked"} <kbd>Ctrl ↵</kbd>
        </button>
        {document === undefined ? (
          <button type="submit" name="step" value="change" className="button">
            Change what was pasted
          </button>
        ) : null}
      </div>
      {children}
      <p className="text-sm text-muted [@media(scripting:none)]:hidden">
        ↑ ↓ move, Space ticks, Enter edits and leads back, / changes the question, F goes to where it was read.
      </p>
    </>
  );
}
