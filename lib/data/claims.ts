import { PLAIN_FIELDS, toColumns } from "./claim-columns";
import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { newId } from "./new-id";
import { lastOfNumbers } from "./numbers";
import type { Claim, ClaimDetails, ClaimStance, Hop } from "../domain/claim";
import type { ClaimId, SourceId } from "../domain/ids";
import { pick } from "../domain/pick";
import type { Permit } from "../domain/policy";

const CHAIN = { hops: { orderBy: { position: "asc" } }, stances: { orderBy: { id: "asc" } } } as const satisfies Prisma.ClaimInclude;
type Row = Prisma.ClaimGetPayload<{ include: typeof CHAIN }>;

function toClaim(row: Row): Claim {
  const claim: WithPlainIds<Claim> = {
    ...pick(row, ["id", "number", "version", "reviewState", ...PLAIN_FIELDS]),
    figure: toStated(row),
    hops: row.hops.map(({ sourceId, role, basis: known, verb }) => ({ sourceId: sourceId as SourceId, role, basis: known, verb })),
    stances: row.stances.map(toStance),
  };
  return claim as Claim;
}

type IdFields = "id" | "speakerId" | "aboutSourceId" | "documentId" | "measureId" | "populationId" | "placeId";

/** A record as the database has it, whose ids are plain text. */
type WithPlainIds<T> = { [Key in keyof T]: Key extends IdFields ? (null extends T[Key] ? string | null : string) : T[Key] };

function toStated({ hedge, x, y, multiplier, figureKind, unitFactor }: Row): Claim["figure"] {
  if (hedge === null || multiplier === null || figureKind === null || unitFactor === null) return null;
  return {
    hedge: hedge as NonNullable<Claim["figure"]>["hedge"],
    x,
    y,
    multiplier: multiplier.toFixed(),
    kind: figureKind,
    unitFactor: unitFactor.toFixed(),
  };
}

function toStance({ kind, factor, targetClaimId, targetClaimVersion, targetSourceId }: Row["stances"][number]): ClaimStance {
  const target =
    targetClaimId !== null
      ? { claimId: targetClaimId as ClaimId, version: targetClaimVersion ?? 1 }
      : { sourceId: targetSourceId as SourceId };
  return { kind, factor: factor?.toFixed() ?? null, target };
}

export async function findClaim(db: Db, { workspaceId }: Permit, number: number): Promise<Claim | null> {
  const row = await db.claim.findUnique({ where: { workspaceId_number: { workspaceId, number } }, include: CHAIN });
  return row === null ? null : toClaim(row);
}

/** The short numbers of some claims, by id. */
export async function claimNumbers(db: Db, { workspaceId }: Permit, ids: readonly ClaimId[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.claim.findMany({ where: { workspaceId, id: { in: [...ids] } }, select: { id: true, number: true } });
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** A source's own claims, the newest first, before a number. */
export async function claimsOfSource(
  db: Db,
  { workspaceId }: Permit,
  sourceId: SourceId,
  page: { before: number | null; take: number },
): Promise<Claim[]> {
  const rows = await db.claim.findMany({
    where: { workspaceId, speakerId: sourceId, ...(page.before === null ? {} : { number: { lt: page.before } }) },
    include: CHAIN,
    orderBy: { number: "desc" },
    take: page.take + 1,
  });
  return rows.map(toClaim);
}

/** Writes new claims under numbers in a row, in a fixed number of statements. */
export async function insertClaims(db: Db, permit: Permit, all: readonly ClaimDetails[]): Promise<Claim[]> {
  const last = await lastOfNumbers(db, permit, "claim", all.length);
  const claims = all.map((details, index) => ({
    ...details,
    id: newId<ClaimId>(),
    number: last - all.length + 1 + index,
    version: 1,
    reviewState: "draft",
  }));
  const { workspaceId, userId } = permit;
  await db.claim.createMany({
    data: claims.map((claim) => ({ ...toColumns(claim), workspaceId, id: claim.id, number: claim.number, createdById: userId })),
  });
  return claims;
}

/** Saves new details over the given version; false where somebody else saved in between. */
export async function updateClaim(db: Db, { workspaceId }: Permit, claim: Claim): Promise<boolean> {
  const { count } = await db.claim.updateMany({
    where: { workspaceId, id: claim.id, version: claim.version },
    data: { ...toColumns(claim), version: claim.version + 1, updatedAt: new Date() },
  });
  return count > 0;
}

/** Writes the chains and the stances of claims at their versions, which history must already hold. */
export async function saveChains(
  db: Db,
  { workspaceId }: Permit,
  claims: readonly Pick<Claim, "id" | "hops" | "stances" | "version">[],
): Promise<void> {
  const where = { workspaceId, claimId: { in: claims.map(({ id }) => id) } };
  await db.hop.deleteMany({ where });
  await db.stance.deleteMany({ where });
  const hops = claims.flatMap(({ id: claimId, hops: steps }) =>
    steps.map((hop: Hop, position) => ({ ...hop, workspaceId, claimId, id: newId(), position })),
  );
  const stances = claims.flatMap(({ id: claimId, version: claimVersion, stances: taken }) =>
    taken.map(({ kind, factor, target }) => ({ workspaceId, claimId, id: newId(), claimVersion, kind, factor, ...targetColumns(target) })),
  );
  if (hops.length > 0) await db.hop.createMany({ data: hops });
  if (stances.length > 0) await db.stance.createMany({ data: stances });
}

/** Withdraws claims that stand, at their next versions. */
export async function withdrawClaims(db: Db, { workspaceId }: Permit, ids: readonly ClaimId[], reason: string): Promise<void> {
  await db.claim.updateMany({
    where: { workspaceId, id: { in: [...ids] } },
    data: { standing: "withdrawn", standingReason: reason, version: { increment: 1 }, updatedAt: new Date() },
  });
}

/** The claims that one change logged and that still stand as it left them, with their chains. */
export async function claimsLoggedBy(db: Db, { workspaceId }: Permit, change: number): Promise<Claim[]> {
  const logged = await db.version.findMany({ where: { workspaceId, seq: change, kind: "claim", version: 1 }, select: { recordId: true } });
  const rows = await db.claim.findMany({
    where: { workspaceId, id: { in: logged.map(({ recordId }) => recordId) }, version: 1, standing: "current" },
    include: CHAIN,
  });
  return rows.map(toClaim);
}

function targetColumns(target: ClaimStance["target"]) {
  return "claimId" in target ? { targetClaimId: target.claimId, targetClaimVersion: target.version } : { targetSourceId: target.sourceId };
}
