import { redirect } from "next/navigation";
import { EmptyState, PageHead } from "@/components/shell/page";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { dayOf, figureAt } from "@/lib/domain/document-view";
import { mayDo } from "@/lib/domain/policy";
import { listQuestions } from "@/lib/usecases/list-questions";
import { showDocument } from "@/lib/usecases/show-document";

export const metadata = { title: "Log a figure" };

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Which question a figure of a document answers; the form of that question is filled in from there. */
export default async function LogFigurePage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const given = await searchParams;
  const number = numberParam(text);
  const shown = orNotFound(await showDocument(actor, number, numberParamOr(null, queryText(given["text"])) ?? null));
  const place = queryText(given["at"]);
  const found = figureAt(shown.text ?? "", { published: dayOf(shown.document.published), known: [] }, Number(place));
  if (found === null) redirect(`/w/${workspace}/documents/${number}`);
  const search = queryText(given["q"]).trim();
  const { questions } = orNotFound(await listQuestions(actor, { search, answer: "figure", sort: "recent", after: null }));
  const base = `/w/${workspace}`;
  const path = `${base}/documents/${number}`;
  const kept = { at: place, text: String(shown.shown) };
  return (
    <>
      <PageHead
        crumbs={[
          { href: `${base}/documents`, label: "Documents" },
          { href: path, label: `D${number}` },
        ]}
        title="Which question does it answer?"
      />
      <blockquote className="quote mb-6 max-w-prose border-s-4 border-hairline ps-4" lang={shown.document.language} dir="auto">
        {found.before}
        <mark>{found.quote}</mark>
        {found.after}
      </blockquote>
      <form role="search" className="no-print mb-5 flex flex-wrap items-end gap-3" action={`${path}/log`}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label className="min-w-48 flex-1">
          <span className="mb-1 block text-sm text-muted">Search questions</span>
          <input type="search" name="q" defaultValue={search} className="control" dir="auto" />
        </label>
        <button type="submit" className="button">
          Search
        </button>
      </form>
      {questions.length === 0 ? (
        <EmptyState {...(mayDo(actor.role, "question:write") ? { href: `${base}/questions/new`, action: "New question" } : {})}>
          {search === "" ? "No question asks for a figure yet." : "No question has words like these."}
        </EmptyState>
      ) : (
        <ul className="border-t border-hairline">
          {questions.map((question) => (
            <li key={question.number} className="border-b border-hairline py-2">
              <a href={`${base}/questions/${question.number}/log?${new URLSearchParams({ ...kept, from: String(number) }).toString()}`}>
                Q{question.number} <bdi>{question.title}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
