import { EmptyState, PageHead } from "@/components/shell/page";
import { SearchResults } from "@/components/search/search-results";
import { numberParamOr, orNotFound, queryText } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { SEARCH_KINDS } from "@/lib/domain/search";
import { hasTerms } from "@/lib/domain/search-words";
import { type SearchResult, search } from "@/lib/usecases/search";

export const metadata = { title: "Search" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const [FEW, PAGE] = [6, 25];

/** Search over questions, claims, sources and documents: all kinds shortly, or one kind a page at a time. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const text = queryText(given["q"]).trim();
  const kind = SEARCH_KINDS.find((known) => known === given["kind"]) ?? null;
  const before = kind === null ? null : numberParamOr(null, queryText(given["before"]));
  const result = orNotFound(await search(actor, { text, kind, before, most: kind === null ? FEW : PAGE }));
  const address = (more: Record<string, string>) => `/w/${workspace}/search?${new URLSearchParams({ q: text, ...more }).toString()}`;
  return (
    <>
      <PageHead title="Search" />
      <form role="search" action={`/w/${workspace}/search`} className="mb-6 flex max-w-2xl gap-2">
        <label className="sr-only" htmlFor="search">
          Words, “phrases”, numbers or names
        </label>
        <input
          id="search"
          type="search"
          autoFocus={text === ""}
          name="q"
          defaultValue={text}
          className="control"
          placeholder="Words, “phrases”, numbers or names"
        />
        <button type="submit" className="button button-primary shrink-0">
          Search
        </button>
      </form>
      <Mended result={result} />
      <SearchResults
        found={result.found}
        terms={result.terms}
        base={`/w/${workspace}`}
        moreHref={(each) => {
          if (!result.more.includes(each)) return null;
          const last = result.found.findLast((record) => record.kind === each)?.number ?? 0;
          return address({ kind: each, before: String(last) });
        }}
      />
      {hasTerms(result.terms) && result.found.length === 0 ? (
        <EmptyState>Nothing holds all of these words. Try fewer of them, or the beginning of one.</EmptyState>
      ) : null}
    </>
  );
}

/** Says which words were taken for others. */
function Mended({ result: { mended, found } }: { readonly result: SearchResult }) {
  if (mended.length === 0 || found.length === 0) return null;
  return (
    <p role="note" className="mb-4">
      {mended.map(({ word, nearest }) => `Nobody wrote “${word}” here: read as “${nearest}”. `)}
    </p>
  );
}
