import type { Db } from "./client";
import { newId } from "./new-id";
import type { ClaimId, PlacementId, QuestionId } from "../domain/ids";
import type { Permit } from "../domain/policy";

export type QuestionMention = { readonly number: number; readonly title: string; readonly id: QuestionId };

/** The questions a claim is placed on. */
export async function questionsOfClaims(
  db: Db,
  { workspaceId }: Permit,
  claimIds: readonly ClaimId[],
): Promise<ReadonlyMap<ClaimId, QuestionMention[]>> {
  const rows = await db.placement.findMany({
    where: { workspaceId, claimId: { in: [...claimIds] } },
    select: { claimId: true, question: { select: { id: true, number: true, title: true } } },
  });
  const byClaim = new Map<ClaimId, QuestionMention[]>();
  for (const { claimId, question } of rows)
    byClaim.set(claimId as ClaimId, [...(byClaim.get(claimId as ClaimId) ?? []), question as QuestionMention]);
  return byClaim;
}

/** Places claims on questions; the placements' ids come in the order given. */
export async function insertPlacements(
  db: Db,
  { workspaceId, userId }: Permit,
  all: readonly { readonly questionId: QuestionId; readonly claimId: ClaimId }[],
): Promise<PlacementId[]> {
  const placed = all.map((each) => ({ ...each, id: newId<PlacementId>() }));
  await db.placement.createMany({ data: placed.map((each) => ({ ...each, workspaceId, createdById: userId })) });
  return placed.map(({ id }) => id);
}

export type PlacementKey = {
  readonly id: PlacementId;
  readonly version: number;
  readonly claimId: ClaimId;
  readonly questionId: QuestionId;
  readonly claim: ScopeIds;
  readonly question: ScopeIds;
};

type ScopeIds = { readonly placeId: string | null; readonly populationId: string | null };

/** The placement of a claim on a question, both by their numbers; null where the claim is not placed there. */
export async function findPlacement(
  db: Db,
  { workspaceId }: Permit,
  { questionNumber, claimNumber }: { questionNumber: number; claimNumber: number },
): Promise<PlacementKey | null> {
  const row = await db.placement.findFirst({
    where: { workspaceId, question: { workspaceId, number: questionNumber }, claim: { workspaceId, number: claimNumber } },
    select: { id: true, version: true, claimId: true, questionId: true, claim: { select: SCOPE_IDS }, question: { select: SCOPE_IDS } },
  });
  return row as PlacementKey | null;
}

/** The numbers by which a placement is found; null where there is none of this id. */
export async function findPlacementNumbers(
  db: Db,
  { workspaceId }: Permit,
  id: string,
): Promise<{ readonly questionNumber: number; readonly claimNumber: number } | null> {
  const row = await db.placement.findUnique({
    where: { workspaceId_id: { workspaceId, id } },
    select: { question: { select: { number: true } }, claim: { select: { number: true } } },
  });
  return row === null ? null : { questionNumber: row.question.number, claimNumber: row.claim.number };
}

const SCOPE_IDS = { placeId: true, populationId: true } as const;

export async function bumpPlacement(db: Db, { workspaceId }: Permit, id: PlacementId): Promise<number> {
  const { version } = await db.placement.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { version: { increment: 1 }, updatedAt: new Date() },
    select: { version: true },
  });
  return version;
}
