import type { Db } from "./client";
import { newId } from "./new-id";
import type { SavedView } from "../domain/claim-list";
import type { Permit } from "../domain/policy";

const MOST = 50;

/** One's own views and those that others share, by name. */
export async function savedViews(db: Db, { workspaceId, userId }: Permit): Promise<SavedView[]> {
  const rows = await db.savedView.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true, name: true, query: true, isShared: true, userId: true },
  });
  return rows.map(({ userId: by, ...view }) => ({ ...view, isOwn: by === userId }));
}

/** Keeps a view under a name; one's own of that name is replaced. */
export async function keepView(
  db: Db,
  { workspaceId, userId }: Permit,
  view: { readonly name: string; readonly query: string; readonly isShared: boolean },
): Promise<void> {
  const key = { workspaceId, userId, name: view.name };
  await db.savedView.upsert({
    where: { workspaceId_userId_name: key },
    create: { ...key, ...view, id: newId() },
    update: view,
    select: { id: true },
  });
}

/** Forgets one of one's own views; false where there is none of that id. */
export async function forgetView(db: Db, { workspaceId, userId }: Permit, id: string): Promise<boolean> {
  const { count } = await db.savedView.deleteMany({ where: { workspaceId, userId, id } });
  return count > 0;
}
