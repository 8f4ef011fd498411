import { DOCUMENT_KIND_WORDS } from "@/components/document/words";
import { EmptyState, PageHead } from "@/components/shell/page";
import { Day } from "@/components/ui/notation";
import { numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";
import { type DocumentPage, listDocuments } from "@/lib/usecases/list-documents";

export const metadata = { title: "Documents" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function DocumentsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const { actor } = await requireMember(workspace);
  const before = numberParamOr(null, queryText((await searchParams)["before"]));
  const { documents, next } = orNotFound(await listDocuments(actor, before ?? null));
  const base = `/w/${workspace}/documents`;
  const canWrite = mayDo(actor.role, "document:write");
  return (
    <>
      <PageHead title="Documents">
        {canWrite ? (
          <>
            <a href={`${base}/new`} className="button button-primary">
              New document
            </a>
            <a href={`${base}/import`} className="button">
              Import references
            </a>
          </>
        ) : null}
      </PageHead>
      {documents.length === 0 ? (
        <EmptyState {...(canWrite ? { href: `${base}/new`, action: "New document" } : {})}>
          No documents yet. Naming one in a claim makes it; or paste an article, and log its figures from there.
        </EmptyState>
      ) : (
        <DocumentList base={base} documents={documents} />
      )}
      {next === null ? null : (
        <p className="mt-5">
          <a className="button" href={`${base}?before=${next}`}>
            Older documents
          </a>
        </p>
      )}
    </>
  );
}

function DocumentList({ base, documents }: { readonly base: string; readonly documents: DocumentPage["documents"] }) {
  return (
    <ul className="border-t border-hairline">
      {documents.map(({ number, title, kind, publisher, published, hasText }) => (
        <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline py-2">
          <a href={`${base}/${number}`} className="min-w-0 font-medium">
            D{number} <bdi>{title}</bdi>
          </a>
          <span className="text-sm text-muted">
            {DOCUMENT_KIND_WORDS[kind]}
            {publisher === null ? null : (
              <>
                {" "}
                · <bdi>{publisher}</bdi>
              </>
            )}
            {published === null ? null : (
              <>
                {" "}
                · <Day of={published} />
              </>
            )}
            {hasText ? "" : " · no text kept"}
          </span>
        </li>
      ))}
    </ul>
  );
}
