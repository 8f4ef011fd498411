import { inOneGo } from "../data/client";
import type { Claim } from "../domain/claim";
import { type ClaimInput, duplicateOf } from "../domain/claim-draft";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { dayOf } from "../domain/time/day";
import { loadQuestion } from "./load-question";
import { refreshQuestion } from "./refresh-question";
import { prepareClaim } from "./prepare-claim";
import { saveNewClaims } from "./save-new-claims";

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
    const saved = await saveNewClaims(db, permit.value, [{ questionId: question.id, details: details.value }]);
    await refreshQuestion(db, permit.value, options.questionNumber, options.now);
    return ok(saved.claims[0]!);
  });
}
