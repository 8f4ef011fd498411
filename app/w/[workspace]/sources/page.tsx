import { EmptyState, PageHead } from "@/components/shell/page";
import { SOURCE_KIND_WORDS } from "@/components/source/words";
import { orNotFound, packCursor, queryText, sourceCursor, unpackCursor } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { mayDo } from "@/lib/domain/policy";
import { type SourcePage, listSources } from "@/lib/usecases/list-sources";

export const metadata = { title: "Sources" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SourcesPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const search = queryText(given["q"]).trim();
  const page = orNotFound(await listSources(actor, search, unpackCursor(given["after"], sourceCursor)));
  const base = `/w/${workspace}/sources`;
  const canWrite = mayDo(actor.role, "source:write");
  return (
    <>
      <PageHead title="Sources">
        {canWrite ? (
          <a href={`${base}/new`} className="button button-primary">
            New source
          </a>
        ) : null}
      </PageHead>
      <form role="search" className="no-print mb-5 flex flex-wrap items-end gap-3" action={base}>
        <label className="min-w-48 flex-1">
          <span className="mb-1 block text-sm text-muted">Search names and aliases</span>
          <input type="search" name="q" defaultValue={search} className="control" dir="auto" />
        </label>
        <button type="submit" className="button">
          Search
        </button>
      </form>
      {page.sources.length === 0 ? (
        <EmptyState {...(search === "" ? {} : { href: base, action: "Show all sources" })}>
          {search === "" ? "No sources yet. Naming one in a claim makes it; or add one here." : "No source has a name like this."}
        </EmptyState>
      ) : (
        <SourceList base={base} sources={page.sources} />
      )}
      {page.next === null ? null : (
        <p className="mt-5">
          <a
            className="button"
            href={`${base}?${new URLSearchParams(search === "" ? {} : { q: search }).toString()}&after=${packCursor(page.next)}`}
          >
            More sources
          </a>
        </p>
      )}
    </>
  );
}

function SourceList({ base, sources }: { readonly base: string; readonly sources: SourcePage["sources"] }) {
  return (
    <ul className="border-t border-hairline">
      {sources.map(({ number, name, kind, aliases, headcount }) => (
        <li key={number} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline py-2">
          <a href={`${base}/${number}`} className="font-medium">
            <bdi>{name}</bdi>
          </a>
          <span className="text-sm text-muted">
            {SOURCE_KIND_WORDS[kind]}
            {headcount === null ? "" : ` of ${headcount}`}
            {aliases.length === 0 ? (
              ""
            ) : (
              <>
                {" "}
                · <bdi>{aliases.join(", ")}</bdi>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
