import type { Db } from "./client";
import type { Image } from "./history";
import { newId } from "./new-id";
import type { ClaimDetails } from "../domain/claim";
import type { ClaimId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { KeptReview, Review } from "../domain/review";

/** A review of the version of a claim that stands; `carriedFrom` is the version that it was accepted at, where it only goes on. */
export type NewReview = {
  readonly claimId: ClaimId;
  readonly claimVersion: number;
  readonly review: Review;
  readonly carried?: { readonly from: number; readonly by: string };
};

/** Keeps reviews, and gives the images that history holds of them. */
export async function insertReviews(db: Db, { workspaceId, userId }: Permit, all: readonly NewReview[]): Promise<Image[]> {
  const rows = all.map(({ claimId, claimVersion, review: { steps, ...review }, carried }) => {
    const made = { ...review, steps: [...steps], carriedFrom: carried?.from ?? null, createdById: carried?.by ?? userId };
    return { id: newId<string>(), claimId, claimVersion, ...made };
  });
  // One after another, as the claims show the last.
  for (const row of rows) await db.review.create({ data: { ...row, workspaceId }, select: { id: true } });
  return rows.map(({ id, ...payload }) => ({ kind: "review", id, version: 1, payload: { ...payload, isUndone: false } }));
}

/** The reviews of a claim that stand, the last first. */
export async function reviewsOf(db: Db, { workspaceId }: Permit, claimId: ClaimId): Promise<KeptReview[]> {
  const rows = await db.review.findMany({
    where: { workspaceId, claimId, isUndone: false },
    orderBy: { place: "desc" },
    take: 50,
    select: {
      id: true,
      state: true,
      steps: true,
      reasonCode: true,
      note: true,
      claimVersion: true,
      carriedFrom: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.map(({ createdBy, createdAt, ...row }) => ({ ...(row as Review & typeof row), by: createdBy.name, at: createdAt }));
}

/** What was last decided of claims, where they were accepted: the version, what it said and by whom. Others are not there. */
export async function lastAccepted(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly ClaimId[],
): Promise<
  ReadonlyMap<ClaimId, { readonly version: number; readonly details: ClaimDetails; readonly by: string; readonly review: Review }>
> {
  const rows = await db.$queryRaw<{ id: ClaimId; version: number; details: ClaimDetails; by: string; review: Review }[]>`
    select last.claim_id as id, last.claim_version as version, v.payload as details, last.created_by_id as by,
      json_build_object('state', last.state, 'steps', last.steps, 'reasonCode', last.reason_code, 'note', last.note) as review
    from (select distinct on (claim_id) * from reviews
        where workspace_id = ${workspaceId}::uuid and claim_id = any(${[...ids]}::uuid[]) and not is_undone
        order by claim_id, "place" desc) last
      join versions v on v.workspace_id = last.workspace_id and v.record_id = last.claim_id and v.version = last.claim_version
    where last.state = 'accepted' and v.payload is not null`;
  return new Map(rows.map(({ id, ...accepted }) => [id, accepted]));
}

/** Whether somebody else must accept a claim: whoever asks wrote it, and there is another who may accept. */
export async function isForOthers(db: Db, { workspaceId }: Permit, claimId: ClaimId): Promise<boolean> {
  const rows = await db.$queryRaw<{ own: boolean }[]>`
    select app.needs_other_eyes() and app.is_own(c.id) as own from claims c where c.workspace_id = ${workspaceId}::uuid and c.id = ${claimId}::uuid`;
  return rows[0]?.own === true;
}

/** A review by its id: which version of which claim it is about, and whether it was undone. */
export async function findReview(db: Db, { workspaceId }: Permit, id: string) {
  return db.review.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    omit: { createdAt: true, workspaceId: true },
    include: { claim: { select: { number: true, version: true } } },
  });
}

/** Whether a review of the claim that still stands was made after a place in their order. */
export async function hasLaterReview(
  db: Db,
  { workspaceId }: Permit,
  { claimId, place }: { readonly claimId: string; readonly place: bigint },
): Promise<boolean> {
  const later = await db.review.findFirst({ where: { workspaceId, claimId, place: { gt: place }, isUndone: false }, select: { id: true } });
  return later !== null;
}

/** Marks a review as undone, or as standing again. */
export async function setReviewUndone(
  db: Db,
  { workspaceId }: Permit,
  { id, isUndone }: { readonly id: string; readonly isUndone: boolean },
): Promise<void> {
  await db.review.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { isUndone, version: { increment: 1 } },
    select: { id: true },
  });
}
