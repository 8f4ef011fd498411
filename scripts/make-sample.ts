import { randomUUID } from "node:crypto";
import { seedSample } from "../prisma/seed/sample";
import { withClient } from "./database/roles";
import { OWNER_EMAIL, SAMPLE_MADE } from "./first-run";
import { part } from "./part";
import { disconnect } from "../lib/data/client";
import type { UserId } from "../lib/domain/ids";

/** Makes the first person, who owns the sample workspace; what a run that was killed half-way made of it is taken out of their sight. */
await part(async () => {
  const ownerUrl = process.env["OWNER_DATABASE_URL"] ?? "";
  await seedSample(await makeOwner(ownerUrl));
  await disconnect();
  await withClient(ownerUrl, (client) => client.query("insert into secret.keys (purpose, key) values ($1, '')", [SAMPLE_MADE]));
  return null;
});

async function makeOwner(ownerUrl: string): Promise<UserId> {
  return withClient(ownerUrl, async (client) => {
    await client.query("insert into users (id, email, name) select $1, $2, 'Owner' where not exists (select from users)", [
      randomUUID(),
      OWNER_EMAIL,
    ]);
    const { rows } = await client.query<{ id: UserId }>("select id from users where email = $1", [OWNER_EMAIL]);
    const owner = rows[0]!.id;
    await client.query("update memberships set removed_at = clock_timestamp() where user_id = $1", [owner]);
    return owner;
  });
}
