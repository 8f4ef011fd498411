import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "../env";

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

  test("shows the app's role no row without a context, and none with a forged one", async () => {
    const tables = await names(TABLES);
    expect(tables.length).toBeGreaterThan(25);
    for (const context of ["", "forged|forged|9999999999|00", "11111111-1111-7111-8111-111111111111||9999999999|abcd"]) {
      for (const table of tables) {
        await app.query("begin");
        await app.query("select set_config('app.context', $1, true)", [context]);
        const rows = await app.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`).then(
          ({ rowCount }) => rowCount,
          (error: unknown) => ((error as { code: string }).code === "42501" ? 0 : (error as { code: string }).code),
        );
        await app.query("rollback");
        expect(rows, `${table} with "${context}"`).toBe(0);
      }
    }
  });
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
    "open_session",
    "record_change",
    "revoke_sessions",
    "search_questions",
    "search_sources",
    "spend_links",
    "use_link",
  ]);
});

test("history cannot be written around its function, changed or deleted", async () => {
  for (const sql of [
    "update changes set command = 'x'",
    "delete from changes",
    "delete from versions",
    "update versions set payload = '{}'",
    "truncate versions",
    "update snapshots set text = 'x'",
  ]) {
    await expect(app.query(sql), sql).rejects.toMatchObject({ code: "42501" });
  }
});
