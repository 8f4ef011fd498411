import { findClaim } from "../data/claims";
import { type Db, inOneGo } from "../data/client";
import { isForOthers, reviewsOf } from "../data/reviews";
import type { Claim } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type DecisionInput, decided } from "../domain/review";
import { saveReview } from "./save-reviews";

/** Which claim, and at which version, it is about. */
type ReviewTarget = { readonly number: number; readonly version: number; readonly now: Date };
/** `seen` is the last review that the reviewer saw, by its id; empty for none. */
type Decision = ReviewTarget & { readonly seen: string };

/**
 * Accepts a claim or sends it back, as the reviewer saw it. Refuses as stale what was edited, cited or decided and waits anew
 * meanwhile, as decided what somebody else decided, and as their own what needs another's eyes.
 */
export async function decideReview(
  actor: Actor,
  decision: DecisionInput,
  { number, version, seen, now }: Decision,
): Promise<Result<number>> {
  const permit = authorize(actor, "claim:review");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const found = await openClaim(db, permit.value, { number, version, seen });
    if (!found.ok) return found;
    const claim = found.value;
    const review = decided(decision, claim.hops);
    if (!review.ok) return review;
    if (decision.isAccepted && (await isForOthers(db, permit.value, claim.id))) return refuse({ code: "own_claim", number });
    const command = decision.isAccepted ? "claim.accept" : "claim.return";
    await saveReview(db, permit.value, { claim, review: review.value, command, now });
    return ok(number);
  });
}

/** The claim, as it waits for a decision. Refuses what changed since it was looked at. */
async function openClaim(db: Db, permit: Permit, { number, version, seen }: Omit<Decision, "now">): Promise<Result<Claim>> {
  const claim = await findClaim(db, permit, number);
  if (claim === null || claim.standing !== "current") return refuse({ code: "not_found" });
  if (claim.version !== version) return refuse({ code: "stale", currentVersion: claim.version });
  const [last] = await reviewsOf(db, permit, claim.id);
  if (claim.reviewState !== "in_review") return refuse({ code: "decided", number, state: claim.reviewState, by: last?.by ?? "" });
  return (last?.id ?? "") === seen ? ok(claim) : refuse({ code: "stale", currentVersion: claim.version });
}

/** Keeps a claim as a draft, which counts nowhere, or sends one to review; what was sent back may be sent anew as it is. Refuses what was accepted. */
export async function submitClaim(actor: Actor, isReady: boolean, { number, version, now }: ReviewTarget): Promise<Result<number>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, number);
    if (claim === null) return refuse({ code: "not_found" });
    if (claim.version !== version) return refuse({ code: "stale", currentVersion: claim.version });
    const state = isReady ? "in_review" : "draft";
    if (claim.reviewState === state) return ok(number);
    if (claim.reviewState === "accepted") {
      const [last] = await reviewsOf(db, permit.value, claim.id);
      return refuse({ code: "decided", number, state: "accepted", by: last?.by ?? "" });
    }
    const command = isReady ? "claim.submit" : "claim.draft";
    await saveReview(db, permit.value, { claim, review: { state, steps: [], reasonCode: null, note: "" }, command, now });
    return ok(number);
  });
}
