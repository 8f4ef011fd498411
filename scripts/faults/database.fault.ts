import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "../../lib/data/client";
import { BLANK_CLAIM } from "../../lib/domain/claim-draft";
import type { UserId } from "../../lib/domain/ids";
import type { Actor } from "../../lib/domain/policy";
import { logClaim } from "../../lib/usecases/log-claim";
import { workspaceIdOf } from "../../lib/usecases/workspaces";
import { seedSample } from "../../prisma/seed/sample";
import { type OpenDatabase, openDatabase } from "../database/open-database";
import { freePort } from "../database/postgres-process";
import { withClient } from "../database/roles";
import { setEnvironment } from "../environment";
import { type Settings, readSettings } from "../settings";
import { type Ledger, type Verdict, judge } from "./ledger";
import { storedClaims } from "./stored-claims";

const KILLS = Number(process.env["FAULT_KILLS"] ?? "5");
const WRITERS = 4;
const NOW = new Date("2024-11-01T00:00:00Z");

let settings: Settings;
let actor: Actor;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-fault-"));
  chmodSync(folder, 0o711);
  settings = readSettings({ DATA_DIR: folder, DATABASE_PORT: String(await freePort()), NODE_ENV: "test" });
  actor = await withDatabase(plant);
});
afterAll(() => {
  rmSync(settings.dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

async function withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings);
  setEnvironment(settings, database);
  try {
    return await work(database);
  } finally {
    await disconnect().catch(() => undefined);
    await database.close();
  }
}

function plant({ urls }: OpenDatabase): Promise<Actor> {
  const userId = "00000000-0000-7000-8000-000000000001" as UserId;
  return withClient(urls.owner, async (client) => {
    await client.query("insert into users (id, email, name) values ($1, 'fault@example.org', 'Fault')", [userId]);
    const workspaceId = await workspaceIdOf(userId, await seedSample(userId));
    return { userId, workspaceId, role: "owner" };
  });
}

/** Logs claim after claim until the database goes; what was under way is tried again in the next round. */
async function writeUntilGone(pending: { words: string }, next: () => string, ledger: Ledger): Promise<void> {
  for (;;) {
    const number = await log(pending.words).catch(() => null);
    if (number === null) return;
    ledger.set(pending.words, number);
    pending.words = next();
  }
}

/** Logs a claim, or finds that it was logged before; null where it cannot. */
async function log(words: string): Promise<number | null> {
  const input = { ...BLANK_CLAIM, words, speaker: "NATO", published: "2024-10-30", asOf: "2024-10-30" };
  const logged = await logClaim(actor, input, { questionNumber: 2, now: NOW, isDuplicateMeant: false });
  if (logged.ok) return logged.value.number;
  return logged.failure.code === "duplicate" ? logged.failure.number : null;
}

type Undo = () => Promise<unknown>;

/** Kills the database `kills` times while claims are logged, and holds what was confirmed against what is there. */
async function killWhileWriting(kills: number, unit: string, whenOpen: (database: OpenDatabase) => Promise<Undo>): Promise<Verdict> {
  const ledger: Ledger = new Map();
  let count = 0;
  const next = () => `about ${(count += 1)}001 ${unit}`;
  const pending = Array.from({ length: WRITERS }, () => ({ words: next() }));
  for (let round = 0; round < kills; round += 1) {
    await withDatabase(async (database) => {
      const undo = await whenOpen(database);
      const writers = pending.map((mine) => writeUntilGone(mine, next, ledger));
      await pause(300 + ((round * 97) % 400));
      await undo();
      process.kill(Number.parseInt(readFileSync(join(settings.dataFolder, "postgres/data/postmaster.pid"), "utf8"), 10), "SIGKILL");
      await Promise.all(writers);
    });
  }
  const kept = await withDatabase(({ superuserUrl }) => storedClaims(superuserUrl!, `% ${unit}`));
  expect(kept.withoutHistory).toBe(0);
  return judge(ledger, kept.claims);
}

test(`a database that is killed ${KILLS} times keeps every claim it confirmed, once`, async () => {
  const verdict = await killWhileWriting(KILLS, "careful", () => Promise.resolve(() => Promise.resolve()));
  console.log(`${KILLS} kills: ${verdict.confirmed} claims confirmed, ${verdict.lost.length} lost, ${verdict.doubled.length} doubled`);
  expect(verdict.confirmed).toBeGreaterThan(KILLS);
  expect(verdict).toMatchObject({ lost: [], doubled: [] });
});

test("the same test sees the loss when commits do not wait for the disk", async () => {
  const alter = (url: string, change: string) => withClient(url, (client) => client.query(`alter role crossbearing_app ${change}`));
  const verdict = await killWhileWriting(3, "careless", async ({ urls }) => {
    await alter(urls.owner, "set synchronous_commit = off");
    return () => alter(urls.owner, "set synchronous_commit = on");
  });
  expect(verdict.lost.length).toBeGreaterThan(0);
});
