import { bulkEditAction } from "./bulk-action";
import { editCellAction } from "./cell-actions";
import { removeViewAction, saveViewAction } from "./view-actions";
import { BulkForm } from "@/components/claim/bulk-form";
import { CellEditing } from "@/components/claim/cell-editing";
import { ClaimFilters } from "@/components/claim/claim-filters";
import { SavedViews } from "@/components/claim/saved-views";
import { ClaimTable } from "@/components/claim/claim-table";
import { EmptyState, PageHead } from "@/components/shell/page";
import { Announcement } from "@/components/ui/announcement";
import { claimCursor, claimViewFrom } from "@/lib/boundary/inputs/claim-view";
import { numberParamOr, orNotFound, packCursor, queryText, unpackCursor } from "@/lib/boundary/params";
import { requireMember } from "@/lib/boundary/session";
import { viewQuery } from "@/lib/domain/claim-list";
import { mayDo } from "@/lib/domain/policy";
import { Count } from "@/components/ui/notation";
import { listClaims } from "@/lib/usecases/list-claims";

export const metadata = { title: "Claims" };

type Props = {
  readonly params: Promise<{ workspace: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ClaimsPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const given = await searchParams;
  const { actor } = await requireMember(workspace);
  const view = claimViewFrom(given);
  const page = orNotFound(await listClaims(actor, view, unpackCursor(given["after"], claimCursor(view.sort))));
  const base = `/w/${workspace}`;
  const query = viewQuery(view);
  const canWrite = mayDo(actor.role, "claim:write");
  const at = new URLSearchParams([...new URLSearchParams(query), ["after", queryText(given["after"])]]).toString();
  return (
    <>
      <PageHead title="Claims" />
      <Edited count={numberParamOr(0, queryText(given["edited"]))} change={queryText(given["done"])} />
      <SavedViews
        views={page.views}
        page={`${base}/claims`}
        query={query}
        mayShare={canWrite}
        save={saveViewAction.bind(null, { workspace })}
        remove={removeViewAction.bind(null, { workspace })}
      />
      <ClaimFilters action={`${base}/claims`} view={view} />
      {page.isSourceUnknown ? (
        <p role="note" className="mb-4">
          No source is called “{view.source}”.{" "}
          <a href={`${base}/search?${new URLSearchParams({ q: view.source }).toString()}`}>Search for it</a>
        </p>
      ) : null}
      {page.isCut ? <p className="mb-4">Of the claims that hold these words, the 500 newest.</p> : null}
      {page.claims.length > 0 ? (
        // Another page or view is another table: cells and their versions begin anew.
        <CellEditing key={`${at} ${queryText(given["edited"])} ${queryText(given["done"])}`} workspace={workspace} action={editCellAction}>
          <ClaimTable claims={page.claims} columns={view.columns} base={base} canWrite={canWrite} />
          {canWrite ? <BulkForm action={bulkEditAction.bind(null, { workspace })} from={`${base}/claims?${at}`} seen={page.seen} /> : null}
        </CellEditing>
      ) : (
        <EmptyState
          href={query === "" ? `${base}/questions` : `${base}/claims`}
          action={query === "" ? "Go to the questions" : "Show all claims"}
        >
          {query === "" ? "No claims yet. Claims are logged on the question that they answer." : "No claim fits this view."}
        </EmptyState>
      )}
      {page.next === null ? null : (
        <p className="mt-5">
          <a className="button" href={`?${query === "" ? "" : `${query}&`}after=${packCursor(page.next)}`}>
            More claims
          </a>
        </p>
      )}
    </>
  );
}

/** How many claims were just changed at once. */
function Edited({ count, change }: { readonly count: number; readonly change: string }) {
  return count === 0 ? null : (
    <Announcement key={change}>
      <Count of={count} one="claim is" many="claims are" /> changed, as one change.
    </Announcement>
  );
}
