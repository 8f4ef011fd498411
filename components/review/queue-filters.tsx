import { Choice } from "@/components/ui/choice";
import type { QueueView } from "@/lib/domain/review-queue";

/** Which claims the queue holds, and in which order: a plain form whose state is the address. */
export function QueueFilters({ action, view }: { readonly action: string; readonly view: QueueView }) {
  return (
    <form role="search" action={action} className="no-print mb-5 flex flex-wrap items-end gap-3">
      <Choice
        name="state"
        label="Which"
        value={view.state}
        options={{ in_review: "Waiting for review", returned: "Sent back", draft: "Drafts" }}
      />
      <Choice
        name="share"
        label="Whose"
        value={view.share}
        options={{ all: "All", mine: "Mine to look after", nobodys: "Nobody’s yet", logged: "Logged by me" }}
      />
      <label className="min-w-28 flex-1">
        <span className="mb-1 block text-sm text-muted">Question, as Q3</span>
        <input
          name="question"
          defaultValue={view.question === null ? "" : `Q${view.question}`}
          pattern="[Qq]?[0-9]+"
          title="The number of a question, as Q3"
          className="control"
        />
      </label>
      <Choice name="order" label="Order" value={view.order} options={{ oldest: "Waiting longest", newest: "Newest" }} />
      <label className="flex min-h-9 items-center gap-1.5">
        <input type="checkbox" name="snoozed" defaultChecked={view.isWithSnoozed} className="size-4.5 accent-accent" />
        What I put off too
      </label>
      <button type="submit" className="button">
        Show
      </button>
    </form>
  );
}
