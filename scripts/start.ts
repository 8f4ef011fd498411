import { statfsSync } from "node:fs";
import { disconnect } from "../lib/data/client";
import { build, isBuildStale } from "./build";
import { Refusal } from "./refusal";
import { openDatabase } from "./database/open-database";
import { setEnvironment } from "./environment";
import { lacksSample, makeSignInLink, ownerWithoutPassword } from "./first-run";
import { runPart } from "./part";
import { run, stopRequest } from "./run";
import { requireFreePort, serve } from "./serve";
import { type Settings, readSettings } from "./settings";
import { say, step } from "./steps";

const LEAST_FREE_BYTES = 200_000_000;

/** `npm start` and, with --dev, `npm run dev`: from a fresh clone to a page that can be opened. */
async function start(isDevelopment: boolean): Promise<void> {
  const settings = readSettings(process.env);
  Object.assign(process.env, { NODE_ENV: isDevelopment ? "development" : "production" });
  warnOfOldNode();
  requireSpace(settings);
  await requireFreePort(settings);
  say("Starting Crossbearing");
  const database = await openDatabase(settings);
  setEnvironment(settings, database);
  try {
    const owner = { OWNER_DATABASE_URL: database.urls.owner };
    if (await lacksSample(database.urls.owner))
      await step("Made the sample workspace, DPRK–Russia", () => runPart(settings.root, "make-sample", owner));
    const buildFolder = process.env["NEXT_DIST_DIR"] ?? ".next";
    if (!isDevelopment && isBuildStale(settings.root, buildFolder))
      await step("Built the application", () => build(settings.root, settings.secret, buildFolder));
    const serving = await step("Serving", () => serve(settings, isDevelopment));
    await sayWhere(settings, database.urls.owner);
    const why = await Promise.race([stopRequest().then(() => "asked" as const), database.ended.then(() => "lost" as const)]);
    if (why === "asked") say("Stopping");
    await serving.close();
    if (why === "lost") throw new Refusal("The database server ended. Everything it confirmed is kept: start again.");
  } finally {
    await disconnect();
    await database.close();
  }
}

async function sayWhere(settings: Settings, ownerUrl: string): Promise<void> {
  say(`\nCrossbearing is at ${settings.publicUrl}`);
  const email = await ownerWithoutPassword(ownerUrl);
  const link = email === null ? null : await makeSignInLink(ownerUrl, settings.publicUrl, email);
  if (link !== null) say(`Sign in as the owner of the sample workspace, once, within the hour:\n  ${link}`);
  say("Ctrl-C stops it.");
}

function requireSpace({ dataFolder, root }: Settings): void {
  for (const folder of [root, dataFolder]) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < LEAST_FREE_BYTES)
      throw new Refusal(`The disk that holds ${folder} is nearly full: free at least 200 MB and start again.`);
  }
}

/** The releases of Node's lines in which the Brotli decoder's memory corruption (CVE-2026-111497) is fixed. */
const PATCHED: Readonly<Record<number, readonly [minor: number, patch: number]>> = { 22: [23, 4], 24: [22, 1], 26: [12, 1] };

/** Node 20 gets no more security fixes; the README names the versions that do. */
function warnOfOldNode(): void {
  const [major = 0, minor = 0, patch = 0] = process.versions.node.split(".").map(Number);
  const [leastMinor, leastPatch] = PATCHED[major] ?? [major > 26 ? 0 : Infinity, 0];
  if (minor < leastMinor || (minor === leastMinor && patch < leastPatch))
    say(`Node ${process.versions.node} lacks security fixes: use Node 24.22.1 or later of its line where others can reach this server.`);
}

await run(() => start(process.argv.includes("--dev")));
