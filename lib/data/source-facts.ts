import type { Sql } from "./client";
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
  db: Sql,
  { workspaceId }: Permit,
  ids: readonly SourceId[],
): Promise<ReadonlyMap<SourceId, KnownSource>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<{ found: readonly KnownSource[] }[]>`
    select coalesce(json_agg(json_build_object('id', id, 'number', number, 'name', name, 'kind', kind, 'isUnnamed', is_unnamed,
      'class', class, 'count', headcount)), '[]') as found
    from sources where workspace_id = ${workspaceId}::uuid and id = any(${[...new Set(ids)]}::uuid[])`;
  return new Map((rows[0]?.found ?? []).map((source) => [source.id, source]));
}
