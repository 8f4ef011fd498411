import { findClaims } from "../data/claims";
import type { Db } from "../data/client";
import { type Image, recordChange } from "../data/history";
import { questionsOfClaims } from "../data/placements";
import { findReviewers } from "../data/review-queue";
import { findReview, hasLaterReview, insertReviews, isForOthers, lastAccepted, setReviewUndone } from "../data/reviews";
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
  await refreshQuestionsOf(db, permit, [claim.id], now);
}

/**
 * Undoes a decision, or does it again, as a change of its own. Refuses where the claim was edited or decided on since, and to do
 * again what one may no longer decide.
 */
export async function replaceReview(
  db: Db,
  permit: Permit,
  id: string,
  { isUndone, command, reason, now }: { isUndone: boolean; command: string; reason: string; now: Date },
): Promise<Result<null>> {
  const review = await findReview(db, permit, id);
  if (review === null) return refuse({ code: "not_found" });
  const { id: _id, claim, version, place, ...payload } = review;
  if (claim.version !== payload.claimVersion) return invalid("change", `C${claim.number} was edited since: review what it says now`);
  if (await hasLaterReview(db, permit, { claimId: payload.claimId, place }))
    return invalid("change", `C${claim.number} was decided on again since, or something about it changed`);
  if (!isUndone && DECISIONS.has(payload.state)) {
    if (!(await findReviewers(db, permit)).some((reviewer) => reviewer.id === permit.userId)) return refuse({ code: "forbidden" });
    if (payload.state === "accepted" && (await isForOthers(db, permit, payload.claimId as ClaimId)))
      return refuse({ code: "own_claim", number: claim.number });
  }
  await setReviewUndone(db, permit, { id, isUndone });
  const image: Image = { kind: "review", id, version: version + 1, payload: { ...payload, isUndone } };
  await recordChange(db, permit, { name: command, reason, subject: { kind: "claim", id: payload.claimId } }, [image]);
  await refreshQuestionsOf(db, permit, [payload.claimId as ClaimId], now);
  return ok(null);
}

const DECISIONS: ReadonlySet<string> = new Set(["accepted", "returned"]);

async function refreshQuestionsOf(db: Db, permit: Permit, ids: readonly ClaimId[], now: Date): Promise<void> {
  const questions = ids.length === 0 ? [] : [...(await questionsOfClaims(db, permit, ids)).values()].flat();
  for (const number of new Set(questions.map((question) => question.number))) await refreshQuestion(db, permit, number, now);
}

/**
 * Notes of claims that something about them changed beside their words, so that those which were accepted wait for review anew;
 * gives the images for that change. Noted whatever their state is: nobody accepts what they cited themselves.
 */
export async function waitAnew(db: Db, permit: Permit, ids: readonly ClaimId[], reasonCode: WaitReason): Promise<Image[]> {
  const claims = ids.length === 0 ? [] : await findClaims(db, permit, { ids });
  const noted = claims.map(({ id, version, reviewState }) => {
    const state = reviewState === "accepted" ? "in_review" : reviewState;
    return { claimId: id, claimVersion: version, review: { state, steps: [], reasonCode, note: "" } as const };
  });
  const images = await insertReviews(db, permit, noted);
  const accepted = claims.filter(({ reviewState }) => reviewState === "accepted");
  await refreshQuestionsOf(
    db,
    permit,
    accepted.map(({ id }) => id),
    new Date(),
  );
  return images;
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
