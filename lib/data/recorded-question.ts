import type { Db } from "./client";
import { MOST_PLACED, type PlacedClaims, placedClaims, type PlacedRow } from "./question-claims";
import type { KnownSource } from "./source-facts";
import type { QuestionId, SourceId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { BEFORE_REVIEWS, type Question, type QuestionDetails } from "../domain/question";

// Questions as they were recorded once, read from the history. A moment is named by the number of a change: changes are numbered in
// the order in which they were made, whatever clocks said. Each record is taken at its last version by then; what was erased since is
// left out. Measures, populations and places are only ever added, so today's trees serve.

/** One change of a workspace, by its number, and when it was recorded. */
export type Moment = { readonly change: number; readonly at: Date };

/** The last change recorded by a moment; null before the first. */
export async function lastChangeBy(db: Db, { workspaceId }: Permit, at: Date): Promise<Moment | null> {
  const row = await db.change.findFirst({
    where: { workspaceId, recordedAt: { lte: at } },
    orderBy: [{ recordedAt: "desc" }, { seq: "desc" }],
    select: { seq: true, recordedAt: true },
  });
  return row === null ? null : { change: row.seq, at: row.recordedAt };
}

/** The last change of the workspace; null where there is none. */
export async function lastChange(db: Db, { workspaceId }: Permit): Promise<Moment | null> {
  const row = await db.change.findFirst({ where: { workspaceId }, orderBy: { seq: "desc" }, select: { seq: true, recordedAt: true } });
  return row === null ? null : { change: row.seq, at: row.recordedAt };
}

/** A change by its number; null where there is none yet. */
export async function findChange(db: Db, { workspaceId }: Permit, change: number): Promise<Moment | null> {
  const row = await db.change.findUnique({ where: { workspaceId_seq: { workspaceId, seq: change } }, select: { recordedAt: true } });
  return row === null ? null : { change, at: row.recordedAt };
}

/** A question as it was after a change; null where it was not yet there. */
export async function questionAt(db: Db, { workspaceId }: Permit, { id, number }: Question, change: number): Promise<Question | null> {
  const [row] = await db.$queryRaw<{ payload: QuestionDetails | null; version: number }[]>`
    select payload, version from versions
    where workspace_id = ${workspaceId}::uuid and record_id = ${id}::uuid and seq <= ${change} order by version desc limit 1`;
  return row?.payload == null ? null : { ...BEFORE_REVIEWS, ...row.payload, id, number, version: row.version };
}

/** A question's claims and placements as they were after a change, in the shape of `findWholeQuestion`. */
export async function claimsAt(db: Db, { workspaceId }: Permit, questionId: QuestionId, change: number): Promise<PlacedClaims> {
  const rows = await db.$queryRaw<PlacedRow[]>`
    select coalesce(json_agg(json_build_object('claim', placed.claim, 'placement', placed.placement) order by placed.number), '[]') as found from (
      select c.number,
        said.payload || jsonb_build_object('id', c.id, 'number', c.number, 'version', said.version, 'reviewState', coalesce(decided.state, 'in_review')) as claim,
        jsonb_build_object('id', p.id, 'claimId', c.id, 'version', image.version, 'role', p.role,
          'rulings', coalesce((select jsonb_agg(ruling || jsonb_build_object('id', coalesce(j.id::text, ''), 'by', coalesce(u.name, ''),
              'at', coalesce(j.created_at, image.recorded_from)) order by j.id)
            from jsonb_array_elements(image.payload -> 'rulings') ruling
            left join judgements j on j.workspace_id = ${workspaceId}::uuid and j.id = (ruling ->> 'id')::uuid
            left join users u on u.id = j.created_by_id), '[]')) as placement
      from (select distinct on (record_id) record_id, version, payload, recorded_from from versions
          where workspace_id = ${workspaceId}::uuid and question_id = ${questionId}::uuid and kind = 'placement' and seq <= ${change}
          order by record_id, version desc) image
        join placements p on p.workspace_id = ${workspaceId}::uuid and p.id = image.record_id
        join claims c on c.workspace_id = ${workspaceId}::uuid and c.id = p.claim_id
        cross join lateral (select version, payload from versions v
          where v.workspace_id = ${workspaceId}::uuid and v.record_id = c.id and v.seq <= ${change} order by v.version desc limit 1) said
        left join lateral (select r.state from reviews r cross join lateral (select payload from versions i
            where i.workspace_id = r.workspace_id and i.record_id = r.id and i.seq <= ${change} order by i.version desc limit 1) image
          where r.workspace_id = ${workspaceId}::uuid and r.claim_id = c.id and r.claim_version = said.version
            and not coalesce((image.payload ->> 'isUndone')::boolean, false)
          order by r."place" desc limit 1) decided on true
      where said.payload is not null and image.payload is not null
      order by c.number limit ${MOST_PLACED + 1}) placed`;
  return placedClaims(rows, MOST_PLACED);
}

/** What was known of some sources after a change, by id. */
export async function sourceFactsAt(
  db: Db,
  { workspaceId }: Permit,
  ids: readonly SourceId[],
  change: number,
): Promise<ReadonlyMap<SourceId, KnownSource>> {
  const rows = await db.$queryRaw<{ found: readonly KnownSource[] }[]>`
    select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'name', image.payload -> 'name', 'kind', image.payload -> 'kind',
      'isUnnamed', image.payload ->> 'kind' = 'unnamed_group', 'class', image.payload -> 'class', 'count', image.payload -> 'headcount')), '[]') as found
    from sources s cross join lateral (select payload from versions v
      where v.workspace_id = s.workspace_id and v.record_id = s.id and v.seq <= ${change} order by v.version desc limit 1) image
    where s.workspace_id = ${workspaceId}::uuid and s.id = any(${[...new Set(ids)]}::uuid[]) and image.payload is not null`;
  return new Map((rows[0]?.found ?? []).map((source) => [source.id, source]));
}

/** One change to a question or its claims, as a reader may go back to it. */
export type PastChange = Moment & { readonly command: string; readonly by: string };

/** The last changes to a question, its claims, their scope and where they come from, the newest first. */
export async function changesOfQuestion(db: Db, { workspaceId }: Permit, questionId: QuestionId, most: number): Promise<PastChange[]> {
  return db.$queryRaw<PastChange[]>`
    select c.seq as change, c.recorded_at as at, c.command, u.name as by
    from (with named as (
        select p.claim_id as id from placements p where p.workspace_id = ${workspaceId}::uuid and p.question_id = ${questionId}::uuid
        union select h.source_id from placements p cross join lateral
          (select source_id from hops where hops.workspace_id = p.workspace_id and hops.claim_id = p.claim_id offset 0) h
        where p.workspace_id = ${workspaceId}::uuid and p.question_id = ${questionId}::uuid)
      select seq from (select v.seq from versions v where v.workspace_id = ${workspaceId}::uuid and v.question_id = ${questionId}::uuid
        union select v.seq from placements p join versions v on v.workspace_id = p.workspace_id and v.record_id = p.claim_id
        where p.workspace_id = ${workspaceId}::uuid and p.question_id = ${questionId}::uuid
        union select v.seq from placements p join reviews r on r.workspace_id = p.workspace_id and r.claim_id = p.claim_id
          join versions v on v.workspace_id = r.workspace_id and v.record_id = r.id
        where p.workspace_id = ${workspaceId}::uuid and p.question_id = ${questionId}::uuid
        union select v.seq from named cross join lateral (
            select j.id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.left_id = named.id and j.placement_id is null
            union select j.id from judgements j where j.workspace_id = ${workspaceId}::uuid and j.right_id = named.id and j.placement_id is null) judged
          join versions v on v.workspace_id = ${workspaceId}::uuid and v.record_id = judged.id) touched
      order by seq desc limit ${most}) latest
    join changes c on c.workspace_id = ${workspaceId}::uuid and c.seq = latest.seq
    join users u on u.id = c.actor_id order by c.seq desc`;
}
