import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../database/open-database";
import { freePort } from "../database/postgres-process";
import { readSettings } from "../settings";
import { FormClient } from "./form-client";
import { type Ledger, judge } from "./ledger";
import { storedClaims } from "./stored-claims";

const KILLS = Number(process.env["FAULT_KILLS"] ?? "5");
const LOG_PAGE = "/w/dprk-russia/questions/2/log";
const folder = mkdtempSync(join(tmpdir(), "crossbearing-fault-"));
let port: number;
let client: FormClient;
let running: ChildProcess | undefined;

/** `npm start` without npm, so that the process that is killed is the one that serves. Returns what it said. */
async function start(): Promise<string> {
  await kill(false);
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATA_DIR: folder,
    PORT: String(port),
    HOST: "localhost",
    DATABASE_URL: "",
  };
  const child = spawn(process.execPath, ["scripts/run-bundled.mjs", "start"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes("Ctrl-C stops it")) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${said}`);
    await pause(50);
  }
  return said;
}

/** Ends the serving process, or it and its database together, as the machine's kernel would. */
async function kill(isDatabaseToo: boolean): Promise<void> {
  if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
  const ended = new Promise((resolve) => running?.once("exit", resolve));
  const pidFile = join(folder, "postgres/data/postmaster.pid");
  if (isDatabaseToo && existsSync(pidFile)) process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGKILL");
  running.kill("SIGKILL");
  await ended;
}

/** Logs a claim through the form; null where no answer came. A claim that is there already was logged by an earlier try. */
async function log(words: string, isDuplicateMeant = false): Promise<number | null> {
  const values = { words, speaker: "NATO", published: "2024-10-30", asOf: "2024-10-30", language: "en" };
  const answer = await client
    .post(LOG_PAGE, { ...values, ...(isDuplicateMeant ? { isDuplicateMeant: "on" } : {}) }, "words")
    .catch(() => ({ location: "", text: "" }));
  const number = /[?&]logged=(\d+)/.exec(answer.location) ?? /already logged as C(\d+)/i.exec(answer.text);
  return number === null ? null : Number(number[1]);
}

beforeAll(async () => {
  chmodSync(folder, 0o711);
  port = await freePort();
  client = new FormClient(`http://localhost:${port}`);
  const said = await start();
  const { location } = await client.post(new URL(/http\S+\/sign-in\/link\/\S+/.exec(said)?.[0] ?? "").pathname, {});
  expect(location).toBe("/");
}, 300_000);

afterAll(async () => {
  await kill(true);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function stored(unit: string) {
  const database = await openDatabase(readSettings({ DATA_DIR: folder, NODE_ENV: "test" }));
  const kept = await storedClaims(database.superuserUrl!, `% ${unit}`);
  await database.close();
  expect(kept.withoutHistory).toBe(0);
  return kept.claims;
}

test(`a server that is killed ${KILLS} times, every other time with its database, keeps every claim it confirmed, once`, async () => {
  const ledger: Ledger = new Map();
  let count = 0;
  for (let round = 0; round < KILLS; round += 1) {
    const end = Date.now() + 400 + ((round * 131) % 700);
    let words = `about ${(count += 1)}001 careful`;
    const writing = (async () => {
      for (let number = await log(words); number !== null; number = await log(words)) {
        ledger.set(words, number);
        words = `about ${(count += 1)}001 careful`;
      }
    })();
    await pause(end - Date.now());
    await kill(round % 2 === 1);
    await writing;
    await start();
    const retried = await log(words);
    if (retried !== null) ledger.set(words, retried);
  }
  await kill(true);
  const verdict = judge(ledger, await stored("careful"));
  console.log(`${KILLS} kills: ${verdict.confirmed} claims confirmed, ${verdict.lost.length} lost, ${verdict.doubled.length} doubled`);
  expect(verdict.confirmed).toBeGreaterThan(KILLS);
  expect(verdict).toMatchObject({ lost: [], doubled: [] });
});

test("the same test sees a claim that is saved twice and one that is not there", async () => {
  await start();
  const ledger: Ledger = new Map([["about 9,999,999 careless", 999_999]]);
  for (const isDuplicateMeant of [false, true])
    ledger.set("about 7,777,777 careless", (await log("about 7,777,777 careless", isDuplicateMeant)) ?? 0);
  await kill(true);
  const verdict = judge(ledger, await stored("careless"));
  expect(verdict).toMatchObject({ lost: ["about 9,999,999 careless"], doubled: ["about 7,777,777 careless"] });
});
