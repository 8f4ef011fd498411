import type { Db } from "./client";
import { newId } from "./new-id";
import type { Claim } from "../domain/claim";
import type { DisagreementCause } from "../domain/disagreement";
import type { ClaimId, PlacementId } from "../domain/ids";
import { type OverruledLabel, type ReadingOverrule, judgedOf } from "../domain/overrule";
import type { Permit } from "../domain/policy";

type Judged = { readonly placementId: PlacementId; readonly reason: string };

/** Records that, for one question, a facet of a claim is read as the question's own; the words stay. */
export async function insertRuling(
  db: Db,
  permit: Permit,
  ruling: Judged & { facet: string; scopeFrom: string | null; scopeTo: string | null },
): Promise<void> {
  await insert(db, permit, { ...ruling, kind: "same_scope" });
}

/** Records how a person holds a claim's words to be read on one question, in place of our reading. */
export async function insertReadingOverrule(
  db: Db,
  permit: Permit,
  { placementId, reason, claim, support, core }: Judged & { readonly claim: Claim } & Pick<ReadingOverrule, "support" | "core">,
): Promise<void> {
  const ends = { supportLo: support.lo, supportHi: support.hi, coreLo: core.lo, coreHi: core.hi };
  await insert(db, permit, { placementId, reason, kind: "reading_overruled", ...judgedColumns(claim), ...ends });
}

/** Records how a person holds two claims of one question to stand to one another; kept with the placement of the first. */
export async function insertRelationOverrule(
  db: Db,
  permit: Permit,
  { claim, other, ...overrule }: Judged & { readonly claim: Claim; readonly other: Claim; readonly label: OverruledLabel },
): Promise<void> {
  const right = { rightId: other.id, rightVersion: other.version };
  await insert(db, permit, { ...overrule, kind: "relation_overruled", ...judgedColumns(claim, other), ...right });
}

/** Records why a person holds two claims of one question to disagree; kept as an overruled relation is. */
export async function insertDisagreement(
  db: Db,
  permit: Permit,
  { claim, other, cause, ...judged }: Judged & { readonly claim: Claim; readonly other: Claim; readonly cause: DisagreementCause },
): Promise<void> {
  const right = { rightId: other.id, rightVersion: other.version };
  await insert(db, permit, { ...judged, kind: "disagreement", label: cause, ...judgedColumns(claim, other), ...right });
}

/** What was judged: the version of the first claim, and all that is compared of both. */
function judgedColumns(claim: Claim, ...others: readonly Claim[]) {
  return { leftId: claim.id, leftVersion: claim.version, judged: judgedOf(claim, ...others) };
}

type NewJudgement = Omit<Parameters<Db["judgement"]["create"]>[0]["data"], "workspaceId" | "id" | "value" | "createdById">;

async function insert(db: Db, { workspaceId, userId }: Permit, judgement: NewJudgement): Promise<void> {
  const data = { ...judgement, workspaceId, id: newId(), value: "positive", createdById: userId };
  await db.judgement.create({ data: data as Parameters<Db["judgement"]["create"]>[0]["data"], select: { id: true } });
}

/** How a claim's words are read by hand on one of its questions. */
export type ReadingByHand = Pick<ReadingOverrule, "judged" | "support" | "reason" | "by" | "at"> & { readonly question: number };

/** The readings of a claim that stand overruled, on whichever questions; some may be about what it no longer says. */
export async function readingsByHand(db: Db, { workspaceId }: Permit, claimId: ClaimId): Promise<ReadingByHand[]> {
  return db.$queryRaw<ReadingByHand[]>`
    select q.number as question, j.judged, json_build_object('lo', j.support_lo::text, 'hi', j.support_hi::text) as support,
      j.reason, u.name as by, j.created_at as at
    from judgements j join users u on u.id = j.created_by_id
      join placements p on p.workspace_id = j.workspace_id and p.id = j.placement_id
      join questions q on q.workspace_id = p.workspace_id and q.id = p.question_id
    where j.workspace_id = ${workspaceId}::uuid and j.left_id = ${claimId}::uuid and j.kind = 'reading_overruled' and j.revoked_at is null
    order by q.number`;
}

/** Which judgement on a placement is meant: on a facet, on the reading, or on the relation to another claim or its cause. */
export type JudgementKey =
  | { readonly kind: "same_scope"; readonly facet: string }
  | { readonly kind: "reading_overruled" }
  | { readonly kind: "relation_overruled" | "disagreement"; readonly rightId: ClaimId };

/** Takes a judgement back; false where none was in force. */
export async function revokeJudgement(
  db: Db,
  { workspaceId, userId }: Permit,
  { placementId, reason }: Judged,
  key: JudgementKey,
): Promise<boolean> {
  const { count } = await db.judgement.updateMany({
    where: { workspaceId, placementId, ...key, revokedAt: null },
    data: { revokedAt: new Date(), revokedById: userId, revokeReason: reason },
  });
  return count > 0;
}

/** The judgements in force on a placement, for its image in the history; numbers as plain decimals, however large. */
export async function standingJudgements(db: Db, { workspaceId }: Permit, placementId: PlacementId): Promise<object[]> {
  const rows = await db.judgement.findMany({ where: { workspaceId, placementId, revokedAt: null }, orderBy: { id: "asc" }, select: IMAGE });
  return rows.map((row) => ({
    ...row,
    supportLo: row.supportLo?.toFixed() ?? null,
    supportHi: row.supportHi?.toFixed() ?? null,
    coreLo: row.coreLo?.toFixed() ?? null,
    coreHi: row.coreHi?.toFixed() ?? null,
  }));
}

const IMAGE = {
  id: true,
  kind: true,
  facet: true,
  scopeFrom: true,
  scopeTo: true,
  judged: true,
  rightId: true,
  label: true,
  supportLo: true,
  supportHi: true,
  coreLo: true,
  coreHi: true,
  reason: true,
} as const;

/**
 * Leaves in force on a placement what was in force there at another time: the rest is taken back, and what was taken back is
 * there again, as the word of whoever made it.
 */
export async function restoreJudgements(db: Db, permit: Permit, { placementId, reason }: Judged, ids: readonly string[]): Promise<void> {
  const { workspaceId, userId } = permit;
  const standing = await db.judgement.findMany({ where: { workspaceId, placementId, revokedAt: null }, select: { id: true } });
  const kept = new Set(standing.map(({ id }) => id).filter((id) => ids.includes(id)));
  await db.judgement.updateMany({
    where: { workspaceId, placementId, revokedAt: null, id: { notIn: [...kept] } },
    data: { revokedAt: new Date(), revokedById: userId, revokeReason: reason },
  });
  const revoked = await db.judgement.findMany({ where: { workspaceId, placementId, id: { in: ids.filter((id) => !kept.has(id)) } } });
  const standingAgain = { revokedAt: null, revokedById: null, revokeReason: null };
  await db.judgement.createMany({ data: revoked.map((judgement) => ({ ...judgement, ...standingAgain, id: newId() })) });
}
