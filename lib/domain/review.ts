import type { Claim, ClaimDetails, ReviewState } from "./claim";
import { type Result, invalid, ok } from "./failure";
import type { SourceId } from "./ids";

/** How those states are called. */
export const REVIEW_WORDS: Readonly<Record<ReviewState, string>> = {
  draft: "a draft",
  in_review: "not yet reviewed",
  accepted: "accepted",
  returned: "sent back",
};

/** What a reviewer found of one step of the chain, beside the words. */
export const STEP_ANSWERS = ["supported", "not_supported", "cannot_tell"] as const;
export type StepAnswer = (typeof STEP_ANSWERS)[number];

/** Why a claim is sent back, in the order of their keys. */
export const RETURN_REASONS = ["quotation", "source", "figure", "question", "other"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why an accepted claim waits anew though nobody edited it. */
export type WaitReason = "citation" | "text";

/** What was found of the step where a source stands. */
type ReviewedStep = { readonly sourceId: SourceId; readonly answer: StepAnswer };

/** What becomes of one version of a claim. */
export type Review = {
  readonly state: ReviewState;
  readonly steps: readonly ReviewedStep[];
  readonly reasonCode: ReturnReason | WaitReason | null;
  readonly note: string;
};

/** A review as it was kept, with who decided and when. */
export type KeptReview = Review & {
  readonly id: string;
  readonly claimVersion: number;
  readonly carriedFrom: number | null;
  readonly by: string;
  readonly at: Date;
};

/** A reviewer's decision as it is sent: an answer for each step that was looked at, by its place in the chain. */
export type DecisionInput = {
  readonly isAccepted: boolean;
  readonly answers: readonly (StepAnswer | null)[];
  readonly reason: ReturnReason | null;
  readonly note: string;
};

/**
 * The review that a decision makes. Whoever accepts holds the steps they left unanswered to be supported; a claim with a step
 * that is not supported cannot be accepted, and what is sent back needs a reason, in words where it is another one.
 */
export function decided({ isAccepted, answers, reason, note }: DecisionInput, hops: ClaimDetails["hops"]): Result<Review> {
  const steps = hops.flatMap(({ sourceId }, index): ReviewedStep[] => {
    const answer = answers[index] ?? (isAccepted ? "supported" : null);
    return answer === null ? [] : [{ sourceId, answer }];
  });
  if (isAccepted) {
    const unsupported = steps.findIndex(({ answer }) => answer === "not_supported");
    if (unsupported >= 0) return invalid(`step-${unsupported}`, "is not supported: send the claim back instead, or answer otherwise");
    return ok({ state: "accepted", steps, reasonCode: null, note });
  }
  if (reason === null) return invalid("reason", "choose why it is sent back");
  if (reason === "other" && note === "") return invalid("note", "say what is wrong, as no reason of the list is chosen");
  return ok({ state: "returned", steps, reasonCode: reason, note });
}

/**
 * The claims that count on a question at all: those that stand and that nobody sent back. What waits for review counts too,
 * unless the question counts only what is accepted; drafts never do.
 */
export function countedClaims<Of extends Pick<Claim, "standing" | "reviewState">>(
  claims: readonly Of[],
  { acceptedOnly }: { readonly acceptedOnly: boolean },
): Of[] {
  return claims.filter(
    ({ standing, reviewState }) => standing === "current" && (reviewState === "accepted" || (reviewState === "in_review" && !acceptedOnly)),
  );
}

/** Whether two versions of a claim say the same to a reviewer: they differ in our own note and standing at most. */
export function isReviewedAlike(a: ClaimDetails, b: ClaimDetails): boolean {
  return substanceOf(a) === substanceOf(b);
}

function substanceOf(details: ClaimDetails): string {
  const { note: _note, standing: _standing, standingReason: _reason, ...substance } = details;
  const sorted = (_key: string, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : value;
  return JSON.stringify(substance, sorted);
}
