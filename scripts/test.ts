import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disconnect } from "../lib/data/client";
import { build, isBuildStale } from "./build";
import { Refusal } from "./refusal";
import { openDatabase } from "./database/open-database";
import { freePort } from "./database/postgres-process";
import { setEnvironment } from "./environment";
import { findChromium } from "./find-chromium";
import { run } from "./run";
import { serve } from "./serve";
import { type Settings, readSettings } from "./settings";
import { say, step } from "./steps";
import { plantTestWorld } from "./test-world";

const BUILD_FOLDER = ".next-test";

/** `npm test`: everything, each part in turn; beside a server in use, on a database, a port and a build of its own. */
async function testAll(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-test-"));
  chmodSync(folder, 0o711);
  const port = await freePort();
  process.env["NEXT_DIST_DIR"] = BUILD_FOLDER;
  const settings = {
    ...readSettings({ ...process.env, DATA_DIR: folder, PORT: String(port) }),
    databaseUrl: process.env["TEST_DATABASE_URL"],
  };
  try {
    const chromium = findChromium();
    if (isBuildStale(settings.root, BUILD_FOLDER))
      await step("Built the application", () => build(settings.root, settings.secret, BUILD_FOLDER));
    await check("Types", "tsc", ["--noEmit"]);
    await check("Format", "prettier", ["--check", ".", "--log-level", "warn"]);
    await check("Lint", "eslint", [".", "--max-warnings", "0"]);
    await check("Layers", "depcruise", [
      "--config",
      ".dependency-cruiser.mjs",
      "lib",
      "app",
      "components",
      "scripts",
      "prisma",
      "e2e",
      "bench",
      "proxy.ts",
    ]);
    await check("Dead code", "knip", ["--no-progress"]);
    await check("Documents", process.execPath, ["scripts/check-docs.mjs"]);
    await check("Unit tests", "vitest", ["run", "--project", "unit", "--coverage"]);
    await withServer(settings, chromium);
    say("\nEverything passed.");
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function withServer(settings: Settings, chromium: string | null): Promise<void> {
  const database = await openDatabase(settings);
  setEnvironment(settings, database);
  Object.assign(process.env, { NODE_ENV: "production", OWNER_DATABASE_URL: database.urls.owner });
  try {
    await check("Data tests", "vitest", ["run", "--project", "data"]);
    const world = await step("Planted the test workspaces", () => plantTestWorld(database.urls.owner));
    const serving = await serve(settings, false);
    Object.assign(process.env, { BASE_URL: settings.publicUrl, CHROMIUM: chromium ?? "", TEST_WORLD: JSON.stringify(world) });
    await check("Browser journeys", "playwright", ["test"]);
    await serving.close();
  } finally {
    await disconnect();
    await database.close();
  }
}

/** Runs one of the project's tools; its output is shown as it comes. */
async function check(what: string, tool: string, args: readonly string[]): Promise<void> {
  say(`\n${what}`);
  const env = { ...process.env, ...(tool === "vitest" ? { NODE_ENV: "test" as const } : {}) };
  const child = spawn(tool === process.execPath ? tool : join("node_modules/.bin", tool), args, {
    stdio: ["ignore", "inherit", "inherit"],
    env,
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Refusal(`${what} failed; see above.`);
}

await run(testAll);
