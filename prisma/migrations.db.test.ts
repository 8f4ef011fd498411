import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../scripts/database/migrate";
import { withClient } from "../scripts/database/roles";

const owner = process.env["OWNER_DATABASE_URL"] ?? "";
const name = `migrated_${randomUUID().replaceAll("-", "")}`;
const url = new URL(owner);
url.pathname = `/${name}`;

beforeAll(() => withClient(owner, (client) => client.query(`create database ${name}`)));
afterAll(() => withClient(owner, (client) => client.query(`drop database ${name}`)));

const sql = (text: string) => withClient(url.href, (client) => client.query(text));
const start = () => migrate(url.href, process.cwd());

test("two starts at once apply every migration once, and a later one finds nothing to do", async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect([one.length, two.length].toSorted((a, b) => a - b)[0]).toBe(0);
  expect([...one, ...two]).toContain("20261122000000_tables");
  const { rows } = await sql("select count(*)::integer as count from _prisma_migrations where finished_at is not null");
  expect(rows).toEqual([{ count: one.length + two.length }]);
  expect(await start()).toEqual([]);
});

test("a database that is newer than the code, or whose migrations were edited, is refused by name and left as it is", async () => {
  await sql("update _prisma_migrations set checksum = 'edited' where migration_name = '20261122000001_rules'");
  await expect(start()).rejects.toThrow(/^These migrations were edited after they were applied: 20261122000001_rules\. Restore them/);
  await sql("update _prisma_migrations set migration_name = '29990101000000_later' where migration_name = '20261122000001_rules'");
  await expect(start()).rejects.toThrow(/^The database is newer than this code: it has 29990101000000_later\. Update the code/);
  const { rows } = await sql("select checksum from _prisma_migrations where migration_name = '29990101000000_later'");
  expect(rows).toEqual([{ checksum: "edited" }]);
});
