import { createHmac } from "node:crypto";
import pg from "pg";
import { env } from "../env";

/** The signed setting of a transaction, for tests that speak to the database by themselves. */
export function signedContext(workspaceId: string, userId: string, { seconds = 300, key = env().CONTEXT_KEY } = {}): string {
  const body = `${workspaceId}|${userId}|${Math.floor(Date.now() / 1_000) + seconds}`;
  return `${body}|${createHmac("sha256", key).update(body).digest("hex")}`;
}

const VALUES: Readonly<Record<string, string>> = {
  uuid: "gen_random_uuid()",
  text: "'x'",
  int4: "1",
  int8: "1",
  bool: "false",
  numeric: "1",
  timestamptz: "now()",
  date: "current_date",
  bytea: "''::bytea",
  jsonb: "'{}'",
  _text: "'{}'",
};

/**
 * Puts a row of a workspace into a table, whatever its columns are: what they need is read from the catalogue. Foreign keys
 * and checks are taken away first, and triggers for as long as that takes, so this belongs into a transaction that is rolled back.
 */
export async function insertAnyRow(owner: pg.Client, table: string, known: Readonly<Record<string, string>>): Promise<void> {
  const name = pg.escapeIdentifier(table);
  const { rows: constraints } = await owner.query<{ conname: string }>(
    "select conname from pg_constraint where contype in ('c', 'f') and conrelid = $1::regclass",
    [table],
  );
  for (const { conname } of constraints) await owner.query(`alter table ${name} drop constraint ${pg.escapeIdentifier(conname)}`);
  await owner.query(`alter table ${name} disable trigger user`);
  const { rows: columns } = await owner.query<{ name: string; type: string; label: string | null }>(
    `select column_name as name, udt_name as type,
       (select enumlabel from pg_enum where enumtypid = to_regtype(quote_ident(udt_name)) order by enumsortorder limit 1) as label
     from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
       and is_generated = 'NEVER'`,
    [table],
  );
  const values = columns.map((column) => valueFor(column, known));
  await owner.query(
    `insert into ${name} (${columns.map((column) => pg.escapeIdentifier(column.name)).join(", ")}) values (${values.join(", ")})`,
  );
  await owner.query(`alter table ${name} enable trigger user`);
}

function valueFor(
  { name, type, label }: { name: string; type: string; label: string | null },
  known: Readonly<Record<string, string>>,
): string {
  if (known[name] !== undefined) return pg.escapeLiteral(known[name]);
  const value = label === null ? VALUES[type] : pg.escapeLiteral(label);
  if (value === undefined) throw new Error(`no value for ${name} ${type}: add one to VALUES`);
  return value;
}
