import { type Db, transaction } from "../data/client";
import { type QueueCursor, type QueuePage, findReviewers, queuePage } from "../data/review-queue";
import { type Result, ok } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import type { QueueView } from "../domain/review-queue";

export type ReviewList = QueuePage & { readonly reviewers: Awaited<ReturnType<typeof findReviewers>> };

const PAGE = 50;

/** One page of the claims that wait for review, or were sent back, or are drafts. */
export async function listReview(actor: Actor, view: QueueView, after: QueueCursor | null): Promise<Result<ReviewList>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => ok(await listed(db, permit.value, view, after)));
}

async function listed(db: Db, permit: Permit, view: QueueView, after: QueueCursor | null): Promise<ReviewList> {
  const page = await queuePage(db, permit, view, { after, take: PAGE });
  return { ...page, reviewers: await findReviewers(db, permit) };
}
