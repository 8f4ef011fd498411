import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../scripts/database/postgres-process";

export type StartSpeed = {
  /** Milliseconds from the command to the first page, on an empty folder and on one that is there. */
  readonly first: number;
  readonly again: number;
  /** Megabytes held by the server after a hundred pages and ten idle seconds, its database not counted: the more of both starts. */
  readonly idle: number;
};

/** Starts the built application by itself, twice, on a folder of its own. */
export async function measureStart(root: string): Promise<StartSpeed> {
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-start-"));
  try {
    const first = await startOnce(root, folder);
    const again = await startOnce(root, folder);
    return { first: first.ms, again: again.ms, idle: Math.max(first.idle, again.idle) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(root: string, folder: string): Promise<{ ms: number; idle: number }> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/run-bundled.mjs", "start"], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: folder, NODE_ENV: "production" },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const page = `http://localhost:${port}/sign-in`;
  try {
    while (!(await answers(page))) {
      if (child.exitCode !== null) throw new Error("the application did not start");
      await pause(50);
    }
    const ms = performance.now() - started;
    for (let tries = 0; tries < 100; tries += 1) await answers(page);
    await pause(10_000);
    return { ms, idle: Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(child.pid)], { encoding: "utf8" })) / 1_000) };
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}
