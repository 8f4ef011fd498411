import { Fragment } from "react";
import { type Asked, askedQuestion } from "./asked-question";
import { ComeFrom } from "./come-from";
import { Done } from "./done";
import { Figures } from "./figures";
import { scopeWords } from "./scope-words";
import { EmptyState, PageHead } from "@/components/shell/page";
import { ReplayForm, ReplayNote } from "@/components/question/replay";
import { OpenScope, ScopeRulings, type ShownChoice } from "@/components/question/scope-rulings";
import { WatchButton } from "@/components/question/watch-button";
import type { FormAction } from "@/components/ui/action-form";
import { StanceStrip } from "@/components/question/stance-strip";
import type { Overruling } from "./why";
import { explainDisagreementAction, overruleReadingAction, overruleRelationAction, ruleScopeAction, watchAction } from "../actions";
import { dayFaultIn } from "@/lib/boundary/inputs/question-look";
import { orNotFound, versionParam } from "@/lib/boundary/params";
import { mayDo } from "@/lib/domain/policy";
import { type QuestionLook, pictureQuery, queryOf, readingQuery } from "@/lib/domain/question-look";
import { questionHeadline } from "@/lib/domain/question-headline";
import { type ScopeChoice, scopeChoices } from "@/lib/domain/scope-choices";
import { consequenceOf } from "@/lib/domain/scope-consequence";
import type { Look } from "@/lib/domain/question-comparison";
import { countedClaims } from "@/lib/domain/review";
import { positionsOf } from "@/lib/domain/question-positions";
import type { ComparedQuestion } from "@/lib/usecases/compare-question";
import { listQuestionChanges } from "@/lib/usecases/list-question-changes";
import type { WriteNumber } from "@/lib/domain/notation";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `Q${versionParam((await params).number).number}` };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const given = await searchParams;
  const asked = await askedQuestion(await params, given);
  const { actor, workspace, number, look, reading, compared, page, isReplayed, nameOf, write } = asked;
  const base = `/w/${workspace}`;
  const choices = withConsequences(compared, scopeChoices(compared, nameOf), reading);
  const canWrite = !isReplayed && mayDo(actor.role, "claim:write");
  const mayRule = !isReplayed && mayDo(actor.role, "scope:rule");
  const overruling = overrulingOf(asked);
  return (
    <>
      <Head compared={compared} base={base} canWrite={canWrite} watch={isReplayed ? null : watchAction.bind(null, { workspace, number })} />
      <Replayed asked={asked} base={base} />
      <DayFault given={given} />
      <Done actor={actor} given={given} choices={choices} compared={compared} workspace={workspace} number={number} />
      <p className="mb-4 text-sm text-muted">
        Q{number} · {scopeWords(asked)}
      </p>
      {compared.claims.length === 0 ? null : (
        <p className="mb-6 max-w-prose text-lg" data-testid="headline" dir="auto">
          {questionHeadline({ ...compared, nameOf, write })}
        </p>
      )}
      <OpenScope choices={choices} mayRule={mayRule} />
      {compared.isCut ? (
        <p className="mb-6 max-w-prose">
          This question has more claims than a page compares: only its first {write(String(compared.claims.length))} count here.
        </p>
      ) : null}
      <Answer
        compared={compared}
        base={base}
        page={page}
        nameOf={nameOf}
        write={write}
        canWrite={canWrite}
        look={look}
        overruling={overruling}
      />
      <ComeFrom asked={asked} base={base} given={given} />
      {compared.claims.length === 0 ? null : <Formats page={page} look={look} />}
      {choices.length === 0 ? null : (
        <ScopeRulings
          choices={choices}
          allHref={look.isAll ? null : `${page}?${queryOf({ ...look, isAll: true })}#scope`}
          mayRule={mayRule}
          action={ruleScopeAction.bind(null, { workspace, number })}
        />
      )}
      {compared.question.note === "" ? null : (
        <p className="mt-8 max-w-prose whitespace-pre-line text-muted" dir="auto">
          {compared.question.note}
        </p>
      )}
    </>
  );
}

/** How whoever looks may overrule what is computed; null where they may not. */
function overrulingOf({ actor, workspace, number, isReplayed }: Asked): Overruling | null {
  if (isReplayed || !mayDo(actor.role, "judgement:overrule")) return null;
  const target = { workspace, number };
  return {
    reading: overruleReadingAction.bind(null, target),
    relation: overruleRelationAction.bind(null, target),
    disagreement: explainDisagreementAction.bind(null, target),
  };
}

