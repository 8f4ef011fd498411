import type { Db } from "./client";
import type { QuestionId } from "../domain/ids";
import type { Permit } from "../domain/policy";

/** Makes a person watch a question, or no longer. */
export async function setWatch(db: Db, { workspaceId, userId }: Permit, questionId: QuestionId, isOn: boolean): Promise<void> {
  const key = { workspaceId, userId, questionId };
  if (isOn) await db.watch.createMany({ data: [key], skipDuplicates: true });
  else await db.watch.deleteMany({ where: key });
}

/** Notes that a person is here, and gives when they had last come before; null where they never had. A visit lasts until half an hour after its last look at home. */
export async function noteVisit(db: Db, { workspaceId, userId }: Permit, now: Date): Promise<Date | null> {
  const [row] = await db.$queryRaw<[{ before: Date | null }]>`
    insert into visits (workspace_id, user_id, at) values (${workspaceId}::uuid, ${userId}::uuid, ${now})
    on conflict (workspace_id, user_id) do update set
      before = case when excluded.at - visits.at > interval '30 minutes' then visits.at else visits.before end, at = excluded.at
    returning before`;
  return row.before;
}
