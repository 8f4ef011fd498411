import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { MOST_COUNTED as MOST_COUNTED_AT_HOME } from "../domain/home";
import type { ClaimId, UserId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { QueueView, QueuedClaim } from "../domain/review-queue";

/** Where a page of the queue ended. */
export type QueueCursor = { readonly since: string; readonly id: string };

/** So many are counted; of more it is only said that there are more. */
const MOST_COUNTED = 1_000;

export type QueuePage = {
  readonly claims: readonly QueuedClaim[];
  readonly next: QueueCursor | null;
  readonly count: number;
  /** There are more than are counted. */
  readonly isMore: boolean;
};

const SHOWN = {
  id: true,
  number: true,
  phrase: true,
  language: true,
  reviewSince: true,
  speaker: { select: { name: true } },
  createdBy: { select: { name: true } },
  assignment: { select: { member: { select: { user: { select: { name: true } } } } } },
} as const satisfies Prisma.ClaimSelect;

/** One page of a queue, where the next begins, and how many there are, counted up to a thousand. */
export async function queuePage(
  db: Db,
  permit: Permit,
  view: QueueView,
  { after, take }: { readonly after: QueueCursor | null; readonly take: number },
): Promise<QueuePage> {
  const direction = view.order === "oldest" ? "asc" : "desc";
  const put = { userId: permit.userId, until: { gt: new Date() } };
  const where = whereOf(permit, view, put);
  const rows = await db.claim.findMany({
    where: { ...where, AND: [after === null ? {} : beyond(view, after)] },
    orderBy: [{ reviewSince: direction }, { id: direction }],
    take: take + 1,
    select: { ...SHOWN, snoozes: { where: put, select: { userId: true } } },
  });
  const count = await db.claim.count({ where, take: MOST_COUNTED + 1 });
  const last = rows[take - 1];
  return {
    claims: rows.slice(0, take).map(({ id: _id, reviewSince, speaker, createdBy, assignment, snoozes, ...row }) => ({
      ...row,
      since: reviewSince,
      speaker: speaker?.name ?? null,
      loggedBy: createdBy.name,
      assignee: assignment?.member.user.name ?? null,
      isSnoozed: snoozes.length > 0,
    })),
    next: rows.length > take && last !== undefined ? { since: last.reviewSince.toISOString(), id: last.id } : null,
    count: Math.min(count, MOST_COUNTED),
    isMore: count > MOST_COUNTED,
  };
}

/** How many claims a view of the queue holds, counted up to a hundred. */
export async function queueCount(db: Db, permit: Permit, view: QueueView): Promise<number> {
  const put = { userId: permit.userId, until: { gt: new Date() } };
  return db.claim.count({ where: whereOf(permit, view, put), take: MOST_COUNTED_AT_HOME });
}

function beyond({ order }: QueueView, { since, id }: QueueCursor): Prisma.ClaimWhereInput {
  const at = new Date(since);
  return order === "oldest"
    ? { reviewSince: { gte: at }, OR: [{ reviewSince: { gt: at } }, { id: { gt: id } }] }
    : { reviewSince: { lte: at }, OR: [{ reviewSince: { lt: at } }, { id: { lt: id } }] };
}

/** The queues of claims that stand, by their states. */
const QUEUES: Readonly<Record<QueueView["state"], number>> = { in_review: 1, returned: 2, draft: 3 };

function whereOf({ workspaceId, userId }: Permit, view: QueueView, put: Prisma.SnoozeWhereInput): Prisma.ClaimWhereInput {
  const shares = { all: {}, mine: { assignment: { userId } }, nobodys: { assignment: null }, logged: { createdById: userId } } as const;
  return {
    workspaceId,
    queue: QUEUES[view.state],
    ...shares[view.share],
    ...(view.isWithSnoozed ? {} : { snoozes: { none: put } }),
    ...(view.question === null ? {} : { placements: { some: { question: { number: view.question } } } }),
  };
}

/** The people who may decide, for a claim to be given to, by name. */
export async function findReviewers(db: Db, { workspaceId }: Permit): Promise<{ readonly id: UserId; readonly name: string }[]> {
  const rows = await db.membership.findMany({
    where: { workspaceId, removedAt: null, role: { in: ["reviewer", "owner"] } },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: { user: { name: "asc" } },
    take: 200,
  });
  return rows.map(({ userId, user }) => ({ id: userId as UserId, name: user.name }));
}

/** Who looks after a claim; null for nobody. */
export async function findAssignee(db: Db, { workspaceId }: Permit, claimId: ClaimId): Promise<UserId | null> {
  const row = await db.assignment.findUnique({ where: { workspaceId_claimId: { workspaceId, claimId } }, select: { userId: true } });
  return (row?.userId ?? null) as UserId | null;
}

/** Gives a claim to somebody who looks after it, or to nobody. */
export async function assign(
  db: Db,
  { workspaceId, userId: assignedById }: Permit,
  claimId: ClaimId,
  userId: UserId | null,
): Promise<void> {
  if (userId === null) {
    await db.assignment.deleteMany({ where: { workspaceId, claimId } });
    return;
  }
  await db.assignment.upsert({
    where: { workspaceId_claimId: { workspaceId, claimId } },
    create: { workspaceId, claimId, userId, assignedById },
    update: { userId, assignedById },
    select: { claimId: true },
  });
}

/** Puts a claim off, for whoever asks; null brings it back. */
export async function snooze(db: Db, { workspaceId, userId }: Permit, claimId: ClaimId, until: Date | null): Promise<void> {
  if (until === null) {
    await db.snooze.deleteMany({ where: { workspaceId, userId, claimId } });
    return;
  }
  await db.snooze.upsert({
    where: { workspaceId_userId_claimId: { workspaceId, userId, claimId } },
    create: { workspaceId, userId, claimId, until },
    update: { until },
    select: { claimId: true },
  });
}
