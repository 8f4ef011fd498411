import type { Db } from "./client";
import type { SourceFacts } from "../domain/comparison/request";
import type { SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { SourceKind } from "../domain/source";

/** A source as the comparison and its screens need it. */
export type KnownSource = SourceFacts & {
  readonly id: SourceId;
  readonly number: number;
  readonly name: string;
  readonly kind: SourceKind;
};

/** What is known of some sources, by id. */
export async function findSourceFacts(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly SourceId[],
): Promise<ReadonlyMap<SourceId, KnownSource>> {
  if (ids.length === 0) return new Map();
  const rows = await db.source.findMany({
    where: { workspaceId, id: { in: [...new Set(ids)] } },
    select: { id: true, number: true, name: true, kind: true, isUnnamed: true, class: true, headcount: true },
  });
  return new Map(rows.map(({ headcount, ...row }) => [row.id as SourceId, { ...row, id: row.id as SourceId, count: headcount }]));
}
