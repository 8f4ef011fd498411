import type { Db } from "./client";
import { newId } from "./new-id";
import type { Claim } from "../domain/claim";
import type { ClaimId, DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Finding } from "../domain/quote-findings";

/** What a text did to the words of a claim, as that then was, or to a passage that is cited for it. */
export type NewReviewItem = {
  readonly claimId: ClaimId;
  readonly claimVersion: number;
  /** Null where it is about the claim's own words. */
  readonly citationId: string | null;
  readonly finding: Finding;
};

/** Records what a snapshot did to quotations, for somebody to look at. */
export async function insertReviewItems(
  db: Db,
  { workspaceId }: Permit,
  snapshotId: string,
  items: readonly NewReviewItem[],
): Promise<void> {
  await db.reviewItem.createMany({ data: items.map((item) => ({ ...item, workspaceId, id: newId<string>(), snapshotId })) });
}

/** What the newest text of a document did to a claim's words, or to one of its citations; `document` is its number. */
export type OpenItem = { readonly citationId: string | null; readonly finding: Finding; readonly document: number; readonly at: Date };

/** What somebody should look at in a claim, as long as nobody edited or accepted it since; only what the newest text did to each quotation. */
export async function openItemsOf(db: Db, { workspaceId }: Permit, { id, version }: Pick<Claim, "id" | "version">): Promise<OpenItem[]> {
  const accepted = await db.review.findFirst({
    where: { workspaceId, claimId: id, claimVersion: version, state: "accepted", isUndone: false },
    orderBy: { place: "desc" },
    select: { createdAt: true },
  });
  const rows = await db.reviewItem.findMany({
    where: { workspaceId, claimId: id, claimVersion: version, ...(accepted === null ? {} : { createdAt: { gt: accepted.createdAt } }) },
    orderBy: [{ citationId: "asc" }, { createdAt: "desc" }],
    distinct: ["citationId"],
    select: { citationId: true, finding: true, createdAt: true, snapshot: { select: { document: { select: { number: true } } } } },
  });
  return rows
    .filter(({ finding }) => finding !== "restored")
    .map(({ citationId, finding, createdAt, snapshot }) => ({
      citationId,
      finding: finding as Finding,
      document: snapshot.document.number,
      at: createdAt,
    }));
}

/** What somebody should look at among the quotations of a document: of a claim's words by the claim's id, of a citation by its own. */
export async function openItemsIn(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<ReadonlyMap<string, Finding>> {
  const rows = await db.$queryRaw<{ id: string; finding: Finding }[]>`
    select distinct on (r.claim_id, r.citation_id) coalesce(r.citation_id, r.claim_id)::text as id, r.finding
    from review_items r
    join snapshots s on s.workspace_id = r.workspace_id and s.id = r.snapshot_id
    join claims c on c.workspace_id = r.workspace_id and c.id = r.claim_id and c.version = r.claim_version
    where r.workspace_id = ${workspaceId}::uuid and s.document_id = ${documentId}::uuid
      and (r.citation_id is not null or c.document_id = s.document_id)
      and not exists (select from reviews v where v.workspace_id = r.workspace_id and v.claim_id = r.claim_id
        and v.claim_version = r.claim_version and v.state = 'accepted' and not v.is_undone and v.created_at > r.created_at)
    order by r.claim_id, r.citation_id, r.created_at desc`;
  return new Map(rows.filter(({ finding }) => finding !== "restored").map(({ id, finding }) => [id, finding]));
}
