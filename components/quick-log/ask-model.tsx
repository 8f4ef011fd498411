import type { Model } from "@/lib/domain/text/proposals";

type Props = {
  readonly model: Model;
  readonly isPending: boolean;
  /** There are rows already, which are made anew. */
  readonly hasRows: boolean;
};

/** Lets a person send the text to the language model of this installation, told where that is before they do. */
export function AskModel({ model: { name, host }, isPending, hasRows }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="submit" name="step" value="ask" className="button" aria-describedby="ask-model" aria-disabled={isPending}>
        {isPending ? "One moment…" : "Ask a language model who says what"}
      </button>
      <p id="ask-model" className="text-sm text-muted">
        Sends the text to <bdi>{name}</bdi> at <bdi>{host}</bdi>. What it says is shown only where the text bears it out, and not ticked.
        {hasRows ? " The rows are made anew." : ""}
      </p>
    </div>
  );
}
