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

/** Makes the workspace of the transaction, with its person as the owner. */
export async function insertWorkspace(db: Db, { slug, name }: { slug: string; name: string }): Promise<void> {
  await db.$executeRaw`select app.create_workspace(${slug}, ${name})`;
}

/** Whether an address is in use, by any workspace; says nothing of whose. */
export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ taken: boolean }[]>`select app.is_slug_taken(${slug}) as taken`;
  return rows[0]?.taken === true;
}

export async function findWorkspaceId(db: Db, slug: string): Promise<WorkspaceId> {
  return (await db.workspace.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id as WorkspaceId;
}
