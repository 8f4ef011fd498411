import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../refusal";
import type { RunAs } from "./postgres-files";

export type Server = { readonly process: ChildProcess; readonly port: number; readonly exited: Promise<unknown> };

/** What a committed write needs to survive the loss of power. */
const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/**
 * Starts PostgreSQL as our own child on 127.0.0.1 and waits until it answers. Tries again for a while: the children of a
 * killed server hold its memory for a moment, and a port can be taken.
 */
export async function launch(native: string, folder: string, account: RunAs, wantedPort: number | undefined): Promise<Server> {
  fs.writeFileSync(join(folder, "owner"), String(process.pid));
  const data = join(folder, "data");
  const log = join(folder, "postgres.log");
  for (const end = Date.now() + 30_000; ;) {
    const port = wantedPort ?? (await freePort());
    const settings = {
      listen_addresses: "127.0.0.1",
      port,
      unix_socket_directories: "",
      timezone: "UTC",
      log_timezone: "UTC",
      log_error_verbosity: "terse",
      ...DURABLE,
    };
    const out = fs.openSync(log, "w", 0o600);
    const options = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
    const child = spawn(join(native, "bin/postgres"), options, {
      ...account,
      cwd: "/",
      env: {} as NodeJS.ProcessEnv,
      detached: true,
      stdio: ["ignore", out, out],
    });
    fs.closeSync(out);
    const endWithUs = () => child.kill("SIGINT");
    process.once("exit", endWithUs);
    const exited = new Promise((resolve) => child.once("exit", resolve).once("error", resolve)).then(() => process.off("exit", endWithUs));
    if (await isReady(child, data)) return { process: child, port, exited };
    const complaint = fs.readFileSync(log, "utf8").trim().split("\n").slice(-3).join(" / ");
    if (/No space left/.test(complaint)) throw new Refusal("The disk is full: free some space and start again.");
    if (Date.now() > end) throw new Refusal(`PostgreSQL does not start: ${complaint}`);
    await sleep(200);
  }
}

async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  const pidFile = join(data, "postmaster.pid");
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = fs.existsSync(pidFile) ? fs.readFileSync(pidFile, "utf8").split("\n") : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await sleep(20);
  }
  return false;
}

/** Lets open transactions end, and insists after half a minute. */
export async function stop({ process: child, exited }: Server): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const insist = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await exited;
  clearTimeout(insist);
}

/** Stops a server whose parent was killed. One whose parent lives is not ours to touch. */
export async function stopLeftover(folder: string, say: (line: string) => void): Promise<void> {
  const data = join(folder, "data");
  const pidFile = join(data, "postmaster.pid");
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  const found = describe(pid);
  if (found?.command.includes(data) !== true) {
    fs.rmSync(pidFile, { force: true });
    return;
  }
  const owner = readPid(join(folder, "owner"));
  if (owner !== process.pid && found.parent === owner)
    throw new Refusal(`The database in ${folder} is in use by process ${owner}. Stop that one first.`);
  say(`Stopping a database server that an earlier run left behind (process ${pid})`);
  process.kill(pid, "SIGINT");
  const end = Date.now() + 60_000;
  while (describe(pid)?.command.includes(data) === true) {
    if (Date.now() > end) throw new Refusal(`The database server ${pid} does not stop. Stop it by hand and start again.`);
    await sleep(50);
  }
}

/** The port of the server whose files these are, as long as it lives. */
export function livingPort(data: string): number | null {
  const pidFile = join(data, "postmaster.pid");
  const pid = readPid(pidFile);
  if (pid === undefined || describe(pid)?.command.includes(data) !== true) return null;
  return Number(fs.readFileSync(pidFile, "utf8").split("\n")[3]);
}

function readPid(file: string): number | undefined {
  const pid = fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, "utf8"), 10) : Number.NaN;
  return Number.isNaN(pid) ? undefined : pid;
}

type Found = { readonly state: string; readonly parent: number; readonly command: string };

/** Parent and command line of a living process; nothing for one that ended or waits to be reaped. */
function describe(pid: number): Found | undefined {
  const found = process.platform === "linux" ? describeOnLinux(pid) : describeByPs(pid);
  return found === undefined || found.state.startsWith("Z") ? undefined : found;
}

function describeOnLinux(pid: number): Found | undefined {
  if (!fs.existsSync(`/proc/${pid}/stat`)) return undefined;
  const [state = "", parent] = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
  return { state, parent: Number(parent), command: fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") };
}

function describeByPs(pid: number): Found | undefined {
  const { stdout } = spawnSync("ps", ["-ww", "-o", "ppid=,stat=,args=", "-p", String(pid)], { encoding: "utf8" });
  const parts = /^\s*(\d+)\s+(\S+)\s+(.*)/.exec(stdout);
  return parts === null ? undefined : { state: parts[2]!, parent: Number(parts[1]), command: parts[3]! };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
