import type { Db } from "./client";
import type { RecordKind } from "./generated/enums";
import type { Permit } from "../domain/policy";

/** The next short number of a kind in the workspace (Q1, C3); holds the kind's counter until the transaction ends. */
export async function nextNumber(db: Db, { workspaceId }: Permit, kind: RecordKind): Promise<number> {
  const { next } = await db.counter.upsert({
    where: { workspaceId_kind: { workspaceId, kind } },
    create: { workspaceId, kind, next: 1 },
    update: { next: { increment: 1 } },
  });
  return next;
}
