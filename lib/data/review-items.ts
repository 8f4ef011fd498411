import type { Db } from "./client";
import { newId } from "./new-id";
import type { Claim } from "../domain/claim";
import type { ClaimId, DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Finding, QuoteFinding } from "../domain/quote-findings";

/** Records what a snapshot did to the words of claims, for somebody to look at. */
export async function insertReviewItems(
  db: Db,
  { workspaceId }: Permit,
  snapshotId: string,
  findings: readonly QuoteFinding[],
): Promise<void> {
  await db.reviewItem.createMany({
    data: findings.map(({ claim, finding }) => ({
      workspaceId,
      id: newId<string>(),
      claimId: claim.id,
      claimVersion: claim.version,
      snapshotId,
      finding,
    })),
  });
}

/** What the newest text of a claim's document did to its words as they are now; `document` is its number. */
export type OpenItem = { readonly finding: Finding; readonly document: number; readonly at: Date };

/** What somebody should look at in a claim, as long as nobody edited it since; only of the newest text. Null where there is nothing. */
export async function openItemOf(
  db: Db,
  { workspaceId }: Permit,
  { id, version }: Pick<Claim, "id" | "version">,
): Promise<OpenItem | null> {
  const row = await db.reviewItem.findFirst({
    where: { workspaceId, claimId: id, claimVersion: version },
    orderBy: { createdAt: "desc" },
    select: { finding: true, createdAt: true, snapshot: { select: { document: { select: { number: true } } } } },
  });
  return row === null || row.finding === "restored"
    ? null
    : { finding: row.finding as Finding, document: row.snapshot.document.number, at: row.createdAt };
}

/** The claims of a document in whose words, as they are now, there is something to look at, with what it is. */
export async function openItemsIn(db: Db, { workspaceId }: Permit, documentId: DocumentId): Promise<ReadonlyMap<ClaimId, Finding>> {
  const rows = await db.$queryRaw<{ claimId: ClaimId; finding: Finding }[]>`
    select distinct on (r.claim_id) r.claim_id as "claimId", r.finding
    from review_items r
    join snapshots s on s.workspace_id = r.workspace_id and s.id = r.snapshot_id
    join claims c on c.workspace_id = r.workspace_id and c.id = r.claim_id and c.version = r.claim_version
    where r.workspace_id = ${workspaceId}::uuid and s.document_id = ${documentId}::uuid and c.document_id = s.document_id
    order by r.claim_id, r.created_at desc`;
  return new Map(rows.filter(({ finding }) => finding !== "restored").map(({ claimId, finding }) => [claimId, finding]));
}
