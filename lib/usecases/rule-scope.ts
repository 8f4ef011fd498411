import { inOneGo } from "../data/client";
import { insertRuling, revokeJudgement } from "../data/judgements";
import type { PlacementKey } from "../data/placements";
import { type Result, invalid, ok } from "../domain/failure";
import type { ScopeRuling } from "../domain/placement";
import { type Actor, authorize } from "../domain/policy";
import { type Judging, judgePlacement } from "./judge-placement";

export type Ruling = Judging & {
  readonly facet: ScopeRuling["facet"];
  /** True: the claim's facet counts as the question's own here. False: as its words have it. */
  readonly isSame: boolean;
};

const SCOPE_OF = {
  place: ({ claim, question }: PlacementKey) => [claim.placeId, question.placeId] as const,
  population: ({ claim, question }: PlacementKey) => [claim.populationId, question.populationId] as const,
};

/** Rules that a facet of a claim counts as the question's own, or takes such a ruling back. The claim's words stay. */
export async function ruleScope(actor: Actor, { facet, isSame, ...judging }: Ruling): Promise<Result<null>> {
  const permit = authorize(actor, "scope:rule");
  if (!permit.ok) return permit;
  return inOneGo(permit.value, (db) =>
    judgePlacement(db, permit.value, judging, {
      command: isSame ? "scope.rule" : "scope.revoke",
      run: async (placement, reason) => {
        const judged = { placementId: placement.id, reason };
        const wasRuled = await revokeJudgement(db, permit.value, judged, { kind: "same_scope", facet });
        if (!isSame) return ok(wasRuled);
        const [scopeFrom, scopeTo] = SCOPE_OF[facet](placement);
        if (scopeFrom === null || scopeTo === null)
          return invalid("reason", `the claim or the question states no ${facet}: there is nothing to rule on`);
        await insertRuling(db, permit.value, { ...judged, facet, scopeFrom, scopeTo });
        return ok(true);
      },
    }),
  );
}
