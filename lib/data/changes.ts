import type { Db } from "./client";
import type { RecordKind } from "./generated/enums";
import type { Permit } from "../domain/policy";

/** A person's change, and the records that still are as it left them. */
export type OwnChange = {
  readonly change: number;
  readonly command: string;
  /** Of how many records it left a version that could be put back. */
  readonly count: number;
  readonly left: readonly LeftRecord[];
};

/** A record at a version, and what it was before: null where it was not there, or where that was erased. */
export type RecordBefore = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly before: unknown;
};

/** A record as a change left it. People know it by its number, and a placement by that of its claim; null for what has none. */
export type LeftRecord = RecordBefore & { readonly number: number | null };

/** The number of the last change that a person made since a moment, whatever it was; null where they made none. */
export async function lastOwnChange(db: Db, { workspaceId, userId }: Permit, since: Date): Promise<number | null> {
  const row = await db.change.findFirst({
    where: { workspaceId, actorId: userId, recordedAt: { gte: since } },
    orderBy: [{ recordedAt: "desc" }, { seq: "desc" }],
    select: { seq: true },
  });
  return row?.seq ?? null;
}

/** One's own change by its number, with what is still as it left it; a claim's first placement goes with the claim, and reviews that only followed from the change are left out. Null where it is not one's own. */
export async function findOwnChange(db: Db, { workspaceId, userId }: Permit, change: number): Promise<OwnChange | null> {
  const rows = await db.$queryRaw<OwnChange[]>`
    select c.seq as change, c.command, count(v.record_id)::integer as count,
      coalesce(json_agg(json_build_object('kind', v.kind, 'id', v.record_id, 'version', v.version, 'before', earlier.payload,
        'number', case v.kind when 'claim' then (select k.number from claims k where k.workspace_id = v.workspace_id and k.id = v.record_id)
          when 'placement' then (select k.number from placements p join claims k on k.workspace_id = p.workspace_id and k.id = p.claim_id
            where p.workspace_id = v.workspace_id and p.id = v.record_id)
          when 'citation' then (select k.number from citations i join claims k on k.workspace_id = i.workspace_id and k.id = i.claim_id
            where i.workspace_id = v.workspace_id and i.id = v.record_id)
          when 'review' then (select k.number from reviews r join claims k on k.workspace_id = r.workspace_id and k.id = r.claim_id
            where r.workspace_id = v.workspace_id and r.id = v.record_id)
          when 'document' then (select d.number from documents d where d.workspace_id = v.workspace_id and d.id = v.record_id)
          when 'question' then (select q.number from questions q where q.workspace_id = v.workspace_id and q.id = v.record_id)
          when 'source' then (select s.number from sources s where s.workspace_id = v.workspace_id and s.id = v.record_id) end)
        order by v.record_id)
        filter (where v.record_id is not null and v.recorded_to is null), '[]') as left
    from changes c
    left join versions v on v.workspace_id = c.workspace_id and v.seq = c.seq and v.kind <> 'snapshot'
      and not (v.kind = 'review' and exists (select from reviews r where r.workspace_id = v.workspace_id and r.id = v.record_id
        and (r.reason_code in ('citation', 'text') or r.carried_from is not null)))
      and (v.kind <> 'placement' or v.version > 1)
    left join versions earlier on earlier.workspace_id = v.workspace_id and earlier.record_id = v.record_id and earlier.version = v.version - 1
    where c.workspace_id = ${workspaceId}::uuid and c.seq = ${change} and c.actor_id = ${userId}::uuid
    group by c.seq, c.command`;
  return rows[0] ?? null;
}

/** How many claims a change logged that still are as it logged them. */
export async function countLogged(db: Db, { workspaceId, userId }: Permit, change: number): Promise<number> {
  return db.version.count({
    where: { workspaceId, seq: change, kind: "claim", version: 1, recordedTo: null, change: { actorId: userId } },
  });
}

/** What a record was at one of its versions; null where there is no such version, or it was erased. */
export async function findImage(db: Db, { workspaceId }: Permit, recordId: string, version: number): Promise<unknown> {
  const row = await db.version.findUnique({
    where: { workspaceId_recordId_version: { workspaceId, recordId, version } },
    select: { payload: true },
  });
  return row?.payload ?? null;
}

/** Which of some records somebody else changed after a change. */
export async function changedByOthersSince(
  db: Db,
  { workspaceId, userId }: Permit,
  ids: readonly string[],
  change: number,
): Promise<ReadonlySet<string>> {
  const rows = await db.version.findMany({
    where: { workspaceId, recordId: { in: [...ids] }, seq: { gt: change }, change: { actorId: { not: userId } } },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}
