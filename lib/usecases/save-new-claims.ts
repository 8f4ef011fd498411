import type { Db } from "../data/client";
import { insertClaims, saveChains } from "../data/claims";
import { recordChange } from "../data/history";
import { insertPlacements } from "../data/placements";
import type { Claim, ClaimDetails } from "../domain/claim";
import type { Permit } from "../domain/policy";
import type { Question } from "../domain/question";

/** Writes claims onto a question as one change: there is at least one. */
export async function saveNewClaims(
  db: Db,
  permit: Permit,
  question: Pick<Question, "id">,
  all: readonly ClaimDetails[],
): Promise<{ readonly claims: readonly Claim[]; readonly change: number }> {
  const claims = await insertClaims(db, permit, all);
  const ids = claims.map(({ id }) => id);
  const placementIds = await insertPlacements(db, permit, question.id, ids);
  const images = claims.flatMap(({ id }, index) => [
    { kind: "claim", id, version: 1, payload: all[index]! } as const,
    { kind: "placement", id: placementIds[index]!, version: 1, payload: { claimId: id, rulings: [] }, questionId: question.id } as const,
  ]);
  const command = { name: all.length === 1 ? "claim.log" : "claim.import", reason: null, subject: { kind: "claim", id: ids[0]! } } as const;
  const change = await recordChange(db, permit, command, images);
  await saveChains(db, permit, claims);
  return { claims, change };
}
