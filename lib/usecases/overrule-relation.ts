import { findClaim } from "../data/claims";
import { type Db, inOneGo } from "../data/client";
import { insertDisagreement, insertRelationOverrule, revokeJudgement } from "../data/judgements";
import { findPlacement } from "../data/placements";
import type { Claim } from "../domain/claim";
import type { DisagreementCause } from "../domain/disagreement";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { PlacementId } from "../domain/ids";
import type { OverruledLabel } from "../domain/overrule";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { type Judging, judgePlacement } from "./judge-placement";

type PairJudging = Judging & {
  /** The other claim, of the higher number. */
  readonly otherNumber: number;
  /** The versions of the two claims that were judged. */
  readonly claimVersion: number;
  readonly otherVersion: number;
};
export type RelationJudging = PairJudging & { readonly label: OverruledLabel | null };
export type DisagreementJudging = PairJudging & { readonly cause: DisagreementCause | null };

/** Puts a label in place of the computed one between two claims of a question; null takes that back. */
export async function overruleRelation(actor: Actor, { label, ...judging }: RelationJudging): Promise<Result<null>> {
  const permit = authorize(actor, "judgement:overrule");
  if (!permit.ok) return permit;
  return judgePair(permit.value, judging, {
    command: label === null ? "relation.restore" : "relation.overrule",
    field: "label",
    kind: "relation_overruled",
    make: label === null ? null : (db, judged) => insertRelationOverrule(db, permit.value, { ...judged, label }),
  });
}

/** Says why two claims of a question disagree, which changes no label and no count; null takes that back. */
export async function explainDisagreement(actor: Actor, { cause, ...judging }: DisagreementJudging): Promise<Result<null>> {
  const permit = authorize(actor, "judgement:overrule");
  if (!permit.ok) return permit;
  return judgePair(permit.value, judging, {
    command: cause === null ? "disagreement.takeback" : "disagreement.explain",
    field: "cause",
    kind: "disagreement",
    make: cause === null ? null : (db, judged) => insertDisagreement(db, permit.value, { ...judged, cause }),
  });
}

type Pair = { readonly claim: Claim; readonly other: Claim };
type PairDeed = {
  readonly command: string;
  /** The field at which it is refused. */
  readonly field: string;
  readonly kind: "relation_overruled" | "disagreement";
  /** Null where what stands is only taken back. */
  readonly make: ((db: Db, judged: Pair & { readonly placementId: PlacementId; readonly reason: string }) => Promise<void>) | null;
};

/** Judges two claims of a question over the versions that were read, in place of what was judged of them in that respect. */
async function judgePair(permit: Permit, judging: PairJudging, { command, field, kind, make }: PairDeed): Promise<Result<null>> {
  if (judging.otherNumber <= judging.claimNumber) return refuse({ code: "not_found" });
  return inOneGo(permit, (db) =>
    judgePlacement(db, permit, judging, {
      command,
      run: async ({ id: placementId }, reason) => {
        const pair = await findPair(db, permit, judging);
        if (!pair.ok) return pair;
        const { claim, other } = pair.value;
        const wasJudged = await revokeJudgement(db, permit, { placementId, reason }, { kind, rightId: other.id });
        if (make === null) return ok(wasJudged);
        if (claim.version !== judging.claimVersion) return refuse({ code: "stale", currentVersion: claim.version });
        if (other.version !== judging.otherVersion) return refuse({ code: "stale", currentVersion: other.version });
        if ([claim, other].some(({ standing }) => standing !== "current"))
          return invalid(field, "one of the claims is withdrawn: it counts nowhere");
        await make(db, { placementId, reason, claim, other });
        return ok(true);
      },
    }),
  );
}

async function findPair(db: Db, permit: Permit, { questionNumber, claimNumber, otherNumber }: PairJudging): Promise<Result<Pair>> {
  const claim = await findClaim(db, permit, claimNumber);
  const other = await findClaim(db, permit, otherNumber);
  const otherPlaced = await findPlacement(db, permit, { questionNumber, claimNumber: otherNumber });
  return claim === null || other === null || otherPlaced === null ? refuse({ code: "not_found" }) : ok({ claim, other });
}
