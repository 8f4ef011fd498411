import type { ClaimListQuery } from "./claim-list";
import type { Sql } from "./client";
import type { Permit } from "../domain/policy";

/**
 * The ids of the claims that come next in an order, as `listClaims` has it, among those of a question, or those that are given. They are
 * found first and then put in order, so that it costs what there is of them: walked in order, a workspace of other claims may stand
 * before the first.
 */
export async function chosenClaims(
  db: Sql,
  { workspaceId }: Permit,
  question: number | null,
  { standing, sort, speakerId, ids, after, take }: ClaimListQuery,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with chosen as materialized (select claim_id from placements where workspace_id = ${workspaceId}::uuid
          and question_id = (select id from questions where workspace_id = ${workspaceId}::uuid and number = ${question}::integer)
        union all select unnest(${question === null ? ids : null}::uuid[])),
      keyed as (select c.id, c.number, c.is_fallen, c.speaker_id,
          case ${sort}::text when 'number' then lpad(c.number::text, 12, '0') when 'figure' then c.sort_key
            when 'as_of' then to_char(c.as_of_from, 'YYYY-MM-DD"T00:00:00.000Z"')
            else to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end collate "C" as key
        from chosen cross join lateral
          (select * from claims where claims.workspace_id = ${workspaceId}::uuid and claims.id = chosen.claim_id offset 0) as c)
    select id from keyed where key is not null
      and (${speakerId}::uuid is null or speaker_id = ${speakerId}::uuid)
      and (${ids}::uuid[] is null or id = any(${ids}::uuid[]))
      and (${standing}::text = 'any' or is_fallen = (${standing}::text = 'not_current'))
      and (${after?.id ?? null}::uuid is null
        or (key, id) < (case ${sort}::text when 'number' then lpad(${after?.value ?? null}::text, 12, '0') else ${after?.value ?? null}::text end
          collate "C", ${after?.id ?? null}::uuid))
    order by key desc, id desc limit ${take + 1}`;
  return rows.map(({ id }) => id);
}
