import { createHash, randomBytes } from "node:crypto";
import { withClient } from "./database/roles";

export const OWNER_EMAIL = "owner@crossbearing.local";

/** The note that the sample workspace is whole. */
export const SAMPLE_MADE = "sample made";

/** Whether nobody is there yet, or a start was killed before the sample workspace was whole. */
export async function lacksSample(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ lacks: boolean }>(
      `select not exists (select from users) or exists (select from users where email = $1)
         and not exists (select from secret.keys where purpose = $2) as lacks`,
      [OWNER_EMAIL, SAMPLE_MADE],
    );
    return rows[0]!.lacks;
  });
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
