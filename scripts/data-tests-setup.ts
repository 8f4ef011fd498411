import type { TestProject } from "vitest/node";
import pg from "pg";
import { withClient } from "./database/roles";
import { databaseOf, workerUrl } from "./worker-database";

/** Copies the migrated database for each further worker, before any test of the data rules runs; Vitest calls it. */
export async function setup({ vitest }: TestProject) {
  const owner = process.env["OWNER_DATABASE_URL"] ?? "";
  const run = (sql: string) => withClient(owner, (client) => client.query(sql));
  const workers = Array.from({ length: vitest.config.maxWorkers - 1 }, (_, index) => index + 2);
  const copies = workers.map((worker) => pg.escapeIdentifier(databaseOf(workerUrl(owner, worker))));
  for (const copy of copies) await run(`create database ${copy} template ${pg.escapeIdentifier(databaseOf(owner))}`);
  return async () => {
    for (const copy of copies) await run(`drop database ${copy}`);
  };
}
