import { assignAction, decideAction, snoozeAction } from "./actions";
import { wordsOfClaim } from "../claims/claim-values";
import { Citations } from "@/components/claim/citations";
import { ArrangeForms } from "@/components/review/arrange-forms";
import { DecisionForm } from "@/components/review/decision-form";
import { ChangedSince, Checks, Effects, PassageInPlace, PastReviews } from "@/components/review/review-panel";
import { Moment } from "@/components/ui/notation";
import { orNotFound } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import type { ClaimDetails } from "@/lib/domain/claim";
import { historyOf } from "@/lib/domain/claim-history";
import { claimMark } from "@/lib/domain/document-view";
import { REASON_WORDS } from "@/components/review/words";
import { FINDING_WORDS } from "@/lib/domain/quote-findings";
import { figureWords } from "@/lib/domain/figure-words";
import type { WriteNumber } from "@/lib/domain/notation";
import { type Actor, mayDo } from "@/lib/domain/policy";
import { REVIEW_WORDS } from "@/lib/domain/review";
import { type QueueView, queueQuery } from "@/lib/domain/review-queue";
import { dayOf } from "@/lib/domain/time/day";
import { namesIn, speakerOf } from "@/lib/domain/wording";
import type { ReviewList } from "@/lib/usecases/list-review";
import { type ShownClaim, showClaim } from "@/lib/usecases/show-claim";
import { type ReviewDetail, showReview } from "@/lib/usecases/show-review";

type Props = {
  readonly workspace: string;
  readonly actor: Actor;
  readonly number: number;
  readonly view: QueueView;
  readonly list: ReviewList;
};

const ROLE_WORDS = { origin: "original source", relay: "passed it on", publisher: "published it" } as const;

/** The claim of the queue that is looked at: its words in place, what was checked, what deciding changes, and the decision. */
export async function Selected({ workspace, actor, number, view, list }: Props) {
  const shown = orNotFound(await showClaim(actor, number));
  const { write } = await writing();
  const detail = orNotFound(await showReview(actor, number, { today: dayOf(new Date()), write }));
  const base = `/w/${workspace}`;
  const nameOf = namesIn(shown.sourceById);
  return (
    <article aria-labelledby="claim" className="min-w-0">
      <Head shown={shown} base={base} write={write} />
      <WaitsAnew shown={shown} base={base} />
      <Words shown={shown} detail={detail} />
      <Ways shown={shown} base={base} canWrite={mayDo(actor.role, "claim:write")} />
      <Since shown={shown} />
      <Checks checks={detail.checks} />
      {shown.citations.every(({ isOfWords }) => isOfWords) ? null : <Citations shown={shown} nameOf={nameOf} base={base} remove={null} />}
      {detail.effects.length === 0 || shown.claim.reviewState !== "in_review" ? null : <Effects effects={detail.effects} base={base} />}
      {mayDo(actor.role, "claim:review") ? (
        <Deciding workspace={workspace} shown={shown} detail={detail} list={list} view={queueQuery(view)} />
      ) : null}
      {shown.reviews.length === 0 ? null : <PastReviews reviews={shown.reviews} nameOf={nameOf} />}
    </article>
  );
}

type Shown = { readonly shown: ShownClaim };

function Head({ shown: { claim, history, sourceById }, base, write }: Shown & { readonly base: string; readonly write: WriteNumber }) {
  const [last] = history;
  return (
    <>
      <h2 id="claim" className="mb-1" dir="auto">
        <a href={`${base}/claims/${claim.number}`}>C{claim.number}</a> · {speakerOf(claim, namesIn(sourceById))}
        {claim.figure === null ? "" : ` · ${figureWords(claim.figure, write)}`}
      </h2>
      <p className="mb-3 text-sm text-muted">
        {claim.standing === "current" ? REVIEW_WORDS[claim.reviewState] : "withdrawn"} · version {claim.version}
        {last === undefined ? null : (
          <>
            {" "}
            by <bdi>{last.by}</bdi>, <Moment at={last.at} />
          </>
        )}
      </p>
    </>
  );
}

function Words({ shown: { claim }, detail: { passage } }: Shown & { readonly detail: ReviewDetail }) {
  if (passage?.isFound === true) return <PassageInPlace passage={passage} language={claim.language} />;
  return (
    <>
      <blockquote className="quote max-w-prose border-s-4 border-control ps-4" lang={claim.language} dir="auto">
        {claim.isParaphrase ? `${claim.phrase} (paraphrase)` : <q>{claim.phrase}</q>}
      </blockquote>
      {passage === null ? null : (
        <details className="mt-3" open>
          <summary className="mb-1 font-medium">These words are not in the document. Most like them there:</summary>
          <PassageInPlace passage={passage} language={claim.language} />
        </details>
      )}
    </>
  );
}

