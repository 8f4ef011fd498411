import { join } from "node:path";
import { Refusal } from "../refusal";
import { withClient } from "./roles";
import { FILTERS, type SchemaEngine, readMigrations, withSchemaEngine } from "./schema-engine";

/**
 * Applies the migrations that a database lacks, as `prisma migrate deploy` does, and returns their names.
 * Refuses, before changing anything, a database newer than the code and one whose migrations were edited since.
 */
export async function migrate(url: string, root: string): Promise<string[]> {
  const migrationsList = await readMigrations(join(root, "prisma/migrations"));
  return exclusively(url, () =>
    withSchemaEngine(url, async (engine) => {
      await refuseForeignHistory(engine, migrationsList);
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
      return appliedMigrationNames;
    }),
  );
}

async function refuseForeignHistory(engine: SchemaEngine, migrationsList: Awaited<ReturnType<typeof readMigrations>>): Promise<void> {
  const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: FILTERS });
  const newer = found.history?.unpersistedMigrationNames ?? [];
  if (newer.length > 0)
    throw new Refusal(`The database is newer than this code: it has ${newer.join(", ")}. Update the code and start again.`);
  const edited = found.editedMigrationNames.filter((name) => !found.failedMigrationNames.includes(name));
  if (edited.length > 0)
    throw new Refusal(`These migrations were edited after they were applied: ${edited.join(", ")}. Restore them and start again.`);
  for (const migrationName of found.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

/** Two starts at once: the second waits, and then finds nothing to do. */
async function exclusively<T>(url: string, work: () => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('crossbearing migrate'))");
    return work();
  });
}
