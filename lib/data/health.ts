import type { Db } from "./client";

/** Whether the database answers and no migration is half-way. */
export async function isMigrated(db: Db): Promise<boolean> {
  const rows = await db.$queryRaw<{ ready: boolean }[]>`
    select not exists (select from _prisma_migrations where finished_at is null and rolled_back_at is null) as ready`;
  return rows[0]?.ready === true;
}
