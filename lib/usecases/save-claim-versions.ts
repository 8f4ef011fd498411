import { findClaims, saveChains, updateClaims } from "../data/claims";
import type { Db } from "../data/client";
import { type Image, recordChange } from "../data/history";
import { questionsOfClaims } from "../data/placements";
import { type Claim, detailsOf } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";
import { anchorWords } from "./anchor-words";
import { refreshQuestion } from "./refresh-question";
import { carryReviews } from "./save-reviews";

type SaveOptions = {
  readonly command: string;
  readonly reason: string;
  readonly now: Date;
  /** What is changed along with the claims, once they are. */
  readonly along?: () => Promise<Image[]>;
};
type Saved = { readonly claims: readonly Claim[]; readonly change: number };

/** Saves claims over the versions they bear, as one change: there is at least one. Refuses as stale where one was saved meanwhile. */
export async function saveClaimVersions(
  db: Db,
  permit: Permit,
  claims: readonly Claim[],
  { command, reason, now, along }: SaveOptions,
): Promise<Result<Saved>> {
  const ids = claims.map(({ id }) => id);
  if (!(await updateClaims(db, permit, claims))) {
    const [current] = await findClaims(db, permit, { ids: ids.slice(0, 1) });
    return refuse({ code: "stale", currentVersion: current?.version ?? 0 });
  }
  const next = claims.map((claim): Claim => ({ ...claim, version: claim.version + 1, reviewState: "in_review" }));
  const subject = { kind: "claim", id: ids[0]! } as const;
  const images = [...next.map(imageOf), ...((await along?.()) ?? []), ...(await carryReviews(db, permit, next))];
  const change = await recordChange(db, permit, { name: command, reason, subject }, images);
  await saveChains(db, permit, next);
  await anchorWords(db, permit, next);
  const questions = [...(await questionsOfClaims(db, permit, ids)).values()].flat();
  for (const number of new Set(questions.map((question) => question.number))) await refreshQuestion(db, permit, number, now);
  return ok({ claims: next, change });
}

function imageOf(claim: Claim) {
  return { kind: "claim", id: claim.id, version: claim.version, payload: detailsOf(claim) } as const;
}
