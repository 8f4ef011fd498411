import { createHash } from "node:crypto";
import { join } from "node:path";
import type pg from "pg";
import { runPart } from "../part";
import { withClient } from "./roles";
import { readMigrations } from "./schema-engine";

/**
 * Applies the migrations that a database lacks, as `prisma migrate deploy` does, and returns their names.
 * Refuses, before changing anything, a database newer than the code and one whose migrations were edited since.
 * Of two starts at once the second waits, and then finds nothing to do.
 */
export async function migrate(url: string, root: string): Promise<string[]> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('crossbearing migrate'))");
    return (await isUpToDate(client, root)) ? [] : ((await runPart(root, "apply-migrations", { OWNER_DATABASE_URL: url })) as string[]);
  });
}

/** Whether the database has just these migrations, word by word, each brought to its end. */
async function isUpToDate(client: pg.Client, root: string): Promise<boolean> {
  const { rows: tables } = await client.query("select to_regclass('public._prisma_migrations') as found");
  if ((tables as [{ found: string | null }])[0].found === null) return false;
  const { rows: applied } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as "isDone"
     from _prisma_migrations where rolled_back_at is null order by migration_name collate "C"`,
  );
  const { migrationDirectories } = await readMigrations(join(root, "prisma/migrations"));
  const ours = migrationDirectories.map(({ path, migrationFile }) => ({
    name: path,
    checksum: createHash("sha256").update(migrationFile.content.value).digest("hex"),
    isDone: true,
  }));
  return JSON.stringify(applied) === JSON.stringify(ours);
}
