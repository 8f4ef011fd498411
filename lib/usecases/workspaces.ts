import { inOneGo, transaction } from "../data/client";
import { recordChange } from "../data/history";
import { newId } from "../data/new-id";
import { type MyWorkspace, findWorkspaceId, insertWorkspace, listMyWorkspaces, workspaceOfCitation } from "../data/workspaces";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { UserId, WorkspaceId } from "../domain/ids";
import { authorize } from "../domain/policy";
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
  const permit = authorize({ userId, workspaceId: id, role: "owner" }, "workspace:read");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    for (const slug of slugsFrom(base === "" ? "workspace" : base, id)) {
      if (!(await insertWorkspace(db, { slug, name: plain }))) continue;
      await recordChange(db, permit.value, { name: "workspace.create", reason: null, subject: { kind: "workspace", id } }, []);
      return ok(slug);
    }
    return refuse({ code: "busy" });
  });
}

/** Addresses to try in turn: the name itself, with a few numbers, and at last with a part of the id that no other has. */
function slugsFrom(base: string, id: WorkspaceId): string[] {
  return [base, ...[2, 3, 4, 5].map((number) => `${base}-${number}`), `${base.slice(0, 40)}-${id.slice(-12)}`];
}

/** The id behind a workspace's address, for a person who belongs to it. */
export async function workspaceIdOf(userId: UserId, slug: string): Promise<WorkspaceId> {
  return transaction({ userId }, (db) => findWorkspaceId(db, slug));
}

/** The short name of the workspace that holds a citation, for those who belong to it; null for all others. */
export async function findAnnotatedWorkspace(userId: UserId, id: string): Promise<string | null> {
  return transaction({ userId }, (db) => workspaceOfCitation(db, id));
}
