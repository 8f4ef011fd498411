import { surroundingsOf } from "../data/citations";
import { findClaim } from "../data/claims";
import { type Db, transaction } from "../data/client";
import { type QuestionMention, questionsOfClaims } from "../data/placements";
import { findAssignee } from "../data/review-queue";
import { isForOthers } from "../data/reviews";
import { newestText } from "../data/snapshots";
import { findSourceFacts } from "../data/source-facts";
import type { Claim } from "../domain/claim";
import { duplicateOf } from "../domain/claim-draft";
import { type Result, ok, refuse } from "../domain/failure";
import type { UserId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type ReviewCheck, reviewChecks } from "../domain/review-checks";
import { type ReviewEffect, reviewEffect } from "../domain/review-effect";
import type { WriteNumber } from "../domain/notation";
import { sourcesOf } from "../domain/question-comparison";
import { isScopeOpen } from "../domain/scope-choices";
import { type FoundQuote, findQuote, searchedText } from "../domain/text/find-quote";
import { sentencesAround } from "../domain/text/sentences-around";
import { type LoadedQuestion, loadQuestion } from "./load-question";

/** The words of a claim among the sentences around them, as the newest text of its document has them. */
type Passage = {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** These are the claim's words; else what is most like them. */
  readonly isFound: boolean;
};

export type ReviewDetail = {
  readonly passage: Passage | null;
  readonly checks: readonly ReviewCheck[];
  readonly effects: readonly ReviewEffect[];
  readonly assignee: UserId | null;
  /** Whoever asks wrote it, so somebody else must accept it. */
  readonly isForOthers: boolean;
};

/** Of so many questions of a claim it is worked out what a decision does there. */
const MOST_QUESTIONS = 3;
const SENTENCES_AROUND = 2;

export type ReviewLook = { readonly today: string; readonly write?: WriteNumber };

/** What a reviewer needs beside a claim itself: its words in place, what was checked, and what deciding would change. */
export async function showReview(actor: Actor, number: number, look: ReviewLook): Promise<Result<ReviewDetail>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, number);
    if (claim === null) return refuse({ code: "not_found" });
    const placed = (await questionsOfClaims(db, permit.value, [claim.id])).get(claim.id) ?? [];
    const questions = await loadedQuestions(db, permit.value, placed);
    const speakers = await findSourceFacts(db, permit.value, sourcesOf(claim));
    const text = claim.documentId === null ? null : await newestText(db, permit.value, claim.documentId);
    const place = text === null ? null : await placeOf(db, permit.value, claim, text);
    return ok({
      passage: text === null || place === null ? null : passageAt(text, place),
      checks: reviewChecks({
        claim,
        place,
        hasText: text !== null,
        apart: questions.filter((known) => isOpenOn(known, claim)).map(({ question }) => question.number),
        isPlaced: placed.length > 0,
        duplicate: firstDuplicate(questions, claim),
        isUnnamed: speakers.get(claim.speakerId!)?.isUnnamed === true,
      }),
      effects: questions.map((known) => reviewEffect(known, claim, look, look.write)),
      assignee: await findAssignee(db, permit.value, claim.id),
      isForOthers: await isForOthers(db, permit.value, claim.id),
    });
  });
}

async function loadedQuestions(db: Db, permit: Permit, placed: readonly QuestionMention[]): Promise<LoadedQuestion[]> {
  const loaded: LoadedQuestion[] = [];
  for (const { number } of placed.slice(0, MOST_QUESTIONS)) {
    const found = await loadQuestion(db, permit, number);
    if (found.ok) loaded.push(found.value);
  }
  return loaded;
}

async function placeOf(db: Db, permit: Permit, claim: Claim, text: string): Promise<FoundQuote | null> {
  if (claim.isParaphrase) return null;
  const around = (await surroundingsOf(db, permit, [claim])).get(claim.id);
  return findQuote(searchedText(text), claim.phrase, { around });
}

function passageAt(text: string, place: FoundQuote): Passage | null {
  const span = place.status === "not_found" ? place.nearest : place;
  if (span === null) return null;
  const { start, end } = sentencesAround(text, span, SENTENCES_AROUND);
  return {
    before: text.slice(start, span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end),
    isFound: place.status === "found",
  };
}

function isOpenOn({ question, placements }: LoadedQuestion, claim: Claim): boolean {
  return isScopeOpen(claim, question, placements.find(({ claimId }) => claimId === claim.id)?.rulings ?? []);
}

function firstDuplicate(questions: readonly LoadedQuestion[], claim: Claim): number | null {
  for (const { claims } of questions) {
    const found = duplicateOf(
      claim,
      claims.filter(({ id }) => id !== claim.id),
    );
    if (found !== null) return found.number;
  }
  return null;
}
