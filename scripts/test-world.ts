import { randomUUID } from "node:crypto";
import { openSession } from "../lib/data/accounts";
import { transaction } from "../lib/data/client";
import type { UserId } from "../lib/domain/ids";
import { ROLES } from "../lib/domain/policy";
import { seedSample } from "../prisma/seed/sample";
import { withClient } from "./database/roles";

/** The sample workspaces of the browser journeys, one for each that changes something, and a session for each person. */
export type TestWorld = { readonly workspaces: Readonly<Record<string, string>>; readonly sessions: Readonly<Record<string, string>> };

const JOURNEYS = [
  "read",
  "rule",
  "log",
  "edit",
  "plain",
  "access",
  "doors",
  "hostile",
  "view",
  "replay",
  "table",
  "overrule",
  "undo",
  "bulk",
  "rivals",
  "documents",
  "quick",
  "files",
  "citations",
  "review",
  "review-plain",
  "judgements",
] as const;

/** Plants people of every role, an outsider with a workspace of their own, and the sample once for every journey. */
export async function plantTestWorld(ownerUrl: string): Promise<TestWorld> {
  const people = [...ROLES, "outsider", "visitor", "newcomer"];
  const ids = new Map(people.map((name) => [name, randomUUID() as UserId]));
  await withClient(ownerUrl, async (client) => {
    for (const [name, id] of ids)
      await client.query("insert into users (id, email, name) values ($1, $2, $3)", [id, `${name}@example.org`, name]);
  });
  const workspaces: Record<string, string> = {};
  for (const journey of JOURNEYS) workspaces[journey] = await seedSample(ids.get("owner")!, `Sample ${journey}`);
  await seedSample(ids.get("outsider")!, "Another desk");
  await seedSample(ids.get("visitor")!, "A third desk");
  await withClient(ownerUrl, async (client) => {
    for (const role of ROLES.filter((name) => name !== "owner")) {
      await client.query(
        "insert into memberships (workspace_id, user_id, role) select id, $1, $2::role from workspaces where slug = any($3)",
        [ids.get(role), role, Object.values(workspaces)],
      );
    }
  });
  const sessions: Record<string, string> = {};
  for (const [name, id] of ids)
    sessions[name] = await transaction({ userId: id }, (db) => openSession(db, { device: "browser journeys", address: "127.0.0.1" }));
  return { workspaces, sessions };
}
