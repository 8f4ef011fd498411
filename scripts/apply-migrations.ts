// Applies the migrations that the database of OWNER_DATABASE_URL lacks, and tells their names. A process of its own, because
// the engine holds a hundred megabytes for as long as its process lives.
import { join } from "node:path";
import { FILTERS, type SchemaEngine, readMigrations, withSchemaEngine } from "./database/schema-engine";
import { Refusal } from "./refusal";
import { part } from "./part";

type Migrations = Awaited<ReturnType<typeof readMigrations>>;

async function applyMigrations(url: string, migrationsList: Migrations): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    await refuseForeignHistory(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: FILTERS });
    return appliedMigrationNames;
  });
}

async function refuseForeignHistory(engine: SchemaEngine, migrationsList: Migrations): Promise<void> {
  const found = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: FILTERS });
  const newer = found.history?.unpersistedMigrationNames ?? [];
  if (newer.length > 0)
    throw new Refusal(`The database is newer than this code: it has ${newer.join(", ")}. Update the code and start again.`);
  const edited = found.editedMigrationNames.filter((name) => !found.failedMigrationNames.includes(name));
  if (edited.length > 0)
    throw new Refusal(`These migrations were edited after they were applied: ${edited.join(", ")}. Restore them and start again.`);
  for (const migrationName of found.failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

await part(async () => {
  const migrations = await readMigrations(join(process.cwd(), "prisma/migrations"));
  return applyMigrations(process.env["OWNER_DATABASE_URL"] ?? "", migrations);
});
