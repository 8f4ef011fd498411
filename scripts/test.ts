import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { check } from "./check";
import { build, isBuildStale } from "./build";
import { findChromium } from "./find-chromium";
import { run } from "./run";
import { serve } from "./serve";
import type { Settings } from "./settings";
import { say, step } from "./steps";
import { TEST_BUILD, withTestDatabase, withTestSettings } from "./test-settings";
import { plantTestWorld } from "./test-world";

const CHECKED = ["lib", "app", "components", "scripts", "prisma", "e2e", "bench", "proxy.ts"];

/** `npm test`: everything; beside a server in use, on a database, a port and a build of its own. */
async function testAll(settings: Settings): Promise<void> {
  const chromium = findChromium();
  if (isBuildStale(settings.root, TEST_BUILD)) await step("Built the application", () => build(settings.root, settings.secret, TEST_BUILD));
  await Promise.all([checkCode(), check("Unit tests", "vitest", ["run", "--project", "unit", "--coverage"])]);
  await check("Fault tests", "vitest", ["run", "--project", "faults"]);
  await withTestDatabase(settings, async ({ urls }) => {
    await check("Data tests", "vitest", ["run", "--project", "data"]);
    const world = await step("Planted the test workspaces", () => plantTestWorld(urls.owner));
    const serving = await serve(settings, false);
    Object.assign(process.env, { BASE_URL: settings.publicUrl, CHROMIUM: chromium ?? "", TEST_WORLD: JSON.stringify(world) });
    await check("Browser journeys", "playwright", ["test"]);
    await serving.close();
  });
  const other = otherPostgres();
  if (other !== null) {
    const apart = { ...settings, dataFolder: join(settings.dataFolder, "other"), postgresHome: other, databaseUrl: undefined };
    await withTestDatabase(apart, () => check(`Data tests on the PostgreSQL of ${other}`, "vitest", ["run", "--project", "data"]));
  }
  say("\nEverything passed.");
}

/** What is found by reading the code; types and lint need those that a build writes. */
async function checkCode(): Promise<void> {
  await check("Types", "tsc", ["--noEmit"]);
  await check("Format", "prettier", ["--check", ".", "--log-level", "warn"]);
  await check("Lint", "eslint", [".", "--max-warnings", "0"]);
  await check("Layers", "depcruise", ["--config", ".dependency-cruiser.mjs", ...CHECKED]);
  await check("Dead code", "knip", ["--no-progress"]);
  await check("Documents", process.execPath, ["scripts/check-docs.mjs"]);
  await check("Versions", process.execPath, ["scripts/check-floors.mjs"]);
  await check("Budget", process.execPath, ["scripts/check-budget.mjs"]);
}

/** The oldest PostgreSQL from 15 on that this machine has, where it has one: what the managed ones may be. */
function otherPostgres(): string | null {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).map(Number) : [];
  const oldest = versions
    .filter((version) => version >= 15 && existsSync(join(home, String(version), "bin/postgres")))
    .sort((a, b) => a - b)[0];
  return oldest === undefined ? null : join(home, String(oldest));
}

await run(() => withTestSettings(testAll));
