import { type Db, inOneGo } from "../data/client";
import { insertClaim, saveChain } from "../data/claims";
import { recordChange } from "../data/history";
import { insertPlacement } from "../data/placements";
import type { Claim, ClaimDetails } from "../domain/claim";
import { type ClaimInput, duplicateOf } from "../domain/claim-draft";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { dayOf } from "../domain/time/day-range";
import { loadQuestion, type LoadedQuestion } from "./load-question";
import { refreshQuestion } from "./refresh-question";
import { prepareClaim } from "./prepare-claim";

export type LogOptions = { readonly questionNumber: number; readonly now: Date; readonly isDuplicateMeant: boolean };

/** Logs a claim on a question. Refuses one that says what another already says, unless that is meant. */
export async function logClaim(actor: Actor, input: ClaimInput, options: LogOptions): Promise<Result<Claim>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const loaded = await loadQuestion(db, permit.value, options.questionNumber);
    if (!loaded.ok) return loaded;
    const { question, scopes } = loaded.value;
    const details = await prepareClaim(db, permit.value, input, {
      scope: { ...question, today: dayOf(options.now) },
      scopes,
    });
    if (!details.ok) return details;
    const duplicate = duplicateOf(details.value, loaded.value.claims);
    if (duplicate !== null && !options.isDuplicateMeant) return refuse({ code: "duplicate", number: duplicate.number });
    const claim = await save(db, permit.value, details.value, loaded.value);
    await refreshQuestion(db, permit.value, options.questionNumber, options.now);
    return ok(claim);
  });
}

async function save(db: Db, permit: Permit, details: ClaimDetails, { question }: LoadedQuestion): Promise<Claim> {
  const claim = await insertClaim(db, permit, details);
  const placementId = await insertPlacement(db, permit, { claimId: claim.id, questionId: question.id });
  await recordChange(db, permit, { name: "claim.log", reason: null, subject: { kind: "claim", id: claim.id } }, [
    { kind: "claim", id: claim.id, version: 1, payload: details },
    { kind: "placement", id: placementId, version: 1, payload: { claimId: claim.id, rulings: [] }, questionId: question.id },
  ]);
  await saveChain(db, permit, claim, 1);
  return claim;
}
