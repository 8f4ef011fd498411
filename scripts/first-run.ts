import { createHash, randomBytes, randomUUID } from "node:crypto";
import { withClient } from "./database/roles";
import { seedSample } from "../prisma/seed/sample";
import type { UserId } from "../lib/domain/ids";

const OWNER_EMAIL = "owner@crossbearing.local";

const SAMPLE_MADE = "sample made";

/**
 * Makes the first person, who owns the sample workspace, on an empty database. A run that was killed half-way is done
 * again: its unfinished sample is taken out of the owner's sight. Returns false where there was nothing to do.
 */
export async function makeFirstOwner(ownerUrl: string): Promise<boolean> {
  const ownerId = await withClient(ownerUrl, async (client) => {
    await client.query("insert into users (id, email, name) select $1, $2, 'Owner' where not exists (select from users)", [
      randomUUID(),
      OWNER_EMAIL,
    ]);
    const { rows } = await client.query<{ id: UserId }>(
      "select id from users where email = $1 and not exists (select from secret.keys where purpose = $2)",
      [OWNER_EMAIL, SAMPLE_MADE],
    );
    if (rows[0] !== undefined) await client.query("update memberships set removed_at = clock_timestamp() where user_id = $1", [rows[0].id]);
    return rows[0]?.id ?? null;
  });
  if (ownerId === null) return false;
  await seedSample(ownerId);
  await withClient(ownerUrl, (client) => client.query("insert into secret.keys (purpose, key) values ($1, '')", [SAMPLE_MADE]));
  return true;
}

/** A link that signs a person in once, within the hour; null where nobody has that address. */
export async function makeSignInLink(ownerUrl: string, publicUrl: string, email: string): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  const digest = createHash("sha256").update(token).digest();
  const { rowCount } = await withClient(ownerUrl, (client) =>
    client.query(
      "insert into sign_in_links (id, user_id, token_hash, expires_at) select gen_random_uuid(), id, $1, clock_timestamp() + interval '1 hour' from users where email = lower($2) and deleted_at is null",
      [digest, email],
    ),
  );
  return rowCount === 1 ? new URL(`/sign-in/link/${token}`, publicUrl).href : null;
}

/** The first owner's address, as long as they have no password to sign in with. */
export async function ownerWithoutPassword(ownerUrl: string): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ email: string }>(
      "select email from users u where email = $1 and not exists (select from passwords p where p.user_id = u.id)",
      [OWNER_EMAIL],
    );
    return rows[0]?.email ?? null;
  });
}
