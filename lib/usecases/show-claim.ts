import { anchorsOfWords, citationsOfClaim } from "../data/citations";
import { claimNumbers, findClaim } from "../data/claims";
import { transaction } from "../data/client";
import { type DocumentSummary, findDocuments } from "../data/documents";
import { type PastVersion, findVersions } from "../data/history";
import { type ReadingByHand, readingsByHand } from "../data/judgements";
import { judgementsOn } from "../data/origin-judgements";
import { type QuestionMention, questionsOfClaims } from "../data/placements";
import { type OpenItem, openItemsOf } from "../data/review-items";
import { reviewsOf } from "../data/reviews";
import { loadScopes } from "../data/scopes";
import { type KnownSource, findSourceFacts } from "../data/source-facts";
import type { Citation } from "../domain/citations/citation";
import type { Claim, ClaimDetails } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import type { ClaimId, DocumentId, SourceId } from "../domain/ids";
import type { OriginJudgement } from "../domain/origin-judgement";
import { readingsInForce } from "../domain/overrule";
import { type Actor, authorize } from "../domain/policy";
import { sourcesOf } from "../domain/question-comparison";
import type { KeptReview } from "../domain/review";
import type { ScopeTrees } from "../domain/scope";

export type ShownClaim = {
  readonly claim: Claim;
  readonly sourceById: ReadonlyMap<SourceId, KnownSource>;
  /** The documents of the claim and of its earlier versions. */
  readonly documentById: ReadonlyMap<DocumentId, DocumentSummary>;
  readonly questions: readonly QuestionMention[];
  /** Where somebody overruled how it is read. */
  readonly byHand: readonly ReadingByHand[];
  readonly scopes: ScopeTrees;
  /** Where its words stand, and what else people cited for it and its steps. */
  readonly citations: readonly Citation[];
  /** What the newest texts of documents did to its words and citations, until somebody edits it. */
  readonly toReview: readonly OpenItem[];
  /** What reviewers decided, the last first. */
  readonly reviews: readonly KeptReview[];
  readonly history: readonly PastVersion[];
  /** What people hold of where it comes from. */
  readonly judgements: readonly OriginJudgement[];
  /** The numbers of the claims that it responds to, or once did, by id. */
  readonly targetNumbers: ReadonlyMap<string, number>;
};

/** A claim with its chain, its questions and its history. */
export async function showClaim(actor: Actor, number: number): Promise<Result<ShownClaim>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, number);
    if (claim === null) return refuse({ code: "not_found" });
    const history = await findVersions(db, permit.value, claim.id);
    const anchor = (await anchorsOfWords(db, permit.value, [claim])).get(claim.id);
    const citations = [...(anchor === undefined ? [] : [anchor]), ...(await citationsOfClaim(db, permit.value, claim.id))];
    const versions = [claim, ...history.flatMap(({ payload }) => (payload === null ? [] : [payload as ClaimDetails]))];
    return ok({
      claim,
      history,
      reviews: await reviewsOf(db, permit.value, claim.id),
      citations,
      sourceById: await findSourceFacts(db, permit.value, [
        ...versions.flatMap(sourcesOf),
        ...citations.flatMap(({ stepSourceId }) => stepSourceId ?? []),
      ]),
      documentById: await findDocuments(
        db,
        permit.value,
        [...versions, ...citations].flatMap(({ documentId }) => documentId ?? []),
      ),
      questions: (await questionsOfClaims(db, permit.value, [claim.id])).get(claim.id) ?? [],
      byHand: readingsInForce(claim, await readingsByHand(db, permit.value, claim.id)),
      scopes: await loadScopes(db, permit.value),
      judgements: await judgementsOn(db, permit.value, claim.id),
      toReview: await openItemsOf(db, permit.value, claim),
      targetNumbers: await claimNumbers(db, permit.value, versions.flatMap(targetsOf)),
    });
  });
}

function targetsOf({ stances }: ClaimDetails): ClaimId[] {
  return stances.flatMap(({ target }) => ("claimId" in target ? [target.claimId] : []));
}
