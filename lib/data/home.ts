import type { Db } from "./client";
import { type ConflictingQuestion, type FallenClaim, MOST_COUNTED, type RecentChange, type WatchedQuestion } from "../domain/home";
import type { Permit } from "../domain/policy";

const [MOST_WATCHED, MOST_MARKS, MOST_CHANGES, MOST_OF_YOURS, MOST_CONFLICTS] = [12, 16, 12, 8, 6];

/** The questions that a person watches, those that changed last first, with their first figures and what changed since a moment. */
export async function watchedQuestions(db: Db, { workspaceId, userId }: Permit, since: Date | null): Promise<WatchedQuestion[]> {
  return db.$queryRaw<WatchedQuestion[]>`
    select q.number, q.title, q.headline, q.claim_count as "claimCount", q.conflict_count as "conflictCount",
      case when ${since}::timestamptz is null or q.updated_at <= ${since}::timestamptz then 0 else (select count(*)::int from
        (select 1 from placements p join claims c on c.workspace_id = p.workspace_id and c.id = p.claim_id
          where p.workspace_id = q.workspace_id and p.question_id = q.id and c.updated_at > ${since}::timestamptz limit ${MOST_COUNTED}) few) end as changed,
      coalesce((select json_agg(json_build_object('lo', m.support_lo, 'hi', m.support_hi, 'anchor', m.anchor)) from
        (select c.support_lo, c.support_hi, c.anchor from placements p join claims c on c.workspace_id = p.workspace_id and c.id = p.claim_id
          where p.workspace_id = q.workspace_id and p.question_id = q.id and c.standing = 'current' and c.shape is not null
            and (c.review_state = 'accepted' or (c.review_state = 'in_review' and not q.accepted_only))
          order by c.number desc limit ${MOST_MARKS}) m), '[]') as marks
    from watches w join questions q on q.workspace_id = w.workspace_id and q.id = w.question_id
    where w.workspace_id = ${workspaceId}::uuid and w.user_id = ${userId}::uuid
    order by q.updated_at desc, q.id limit ${MOST_WATCHED}`;
}

/** Questions with a conflict that changed since a moment, the latest first. */
export async function newConflicts(db: Db, { workspaceId }: Permit, since: Date | null): Promise<ConflictingQuestion[]> {
  return db.$queryRaw<ConflictingQuestion[]>`
    select number, title, headline from questions
    where workspace_id = ${workspaceId}::uuid and conflict_count > 0 and updated_at > ${since ?? new Date(0)}
    order by updated_at desc, id desc limit ${MOST_CONFLICTS}`;
}

const MOST_LOOKED_AT = 200;

/** Claims that a person logged and that no longer stand by what somebody else did, the latest first; of the last two hundred that fell. */
export async function fallenClaims(db: Db, { workspaceId, userId }: Permit): Promise<FallenClaim[]> {
  return db.$queryRaw<FallenClaim[]>`
    with fallen as materialized (select * from claims
      where workspace_id = ${workspaceId}::uuid and created_by_id = ${userId}::uuid and is_fallen
      order by updated_at desc, id desc limit ${MOST_LOOKED_AT})
    select c.number, c.phrase, c.standing::text, c.standing_reason as reason from fallen c
    where (select h.actor_id from versions v join changes h on h.workspace_id = v.workspace_id and h.seq = v.seq
      where v.workspace_id = c.workspace_id and v.record_id = c.id and v.version = c.version) <> ${userId}::uuid
    order by c.updated_at desc, c.id desc limit ${MOST_OF_YOURS}`;
}

/** What was done in the workspace last, the latest first. */
export async function recentChanges(db: Db, { workspaceId }: Permit): Promise<RecentChange[]> {
  return db.$queryRaw<RecentChange[]>`
    select change, at, command, by, case when number is null then null when kind = 'placement' then 'claim' when kind = 'snapshot' then 'document' else kind end as kind, number
    from (select c.seq as change, c.recorded_at as at, c.command, u.name as by, c.subject_kind::text as kind,
        case c.subject_kind
          when 'question' then (select q.number from questions q where q.workspace_id = c.workspace_id and q.id = c.subject_id)
          when 'document' then (select d.number from documents d where d.workspace_id = c.workspace_id and d.id = c.subject_id)
          when 'snapshot' then (select d.number from snapshots t join documents d on d.workspace_id = t.workspace_id and d.id = t.document_id
            where t.workspace_id = c.workspace_id and t.id = c.subject_id)
          when 'source' then (select s.number from sources s where s.workspace_id = c.workspace_id and s.id = c.subject_id)
          when 'claim' then (select k.number from claims k where k.workspace_id = c.workspace_id and k.id = c.subject_id)
          when 'placement' then (select k.number from placements p join claims k on k.workspace_id = p.workspace_id and k.id = p.claim_id
            where p.workspace_id = c.workspace_id and p.id = c.subject_id) end as number
      from changes c join users u on u.id = c.actor_id where c.workspace_id = ${workspaceId}::uuid order by c.seq desc limit ${MOST_CHANGES}) latest
    order by change desc`;
}
