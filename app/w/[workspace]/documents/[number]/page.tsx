import { CiteDocument } from "./cite";
import { Snapshots } from "./snapshots";
import { Reader } from "./reader";
import { DOCUMENT_KIND_WORDS } from "@/components/document/words";
import { EmptyState, PageHead } from "@/components/shell/page";
import { Day } from "@/components/ui/notation";
import { numberParam, numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { preferences } from "@/lib/boundary/preferences";
import { requireMember } from "@/lib/boundary/session";
import { listWords } from "@/lib/domain/figure/number-words";
import { mayDo } from "@/lib/domain/policy";
import { dayOf } from "@/lib/domain/time/day";
import { namesIn } from "@/lib/domain/wording";
import { type ShownDocument, showDocument } from "@/lib/usecases/show-document";

type Props = {
  readonly params: Promise<{ workspace: string; number: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props) {
  return { title: `D${(await params).number}` };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { workspace, number: text } = await params;
  const { actor } = await requireMember(workspace);
  const given = await searchParams;
  const number = numberParam(text);
  const shown = orNotFound(await showDocument(actor, number, numberParamOr(null, queryText(given["text"])) ?? null));
  const base = `/w/${workspace}`;
  const canWrite = mayDo(actor.role, "document:write");
  const addPath = `${base}/documents/${number}/text`;
  return (
    <>
      <PageHead crumbs={[{ href: `${base}/documents`, label: "Documents" }]} title={shown.document.title}>
        {canWrite ? <Deeds number={number} base={base} hasText={shown.text !== null} /> : null}
      </PageHead>
      {queryText(given["known"]) === "" ? null : (
        <p role="status" className="mb-4 border-s-4 border-accent bg-surface px-3 py-2">
          This very text was here already: nothing was kept twice.
        </p>
      )}
      {shown.document.isWithdrawn ? <p className="mb-4">Adding it was undone: lists and searches leave it out.</p> : null}
      <Facts shown={shown} base={base} />
      {shown.shown < 2 ? null : (
        <p className="mb-6">
          Text {shown.shown} of {shown.snapshots.length}:{" "}
          <a href={`${base}/documents/${number}/changes?text=${shown.shown}`}>what changed since text {shown.shown - 1}</a>
        </p>
      )}
      {shown.text === null ? (
        <EmptyState {...(canWrite ? { href: addPath, action: "Add its text" } : {})}>
          What it says is not kept yet, so no claim can be shown in it.
        </EmptyState>
      ) : (
        <Reader
          shown={shown}
          text={shown.text}
          base={base}
          canLog={mayDo(actor.role, "claim:write")}
          areKeysOn={(await preferences()).keys === "on"}
          stretch={numberParamOr(1, queryText(given["part"]))}
          to={queryText(given["to"])}
          isAll={queryText(given["find"]) !== ""}
        />
      )}
      <Snapshots shown={shown} base={base} />
      <CiteDocument shown={shown} today={dayOf(new Date())} />
    </>
  );
}

/** What may be done with a document, the most likely first. */
function Deeds({ number, base, hasText }: { readonly number: number; readonly base: string; readonly hasText: boolean }) {
  const path = `${base}/documents/${number}`;
  return (
    <>
      {hasText ? (
        <a href={`${base}/log?from=${number}`} className="button button-primary">
          Log its figures
        </a>
      ) : null}
      <a href={`${path}/text`} className="button">
        {hasText ? "Add a newer text" : "Add its text"}
      </a>
      <a href={`${path}/edit`} className="button">
        Correct
      </a>
    </>
  );
}

function Facts({ shown: { document, sourceById }, base }: { readonly shown: ShownDocument; readonly base: string }) {
  const { number, kind, authors, publisherId, published, url, language } = document;
  const publisher = publisherId === null ? undefined : sourceById.get(publisherId);
  return (
    <p className="mb-6 text-muted">
      D{number} · {DOCUMENT_KIND_WORDS[kind]}
      {authors.length === 0 ? null : (
        <>
          {" by "}
          <bdi>{listWords(authors)}</bdi>
        </>
      )}
      {publisher === undefined ? null : (
        <>
          {" · "}
          <a href={`${base}/sources/${publisher.number}`}>
            <bdi>{namesIn(sourceById)(publisherId!)}</bdi>
          </a>
        </>
      )}
      {published === null ? null : (
        <>
          {" · published "}
          <Day of={published} />
        </>
      )}
      {language === "en" ? "" : ` · ${language}`}
      {url === null ? null : (
        <>
          {" · "}
          <a href={url} rel="noreferrer noopener" className="break-all">
            {url}
          </a>
        </>
      )}
    </p>
  );
}
