import { claimsLoggedBy, saveChains, withdrawClaims } from "../data/claims";
import { inOneGo, transaction } from "../data/client";
import { recordChange } from "../data/history";
import { questionsOfClaims } from "../data/placements";
import type { Claim } from "../domain/claim";
import { type Result, ok, refuse } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { refreshQuestion } from "./refresh-question";

/** How many of the claims that one change logged still stand as it left them: as many as taking it back would withdraw. */
export async function countLogged(actor: Actor, change: number): Promise<Result<number>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return ok((await transaction(permit.value, (db) => claimsLoggedBy(db, permit.value, change))).length);
}

const REASON = "The import was undone";

/**
 * Takes one logging or import back as one step: the claims that it made and nobody changed since are withdrawn. Refuses
 * `not_found` where none is left.
 */
export async function undoImport(actor: Actor, { change, now }: { readonly change: number; readonly now: Date }): Promise<Result<number>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, async (db) => {
    const claims = await claimsLoggedBy(db, permit.value, change);
    const [first] = claims;
    if (first === undefined) return refuse({ code: "not_found" });
    const ids = claims.map(({ id }) => id);
    await withdrawClaims(db, permit.value, ids, REASON);
    const command = { name: "claim.undo_import", reason: REASON, subject: { kind: "claim", id: first.id } } as const;
    await recordChange(db, permit.value, command, claims.map(imageOf));
    await saveChains(
      db,
      permit.value,
      claims.map((claim) => ({ ...claim, version: claim.version + 1 })),
    );
    const questions = new Map([...(await questionsOfClaims(db, permit.value, ids)).values()].flat().map((each) => [each.number, each]));
    for (const number of questions.keys()) await refreshQuestion(db, permit.value, number, now);
    return ok(claims.length);
  });
}

function imageOf({ id, number: _number, version, reviewState: _review, ...details }: Claim) {
  return { kind: "claim", id, version: version + 1, payload: { ...details, standing: "withdrawn", standingReason: REASON } } as const;
}
