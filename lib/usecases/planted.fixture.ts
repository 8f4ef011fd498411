import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { UserId } from "../domain/ids";
import type { Actor } from "../domain/policy";
import { withClient } from "../../scripts/database/roles";
import { seedSample } from "../../prisma/seed/sample";
import { createWorkspace, workspaceIdOf } from "./workspaces";

/** Runs SQL as the owner of the tables, past what the application may do. */
export async function asOwner(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return withClient(
    process.env["OWNER_DATABASE_URL"] ?? "",
    async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  );
}

/** A person of that name, with an address of their own. */
export async function plantPerson(name: string): Promise<{ userId: UserId; email: string }> {
  const userId = randomUUID() as UserId;
  const email = `${name}-${userId}@example.org`;
  await asOwner("insert into users (id, email, name) values ($1, $2, $3)", [userId, email, name]);
  return { userId, email };
}

/** A person who owns a workspace with the sample in it. */
export async function plantSampleOwner(name: string): Promise<Actor> {
  const { userId } = await plantPerson(name);
  return { userId, workspaceId: await workspaceIdOf(userId, await seedSample(userId, `Desk of ${userId}`)), role: "owner" };
}

/** A person who owns an empty workspace. */
export async function plantOwner(name: string): Promise<Actor> {
  const { userId } = await plantPerson(name);
  const made = await createWorkspace(userId, `Desk of ${userId}`);
  return { userId, workspaceId: await workspaceIdOf(userId, made.ok ? made.value : ""), role: "owner" };
}

/** A one-time link's token; it ends in `seconds`. */
export async function plantLink(userId: UserId, seconds = 3_600): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await asOwner(
    "insert into sign_in_links (id, user_id, token_hash, expires_at) values (gen_random_uuid(), $1, $2, now() + make_interval(secs => $3))",
    [userId, createHash("sha256").update(token).digest(), seconds],
  );
  return token;
}