/** That a day was asked for which cannot be read, and so was left out. */
function DayFault({ given }: { readonly given: Parameters<typeof dayFaultIn>[0] }) {
  const fault = dayFaultIn(given);
  return fault === null ? null : (
    <p role="alert" className="mb-4 max-w-prose border-s-4 border-conflict bg-surface px-3 py-2">
      Not looked for: {fault}.
    </p>
  );
}

/** Which past is shown, and the way to another. */
async function Replayed({ asked: { actor, number, look, compared, isReplayed }, base }: { readonly asked: Asked; readonly base: string }) {
  const live = `${base}/questions/${number}`;
  return (
    <>
      {isReplayed ? <ReplayNote look={look} moment={compared.moment} nowHref={live} /> : null}
      {look.isReplaying ? (
        <ReplayForm
          page={live}
          look={look}
          hrefOf={(change) => `${live}@v${change}?back=1`}
          changes={orNotFound(await listQuestionChanges(actor, number))}
        />
      ) : null}
    </>
  );
}

/** The same in other forms, at the same reading width. */
function Formats({ page, look }: { readonly page: string; readonly look: QuestionLook }) {
  const query = readingQuery(look);
  return (
    <p className="no-print mt-10">
      <a href={`${page}/words${query}`}>Cite, or take along in words</a>
      {["csv", "json", "svg", "png"].map((format) => (
        <Fragment key={format}>
          {" · "}
          <a href={`${page}.${format}${format === "svg" || format === "png" ? pictureQuery(look) : query}`}>{format.toUpperCase()}</a>
        </Fragment>
      ))}
    </p>
  );
}

type HeadProps = Pick<AnswerProps, "compared" | "base" | "canWrite"> & { readonly watch: FormAction | null };

/** What is asked, and what can be done about it. */
function Head({ compared: { question, isWatched }, base, canWrite, watch }: HeadProps) {
  return (
    <PageHead crumbs={[{ href: `${base}/questions`, label: "Questions" }]} title={question.title}>
      {canWrite ? (
        <a href={`${base}/questions/${question.number}/log`} className="button button-primary">
          Log claim
        </a>
      ) : null}
      {canWrite && question.answer === "figure" ? (
        <a href={`${base}/questions/${question.number}/import`} className="button">
          Paste rows
        </a>
      ) : null}
      {canWrite ? (
        <a href={`${base}/questions/${question.number}/edit`} className="button">
          Edit question
        </a>
      ) : null}
      {watch === null ? null : <WatchButton isWatched={isWatched} action={watch} />}
    </PageHead>
  );
}

const [MOST_SUPPOSED, MOST_CLAIMS_SUPPOSED] = [5, 60];

/** The first choices with what their other answer would change, where that is soon worked out. */
function withConsequences(compared: ComparedQuestion, choices: readonly ScopeChoice[], look: Look): ShownChoice[] {
  const isSmall = compared.comparison.subjects.length <= MOST_CLAIMS_SUPPOSED;
  return choices.map((choice, index) => ({
    ...choice,
    consequence: isSmall && index < MOST_SUPPOSED ? consequenceOf(compared, look, compared.comparison, choice) : null,
  }));
}

type AnswerProps = {
  readonly compared: ComparedQuestion;
  readonly base: string;
  readonly page: string;
  readonly nameOf: (id: string) => string;
  readonly write: WriteNumber;
  readonly canWrite: boolean;
  readonly look: QuestionLook;
  readonly overruling: Overruling | null;
};

/** What the claims say: figures on a scale, positions on a yes/no matter, or the way to begin. */
function Answer({ canWrite, ...shown }: AnswerProps) {
  const { compared, base, nameOf } = shown;
  const { question, claims } = compared;
  if (claims.length === 0) {
    return (
      <EmptyState {...(canWrite ? { href: `${base}/questions/${question.number}/log`, action: "Log the first claim" } : {})}>
        No claims yet. A claim is what one source says, in their words.
      </EmptyState>
    );
  }
  if (question.answer === "figure") return <Figures {...shown} />;
  return (
    <StanceStrip
      positions={positionsOf(countedClaims(claims, question))}
      hrefOf={(claim) => `${base}/claims/${claim.number}`}
      nameOf={nameOf}
    />
  );
}
