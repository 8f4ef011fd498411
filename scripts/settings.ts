import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal";

/** What people set from outside; README.md has the table. */
export type Settings = {
  readonly root: string;
  readonly dataFolder: string;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  /** The port of a database server of our own; a free one where none is set. */
  readonly databasePort: number | undefined;
  /** A PostgreSQL of this machine to run as our own, in place of the one that comes with us: the folder above its bin. */
  readonly postgresHome: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly secret: string;
  readonly trustsProxy: boolean;
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "::1"]);

/** The project's folder: where package.json is, above this file or its bundle. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!fs.existsSync(join(folder, "prisma/schema.prisma"))) folder = dirname(folder);
  return folder;
}

/** Reads and checks the settings of this run. Refuses what cannot work, saying what to set. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const root = projectRoot();
  const { DATA_DIR: dataFolder = join(root, ".data"), HOST: host = "localhost" } = environment;
  const [databaseUrl, databaseOwnerUrl] = (["DATABASE_URL", "DATABASE_OWNER_URL"] as const).map((name) =>
    databaseAddress(name, environment[name]),
  );
  const port = portOf("PORT", environment["PORT"] ?? "3000");
  const databasePort = environment["DATABASE_PORT"];
  const { PUBLIC_URL: publicUrl = `http://localhost:${port}` } = environment;
  requireSafeAddress(publicUrl, host, environment["ALLOW_HTTP"] === "1");
  return {
    root,
    dataFolder,
    port,
    host,
    publicUrl,
    databaseUrl,
    databasePort: databasePort === undefined ? undefined : portOf("DATABASE_PORT", databasePort),
    postgresHome: environment["POSTGRES_HOME"],
    databaseOwnerUrl,
    secret: secretOf(environment["CROSSBEARING_SECRET"], dataFolder),
    trustsProxy: environment["TRUST_PROXY"] === "1",
  };
}

function databaseAddress(name: string, text = ""): string | undefined {
  if (text === "") return undefined;
  if (!/^postgres(ql)?:/.test(text) || !URL.canParse(text))
    throw new Refusal(`${name} is no address of a PostgreSQL database: write postgresql://user:password@host:port/database.`);
  return text;
}

function portOf(name: string, text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`${name} is "${text}": set it to a number from 1 to 65535.`);
  return port;
}

function requireSafeAddress(publicUrl: string, host: string, allowsHttp: boolean): void {
  if (!URL.canParse(publicUrl)) throw new Refusal(`PUBLIC_URL is "${publicUrl}": set it to an address such as https://claims.example.org.`);
  const isLocal = LOOPBACK.has(host) && LOOPBACK.has(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ""));
  if (!publicUrl.startsWith("http:") || isLocal || allowsHttp) return;
  throw new Refusal(
    `HOST ${host} with PUBLIC_URL ${publicUrl} opens the server to others without encryption: set PUBLIC_URL to its https address, or ALLOW_HTTP=1 to accept that.`,
  );
}

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

const SHORTEST_SECRET = 32;

/** The installation's secret: set from outside where several machines share a database, else kept in a file of ours. */
function secretOf(given: string | undefined, dataFolder: string): string {
  if (given !== undefined) {
    if (given.length < SHORTEST_SECRET)
      throw new Refusal(`CROSSBEARING_SECRET is shorter than ${SHORTEST_SECRET} characters: make one with openssl rand -base64 32.`);
    return given;
  }
  const file = join(dataFolder, "secret");
  fs.mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  if (!fs.existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    fs.writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
    fs.renameSync(draft, file);
  }
  const secret = fs.readFileSync(file, "utf8").trim();
  if (secret.length < SHORTEST_SECRET) throw new Refusal(`${file} does not hold a secret: restore it from a backup.`);
  return secret;
}
