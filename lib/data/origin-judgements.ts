import type { Db, Sql } from "./client";
import type { Image } from "./history";
import { newId } from "./new-id";
import { type OriginJudgement, type PartyName, nameOfParty } from "../domain/origin-judgement";
import type { Permit } from "../domain/policy";

/** More judgements than these are not followed from one question. */
const MOST_FOLLOWED = 5_000;

/**
 * The judgements of origin that bear on some claims and sources, however many steps away: those that stand now, or that stood after
 * a change. What rests on one of them, and not the other way round, is left out.
 */
export async function findOriginJudgements(
  db: Sql,
  { workspaceId }: Permit,
  ids: readonly string[],
  change: number | null = null,
): Promise<OriginJudgement[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ found: readonly (Omit<OriginJudgement, "at"> & { readonly at: string })[] }[]>`
    with recursive reached (id) as (
      select unnest(${[...new Set(ids)]}::uuid[]) where exists
        (select from judgements j where j.workspace_id = ${workspaceId}::uuid and j.placement_id is null and app.judgement_stands(j, ${change}::integer))
      union
      select next.id from reached cross join lateral (
        select j.right_id as id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.left_id = reached.id
          and j.placement_id is null and j.value <> 'negative' and j.kind <> 'not_related' and app.judgement_stands(j, ${change}::integer)
        union all
        select j.left_id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.right_id = reached.id
          and j.placement_id is null and j.value <> 'negative' and j.kind not in ('relies_on', 'not_related') and app.judgement_stands(j, ${change}::integer)
        union all
        select app.first_of_chain(${workspaceId}::uuid, reached.id, ${change}::integer) as id) next
      where next.id is not null
    ), bearing as (
      select distinct on (j.id) j.* from reached cross join lateral (
        select * from judgements where workspace_id = ${workspaceId}::uuid and left_id = reached.id and placement_id is null
        union all
        select * from judgements where workspace_id = ${workspaceId}::uuid and right_id = reached.id and placement_id is null
          and kind <> 'relies_on') j
      where app.judgement_stands(j, ${change}::integer)
      order by j.id limit ${MOST_FOLLOWED}
    )
    select coalesce(json_agg(json_build_object('id', j.id, 'kind', j.kind, 'verdict', j.value, 'reason', j.reason, 'by', u.name, 'at', j.created_at,
        'left', app.judged_party(j.workspace_id, j.left_id, ${change}::integer),
        'right', app.judged_party(j.workspace_id, j.right_id, ${change}::integer)) order by j.id), '[]') as found
    from bearing j join users u on u.id = j.created_by_id`;
  return (rows[0]?.found ?? []).map((row) => ({ ...row, at: new Date(row.at) }));
}

/** The judgements that stand on one claim or source, whichever side it is on. */
export async function judgementsOn(db: Sql, { workspaceId }: Permit, id: string): Promise<OriginJudgement[]> {
  const rows = await db.$queryRaw<OriginJudgement[]>`
    select j.id, j.kind, j.value as verdict, j.reason, u.name as by, j.created_at as at,
      app.judged_party(j.workspace_id, j.left_id, null) as left, app.judged_party(j.workspace_id, j.right_id, null) as right
    from judgements j join users u on u.id = j.created_by_id
    where j.workspace_id = ${workspaceId}::uuid and (j.left_id = ${id}::uuid or j.right_id = ${id}::uuid)
      and j.placement_id is null and j.revoked_at is null
    order by j.id limit 200`;
  return rows;
}

/** A claim or a source that is to be judged, at the version that stands. */
export type PartyFound = { readonly id: string; readonly version: number };

/** The records of two names, in their order; null for what is not there. */
export async function findParties(db: Db, { workspaceId }: Permit, names: readonly PartyName[]): Promise<(PartyFound | null)[]> {
  const numbers = (kind: PartyName["kind"]) => ({
    where: { workspaceId, number: { in: names.filter((name) => name.kind === kind).map(({ number }) => number) } },
    select: { id: true, number: true, version: true },
  });
  const claims = (await db.claim.findMany(numbers("claim"))).map((row) => [nameOfParty({ kind: "claim", ...row }), row] as const);
  const sources = (await db.source.findMany(numbers("source"))).map((row) => [nameOfParty({ kind: "source", ...row }), row] as const);
  const found = new Map([...claims, ...sources]);
  return names.map((name) => found.get(nameOfParty(name)) ?? null);
}

