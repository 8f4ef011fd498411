import { inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { type PlacementKey, bumpPlacement, findPlacement, insertRuling, revokeRuling, standingRulings } from "../data/placements";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { ScopeRuling } from "../domain/placement";
import { type Actor, authorize } from "../domain/policy";
import { refreshQuestion } from "./refresh-question";

export type Ruling = {
  readonly questionNumber: number;
  readonly claimNumber: number;
  readonly facet: ScopeRuling["facet"];
  /** True: the claim's facet counts as the question's own here. False: as its words have it. */
  readonly isSame: boolean;
  readonly reason: string;
  /** The version of the placement that was read. */
  readonly version: number;
  readonly now: Date;
};

const SCOPE_OF = {
  place: ({ claim, question }: PlacementKey) => [claim.placeId, question.placeId] as const,
  population: ({ claim, question }: PlacementKey) => [claim.populationId, question.populationId] as const,
};

/** Rules that a facet of a claim counts as the question's own, or takes such a ruling back. The claim's words stay. */
export async function ruleScope(actor: Actor, ruling: Ruling): Promise<Result<null>> {
  const permit = authorize(actor, "scope:rule");
  if (!permit.ok) return permit;
  const { questionNumber, claimNumber, facet, isSame, now } = ruling;
  const reason = ruling.reason.trim();
  if (reason === "") return invalid("reason", "say why: the reason is shown with the ruling");
  return inOneGo(permit.value, async (db) => {
    const placement = await findPlacement(db, permit.value, { questionNumber, claimNumber });
    if (placement === null) return refuse({ code: "not_found" });
    if (placement.version !== ruling.version) return refuse({ code: "stale", currentVersion: placement.version });
    const wasRuled = await revokeRuling(db, permit.value, { placementId: placement.id, facet, reason });
    if (isSame) {
      const [scopeFrom, scopeTo] = SCOPE_OF[facet](placement);
      if (scopeFrom === null || scopeTo === null)
        return invalid("reason", `the claim or the question states no ${facet}: there is nothing to rule on`);
      await insertRuling(db, permit.value, { placementId: placement.id, facet, reason, scopeFrom, scopeTo });
    }
    if (!isSame && !wasRuled) return ok(null);
    const version = await bumpPlacement(db, permit.value, placement.id);
    await recordChange(
      db,
      permit.value,
      { name: isSame ? "scope.rule" : "scope.revoke", reason, subject: { kind: "placement", id: placement.id } },
      [
        {
          kind: "placement",
          id: placement.id,
          version,
          payload: { claimId: placement.claimId, rulings: await standingRulings(db, permit.value, placement.id) },
          questionId: placement.questionId,
        },
      ],
    );
    await refreshQuestion(db, permit.value, questionNumber, now);
    return ok(null);
  });
}
