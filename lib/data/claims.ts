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

/** Some claims by their ids or numbers, in the order of their numbers. */
export async function findClaims(
  db: Db,
  { workspaceId }: Permit,
  which: { readonly ids: readonly string[] } | { readonly numbers: readonly number[] },
): Promise<Claim[]> {
  const where = "ids" in which ? { id: { in: [...which.ids] } } : { number: { in: [...which.numbers] } };
  const rows = await db.claim.findMany({ where: { workspaceId, ...where }, include: CHAIN, orderBy: { number: "asc" } });
  return rows.map(toClaim);
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
  const claims = all.map((details, index): Claim => ({
    ...details,
    id: newId<ClaimId>(),
    number: last - all.length + 1 + index,
    version: 1,
    reviewState: "in_review",
  }));
  const { workspaceId, userId } = permit;
  await db.claim.createMany({
    data: claims.map((claim) => ({ ...toColumns(claim), workspaceId, id: claim.id, number: claim.number, createdById: userId })),
  });
  return claims;
}

/** Saves new details over the versions given, in one statement; false where somebody else saved one of them in between. */
export async function updateClaims(db: Db, { workspaceId }: Permit, claims: readonly Claim[]): Promise<boolean> {
  const rows = claims.map((claim) => ({ id: claim.id, version: claim.version, ...inSnakeCase(toColumns(claim)) }));
  const saved = await db.$queryRaw<{ id: string }[]>`
    update claims c set version = c.version + 1, updated_at = now(),
      speaker_id = r.speaker_id, about_source_id = r.about_source_id, document_id = r.document_id, measure_id = r.measure_id,
      population_id = r.population_id, place_id = r.place_id, phrase = r.phrase, is_paraphrase = r.is_paraphrase, language = r.language,
      unit_spoken = r.unit_spoken, figure_reason = r.figure_reason, position = r.position, basis = r.basis, modality = r.modality, as_of = r.as_of,
      period_start = r.period_start, said = r.said, published = r.published, note = r.note, standing = r.standing,
      standing_reason = r.standing_reason, search_key = r.search_key, hedge = r.hedge, x = r.x, y = r.y, multiplier = r.multiplier,
      figure_kind = r.figure_kind, unit_factor = r.unit_factor, support_lo = r.support_lo, support_hi = r.support_hi,
      support_lo_open = r.support_lo_open, support_hi_open = r.support_hi_open, core_lo = r.core_lo, core_hi = r.core_hi,
      core_lo_open = r.core_lo_open, core_hi_open = r.core_hi_open, anchor = r.anchor, shape = r.shape, rule = r.rule,
      rule_version = r.rule_version, sort_key = r.sort_key, as_of_from = r.as_of_from, as_of_to = r.as_of_to,
      period_start_from = r.period_start_from, period_start_to = r.period_start_to, said_from = r.said_from, said_to = r.said_to,
      published_from = r.published_from, published_to = r.published_to
    from jsonb_populate_recordset(null::claims, ${JSON.stringify(rows)}::jsonb) r
    where c.workspace_id = ${workspaceId}::uuid and c.id = r.id and c.version = r.version returning c.id`;
  return saved.length === claims.length;
}

function inSnakeCase(columns: object): object {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]),
  );
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

function targetColumns(target: ClaimStance["target"]) {
  return "claimId" in target ? { targetClaimId: target.claimId, targetClaimVersion: target.version } : { targetSourceId: target.sourceId };
}
