import type { Db } from "./client";
import type { RecordKind } from "./generated/enums";
import type { Permit } from "../domain/policy";

/** A person's change, and the records that still are as it left them, each with what it was before; null where there was nothing. */
export type OwnChange = {
  readonly change: number;
  readonly command: string;
  readonly left: readonly LeftRecord[];
};

export type LeftRecord = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly before: unknown;
};

/** How long one's last action can be undone by its key; later, by the history of its record. */
const LAST_MINUTES = 60;

/**
 * One's own change by its number; for null the last one of late that can be undone. Null where there is none, or where all that
 * it left was changed since.
 */
export async function findOwnChange(db: Db, { workspaceId, userId }: Permit, change: number | null): Promise<OwnChange | null> {
  const rows = await db.$queryRaw<OwnChange[]>`
    select c.seq as change, c.command,
      json_agg(json_build_object('kind', v.kind, 'id', v.record_id, 'version', v.version, 'before', earlier.payload) order by v.record_id) as left
    from changes c
    join versions v on v.workspace_id = c.workspace_id and v.seq = c.seq and v.recorded_to is null
      and (v.kind <> 'placement' or v.version > 1)
    left join versions earlier on earlier.workspace_id = v.workspace_id and earlier.record_id = v.record_id and earlier.version = v.version - 1
    where c.workspace_id = ${workspaceId}::uuid and c.actor_id = ${userId}::uuid
      and (c.seq = ${change} or (${change}::integer is null and c.recorded_at > now() - make_interval(mins => ${LAST_MINUTES})
        and c.command <> 'change.undo'))
    group by c.seq, c.command order by c.seq desc limit 1`;
  return rows[0] ?? null;
}

/** What a record was at one of its versions; null where there is no such version, or it was erased. */
export async function findImage(db: Db, { workspaceId }: Permit, recordId: string, version: number): Promise<unknown> {
  const row = await db.version.findUnique({
    where: { workspaceId_recordId_version: { workspaceId, recordId, version } },
    select: { payload: true },
  });
  return row?.payload ?? null;
}

/** The number of the last change that a person made. */
export async function lastOwnChange(db: Db, { workspaceId, userId }: Permit, since: Date): Promise<number | null> {
  const row = await db.change.findFirst({
    where: { workspaceId, actorId: userId, recordedAt: { gte: since } },
    orderBy: [{ recordedAt: "desc" }, { seq: "desc" }],
    select: { seq: true },
  });
  return row?.seq ?? null;
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
