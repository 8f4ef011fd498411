import type { Db } from "../data/client";
import { insertClaims, saveChains } from "../data/claims";
import { type Image, recordChange } from "../data/history";
import { insertPlacements } from "../data/placements";
import type { Surroundings } from "../domain/citations/anchor";
import type { Claim, ClaimDetails } from "../domain/claim";
import type { QuestionId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { anchorWords } from "./anchor-words";

/** A claim and the question it is placed on. */
export type NewClaim = {
  readonly questionId: QuestionId;
  readonly details: ClaimDetails;
  /** What stands around its words, where they were read in a text. */
  readonly around?: Surroundings;
};

type Saved = { readonly claims: readonly Claim[]; readonly change: number };

/** Writes claims onto their questions as one change, with the images of what was made along with them: there is at least one. */
export async function saveNewClaims(db: Db, permit: Permit, all: readonly NewClaim[], along: readonly Image[] = []): Promise<Saved> {
  const claims = await insertClaims(
    db,
    permit,
    all.map(({ details }) => details),
  );
  const placed = claims.map(({ id }, index) => ({ questionId: all[index]!.questionId, claimId: id }));
  const placementIds = await insertPlacements(db, permit, placed);
  const images = placed.flatMap(({ claimId: id, questionId }, index) => [
    { kind: "claim", id, version: 1, payload: all[index]!.details } as const,
    { kind: "placement", id: placementIds[index]!, version: 1, payload: { claimId: id, rulings: [] }, questionId } as const,
  ]);
  const subject = { kind: "claim", id: claims[0]!.id } as const;
  const change = await recordChange(db, permit, { name: all.length === 1 ? "claim.log" : "claim.import", reason: null, subject }, [
    ...images,
    ...along,
  ]);
  await saveChains(db, permit, claims);
  await anchorWords(
    db,
    permit,
    claims.map((claim, index) => ({ ...claim, around: all[index]!.around })),
  );
  return { claims, change };
}
