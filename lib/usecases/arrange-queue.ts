import { findClaim } from "../data/claims";
import { inOneGo } from "../data/client";
import { assign, findReviewers, snooze } from "../data/review-queue";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { UserId } from "../domain/ids";
import { type Actor, authorize } from "../domain/policy";

/** Gives a claim to a reviewer to look after, or to nobody. */
export async function assignClaim(actor: Actor, number: number, to: UserId | null): Promise<Result<number>> {
  const permit = authorize(actor, "claim:review");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, number);
    if (claim === null) return refuse({ code: "not_found" });
    if (to !== null && !(await findReviewers(db, permit.value)).some(({ id }) => id === to))
      return invalid("assignee", "choose somebody who may review here");
    await assign(db, permit.value, claim.id, to);
    return ok(number);
  });
}

/** Puts a claim off until a moment, for oneself alone; null brings it back. */
export async function snoozeClaim(actor: Actor, number: number, until: Date | null): Promise<Result<number>> {
  const permit = authorize(actor, "claim:review");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, number);
    if (claim === null) return refuse({ code: "not_found" });
    await snooze(db, permit.value, claim.id, until);
    return ok(number);
  });
}
