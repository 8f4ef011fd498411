import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "../env";
import { insertAnyRow, signedContext } from "./any-row.fixture";

const owner = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
const app = new pg.Client({ connectionString: env().APP_DATABASE_URL });

beforeAll(async () => {
  await owner.connect();
  await app.connect();
});
afterAll(async () => {
  await owner.end();
  await app.end();
});

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}

const TABLES =
  "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> '_prisma_migrations'";

describe("every table of the schema", () => {
  test("has row-level security, enabled and forced", async () => {
    expect(await names(`${TABLES} and not (relrowsecurity and relforcerowsecurity)`)).toEqual([]);
  });

  test("that belongs to a workspace has it first in its primary key", async () => {
    const misplaced = await names(`
      select t.relname as name from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id'
      join pg_constraint c on c.conrelid = t.oid and c.contype = 'p'
      where t.relnamespace = 'public'::regnamespace and c.conkey[1] <> a.attnum`);
    expect(misplaced).toEqual([]);
  });

  test("refers to rows of a workspace only together with the workspace", async () => {
    const loose = await names(`
      select c.conname as name from pg_constraint c
      join pg_attribute target on target.attrelid = c.confrelid and target.attname = 'workspace_id'
      where c.contype = 'f' and not exists (
        select from unnest(c.conkey) column_number join pg_attribute a on a.attrelid = c.conrelid and a.attnum = column_number
        where a.attname = 'workspace_id')`);
    expect(loose).toEqual([]);
  });

  test("shows a row to its workspace, and to nobody else whatever they claim", async () => {
    const [mine, theirs, person] = [randomUUID(), randomUUID(), randomUUID()];
    const { rows } = await app.query<{ role: string }>("select current_user as role");
    const tables = await names(`${TABLES} order by 1`);
    expect(tables.length).toBeGreaterThan(25);
    const contexts = {
      none: "",
      words: "forged|forged|9999999999|00",
      unsigned: `${mine}|${person}|9999999999|00`,
      "signed with another key": signedContext(mine, person, { key: "k".repeat(43) }),
      expired: signedContext(mine, person, { seconds: -1 }),
      "another workspace's": signedContext(theirs, randomUUID()),
      "another workspace's, with this one written in": signedContext(theirs, person).replace(theirs, mine),
    };
    for (const table of tables) {
      await owner.query("begin");
      try {
        await owner.query(`grant ${pg.escapeIdentifier(rows[0]!.role)} to current_user`);
        await owner.query("select set_config('app.context', $1, true)", [signedContext(mine, person)]);
        await insertAnyRow(owner, table, {
          id: table === "workspaces" ? mine : table === "users" ? person : randomUUID(),
          workspace_id: mine,
          user_id: person,
        });
        await owner.query(`set local role ${pg.escapeIdentifier(rows[0]!.role)}`);
        for (const [what, context] of Object.entries(contexts)) {
          await owner.query("select set_config('app.context', $1, true)", [context]);
          expect(await rowsSeen(table), `${table}, ${what}`).toBe(0);
        }
        await owner.query("select set_config('app.context', $1, true)", [signedContext(mine, person)]);
        expect(await rowsSeen(table), `${table}, its own`).toBe(BEFORE_SIGN_IN.has(table) ? 0 : 1);
      } finally {
        await owner.query("rollback");
      }
    }
  });
});

/** Reached only through the named functions, by nobody's own queries. */
const BEFORE_SIGN_IN = new Set(["rate_limits", "accounts"]);

/** The rows of a table that the present role and context see; columns that it may not read count as none. */
async function rowsSeen(table: string): Promise<number> {
  await owner.query("savepoint look");
  const seen = await owner.query(`select ${table === "users" ? "id" : "count(*)"} from ${pg.escapeIdentifier(table)}`).then(
    ({ rows, rowCount }) => (table === "users" ? (rowCount ?? 0) : Number((rows[0] as { count: string }).count)),
    (error: unknown) => ((error as { code: string }).code === "42501" ? 0 : -1),
  );
  await owner.query("rollback to savepoint look");
  return seen;
}

test("SQL that sets a context of its own, as an injection would, sees nothing", async () => {
  const mine = randomUUID();
  await app.query("begin");
  await app.query("select set_config('app.context', $1, true)", [signedContext(mine, randomUUID())]);
  const { rows } = await app.query<{ count: string }>(
    "select (select count(*) from claims) as count from (select set_config('app.context', (select id::text || '||9999999999|00' from workspaces limit 1), true)) as injected",
  );
  await app.query("rollback");
  expect(rows[0]?.count).toBe("0");
});

