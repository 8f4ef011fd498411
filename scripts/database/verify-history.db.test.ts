import { afterAll, describe, expect, test } from "vitest";
import { withClient } from "./roles";
import { verifyHistory } from "./verify-history";
import { disconnect } from "../../lib/data/client";
import { QUESTION } from "../../lib/usecases/inputs.fixture";
import { asOwner, plantOwner } from "../../lib/usecases/planted.fixture";
import { saveQuestion } from "../../lib/usecases/save-question";

const ownerUrl = process.env["OWNER_DATABASE_URL"] ?? "";
const now = new Date("2024-11-01T00:00:00Z");
const TABLES = ["versions", "changes", "audit_heads"];

afterAll(disconnect);

/** A workspace with a few changes: its address and its id. */
async function plantHistory(): Promise<{ slug: string; id: string }> {
  const desk = await plantOwner("audit");
  for (const title of ["How many?", "How many now?", "How many then?"])
    await saveQuestion(desk, { ...QUESTION, title, newMeasure: `Things of ${title}` }, null, now);
  const [row] = await asOwner("select slug from workspaces where id = $1", [desk.workspaceId]);
  return { slug: (row as { slug: string }).slug, id: desk.workspaceId };
}

async function verified(slug: string, noted: Parameters<typeof verifyHistory>[1] = []) {
  return (await verifyHistory(ownerUrl, noted)).find((each) => each.slug === slug)!;
}

/** What whoever holds the database can do past every rule. */
async function tamper(id: string, statements: readonly string[]): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("begin");
    for (const table of TABLES) await client.query(`alter table ${table} disable trigger user, no force row level security`);
    for (const sql of statements) {
      const { rowCount } = await client.query(sql.replaceAll("$ws", `'${id}'`));
      expect(rowCount, sql).toBeGreaterThan(0);
    }
    for (const table of TABLES) await client.query(`alter table ${table} enable trigger user, force row level security`);
    await client.query("commit");
  });
}

const LAST = "(select max(seq) from changes where workspace_id = $ws)";

describe("the history of a workspace", () => {
  test("holds as it was written, and tells its head", async () => {
    const { slug } = await plantHistory();
    const { changes, head, fault } = await verified(slug);
    expect({ fault, isLong: changes >= 3, isHash: /^[0-9a-f]{64}$/.test(head) }).toEqual({ fault: null, isLong: true, isHash: true });
    expect((await verified(slug, [{ slug, change: changes, hash: head }])).fault).toBeNull();
  });

  test("of nothing holds", async () => {
    const desk = await plantOwner("audit of nothing");
    const [row] = await asOwner("select slug from workspaces where id = $1", [desk.workspaceId]);
    expect(await verified((row as { slug: string }).slug)).toMatchObject({ fault: null });
  });

  test.each([
    {
      deed: "a change is altered",
      sql: ["update changes set command = 'x' where workspace_id = $ws and seq = 2"],
      told: /^change 2 \(x, .*does not hold/,
    },
    { deed: "its reason is altered", sql: ["update changes set reason = 'x' where workspace_id = $ws and seq = 2"], told: /^change 2 / },
    {
      deed: "its moment is altered",
      sql: ["update changes set recorded_at = now() - interval '1 year' where workspace_id = $ws and seq = 1"],
      told: /^change 1 /,
    },
    {
      deed: "a version is altered",
      sql: [`update versions set payload = '{"title": "x"}' where workspace_id = $ws and seq = 2`],
      told: /^change 2 /,
    },
    {
      deed: "a version's digest is altered",
      sql: ["update versions set digest = 'x' where workspace_id = $ws and seq = 3"],
      told: /^change 3 /,
    },
    { deed: "a version is deleted", sql: ["delete from versions where workspace_id = $ws and seq = 2"], told: /^change 2 / },
    {
      deed: "a change is deleted",
      sql: ["delete from versions where workspace_id = $ws and seq = 2", "delete from changes where workspace_id = $ws and seq = 2"],
      told: /^change 3 /,
    },
    {
      deed: "the last ones are deleted",
      sql: [
        `delete from versions where workspace_id = $ws and seq = ${LAST}`,
        `delete from changes where workspace_id = $ws and seq = ${LAST}`,
      ],
      told: /^change \d+ is missing/,
    },
  ])("is found broken where $deed", async ({ sql, told }) => {
    const { slug, id } = await plantHistory();
    await tamper(id, sql);
    expect((await verified(slug)).fault).toMatch(told);
  });

  test("is found rewritten by a head that was noted, where its end and its head were taken away together", async () => {
    const { slug, id } = await plantHistory();
    const { changes, head } = await verified(slug);
    await tamper(id, [
      `delete from versions where workspace_id = $ws and seq = ${LAST}`,
      `delete from changes where workspace_id = $ws and seq = ${LAST}`,
      "update audit_heads h set seq = c.seq, hash = c.hash from changes c where h.workspace_id = $ws and c.workspace_id = $ws and c.seq = (select max(seq) from changes where workspace_id = $ws)",
    ]);
    expect((await verified(slug)).fault).toBeNull();
    expect((await verified(slug, [{ slug, change: changes, hash: head }])).fault).toContain(
      `change ${changes} is not the one whose head was noted`,
    );
  });
});
