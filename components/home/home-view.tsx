import type { ReactNode } from "react";
import { MiniPlot } from "@/components/chart/mini-plot";
import { COMMAND_WORDS } from "@/components/claim/command-words";
import { type Home, MOST_COUNTED, type WatchedQuestion } from "@/lib/domain/home";
import { Count, Moment } from "@/components/ui/notation";
import { countOf } from "@/lib/domain/wording";

type Props = Home & {
  readonly base: string;
  /** What this browser keeps unsaved. */
  readonly drafts: ReactNode;
};

/** What waits for one in the queue of claims; nothing where nothing does. */
function Queues({ base, returned, assigned, waiting }: Pick<Props, "base" | "returned" | "assigned" | "waiting">) {
  const told = [
    {
      count: returned,
      href: "?state=returned&share=logged",
      one: "claim that you logged was sent back",
      many: "claims that you logged were sent back",
    },
    {
      count: assigned,
      href: "?share=mine",
      one: "claim that you look after waits for review",
      many: "claims that you look after wait for review",
    },
    { count: waiting, href: "", one: "claim waits for review in all", many: "claims wait for review in all" },
  ];
  return told
    .filter(({ count }) => count > 0)
    .map(({ count, href, one, many }) => (
      <li key={href} className="border-b border-hairline py-2">
        <a href={`${base}/review${href}`}>
          {count >= MOST_COUNTED ? "At least " : ""}
          {countOf(count, one, many)}
        </a>
      </li>
    ));
}

/** What one finds on coming in: what needs one, what one watches, what is new. */
export function HomeView({ base, since, watched, conflicts, fallen, changes, drafts, ...queues }: Props) {
  return (
    <>
      <Part id="needs" title="Needs you">
        <ul className="[&:empty+p]:block">
          {drafts}
          <Queues base={base} {...queues} />
          {fallen.map(({ number, phrase, standing, reason }) => (
            <li key={number} className="border-b border-hairline py-2">
              You logged <a href={`${base}/claims/${number}`}>C{number}</a>, <q className="quote">{phrase}</q>: it is {standing}
              {reason === null ? "" : ` (${reason})`}.
            </li>
          ))}
        </ul>
        <p className="hidden text-muted">Nothing.</p>
      </Part>
      <Part id="watched" title="Watched">
        {watched.length === 0 ? (
          <p className="text-muted">Open a question and choose “Watch”: it stands here then, with what changed since you last came.</p>
        ) : (
          <ul>
            {watched.map((question) => (
              <WatchedItem key={question.number} question={question} base={base} since={since} />
            ))}
          </ul>
        )}
      </Part>
      <Part id="conflicts" title={since === null ? "Conflicts" : "Conflicts in what changed since you last came"}>
        {conflicts.length === 0 ? <p className="text-muted">None.</p> : null}
        <ul>
          {conflicts.map(({ number, title, headline }) => (
            <li key={number} className="border-b border-hairline py-2">
              <a href={`${base}/questions/${number}`} className="font-medium">
                <bdi>{title}</bdi>
              </a>
              <p dir="auto" className="max-w-prose">
                {headline}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="changes" title="Recent changes">
        <ol>
          {changes.map((change) => (
            <ChangeItem key={change.change} change={change} base={base} />
          ))}
        </ol>
      </Part>
    </>
  );
}

function Part({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-9">
      <h2 id={id} className="mb-2">
        {title}
      </h2>
      {children}
    </section>
  );
}

function ChangeItem({
  change: { at, command, by, kind, number },
  base,
}: Pick<Props, "base"> & { readonly change: Home["changes"][number] }) {
  return (
    <li className="border-b border-hairline py-1.5">
      <span className="text-sm text-muted">
        <Moment at={at} />
      </span>{" "}
      <bdi>{by}</bdi> {COMMAND_WORDS[command] ?? command}{" "}
      {kind === null || number === null ? null : (
        <a href={`${base}/${kind}s/${number}`}>
          {kind.charAt(0).toUpperCase()}
          {number}
        </a>
      )}
    </li>
  );
}

function WatchedItem({ question, base, since }: { readonly question: WatchedQuestion } & Pick<Props, "base" | "since">) {
  const { number, title, headline, claimCount, conflictCount, changed, marks } = question;
  return (
    <li className="grid gap-x-6 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_12rem]">
      <div>
        <a href={`${base}/questions/${number}`} className="font-medium">
          <bdi>{title}</bdi>
        </a>
        <p dir="auto" className="max-w-prose">
          {headline}
        </p>
        <p className="text-sm text-muted">
          Q{number} · <Count of={claimCount} one="claim" many="claims" />
          {conflictCount === 0 ? null : (
            <>
              {" "}
              · ≠ <Count of={conflictCount} one="pair conflicts" many="pairs conflict" />
            </>
          )}
          {since === null || changed === 0
            ? ""
            : ` · ${changed >= MOST_COUNTED ? "a hundred claims or more are" : countOf(changed, "claim is", "claims are")} new or changed since you last came`}
        </p>
      </div>
      <MiniPlot marks={marks} />
    </li>
  );
}
