import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { Refusal } from "../refusal";

/** The addresses of one database: the owner's, which migrates, and the restricted role's, which serves. */
export type DatabaseUrls = { readonly owner: string; readonly app: string };

export const DATABASE = "crossbearing";
const UNSAFE_WHEN_OFF = ["fsync", "synchronous_commit", "full_page_writes"];
const APP_SETTINGS = { statement_timeout: "15s", lock_timeout: "3s", idle_in_transaction_session_timeout: "15s", timezone: "UTC" };

/** A secret for one purpose, derived from the installation's own, so that all its processes agree on it. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHmac("sha256", secret).update(purpose).digest("base64url");
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await connect(client, url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client, url: string): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(url);
    throw new Refusal(
      `The database at ${host} cannot be reached (${(error as Error).message}). Check the address, its password, and that the server runs.`,
    );
  }
}

/** In a server of our own: the database, and an owner who is no superuser. Returns the owner's address. */
export async function prepareOwner(superuserUrl: string, database: string, secret: string): Promise<string> {
  const password = derivedSecret(secret, `owner of ${database}`);
  const role = `${database}_owner`;
  await withClient(superuserUrl, async (client) => {
    await ensureRole(client, role, password, "createrole createdb");
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)} owner ${pg.escapeIdentifier(role)}`);
  });
  return addressOf(superuserUrl, { role, password, database });
}

/** The role that serves: made by an owner who may, else the one that DATABASE_URL names. */
export async function prepareAppRole(ownerUrl: string, secret: string): Promise<string> {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  const role = `${database}_app`;
  const password = derivedSecret(secret, `app of ${database}`);
  await withClient(ownerUrl, (client) => ensureRole(client, role, password, "nocreaterole nocreatedb"));
  return addressOf(ownerUrl, { role, password, database });
}

async function ensureRole(client: pg.Client, role: string, password: string, rights: string): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const { rowCount } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  if (rowCount === 0) await client.query(`create role ${name} login ${rights} password ${pg.escapeLiteral(password)}`);
  else await client.query(`alter role ${name} login ${rights} password ${pg.escapeLiteral(password)}`);
}

function addressOf(url: string, { role, password, database }: { role: string; password: string; database: string }): string {
  const address = new URL(url);
  address.username = encodeURIComponent(role);
  address.password = encodeURIComponent(password);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** Gives the serving role exactly the rights of prisma/grants.sql, and the database the key that contexts are signed with. */
export async function grantRights(urls: DatabaseUrls, root: string, contextKey: string): Promise<void> {
  const role = pg.escapeIdentifier(decodeURIComponent(new URL(urls.app).username));
  const grants = await readFile(join(root, "prisma/grants.sql"), "utf8");
  await withClient(urls.owner, async (client) => {
    const { rows } = await client.query<{ may: boolean }>("select rolcreaterole as may from pg_roles where rolname = current_user");
    if (rows[0]?.may === true) {
      for (const [name, value] of Object.entries(APP_SETTINGS))
        await client.query(`alter role ${role} set ${name} = ${pg.escapeLiteral(value)}`);
    }
    await client.query("begin");
    await client.query(grants.replaceAll(":app", role));
    await client.query(
      "insert into secret.keys (purpose, key) values ('context', $1) on conflict (purpose) do update set key = excluded.key where keys.key <> excluded.key",
      [Buffer.from(contextKey)],
    );
    await client.query("commit");
  });
}

/** Refuses to serve as a role that could see more than its workspace, or on a server that may lose a committed write. */
export async function refuseUnsafe(appUrl: string): Promise<void> {
  await withClient(appUrl, async (client) => {
    const role = await client.query<{ unsafe: boolean }>(
      `select rolsuper or rolbypassrls or exists (select 1 from pg_class where pg_has_role(r.oid, relowner, 'member') and relkind = 'r') as unsafe
       from pg_roles r where rolname = current_user`,
    );
    if (role.rows[0]?.unsafe === true)
      throw new Refusal("The role that serves owns tables, is a superuser or may bypass row-level security. Give it a role of its own.");
    const settings = await client.query<{ name: string }>("select name from pg_settings where name = any($1) and setting = 'off'", [
      UNSAFE_WHEN_OFF,
    ]);
    const off = settings.rows.map(({ name }) => name);
    if (off.length > 0) throw new Refusal(`The database may lose committed work: ${off.join(", ")} is off. Switch it on and start again.`);
  });
}

/** The addresses for an external server: DATABASE_URL is the owner where it may create roles, else the serving role. */
export async function externalUrls(url: string, ownerUrl: string | undefined, secret: string): Promise<DatabaseUrls> {
  if (ownerUrl !== undefined) {
    const [owner, app] = [new URL(ownerUrl), new URL(url)];
    if (owner.host !== app.host || owner.pathname !== app.pathname)
      throw new Refusal("DATABASE_URL and DATABASE_OWNER_URL name different databases: both roles must reach the same one.");
    return { owner: ownerUrl, app: url };
  }
  const mayCreateRoles = await withClient(url, async (client) => {
    const { rows } = await client.query<{ may: boolean }>(
      "select rolcreaterole or rolsuper as may from pg_roles where rolname = current_user",
    );
    return rows[0]?.may === true;
  });
  if (!mayCreateRoles)
    throw new Refusal("The role of DATABASE_URL may not create roles: set DATABASE_OWNER_URL to the owner's address, which migrates.");
  return { owner: url, app: await prepareAppRole(url, secret) };
}
