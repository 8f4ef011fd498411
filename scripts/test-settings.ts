import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disconnect } from "../lib/data/client";
import { type OpenDatabase, openDatabase } from "./database/open-database";
import { freePort } from "./database/postgres-process";
import { setEnvironment } from "./environment";
import { type Settings, readSettings } from "./settings";

export const TEST_BUILD = ".next-test";

/** Runs tests with a folder, a port and a build of their own, so that they never meet a server in use. */
export async function withTestSettings(work: (settings: Settings) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-test-"));
  chmodSync(folder, 0o711);
  process.env["NEXT_DIST_DIR"] = TEST_BUILD;
  const environment = { ...process.env, DATA_DIR: folder, PORT: String(await freePort()), HOST: "localhost" };
  const own = readSettings({ ...environment, DATABASE_URL: "", DATABASE_OWNER_URL: "", PUBLIC_URL: undefined });
  try {
    await work({ ...own, databaseUrl: process.env["TEST_DATABASE_URL"] });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Opens a database for tests, with the environment that the application reads; TEST_DATABASE_URL may name an external one. */
export async function withTestDatabase(settings: Settings, work: (database: OpenDatabase) => Promise<void>): Promise<void> {
  const database = await openDatabase(settings);
  setEnvironment(settings, database);
  const model = { READER_MODEL_URL: `http://127.0.0.1:${await freePort()}/v1`, READER_MODEL: "stand-in" };
  Object.assign(process.env, { ...model, NODE_ENV: "production", FETCH_PAGES: "on", OWNER_DATABASE_URL: database.urls.owner });
  try {
    await work(database);
  } finally {
    await disconnect();
    await database.close();
  }
}
