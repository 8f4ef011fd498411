import { findClaim } from "../data/claims";
import { type Db, inOneGo } from "../data/client";
import { insertRelationOverrule, revokeJudgement } from "../data/judgements";
import { findPlacement } from "../data/placements";
import type { Claim } from "../domain/claim";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { OverruledLabel } from "../domain/overrule";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type Judging, judgePlacement } from "./judge-placement";

export type RelationJudging = Judging & {
  /** The other claim, of the higher number. */
  readonly otherNumber: number;
  readonly label: OverruledLabel | null;
  /** The versions of the two claims that were judged. */
  readonly claimVersion: number;
  readonly otherVersion: number;
};

/** Puts a label in place of the computed one between two claims of a question; null takes that back. */
export async function overruleRelation(actor: Actor, { label, ...judging }: RelationJudging): Promise<Result<null>> {
  const permit = authorize(actor, "judgement:overrule");
  if (!permit.ok) return permit;
  if (judging.otherNumber <= judging.claimNumber) return refuse({ code: "not_found" });
  const command = label === null ? "relation.restore" : "relation.overrule";
  return inOneGo(permit.value, (db) =>
    judgePlacement(db, permit.value, judging, {
      command,
      run: async ({ id: placementId }, reason) => {
        const pair = await findPair(db, permit.value, judging);
        if (!pair.ok) return pair;
        const { claim, other } = pair.value;
        const key = { kind: "relation_overruled", rightId: other.id } as const;
        const wasOverruled = await revokeJudgement(db, permit.value, { placementId, reason }, key);
        if (label === null) return ok(wasOverruled);
        if (claim.version !== judging.claimVersion) return refuse({ code: "stale", currentVersion: claim.version });
        if (other.version !== judging.otherVersion) return refuse({ code: "stale", currentVersion: other.version });
        if ([claim, other].some(({ standing }) => standing !== "current"))
          return invalid("label", "one of the claims is withdrawn: it counts nowhere");
        await insertRelationOverrule(db, permit.value, { placementId, reason, claim, other, label });
        return ok(true);
      },
    }),
  );
}

type Pair = { readonly claim: Claim; readonly other: Claim };

async function findPair(
  db: Db,
  permit: Permit,
  { questionNumber, claimNumber, otherNumber }: Omit<RelationJudging, "label">,
): Promise<Result<Pair>> {
  const claim = await findClaim(db, permit, claimNumber);
  const other = await findClaim(db, permit, otherNumber);
  const otherPlaced = await findPlacement(db, permit, { questionNumber, claimNumber: otherNumber });
  return claim === null || other === null || otherPlaced === null ? refuse({ code: "not_found" }) : ok({ claim, other });
}
