import type { Db, Sql } from "./client";
import { Prisma } from "./generated/client";
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

/** One page of a queue, where the next begins, and how many there are, counted up to a thousand. */
export async function queuePage(
  db: Sql,
  permit: Permit,
  view: QueueView,
  { after, take }: { readonly after: QueueCursor | null; readonly take: number },
): Promise<QueuePage> {
  const [isBefore, order] = view.order === "oldest" ? [Prisma.sql`>`, Prisma.sql`asc`] : [Prisma.sql`<`, Prisma.sql`desc`];
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`and (c.review_since, c.id) ${isBefore} (${after.since}::timestamptz, ${after.id}::uuid)`;
  const rows = await db.$queryRaw<(QueuedClaim & { readonly id: string })[]>`
    select c.id, c.number, c.phrase, c.language, s.name as speaker, c.review_since as since, u.name as "loggedBy", who.name as assignee,
      z.claim_id is not null as "isSnoozed"
    from claims c ${joinsOf(permit)}
      join users u on u.id = c.created_by_id
      left join sources s on s.workspace_id = c.workspace_id and s.id = c.speaker_id
      left join users who on who.id = a.user_id
    where ${whereOf(permit, view)} ${beyond}
    order by c.review_since ${order}, c.id ${order} limit ${take + 1}`;
  const [counted] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::integer as count from (select from claims c ${joinsOf(permit)} where ${whereOf(permit, view)} limit ${MOST_COUNTED + 1}) waiting`;
  const last = rows[take - 1];
  return {
    claims: rows.slice(0, take).map(({ id: _id, ...row }) => row),
    next: rows.length > take && last !== undefined ? { since: last.since.toISOString(), id: last.id } : null,
    count: Math.min(counted.count, MOST_COUNTED),
    isMore: counted.count > MOST_COUNTED,
  };
}

function joinsOf({ userId }: Permit): Prisma.Sql {
  return Prisma.sql`left join assignments a on a.workspace_id = c.workspace_id and a.claim_id = c.id
    left join snoozes z on z.workspace_id = c.workspace_id and z.claim_id = c.id and z.user_id = ${userId}::uuid and z."until" > now()`;
}

function whereOf({ workspaceId, userId }: Permit, { state, share, question, isWithSnoozed }: QueueView): Prisma.Sql {
  const parts = [
    Prisma.sql`c.workspace_id = ${workspaceId}::uuid and c.review_state = ${state}::review_state and c.standing = 'current'`,
    ...(isWithSnoozed ? [] : [Prisma.sql`z.claim_id is null`]),
    ...(share === "mine" ? [Prisma.sql`a.user_id = ${userId}::uuid`] : []),
    ...(share === "nobodys" ? [Prisma.sql`a.user_id is null`] : []),
    ...(question === null
      ? []
      : [
          Prisma.sql`c.id in (select p.claim_id from placements p join questions q on q.workspace_id = p.workspace_id and q.id = p.question_id
            where p.workspace_id = ${workspaceId}::uuid and q.number = ${question})`,
        ]),
  ];
  return Prisma.join(parts, " and ");
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
