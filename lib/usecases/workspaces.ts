import { type Db, inOneGo, transaction } from "../data/client";
import { newId } from "../data/new-id";
import { type MyWorkspace, findWorkspaceId, insertWorkspace, isSlugTaken, listMyWorkspaces } from "../data/workspaces";
import { type Result, invalid, ok } from "../domain/failure";
import type { UserId, WorkspaceId } from "../domain/ids";
import { nameKey } from "../domain/source";

/** The workspaces a person may enter. */
export async function listWorkspaces(userId: UserId): Promise<MyWorkspace[]> {
  return transaction({ userId }, (db) => listMyWorkspaces(db, userId));
}

/** Makes a workspace and its maker its owner; returns the short name for its address. */
export async function createWorkspace(userId: UserId, name: string): Promise<Result<string>> {
  const plain = name.trim();
  const base = nameKey(plain)
    .normalize("NFD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 50)
    .replace(/-+$/, "");
  if (plain === "") return invalid("name", "give the workspace a name");
  const id = newId<WorkspaceId>();
  return inOneGo({ userId, workspaceId: id }, async (db) => {
    const slug = await freeSlug(db, base === "" ? "workspace" : base);
    await insertWorkspace(db, { slug, name: plain });
    return ok(slug);
  });
}

async function freeSlug(db: Db, base: string): Promise<string> {
  for (let suffix = 1; ; suffix += 1) {
    const slug = suffix === 1 ? base : `${base}-${suffix}`;
    if (!(await isSlugTaken(db, slug))) return slug;
  }
}

/** The id behind a workspace's address, for a person who belongs to it. */
export async function workspaceIdOf(userId: UserId, slug: string): Promise<WorkspaceId> {
  return transaction({ userId }, (db) => findWorkspaceId(db, slug));
}
