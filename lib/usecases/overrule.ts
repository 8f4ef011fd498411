import { findClaim } from "../data/claims";
import { inOneGo } from "../data/client";
import { insertReadingOverrule, insertRelationOverrule, revokeJudgement } from "../data/judgements";
import { findPlacement } from "../data/placements";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { DEFAULT_PARAMETERS } from "../domain/figure/parameters";
import { readFigure } from "../domain/figure/reading";
import { type OverruledLabel, type ReadingInput, readingFrom } from "../domain/overrule";
import { type Actor, authorize } from "../domain/policy";
import { toFigure } from "../domain/stated-figure";
import { type Judging, judgePlacement } from "./judge-placement";

/** Puts a person's reading of a claim's words in place of ours on one question; null takes that back (METHOD 0.2). */
export async function overruleReading(
  actor: Actor,
  { reading, ...judging }: Judging & { readonly reading: ReadingInput | null },
): Promise<Result<null>> {
  const permit = authorize(actor, "judgement:overrule");
  if (!permit.ok) return permit;
  const command = reading === null ? "reading.restore" : "reading.overrule";
  return inOneGo(permit.value, (db) =>
    judgePlacement(db, permit.value, judging, {
      command,
      run: async ({ id: placementId }, reason) => {
        const wasOverruled = await revokeJudgement(db, permit.value, { placementId, reason }, { kind: "reading_overruled" });
        if (reading === null) return ok(wasOverruled);
        const claim = await findClaim(db, permit.value, judging.claimNumber);
        if (claim?.figure == null) return invalid("from", "the claim gives no figure: there is nothing to read");
        const computed = readFigure(toFigure(claim.figure), DEFAULT_PARAMETERS);
        const ends = computed.ok ? readingFrom(reading, computed.value) : computed;
        if (!ends.ok) return ends;
        await insertReadingOverrule(db, permit.value, { placementId, reason, claim, ...ends.value });
        return ok(true);
      },
    }),
  );
}

type RelationJudging = Judging & {
  /** The other claim, of the higher number. */
  readonly otherNumber: number;
  readonly label: OverruledLabel | null;
};

/** Puts a label in place of the computed one between two claims of a question; null takes that back. */
export async function overruleRelation(actor: Actor, { otherNumber, label, ...judging }: RelationJudging): Promise<Result<null>> {
  const permit = authorize(actor, "judgement:overrule");
  if (!permit.ok) return permit;
  const { questionNumber, claimNumber } = judging;
  if (otherNumber <= claimNumber) return refuse({ code: "not_found" });
  const command = label === null ? "relation.restore" : "relation.overrule";
  return inOneGo(permit.value, (db) =>
    judgePlacement(db, permit.value, judging, {
      command,
      run: async ({ id: placementId }, reason) => {
        const [claim, other] = [await findClaim(db, permit.value, claimNumber), await findClaim(db, permit.value, otherNumber)];
        const otherPlaced = await findPlacement(db, permit.value, { questionNumber, claimNumber: otherNumber });
        if (claim === null || other === null || otherPlaced === null) return refuse({ code: "not_found" });
        const judged = { placementId, reason };
        const wasOverruled = await revokeJudgement(db, permit.value, judged, { kind: "relation_overruled", rightId: other.id });
        if (label === null) return ok(wasOverruled);
        await insertRelationOverrule(db, permit.value, { ...judged, claim, other, label });
        return ok(true);
      },
    }),
  );
}
