import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { standingJudgements } from "../data/judgements";
import { type PlacementKey, bumpPlacement, findPlacement } from "../data/placements";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";
import { refreshQuestion } from "./refresh-question";

/** What every judgement on a claim's place in a question says. */
export type Judging = {
  readonly questionNumber: number;
  readonly claimNumber: number;
  readonly reason: string;
  /** The version of the placement that was read. */
  readonly version: number;
  readonly now: Date;
};

type Deed = {
  readonly command: string;
  /** Makes or takes back the judgement; false where there was nothing to take back. */
  readonly run: (placement: PlacementKey, reason: string) => Promise<Result<boolean>>;
};

/**
 * Judges one claim's place in a question, with a reason, over the version that was read: what is in force afterwards goes
 * into the history, and the question is worked out anew.
 */
export async function judgePlacement(db: Db, permit: Permit, judging: Judging, { command, run }: Deed): Promise<Result<null>> {
  const { questionNumber, claimNumber, version: read, now } = judging;
  const reason = judging.reason.trim();
  if (reason === "") return invalid("reason", "say why: the reason is shown with the ruling");
  const placement = await findPlacement(db, permit, { questionNumber, claimNumber });
  if (placement === null) return refuse({ code: "not_found" });
  const { id, claimId, questionId } = placement;
  if (placement.version !== read) return refuse({ code: "stale", currentVersion: placement.version });
  const done = await run(placement, reason);
  if (!done.ok) return done;
  if (!done.value) return ok(null);
  const version = await bumpPlacement(db, permit, id);
  const payload = { claimId, rulings: await standingJudgements(db, permit, id) };
  const subject = { kind: "placement", id } as const;
  await recordChange(db, permit, { name: command, reason, subject }, [{ ...subject, version, payload, questionId }]);
  await refreshQuestion(db, permit, questionNumber, now);
  return ok(null);
}
