import type { ReactNode } from "react";
import { QueueKeys } from "./queue-keys";
import { Selected } from "./selected";
import { QueueList } from "@/components/review/queue-list";
import { QueueFilters } from "@/components/review/queue-filters";
import { QUEUE_KEYS } from "@/components/review/words";
import { EmptyState, PageHead } from "@/components/shell/page";
import { queueCursor, queueViewFrom } from "@/lib/boundary/inputs/review-form";
import { numberParamOr, orNotFound, packCursor, queryText, unpackCursor } from "@/lib/boundary/params";
import { preferences } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";
import { type QueueView, queueQuery } from "@/lib/domain/review-queue";
import { countOf } from "@/lib/domain/wording";
import { type ReviewList, listReview } from "@/lib/usecases/list-review";

export const metadata = { title: "Review" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReviewPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const view = queueViewFrom(given);
  const list = orNotFound(await listReview(actor, view, unpackCursor(view.after, queueCursor)));
  const asked = undoneIn(given) ?? numberParamOr(null, queryText(given["c"]));
  const did = didWords(queryText(given["did"]), list, view);
  const page = `/w/${workspace}/review`;
  const current = asked ?? list.claims[0]?.number ?? null;
  return (
    <>
      <PageHead title={`Review · ${countWords(list, view)}`} />
      <Did words={did} />
      <QueueFilters action={page} view={view} />
      {current === null ? (
        <EmptyState href={`/w/${workspace}/questions`} action="Go to the questions">
          {EMPTY_WORDS[view.state]}
        </EmptyState>
      ) : (
        <Sides isChosen={asked !== null} back={`${page}${queueQuery(view)}`}>
          <Listed list={list} view={view} page={page} current={current} describedBy={did === null ? undefined : "did"} />
          <Selected workspace={workspace} actor={actor} number={current} view={view} list={list} />
        </Sides>
      )}
      <Keys mayReview={current !== null && mayDo(actor.role, "claim:review")} />
    </>
  );
}

type SidesProps = { readonly isChosen: boolean; readonly back: string; readonly children: readonly [ReactNode, ReactNode] };

/** The list beside the claim; on a narrow screen the list, or the claim that was chosen there. */
function Sides({ isChosen, back, children: [list, claim] }: SidesProps) {
  return (
    <div className="grid gap-x-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <section
        aria-label="Claims of this queue"
        className={`lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto ${isChosen ? "max-lg:hidden" : ""}`}
      >
        {list}
      </section>
      <div className={isChosen ? undefined : "max-lg:hidden"}>
        <p className="no-print mb-3 lg:hidden">
          <a href={back}>← All of the queue</a>
        </p>
        {claim}
      </div>
    </div>
  );
}

/** The keys of the queue, heard and told, unless single keys are off. */
async function Keys({ mayReview }: { readonly mayReview: boolean }) {
  const { keys } = await preferences();
  if (keys !== "on") return null;
  return (
    <>
      <QueueKeys />
      {mayReview ? <KeyHints /> : null}
    </>
  );
}

function Did({ words }: { readonly words: string | null }) {
  return words === null ? null : (
    <p id="did" role="status" className="mb-4 border-s-4 border-accent bg-surface px-3 py-2">
      {words}
    </p>
  );
}

type ListedProps = {
  readonly list: ReviewList;
  readonly view: QueueView;
  readonly page: string;
  readonly current: number;
  readonly describedBy: string | undefined;
};

function Listed({ list: { claims, next }, view, page, current, describedBy }: ListedProps) {
  return (
    <>
      {view.after === "" ? null : (
        <p className="mb-2">
          <a href={`${page}${queueQuery({ ...view, after: "" })}`}>← From the beginning</a>
        </p>
      )}
      <QueueList claims={claims} current={current} hrefOf={(number) => `${page}${queueQuery(view, number)}`} describedBy={describedBy} />
      {next === null ? null : (
        <p className="mt-4">
          <a
            className="button"
            href={`${page}${queueQuery({ ...view, after: packCursor(next) })}`}
            data-key={claims.at(-1)?.number === current ? "j" : undefined}
          >
            More claims
          </a>
        </p>
      )}
    </>
  );
}

function KeyHints() {
  return (
    <p className="no-print mt-10 text-sm text-muted max-md:hidden">
      {QUEUE_KEYS.map(({ key, does }) => (
        <span key={key} className="me-3 inline-block">
          <kbd>{key.toUpperCase()}</kbd> {does}
        </span>
      ))}
    </p>
  );
}

const EMPTY_WORDS: Readonly<Record<QueueView["state"], string>> = {
  in_review: "Nothing waits for review in this view. What somebody logs or edits comes here.",
  returned: "Nothing is sent back in this view.",
  draft: "There are no drafts in this view.",
};

const STATE_COUNTS = {
  in_review: { one: "waiting", many: "waiting" },
  returned: { one: "sent back", many: "sent back" },
  draft: { one: "draft", many: "drafts" },
} as const;

function countWords({ count, isMore }: ReviewList, { state }: QueueView): string {
  return `${isMore ? "more than " : ""}${countOf(count, STATE_COUNTS[state].one, STATE_COUNTS[state].many)}`;
}

/** The claim whose decision was just undone: one is back on it. */
function undoneIn(given: Awaited<Props["searchParams"]>): number | null {
  return queryText(given["undid"]) === "" ? null : numberParamOr(null, queryText(given["of"]).replace(/^C/, ""));
}

const DEEDS: Readonly<Record<string, string>> = {
  accepted: "Accepted",
  returned: "Sent back",
  given: "Saved who looks after",
  off: "Put off until tomorrow:",
  back: "Brought back",
};

/** "Accepted C3. 2 left." An address that says something else says nothing. */
function didWords(did: string, list: ReviewList, view: QueueView): string | null {
  const [, deed = "", number = ""] = /^([a-z]+)-(\d{1,9})$/.exec(did) ?? [];
  const words = DEEDS[deed];
  return words === undefined
    ? null
    : `${words} C${number}. ${view.state === "in_review" ? `${list.isMore ? "More than " : ""}${list.count} left.` : ""}`;
}
