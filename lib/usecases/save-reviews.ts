import { findClaims } from "../data/claims";
import type { Db } from "../data/client";
import { type Image, recordChange } from "../data/history";
import { questionsOfClaims } from "../data/placements";
import { findReview, insertReviews, lastAccepted, setReviewUndone } from "../data/reviews";
import { type Claim, detailsOf } from "../domain/claim";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { ClaimId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { type Review, type WaitReason, isReviewedAlike } from "../domain/review";
import { refreshQuestion } from "./refresh-question";

type Decided = { readonly claim: Claim; readonly review: Review; readonly command: string; readonly now: Date };

/** Keeps what becomes of a claim's version as a change of its own, and works out anew the questions it stands on. */
export async function saveReview(db: Db, permit: Permit, { claim, review, command, now }: Decided): Promise<void> {
  const images = await insertReviews(db, permit, [{ claimId: claim.id, claimVersion: claim.version, review }]);
  await recordChange(db, permit, { name: command, reason: review.note || null, subject: { kind: "claim", id: claim.id } }, images);
  await refreshQuestionsOf(db, permit, claim.id, now);
}

/** Undoes a decision, or does it again, as a change of its own. Refuses where the claim was edited since. */
export async function replaceReview(
  db: Db,
  permit: Permit,
  id: string,
  { isUndone, command, reason, now }: { isUndone: boolean; command: string; reason: string; now: Date },
): Promise<Result<null>> {
  const review = await findReview(db, permit, id);
  if (review === null) return refuse({ code: "not_found" });
  const { claim, version, ...payload } = review;
  if (claim.version !== payload.claimVersion) return invalid("change", `C${claim.number} was edited since: review what it says now`);
  await setReviewUndone(db, permit, { id, isUndone });
  const image: Image = { kind: "review", id, version: version + 1, payload: { ...payload, isUndone } };
  await recordChange(db, permit, { name: command, reason, subject: { kind: "claim", id: payload.claimId } }, [image]);
  await refreshQuestionsOf(db, permit, payload.claimId as ClaimId, now);
  return ok(null);
}

async function refreshQuestionsOf(db: Db, permit: Permit, id: ClaimId, now: Date): Promise<void> {
  const questions = (await questionsOfClaims(db, permit, [id])).get(id) ?? [];
  for (const { number } of questions) await refreshQuestion(db, permit, number, now);
}

/** Lets accepted claims wait for review anew, as something about them changed beside their words; gives the images for that change. */
export async function waitAnew(db: Db, permit: Permit, ids: readonly ClaimId[], reasonCode: WaitReason): Promise<Image[]> {
  const accepted = ids.length === 0 ? [] : (await findClaims(db, permit, { ids })).filter(({ reviewState }) => reviewState === "accepted");
  const review: Review = { state: "in_review", steps: [], reasonCode, note: "" };
  return insertReviews(
    db,
    permit,
    accepted.map(({ id, version }) => ({ claimId: id, claimVersion: version, review })),
  );
}

/** Keeps claims accepted of which a reviewer accepted all that they now say: only our own note or their standing changed. */
export async function carryReviews(db: Db, permit: Permit, claims: readonly Claim[]): Promise<Image[]> {
  const accepted = await lastAccepted(
    db,
    permit,
    claims.map(({ id }) => id),
  );
  return insertReviews(
    db,
    permit,
    claims.flatMap((claim) => {
      const last = accepted.get(claim.id);
      if (last === undefined || !isReviewedAlike(last.details, detailsOf(claim))) return [];
      return [{ claimId: claim.id, claimVersion: claim.version, review: last.review, carried: { from: last.version, by: last.by } }];
    }),
  );
}
