import { findImage } from "../data/changes";
import { findClaim } from "../data/claims";
import { inOneGo } from "../data/client";
import { findSource } from "../data/sources";
import { type Result, invalid, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { putBack } from "./put-back";

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
  const permit = authorize(actor, kind === "claim" ? "claim:write" : "source:write");
  if (!permit.ok) return permit;
  if (reason.trim() === "") return invalid("reason", "say why: it is kept in the history");
  return inOneGo(permit.value, async (db) => {
    const find = kind === "claim" ? findClaim : findSource;
    const record = await find(db, permit.value, number);
    const before = record === null || to >= version ? null : await findImage(db, permit.value, record.id, to);
    if (record === null || before === null) return refuse({ code: "not_found" });
    return putBack(db, permit.value, [{ kind, id: record.id, version, before }], { command: "version.restore", reason, now });
  });
}