test("rows of no table can be written into another workspace, or moved there", async () => {
  const { rows } = await app.query<{ role: string }>("select current_user as role");
  const role = pg.escapeIdentifier(rows[0]!.role);
  const tables = await names(
    "select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1",
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const [mine, theirs, person] = [randomUUID(), randomUUID(), randomUUID()];
    await owner.query("begin");
    await owner.query(`grant ${role} to current_user`);
    await owner.query("select set_config('app.context', $1, true)", [signedContext(mine, person)]);
    await insertAnyRow(owner, table, { id: randomUUID(), workspace_id: mine, user_id: person });
    await owner.query(`set local role ${role}`);
    await owner.query("savepoint before");
    const moved = owner.query(`update ${pg.escapeIdentifier(table)} set workspace_id = $1`, [theirs]);
    await expect(moved, `${table}, moved`).rejects.toMatchObject({ code: "42501" });
    await owner.query("rollback to savepoint before");
    const columns = await names(
      `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = '${table}' and is_generated = 'NEVER'`,
    );
    const written = owner.query(
      `insert into ${pg.escapeIdentifier(table)} (${columns.join(", ")}) select ${columns.map((column) => `(r).${column}`).join(", ")} from (select $1::uuid as workspace_id) w,
      lateral (select jsonb_populate_record(null::${pg.escapeIdentifier(table)}, to_jsonb(t) || jsonb_build_object('workspace_id', w.workspace_id)) as r
        from ${pg.escapeIdentifier(table)} t) as copies`,
      [theirs],
    );
    await expect(written, `${table}, written`).rejects.toMatchObject({ code: "42501" });
    await owner.query("rollback");
  }
});

test("tables, policies, checks and triggers are the ones that were reviewed", async () => {
  expect({
    policies: await names(
      "select format('%s: %s %s %s / %s', tablename, policyname, cmd, coalesce(qual, '-'), coalesce(with_check, '-')) as name from pg_policies where schemaname = 'public' order by 1",
    ),
    checks: await names(
      "select conrelid::regclass || '.' || conname as name from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace order by 1",
    ),
    triggers: await names("select tgrelid::regclass || '.' || tgname as name from pg_trigger where not tgisinternal order by 1"),
  }).toMatchSnapshot();
});

test("the app's role owns nothing, is no superuser and cannot read the key", async () => {
  const { rows } = await app.query<{ unsafe: boolean }>(
    "select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid) as unsafe from pg_roles r where rolname = current_user",
  );
  expect(rows[0]?.unsafe).toBe(false);
  await expect(app.query("select key from secret.keys")).rejects.toMatchObject({ code: "42501" });
});

test("only the functions on this list run with their owner's rights", async () => {
  const definers = await names(
    "select proname as name from pg_proc where prosecdef and pronamespace = 'app'::regnamespace order by proname",
  );
  expect(definers).toEqual([
    "context_part",
    "count_try",
    "create_workspace",
    "end_session",
    "erase_version",
    "find_login",
    "find_session",
    "first_broken_link",
    "is_known_network",
    "learn_words",
    "nearest_words",
    "open_session",
    "record_change",
    "revoke_sessions",
    "search",
    "search_questions",
    "search_sources",
    "spend_links",
    "use_link",
    "workspace_of_citation",
  ]);
});

test("history cannot be written around its function, changed or deleted", async () => {
  for (const sql of [
    "update changes set command = 'x'",
    "delete from changes",
    "delete from versions",
    "update versions set payload = '{}'",
    "truncate versions cascade",
    "update snapshots set text = 'x'",
  ]) {
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  }
});

describe("history", () => {
  test("cannot be changed even by the owner of its tables", async () => {
    for (const sql of [
      "update versions set digest = '\\x01'",
      "delete from changes",
      "truncate versions cascade",
      "update snapshots set text = 'x'",
    ]) {
      await owner.query("begin");
      const context = signedContext(randomUUID(), randomUUID());
      await owner.query("select set_config('app.context', $1, true)", [context]);
      await insertAnyRow(owner, sql.includes("snapshots") ? "snapshots" : sql.includes("changes") ? "changes" : "versions", {
        workspace_id: context.split("|")[0]!,
      });
      await expect(owner.query(sql), sql).rejects.toMatchObject({ code: "42501" });
      await owner.query("rollback");
    }
  });
});

test("a server of our own listens on this machine alone, and asks for passwords by scram", async () => {
  if (process.env["TEST_DATABASE_URL"] !== undefined) return;
  const { rows } = await app.query<{ listens: string; hashes: string }>(
    "select current_setting('listen_addresses') as listens, current_setting('password_encryption') as hashes",
  );
  expect(rows[0]).toEqual({ listens: "127.0.0.1", hashes: "scram-sha-256" });
});
