import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FILTERS, readMigrations, withSchemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the existing migrations to schema.prisma; null where there is no difference.
 * Needs a database in whose server another may be created for a moment.
 */
async function schemaDifference(url: string, root: string): Promise<string | null> {
  const path = join(root, "prisma/schema.prisma");
  const from = { tag: "migrations", ...(await readMigrations(join(root, "prisma/migrations"))) };
  const to = { tag: "schemaDatamodel", files: [{ path, content: await readFile(path, "utf8") }], configDir: root };
  const { stdout, exitCode } = await withSchemaEngine(url, (engine) =>
    engine.diff({ from, to, script: true, exitCode: true, filters: FILTERS }),
  );
  return exitCode === 0 ? null : stdout;
}

/** Writes a new migration folder and returns its path; null where schema.prisma holds nothing new. */
export async function writeMigration(url: string, root: string, name: string, now: Date): Promise<string | null> {
  const sql = await schemaDifference(url, root);
  if (sql === null) return null;
  const folder = join(root, "prisma/migrations", `${now.toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  return join(folder, "migration.sql");
}
