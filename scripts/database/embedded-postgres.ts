import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { join } from "node:path";
import { type RunAs, binaries, canEnter, initialise, makeFolder, runAs } from "./postgres-files";
import { launch, livingPort, stop, stopLeftover } from "./postgres-process";

/** A PostgreSQL server of our own. `urlOf` gives the superuser's address of one of its databases. */
export type EmbeddedPostgres = {
  readonly urlOf: (database: string) => string;
  readonly folder: string;
  readonly pid: number;
  readonly exited: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

/** Where files go that PostgreSQL's account cannot reach inside the project. */
const REACHABLE = "/var/lib/crossbearing";

/** `home` is another PostgreSQL than the one that comes with us: the folder above its bin. */
type Options = { readonly port: number | undefined; readonly home?: string | undefined; readonly say: (line: string) => void };

/** Starts the server of a folder, making it where it is missing; takes over from a run that was killed. */
export async function startEmbedded(wanted: string, options: Options): Promise<EmbeddedPostgres> {
  const account = runAs();
  const folder = reachableFolder(wanted, account, options.say);
  const native = options.home ?? binaries(account, REACHABLE);
  await stopLeftover(folder, options.say);
  if (!fs.existsSync(join(folder, "data/PG_VERSION"))) initialise(native, folder, account);
  const password = fs.readFileSync(join(folder, "password"), "utf8").trim();
  const server = await launch(native, folder, account, options.port);
  return {
    urlOf: (database) => `postgresql://postgres:${password}@127.0.0.1:${server.port}/${database}`,
    folder,
    pid: server.process.pid!,
    exited: server.exited,
    stop: () => stop(server),
  };
}

/** The port of a folder's server where it runs now, in whichever process; null where it does not. */
export function runningPort(wanted: string): number | null {
  const folder = reachableFolder(wanted, runAs(), () => undefined);
  return livingPort(join(folder, "data"));
}

function reachableFolder(wanted: string, account: RunAs, say: (line: string) => void): string {
  makeFolder(wanted);
  const folder = fs.realpathSync(wanted);
  if (canEnter(folder, account)) return folder;
  const elsewhere = join(REACHABLE, createHash("sha256").update(folder).digest("hex").slice(0, 12));
  makeFolder(elsewhere);
  say(`PostgreSQL's account cannot enter ${folder}: the database is kept in ${elsewhere}`);
  return elsewhere;
}
