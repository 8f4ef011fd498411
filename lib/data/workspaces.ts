import type { Db } from "./client";
import type { UserId, WorkspaceId } from "../domain/ids";
import type { Role } from "../domain/policy";

export type MyWorkspace = { readonly slug: string; readonly name: string; readonly role: Role };

/** The workspaces a person belongs to, by name. */
export async function listMyWorkspaces(db: Db, userId: UserId): Promise<MyWorkspace[]> {
  const rows = await db.membership.findMany({
    where: { userId, removedAt: null },
    orderBy: { workspace: { name: "asc" } },
    select: { role: true, workspace: { select: { slug: true, name: true } } },
  });
  return rows.map(({ role, workspace }) => ({ ...workspace, role }));
}

/** Makes the workspace of the transaction, with its person as the owner; false where the address is in use. */
export async function insertWorkspace(db: Db, { slug, name }: { slug: string; name: string }): Promise<boolean> {
  const rows = await db.$queryRaw<{ made: boolean }[]>`select app.create_workspace(${slug}, ${name}) as made`;
  return rows[0]?.made === true;
}

export async function findWorkspaceId(db: Db, slug: string): Promise<WorkspaceId> {
  return (await db.workspace.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id as WorkspaceId;
}

/** The short name of the workspace that holds a citation, for a person who belongs to it; null for all others. */
export async function workspaceOfCitation(db: Db, id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<[{ slug: string | null }]>`select app.workspace_of_citation(${id}::uuid) as slug`;
  return row.slug;
}
