import { findImage, findOwnChange, lastOwnChange as findLast } from "../data/changes";
import { findClaim } from "../data/claims";
import { inOneGo, transaction } from "../data/client";
import { findSource } from "../data/sources";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { type Actor, authorize, mayDo } from "../domain/policy";
import { putBack } from "./put-back";

/** How many of the claims of one's own change are still as it left them: as many as undoing it would put back. */
export async function countLeft(actor: Actor, change: number): Promise<Result<number>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  const own = await transaction(permit.value, (db) => findOwnChange(db, permit.value, change));
  return ok(own?.left.filter(({ kind }) => kind === "claim").length ?? 0);
}

/** The number of the last change that the actor made since a moment; null where there is none. */
export async function lastOwnChange(actor: Actor, since: Date): Promise<Result<number | null>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return ok(await transaction(permit.value, (db) => findLast(db, permit.value, since)));
}

/**
 * Undoes one's own change, or, for null, one's last of the past hour, as one step: what is still as it left it is put back, and
 * the history tells both. Refuses `not_found` where nothing is. Undoing an undoing does the change again.
 */
export async function undoChange(
  actor: Actor,
  { change, now }: { readonly change: number | null; readonly now: Date },
): Promise<Result<null>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const own = await findOwnChange(db, permit.value, change);
    if (own === null) return refuse({ code: "not_found" });
    const isJudgement = own.left.every(({ kind }) => kind === "placement");
    if (isJudgement && !mayDo(actor.role, "judgement:overrule")) return refuse({ code: "forbidden" });
    return putBack(db, permit.value, own.left, { command: "change.undo", reason: `Change ${own.change} was undone`, now });
  });
}

export type Restoring = {
  readonly kind: "claim" | "source";
  readonly number: number;
  /** The version that was read, and the one to bring back. */
  readonly version: number;
  readonly to: number;
  readonly reason: string;
  readonly now: Date;
};

/** Brings an earlier version of a claim or source back, as a new version; the versions in between stay in the history. */
export async function restoreVersion(actor: Actor, { kind, number, version, to, reason, now }: Restoring): Promise<Result<null>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if (reason.trim() === "") return invalid("reason", "say why: it is kept in the history");
  return inOneGo(permit.value, async (db) => {
    const find = kind === "claim" ? findClaim : findSource;
    const record = await find(db, permit.value, number);
    const before = record === null ? null : await findImage(db, permit.value, record.id, to);
    if (record === null || before === null) return refuse({ code: "not_found" });
    return putBack(db, permit.value, [{ kind, id: record.id, version, before }], { command: "version.restore", reason, now });
  });
}
