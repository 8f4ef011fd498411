import { submitAction } from "../../review/actions";
import { RecordJudgements } from "../../record-judgements";
import { withdrawClaimAction } from "../actions";
import { removeCitationAction } from "../citation-actions";
import { wordsOfClaim } from "../claim-values";
import { restoreClaimAction } from "../../restore-action";
import { Chain } from "@/components/claim/chain";
import { Citations } from "@/components/claim/citations";
import { ClaimFacts } from "@/components/claim/claim-facts";
import { History } from "@/components/claim/history";
import { PageHead } from "@/components/shell/page";
import { PastReviews } from "@/components/review/review-panel";
import { ActionForm, type FormAction } from "@/components/ui/action-form";
import { Announcement } from "@/components/ui/announcement";
import { SubmitButton, TextField, VersionField } from "@/components/ui/field";
import { Moment } from "@/components/ui/notation";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { figureWords } from "@/lib/domain/figure-words";
import { type Role, mayDo } from "@/lib/domain/policy";
import type { Claim, ClaimDetails } from "@/lib/domain/claim";
import { historyOf } from "@/lib/domain/claim-history";
import { REVIEW_WORDS } from "@/lib/domain/review";
import { FINDING_WORDS } from "@/lib/domain/quote-findings";
import { namesIn, speakerOf } from "@/lib/domain/wording";
import { type ShownClaim, showClaim } from "@/lib/usecases/show-claim";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `C${(await params).number}` };
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const [{ workspace, number: text }, given] = await Promise.all([params, searchParams]);
  const asked = numberParamOr(null, queryText(given["restore"]));
  const { actor } = await requireMember(workspace);
  const shown = orNotFound(await showClaim(actor, numberParam(text)));
  const { claim, sourceById, questions, documentById, history, scopes } = shown;
  const base = `/w/${workspace}`;
  const nameOf = namesIn(sourceById);
  const canWrite = mayDo(actor.role, "claim:write");
  const { write } = await writing();
  const target = { workspace, number: claim.number };
  return (
    <>
      <PageHead
        crumbs={questions.map(({ number, title }) => ({ href: `${base}/questions/${number}`, label: `Q${number} ${title}` }))}
        title={`C${claim.number} · ${speakerOf(claim, nameOf)}${claim.figure === null ? "" : ` · ${figureWords(claim.figure, write)}`}`}
      >
        <Ways claim={claim} base={base} role={actor.role} />
      </PageHead>
      <Notices shown={shown} saved={queryText(given["saved"])} base={base} />
      <blockquote className="quote mb-6 max-w-prose border-s-4 border-control ps-4 text-lg" lang={claim.language} dir="auto">
        {claim.isParaphrase ? `${claim.phrase} (paraphrase)` : <q>{claim.phrase}</q>}
      </blockquote>
      <ClaimFacts
        claim={claim}
        nameOf={nameOf}
        scopes={scopes}
        base={base}
        write={write}
        byHand={shown.byHand}
        responses={responses(shown, nameOf)}
      />
      <Chain
        claim={claim}
        sources={sourceById}
        base={base}
        document={claim.documentId === null ? null : (documentById.get(claim.documentId) ?? null)}
      />
      <RecordJudgements
        record={{ kind: "claim", number: claim.number }}
        judgements={shown.judgements}
        role={actor.role}
        workspace={workspace}
        given={given}
      />
      <Citations shown={shown} nameOf={nameOf} base={base} remove={canWrite ? removeCitationAction.bind(null, target) : null} />
      {claim.note === "" ? null : <Note text={claim.note} />}
      <ReviewOf shown={shown} nameOf={nameOf} submit={canWrite ? submitAction.bind(null, target) : null} />
      {canWrite ? <Withdraw workspace={workspace} claim={claim} /> : null}
      <History
        entries={historyOf(history, (payload) => wordsOfClaim(shown, payload as ClaimDetails))}
        restore={canWrite ? { current: claim.version, asked, action: restoreClaimAction.bind(null, target) } : null}
      />
    </>
  );
}

/** What whoever looks may do with a claim. */
function Ways({ claim: { number, reviewState }, base, role }: { readonly claim: Claim; readonly base: string; readonly role: Role }) {
  return (
    <>
      {mayDo(role, "claim:review") && reviewState === "in_review" ? (
        <a href={`${base}/review?c=${number}`} className="button">
          Review
        </a>
      ) : null}
      {mayDo(role, "claim:write") ? (
        <a href={`${base}/claims/${number}/edit`} className="button">
          Edit
        </a>
      ) : null}
    </>
  );
}

type ReviewProps = { readonly shown: ShownClaim; readonly nameOf: (id: string) => string; readonly submit: FormAction | null };

