import { EmptyState, PageHead } from "@/components/shell/page";
import { type QuestionFilter, QuestionFilters } from "@/components/question/question-filters";
import { QuestionList } from "@/components/question/question-list";
import { orNotFound, packCursor, queryText, questionCursor, unpackCursor } from "@/lib/boundary/params";
import { writing } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";
import { QUESTION_SORTS, listQuestions } from "@/lib/usecases/list-questions";

export const metadata = { title: "Questions" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const query = queryOf(given);
  const after = unpackCursor(given["after"], questionCursor(query.sort));
  const page = orNotFound(await listQuestions(actor, { ...query, after }, (await writing()).write));
  const base = `/w/${workspace}/questions`;
  const canWrite = mayDo(actor.role, "question:write");
  return (
    <>
      <PageHead title="Questions">
        {canWrite ? (
          <a href={`${base}/new`} className="button button-primary">
            New question
          </a>
        ) : null}
      </PageHead>
      <QuestionFilters base={base} query={query} />
      {page.questions.length > 0 ? (
        <QuestionList base={base} questions={page.questions} />
      ) : (
        <NoQuestions base={base} isFiltered={query.search !== "" || query.answer !== null} canWrite={canWrite} />
      )}
      {page.next === null ? null : (
        <p className="mt-5">
          <a className="button" href={`${base}?${addressOf(query)}&after=${packCursor(page.next)}`}>
            More questions
          </a>
        </p>
      )}
    </>
  );
}

function queryOf(given: Record<string, string | string[] | undefined>): QuestionFilter {
  return {
    search: queryText(given["q"]).trim(),
    sort: QUESTION_SORTS.find((known) => known === given["sort"]) ?? "recent",
    answer: (["figure", "yes_no"] as const).find((known) => known === given["answer"]) ?? null,
  };
}

function addressOf({ search, sort, answer }: QuestionFilter): string {
  return new URLSearchParams({ ...(search === "" ? {} : { q: search }), ...(answer === null ? {} : { answer }), sort }).toString();
}

function NoQuestions({ base, isFiltered, canWrite }: { readonly base: string; readonly isFiltered: boolean; readonly canWrite: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState href={base} action="Show all questions">
        No question fits this search.
      </EmptyState>
    );
  }
  return (
    <EmptyState {...(canWrite ? { href: `${base}/new`, action: "Ask the first question" } : {})}>
      A question fixes what is counted, where and when. Claims that answer it are then compared on one page.
    </EmptyState>
  );
}
