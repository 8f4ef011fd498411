import { join } from "node:path";
import { migrate } from "./migrate";
import { type DatabaseUrls, DATABASE, derivedSecret, externalUrls, grantRights, prepareAppRole, prepareOwner, refuseUnsafe } from "./roles";
import { runningPort, startEmbedded } from "./embedded-postgres";
import type { Settings } from "../settings";
import { say, step } from "../steps";

/** A database that is migrated and ready to serve. */
export type OpenDatabase = {
  readonly urls: DatabaseUrls;
  /** The superuser's address, where the server is our own. */
  readonly superuserUrl: string | null;
  readonly ended: Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Opens the database of the settings: the one they name, or one of our own that is started here. */
export async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const { root, secret } = settings;
  const server = settings.databaseUrl === undefined ? await startOwn(settings) : await openExternal(settings, settings.databaseUrl);
  try {
    const applied = await step("Database is up to date", () => migrate(server.urls.owner, root));
    if (applied.length > 0) say(`    applied ${applied.join(", ")}`);
    await refuseUnsafe(server.urls.app);
    await grantRights(server.urls, root, contextKey(secret));
    return server;
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** The key that transactions' contexts are signed with. */
export function contextKey(secret: string): string {
  return derivedSecret(secret, "context");
}

async function startOwn({ dataFolder, databasePort: port, postgresHome: home, secret }: Settings): Promise<OpenDatabase> {
  const postgres = await step("PostgreSQL runs", () => startEmbedded(join(dataFolder, "postgres"), { port, home, say }));
  const owner = await prepareOwner(postgres.urlOf("postgres"), DATABASE, secret);
  const superuserUrl = postgres.urlOf(DATABASE);
  return { urls: { owner, app: await prepareAppRole(owner, secret) }, superuserUrl, ended: postgres.exited, close: postgres.stop };
}

async function openExternal({ databaseOwnerUrl, secret }: Settings, url: string): Promise<OpenDatabase> {
  const urls = await step("Database answers", () => externalUrls(url, databaseOwnerUrl, secret));
  return { urls, superuserUrl: null, ended: new Promise(() => undefined), close: () => Promise.resolve() };
}

/** The owner's address of a server of our own that another process runs now; null where none does. */
export function runningOwnerUrl({ dataFolder, secret }: Settings): string | null {
  const port = runningPort(join(dataFolder, "postgres"));
  if (port === null) return null;
  return `postgresql://${DATABASE}_owner:${encodeURIComponent(derivedSecret(secret, `owner of ${DATABASE}`))}@127.0.0.1:${port}/${DATABASE}`;
}
