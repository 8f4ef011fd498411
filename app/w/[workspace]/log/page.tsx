import { suggestSourcesAction } from "../claims/form-actions";
import { draftKey } from "../draft-key";
import { scopeOptions } from "../scope-options";
import { checkRowsAction, quickLogAction } from "./actions";
import { readPasted } from "./read-pasted";
import { QuickLog } from "@/components/quick-log/quick-log";
import { NOTHING_PASTED, type QuickLogState } from "@/components/quick-log/state";
import { EmptyState, PageHead } from "@/components/shell/page";
import { numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { type Actor, mayDo } from "@/lib/domain/policy";
import { handleOf } from "@/lib/domain/suggestion";
import { describeWorkspace } from "@/lib/usecases/describe-workspace";
import { listQuestions } from "@/lib/usecases/list-questions";
import { showDocument } from "@/lib/usecases/show-document";

export const metadata = { title: "Quick log" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** From a pasted text, or a document that is kept, to claims. */
export default async function QuickLogPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const head = <PageHead crumbs={[{ href: `/w/${workspace}/claims`, label: "Claims" }]} title="Quick log" />;
  if (!mayDo(actor.role, "claim:write"))
    return (
      <>
        {head}
        <EmptyState>To log claims one must be an analyst, a reviewer or an owner here. Ask an owner.</EmptyState>
      </>
    );
  const given = await searchParams;
  const on = numberParamOr(null, queryText(given["on"])) ?? null;
  const { scopes } = orNotFound(await describeWorkspace(actor));
  const { questions } = orNotFound(await listQuestions(actor, { search: "", answer: "figure", sort: "recent", after: null }));
  const chosen = questions.find(({ number }) => number === on);
  const target = { workspace, on };
  return (
    <>
      {head}
      {chosen === undefined ? null : (
        <p className="mb-5 max-w-prose text-muted">
          On: <bdi>{handleOf(chosen)}</bdi> · <a href={`/w/${workspace}/questions/${chosen.number}/log`}>log one claim by its form</a>
        </p>
      )}
      <QuickLog
        initial={await fromDocument(actor, given, on)}
        action={quickLogAction.bind(null, target)}
        check={checkRowsAction.bind(null, target)}
        suggest={suggestSourcesAction.bind(null, workspace)}
        questions={questions.map(handleOf)}
        places={scopeOptions(scopes.places, "Not stated")}
        populations={scopeOptions(scopes.populations, "Not stated")}
        draft={draftKey(actor, "log", null)}
      />
    </>
  );
}

/** A document's text, read when the page is opened: all of its figures, or the one that was chosen. */
async function fromDocument(actor: Actor, given: Awaited<Props["searchParams"]>, on: number | null): Promise<QuickLogState> {
  const numberIn = (name: string) => numberParamOr(null, queryText(given[name])) ?? null;
  const number = numberIn("from");
  if (number === null) return NOTHING_PASTED;
  const shown = orNotFound(await showDocument(actor, number, numberIn("text")));
  const { document, text, sourceById } = shown;
  const { title, url, published, publisherId, language } = document;
  const publisher = publisherId === null ? "" : (sourceById.get(publisherId)?.name ?? "");
  const values = { text: text ?? "", title, url: url ?? "", published: published ?? "", publisher, language };
  return readPasted(actor, { values, on, at: numberIn("at") });
}
