import type { Db } from "./client";
import type { RecordKind } from "./generated/enums";
import type { Permit } from "../domain/policy";

/** The full image of one record at one version; `questionId` lets a question be replayed without reading the workspace. */
export type Image = {
  readonly kind: RecordKind;
  readonly id: string;
  readonly version: number;
  readonly payload: object;
  readonly questionId?: string;
};

export type Command = { readonly name: string; readonly reason: string | null; readonly subject: Pick<Image, "kind" | "id"> };

/** Writes what a command did, with the images it left, as the next link of the workspace's chain, and gives its number. */
export async function recordChange(db: Db, permit: Permit, command: Command, images: readonly Image[]): Promise<number> {
  const { name, reason, subject } = command;
  const [row] = await db.$queryRaw<[{ seq: number }]>`
    select app.record_change(${name}, ${subject.kind}::record_kind, ${subject.id}::uuid, ${permit.userId}::uuid, ${reason}, ${JSON.stringify(images)}::jsonb) as seq`;
  return row.seq;
}

/** One version of a record, and the command that left it. `payload` is null where it was erased. */
export type PastVersion = {
  readonly version: number;
  readonly payload: unknown;
  readonly command: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: Date;
};

/** A record's versions, the newest first. */
export async function findVersions(db: Db, { workspaceId }: Permit, recordId: string): Promise<PastVersion[]> {
  const rows = await db.version.findMany({
    where: { workspaceId, recordId },
    orderBy: { version: "desc" },
    take: 200,
    include: { change: { include: { actor: { select: { name: true } } } } },
  });
  return rows.map(({ version, payload, change, recordedFrom }) => ({
    version,
    payload,
    command: change.command,
    reason: change.reason,
    by: change.actor.name,
    at: recordedFrom,
  }));
}