export type NewOriginJudgement = Pick<OriginJudgement, "kind" | "verdict" | "reason"> & {
  readonly left: PartyFound;
  readonly right: PartyFound;
};

/** Keeps a judgement, and gives the image that history holds of it. */
export async function insertOriginJudgement(
  db: Db,
  { workspaceId, userId }: Permit,
  { kind, verdict, reason, left, right }: NewOriginJudgement,
): Promise<Image> {
  const sides = { leftId: left.id, leftVersion: left.version, rightId: right.id, rightVersion: right.version };
  const payload = { kind, value: verdict, ...sides, reason };
  const id = newId<string>();
  await db.judgement.create({ data: { ...payload, workspaceId, id, createdById: userId }, select: { id: true } });
  return { kind: "judgement", id, version: 1, payload: { ...payload, isRevoked: false } };
}

/** A judgement of origin by its id, standing or taken back; null where there is none. */
export async function findOriginJudgement(db: Db, { workspaceId }: Permit, id: string) {
  return db.judgement.findFirst({ where: { workspaceId, id, placementId: null }, select: KEPT });
}

/** The judgement of that kind that stands between two records; null where none does. */
export async function standingOriginJudgement(db: Db, { workspaceId }: Permit, pair: Pick<KeptJudgement, "kind" | "leftId" | "rightId">) {
  return db.judgement.findFirst({ where: { workspaceId, ...pair, placementId: null, revokedAt: null }, select: KEPT });
}

const KEPT = {
  id: true,
  version: true,
  kind: true,
  value: true,
  leftId: true,
  leftVersion: true,
  rightId: true,
  rightVersion: true,
  reason: true,
  revokedAt: true,
  createdAt: true,
  createdById: true,
} as const;
export type KeptJudgement = NonNullable<Awaited<ReturnType<typeof findOriginJudgement>>>;

/** Takes a judgement back, or lets it stand again, and gives the image that history holds of it. */
export async function setJudgementRevoked(
  db: Db,
  { workspaceId, userId }: Permit,
  { id, version, kind, value, leftId, leftVersion, rightId, rightVersion, reason: said }: KeptJudgement,
  { isRevoked, reason }: { readonly isRevoked: boolean; readonly reason: string },
): Promise<Image> {
  const payload = { kind, value, leftId, leftVersion, rightId, rightVersion, reason: said };
  const revoked = isRevoked
    ? { revokedAt: new Date(), revokedById: userId, revokeReason: reason }
    : { revokedAt: null, revokedById: null, revokeReason: null };
  await db.judgement.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { ...revoked, version: { increment: 1 } },
    select: { id: true },
  });
  return { kind: "judgement", id, version: version + 1, payload: { ...payload, isRevoked } };
}

/** More questions than these are not worked out anew at once; the others are when something of theirs changes. */
const MOST_TOUCHED = 100;

/** The numbers of the questions that judgements on some claims or sources bear on, however many steps away; the newest first. */
export async function questionsTouched(db: Db, { workspaceId }: Permit, ids: readonly string[]): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    with recursive leaning (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select next.id from leaning cross join lateral (
        select j.left_id as id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.right_id = leaning.id
          and j.placement_id is null and j.value <> 'negative' and j.kind <> 'not_related' and j.revoked_at is null
        union all
        select j.right_id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.left_id = leaning.id
          and j.placement_id is null and j.value <> 'negative' and j.kind not in ('relies_on', 'not_related') and j.revoked_at is null
        union all
        select h.claim_id from hops h where h.workspace_id = ${workspaceId}::uuid and h.source_id = leaning.id) next
    )
    select distinct q.number from leaning
    join placements p on p.workspace_id = ${workspaceId}::uuid and p.claim_id = leaning.id
    join questions q on q.workspace_id = p.workspace_id and q.id = p.question_id
    order by q.number desc limit ${MOST_TOUCHED}`;
  return rows.map(({ number }) => number);
}
