import type pg from "pg";
import { withClient } from "./roles";

/** A workspace's chain of changes: how long it is, its last link, and where it first does not hold. */
export type VerifiedHistory = {
  readonly slug: string;
  readonly changes: number;
  readonly head: string;
  /** The first change that does not hold, in words; null where all do. */
  readonly fault: string | null;
};

/** A head that was noted earlier: the workspace's history must still hold that very link. */
export type NotedHead = { readonly slug: string; readonly change: number; readonly hash: string };

const CONTEXT_SECONDS = 600;

/**
 * Goes through the history of every workspace, link by link (docs/adr/0005-history.md): a changed, missing or added change or
 * version breaks it. Whoever rewrites all of a chain to its end, and its head, is found by a head that was noted before.
 */
export async function verifyHistory(ownerUrl: string, noted: readonly NotedHead[] = []): Promise<VerifiedHistory[]> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; slug: string }>("select id, slug from workspaces order by slug");
    const verified: VerifiedHistory[] = [];
    for (const { id, slug } of rows) {
      const heads = noted.filter((head) => head.slug === slug);
      verified.push({ slug, ...(await within(client, id, () => verify(client, heads))) });
    }
    return verified;
  });
}

/** Runs queries that see one workspace, as the application does: in a context signed with the installation's key. */
async function within<T>(client: pg.Client, workspaceId: string, work: () => Promise<T>): Promise<T> {
  const body = `${workspaceId}||${Math.floor(Date.now() / 1_000) + CONTEXT_SECONDS}`;
  await client.query("begin read only");
  try {
    await client.query(
      "select set_config('app.context', $1 || '|' || encode(hmac(convert_to($1, 'UTF8'), key, 'sha256'), 'hex'), true) from secret.keys where purpose = 'context'",
      [body],
    );
    return await work();
  } finally {
    await client.query("rollback");
  }
}

async function verify(client: pg.Client, noted: readonly NotedHead[]): Promise<Omit<VerifiedHistory, "slug">> {
  const { rows } = await client.query<{ broken: number | null; changes: number; head: string }>(
    "select app.first_broken_link() as broken, coalesce(h.seq, 0) as changes, coalesce(encode(h.hash, 'hex'), '') as head from (select 1) one left join audit_heads h on true",
  );
  const [found] = rows as [(typeof rows)[0]];
  const { broken, changes, head } = found;
  if (broken !== null) return { changes, head, fault: await faultWords(client, broken) };
  for (const { change, hash } of noted) {
    const { rowCount } = await client.query("select from changes where seq = $1 and encode(hash, 'hex') = $2", [change, hash]);
    if (rowCount === 0) return { changes, head, fault: `change ${change} is not the one whose head was noted: the history was rewritten` };
  }
  return { changes, head, fault: null };
}

async function faultWords(client: pg.Client, seq: number): Promise<string> {
  const { rows } = await client.query<{ command: string; at: Date }>("select command, recorded_at as at from changes where seq = $1", [
    seq,
  ]);
  const [row] = rows;
  return row === undefined
    ? `change ${seq} is missing`
    : `change ${seq} (${row.command}, ${row.at.toISOString()}) does not hold: it, a record it left, or the link before it was altered`;
}
