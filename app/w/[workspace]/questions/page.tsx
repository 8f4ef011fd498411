import { EmptyState, PageHead } from "@/components/shell/page";
import { QuestionList } from "@/components/question/question-list";
import { orNotFound, packCursor, queryText, unpackCursor } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";
import { QUESTION_SORTS, listQuestions } from "@/lib/usecases/list-questions";

export const metadata = { title: "Questions" };

type Props = { readonly params: Promise<{ workspace: string }>; readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QuestionsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const search = queryText(given["q"]).trim();
  const sort = QUESTION_SORTS.find((known) => known === given["sort"]) ?? "recent";
  const answer = (["figure", "yes_no"] as const).find((known) => known === given["answer"]) ?? null;
  const after = unpackCursor(queryText(given["after"]), ["value", "id"]);
  const page = orNotFound(await listQuestions(actor, { search, answer, sort, after }));
  const base = `/w/${workspace}/questions`;
  const state = new URLSearchParams({ ...(search === "" ? {} : { q: search }), ...(answer === null ? {} : { answer }), sort });
  const canWrite = mayDo(actor.role, "question:write");
  return (
    <>
      <PageHead title="Questions">{canWrite ? <a href={`${base}/new`} className="button button-primary">New question</a> : null}</PageHead>
      <form role="search" className="no-print mb-5 flex flex-wrap items-end gap-3" action={base}>
        <label className="min-w-48 flex-1">
          <span className="mb-1 block text-sm text-muted">Search in titles</span>
          <input type="search" name="q" defaultValue={search} className="control" />
        </label>
        <label>
          <span className="mb-1 block text-sm text-muted">Kind</span>
          <select name="answer" defaultValue={answer ?? ""} className="control">
            <option value="">All</option>
            <option value="figure">Figures</option>
            <option value="yes_no">Yes or no</option>
          </select>
        </label>
        <label>
          <span className="mb-1 block text-sm text-muted">Order</span>
          <select name="sort" defaultValue={sort} className="control">
            <option value="recent">Latest change</option>
            <option value="title">Title</option>
            <option value="number">Number</option>
          </select>
        </label>
        <button type="submit" className="button">Show</button>
      </form>
      {page.questions.length > 0 ? (
        <QuestionList base={base} questions={page.questions} />
      ) : search === "" && answer === null && after === null ? (
        <EmptyState {...(canWrite ? { href: `${base}/new`, action: "Ask the first question" } : {})}>
          A question fixes what is counted, where and when. Claims that answer it are then compared on one page.
        </EmptyState>
      ) : (
        <EmptyState href={base} action="Show all questions">No question fits this search.</EmptyState>
      )}
      {page.next === null ? null : (
        <p className="mt-5">
          <a className="button" href={`${base}?${state.toString()}&after=${packCursor(page.next)}`}>More questions</a>
        </p>
      )}
    </>
  );
}