/** In which state it is, what was decided so far, and the way to have it reviewed, or to keep it as a draft. */
function ReviewOf({ shown: { claim, reviews }, nameOf, submit }: ReviewProps) {
  const isReady = claim.reviewState === "draft" || claim.reviewState === "returned";
  return (
    <section aria-labelledby="review" className="my-6 max-w-prose">
      <h2 id="review" className="mb-2">
        Review
      </h2>
      <p>This version is {REVIEW_WORDS[claim.reviewState]}.</p>
      {reviews.length === 0 ? null : <PastReviews reviews={reviews} nameOf={nameOf} />}
      {submit === null || claim.standing !== "current" || claim.reviewState === "accepted" ? null : (
        <ActionForm key={claim.reviewState} action={submit} label="Send to review, or keep as a draft" className="no-print mt-3">
          <VersionField version={claim.version} />
          <input type="hidden" name="isReady" value={isReady ? "on" : ""} />
          <SubmitButton isPlain>{isReady ? "Send to review as it is" : "Keep as a draft, which counts nowhere"}</SubmitButton>
        </ActionForm>
      )}
    </section>
  );
}

function Note({ text }: { readonly text: string }) {
  return (
    <section aria-labelledby="note" className="my-6 max-w-prose">
      <h2 id="note" className="mb-2">
        Note
      </h2>
      <p className="whitespace-pre-line" dir="auto">
        {text}
      </p>
    </section>
  );
}

/** What was just saved, that a claim counts nowhere, and that its words changed where they were read. */
function Notices({
  shown: { claim, history, toReview },
  saved,
  base,
}: {
  readonly shown: ShownClaim;
  readonly saved: string;
  readonly base: string;
}) {
  const ofWords = toReview.find(({ citationId }) => citationId === null);
  return (
    <>
      {saved === String(claim.version) ? (
        <Announcement key={claim.version}>{SAVED_WORDS[history[0]?.command ?? ""] ?? "Saved."}</Announcement>
      ) : null}
      {ofWords === undefined ? null : (
        <p role="note" className="mb-5 border-s-4 border-conflict bg-surface px-3 py-2">
          To review: in the newest text of <a href={`${base}/documents/${ofWords.document}`}>D{ofWords.document}</a> its words stand
          otherwise: {FINDING_WORDS[ofWords.finding]} (<Moment at={ofWords.at} />
          ). Correct the claim, or leave it as what was said then.
        </p>
      )}
      {claim.figureReason === null ? null : (
        <p role="note" className="mb-5 border-s-4 border-conflict bg-surface px-3 py-2">
          {claim.reviewState === "accepted" ? "Accepted as it is, though" : "To review:"} its figure is not the one that its words give. The
          reason given: “<bdi>{claim.figureReason}</bdi>”
        </p>
      )}
      {claim.standing === "current" ? null : (
        <p role="note" className="mb-5 border-s-4 border-conflict bg-surface px-3 py-2">
          Withdrawn: “{claim.standingReason}”. It counts nowhere; the record and its history stay.
        </p>
      )}
    </>
  );
}

const SAVED_WORDS: Readonly<Record<string, string>> = {
  "claim.withdraw": "Withdrawn: it counts nowhere from now on.",
  "version.restore": "An earlier version is back.",
  "change.undo": "Undone.",
  "claim.restore": "The withdrawal is taken back: it counts again.",
};

function responses({ claim, targetNumbers }: ShownClaim, nameOf: (id: string) => string) {
  return claim.stances.map(({ kind, factor, target }) => ({
    kind,
    factor,
    target: "sourceId" in target ? `${nameOf(target.sourceId)} (figure not recorded)` : `C${targetNumbers.get(target.claimId) ?? "?"}`,
    number: "sourceId" in target ? null : (targetNumbers.get(target.claimId) ?? null),
  }));
}

function Withdraw({ workspace, claim: { number, version, standing } }: { readonly workspace: string; readonly claim: Claim }) {
  const isWithdrawn = standing === "withdrawn";
  return (
    <details key={version} className="no-print my-6">
      <summary className="inline-flex min-h-9 cursor-pointer items-center underline decoration-control underline-offset-2">
        {isWithdrawn ? "Take the withdrawal back" : "Withdraw this claim"}
      </summary>
      <ActionForm
        action={withdrawClaimAction.bind(null, { workspace, number })}
        label={isWithdrawn ? "Take the withdrawal back" : "Withdraw this claim"}
        className="mt-3 grid max-w-xl gap-3"
      >
        <VersionField version={version} />
        <input type="hidden" name="isWithdrawn" value={isWithdrawn ? "" : "on"} />
        <TextField
          name="reason"
          label="Reason"
          hint={isWithdrawn ? "It will count again." : "It will count nowhere. Nothing is deleted, and this can be taken back."}
        />
        <div>
          <SubmitButton>{isWithdrawn ? "Take back" : "Withdraw"}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}
