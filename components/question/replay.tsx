import { COMMAND_WORDS } from "@/components/claim/command-words";
import type { QuestionLook } from "@/lib/domain/question-look";
import { DayField, KeptFields } from "./view-controls";
import { Day, Moment } from "@/components/ui/notation";

/** A change to go back to, with who made it. */
type ReplayedChange = { readonly change: number; readonly at: Date; readonly command: string; readonly by: string };

type Props = {
  readonly page: string;
  readonly look: QuestionLook;
  readonly hrefOf: (change: number) => string;
  readonly changes: readonly ReplayedChange[];
};

/** The two ways to look back, which answer different questions: what we knew, and what the world could read. */
export function ReplayForm({ page, look, hrefOf, changes }: Props) {
  const rest = { ...look, recorded: "", published: "", why: "", reference: "", isReplaying: true };
  return (
    <section
      aria-label="Look back"
      className="no-print mb-6 flex flex-wrap gap-x-8 gap-y-3 border-s-4 border-accent bg-surface px-3 py-3 text-sm"
    >
      <form action={page} className="flex flex-wrap items-end gap-3">
        <KeptFields look={rest} />
        <DayField name="recorded" label="As we had recorded it on" value={look.recorded} />
        <button type="submit" className="button">
          Replay our record
        </button>
      </form>
      <form action={page} className="flex flex-wrap items-end gap-3">
        <KeptFields look={rest} />
        <DayField name="published" label="As published by" value={look.published} />
        <button type="submit" className="button">
          Replay what was published
        </button>
      </form>
      {changes.length === 0 ? null : (
        <details className="basis-full">
          <summary>After one of the last {changes.length} changes</summary>
          <ol className="mt-2 grid gap-1">
            {changes.map(({ change, at, command, by }) => (
              <li key={change}>
                <a href={hrefOf(change)}>
                  <Moment at={at} />
                </a>
                : <bdi>{by}</bdi> {COMMAND_WORDS[command] ?? command}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

type PastProps = {
  readonly look: QuestionLook;
  /** The change after which it is shown; null where what was published is replayed. */
  readonly moment: { readonly change: number; readonly at: Date } | null;
  readonly nowHref: string;
};

/** Says which past a page shows, and leads back to now. */
export function ReplayNote({ look, moment, nowHref }: PastProps) {
  return (
    <p role="note" className="mb-4 border-s-4 border-accent bg-surface px-3 py-2">
      {look.published === "" ? null : (
        <>
          <b>
            As published by <Day of={look.published} />
          </b>
          : what {moment === null ? "we know now" : "we knew"}, without what came out later.{" "}
        </>
      )}
      {moment === null ? null : (
        <>
          <b>
            As we had recorded it{" "}
            {look.recorded === "" ? (
              <Moment at={moment.at} />
            ) : (
              <>
                at the end of <Day of={look.recorded} /> (UTC)
              </>
            )}
          </b>
          {moment.change === 0
            ? ": nothing yet. "
            : `, after change ${moment.change}: ${look.published === "" ? "exactly what this page showed then" : "as our record was then"}. `}
        </>
      )}
      <a href={nowHref} className="no-print">
        Back to now
      </a>
    </p>
  );
}
