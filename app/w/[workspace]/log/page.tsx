import { suggestSourcesAction } from "../claims/form-actions";
import { draftKey } from "../draft-key";
import { scopeOptions } from "../scope-options";
import { checkRowsAction, quickLogAction } from "./actions";
import { readPasted } from "./read-pasted";
import { QuickLog } from "@/components/quick-log/quick-log";
import { NOTHING_PASTED, type QuickLogState } from "@/components/quick-log/state";
import { EmptyState, PageHead } from "@/components/shell/page";
import { modelHere } from "@/lib/boundary/model/ask-model";
import { numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { type Document, documentValues } from "@/lib/domain/document";
import { type Actor, mayDo } from "@/lib/domain/policy";
import { handleOf } from "@/lib/domain/suggestion";
import { MOST_SHOWN, markedParagraphs, stretchesOf } from "@/lib/domain/text/marked-paragraphs";
import type { Span } from "@/lib/domain/text/span";
import { namesIn } from "@/lib/domain/wording";
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
  const read = await readPart(actor, given, on);
  return (
    <>
      {head}
      {chosen === undefined ? null : (
        <p className="mb-5 max-w-prose text-muted">
          On: <bdi>{handleOf(chosen)}</bdi> · <a href={`/w/${workspace}/questions/${chosen.number}/log`}>log one claim by its form</a>
        </p>
      )}
      {read === null ? null : <From read={read} base={`/w/${workspace}`} given={given} />}
      <QuickLog
        initial={read?.state ?? NOTHING_PASTED}
        action={quickLogAction.bind(null, target)}
        check={checkRowsAction.bind(null, target)}
        suggest={suggestSourcesAction.bind(null, workspace)}
        questions={questions.map(handleOf)}
        places={scopeOptions(scopes.places, "Not stated")}
        populations={scopeOptions(scopes.populations, "Not stated")}
        model={read === null ? modelHere() : null}
        draft={draftKey(actor, "log", null)}
      />
    </>
  );
}

type Given = Awaited<Props["searchParams"]>;

/** The part of a document's text that is read, and how many it has. */
type ReadPart = { readonly document: Document; readonly part: number; readonly parts: number; readonly state: QuickLogState };

/** A document's text, read when the page is opened: all figures of a part of it, or the one that was chosen. Null where none is asked for. */
async function readPart(actor: Actor, given: Given, on: number | null): Promise<ReadPart | null> {
  const numberIn = (name: string) => numberParamOr(null, queryText(given[name]));
  const number = numberIn("from");
  if (number === null) return null;
  const { document, text, sourceById } = orNotFound(await showDocument(actor, number, numberIn("text")));
  const stretches = stretchesOf(markedParagraphs(text ?? "", []), MOST_SHOWN);
  const part = Math.max(1, Math.min(numberIn("part") ?? 1, stretches.length));
  const { start = 0, end = 0 } = stretches[part - 1] ?? {};
  const shown = (text ?? "").slice(start, end);
  const blanks = shown.length - shown.trimStart().length;
  const within = passageIn(given, start + blanks);
  const values = { ...documentValues(document, namesIn(sourceById)), document: String(number), text: shown };
  return { document, part, parts: stretches.length, state: await readPasted(actor, { values, on, within }) };
}

/** The passage that an address names by where it begins and ends, from the beginning of what is read on; null where it names none. */
function passageIn(given: Given, beginning: number): Span | null {
  const [start, end] = ["at", "end"].map((name) => /^\d{1,9}$/.exec(queryText(given[name]))?.[0]);
  if (start === undefined) return null;
  return { start: Math.max(0, Number(start) - beginning), end: Number(end ?? Number(start) + 1) - beginning };
}

type FromProps = { readonly read: ReadPart; readonly base: string; readonly given: Given };

/** Where the rows were read, and the way to the next part of a long text. */
function From({ read: { document, part, parts }, base, given }: FromProps) {
  const text = queryText(given["text"]);
  const pathOf = (number: number) => `${base}/log?from=${document.number}${text === "" ? "" : `&text=${text}`}&part=${number}`;
  return (
    <p className="mb-5 max-w-prose text-muted">
      Read in D{document.number}{" "}
      <a href={`${base}/documents/${document.number}`}>
        <bdi>{document.title}</bdi>
      </a>
      {parts < 2 ? "" : ` · part ${part} of ${parts}`}
      {part < parts ? (
        <>
          {" · "}
          <a href={pathOf(part + 1)}>Part {part + 1} →</a>
        </>
      ) : null}
    </p>
  );
}
