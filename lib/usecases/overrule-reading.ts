import { findClaim } from "../data/claims";
import { inOneGo } from "../data/client";
import { insertReadingOverrule, revokeJudgement } from "../data/judgements";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { DEFAULT_PARAMETERS } from "../domain/figure/parameters";
import { readFigure } from "../domain/figure/reading";
import { type ReadingInput, readingFrom } from "../domain/overrule";
import { type Actor, authorize } from "../domain/policy";
import { toFigure } from "../domain/stated-figure";
import { type Judging, judgePlacement } from "./judge-placement";

export type ReadingJudging = Judging & {
  readonly reading: ReadingInput | null;
  /** The version of the claim that was judged. */
  readonly claimVersion: number;
};

/** Puts a person's reading of a claim's words in place of ours on one question; null takes that back (METHOD 2.1). */
export async function overruleReading(actor: Actor, { reading, claimVersion, ...judging }: ReadingJudging): Promise<Result<null>> {
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
        if (claim.version !== claimVersion) return refuse({ code: "stale", currentVersion: claim.version });
        if (claim.standing !== "current") return invalid("from", "the claim is withdrawn: it counts nowhere");
        const computed = readFigure(toFigure(claim.figure), DEFAULT_PARAMETERS);
        const ends = computed.ok ? readingFrom(reading, computed.value) : computed;
        if (!ends.ok) return ends;
        await insertReadingOverrule(db, permit.value, { placementId, reason, claim, ...ends.value });
        return ok(true);
      },
    }),
  );
}
