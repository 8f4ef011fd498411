import { withClient } from "../database/roles";
import type { Stored } from "./ledger";

export type Kept = { readonly claims: readonly Stored[]; readonly withoutHistory: number };

/** The claims of all workspaces whose words a fault test wrote, read past row-level security by our own server's superuser. */
export async function storedClaims(superuserUrl: string, phrases: string): Promise<Kept> {
  return withClient(superuserUrl, async (client) => {
    const { rows: claims } = await client.query<Stored>("select number, phrase from claims where phrase like $1", [phrases]);
    const { rows } = await client.query<{ missing: number }>(
      `select count(*)::int as missing from claims c
       where not exists (select from versions v where v.workspace_id = c.workspace_id and v.record_id = c.id and v.version = c.version)`,
    );
    return { claims, withoutHistory: rows[0]?.missing ?? -1 };
  });
}