/** Why a claim that was accepted waits again, though nobody edited it. */
function WaitsAnew({ shown: { claim, reviews, toReview }, base }: Shown & { readonly base: string }) {
  const reason = reviews[0]?.reasonCode;
  if (claim.reviewState !== "in_review" || (reason !== "citation" && reason !== "text")) return null;
  return (
    <p role="note" className="mb-3 max-w-prose border-s-4 border-conflict bg-surface px-3 py-2">
      It waits again: {REASON_WORDS[reason].toLowerCase()}.
      {toReview.map(({ finding, document, citationId }) => (
        <span key={`${document} ${citationId ?? ""}`} className="block">
          In the newest text of <a href={`${base}/documents/${document}/changes`}>D{document}</a>{" "}
          {citationId === null ? "its words" : "a cited passage"}: {FINDING_WORDS[finding]}.
        </span>
      ))}
    </p>
  );
}

/** Where one reads on, and mends the claim oneself. */
function Ways({ shown: { claim, documentById }, base, canWrite }: Shown & { readonly base: string; readonly canWrite: boolean }) {
  const document = claim.documentId === null ? undefined : documentById.get(claim.documentId);
  const mark = claimMark(claim.number);
  return (
    <p className="no-print mt-2 flex flex-wrap gap-x-5">
      {document === undefined ? null : (
        <a href={`${base}/documents/${document.number}?to=${mark}#${mark}`} data-key="o" aria-keyshortcuts="o" className="py-1.5">
          D{document.number} <bdi>{document.title}</bdi>
        </a>
      )}
      {canWrite ? (
        <a href={`${base}/claims/${claim.number}/edit`} data-key="e" aria-keyshortcuts="e" className="py-1.5">
          Edit
        </a>
      ) : null}
    </p>
  );
}

type DecidingProps = Shown &
  Pick<Props, "workspace" | "list"> & { readonly detail: ReviewDetail; /** The query of the queue. */ readonly view: string };

function Deciding({ workspace, shown: { claim, sourceById, reviews }, detail: { assignee, isForOthers }, list, view }: DecidingProps) {
  const { number, version, hops, reviewState, standing } = claim;
  const target = { workspace, number };
  const nameOf = namesIn(sourceById);
  const way = { view, number, next: nextOf(list, number) };
  return (
    <>
      {reviewState === "in_review" && standing === "current" ? (
        <DecisionForm
          key={`${number} ${version}`}
          action={decideAction.bind(null, target)}
          {...way}
          version={version}
          seen={reviews[0]?.id ?? ""}
          steps={hops.map(({ sourceId, role }) => ({ name: nameOf(sourceId), role: ROLE_WORDS[role] }))}
          isForOthers={isForOthers}
        />
      ) : null}
      <ArrangeForms
        key={`arrange ${number} ${assignee ?? ""}`}
        assign={assignAction.bind(null, target)}
        snooze={snoozeAction.bind(null, target)}
        {...way}
        reviewers={list.reviewers}
        assignee={assignee}
        isSnoozed={list.claims.find((each) => each.number === number)?.isSnoozed === true}
      />
    </>
  );
}

/** The claim that comes next when this one is done with; the one before it at the end of the list. */
function nextOf({ claims }: ReviewList, number: number): number | null {
  const at = claims.findIndex((claim) => claim.number === number);
  return at < 0 ? null : ((claims[at + 1] ?? claims[at - 1])?.number ?? null);
}

/** What was changed since a reviewer last accepted it; nothing where nobody did. */
function Since({ shown }: { readonly shown: ShownClaim }) {
  const { claim, reviews, history } = shown;
  const accepted = reviews.find(({ state, claimVersion }) => state === "accepted" && claimVersion < claim.version);
  const before = history.find(({ version }) => version === accepted?.claimVersion);
  const [now] = history;
  if (accepted === undefined || before === undefined || now === undefined) return null;
  const [entry] = historyOf([now, before], (payload) => wordsOfClaim(shown, payload as ClaimDetails));
  return <ChangedSince version={accepted.claimVersion} changes={entry?.changes ?? []} />;
}
