import type { Db } from "../data/client";
import { type Image, recordChange } from "../data/history";
import { findOriginJudgement, questionsTouched, setJudgementRevoked, standingOriginJudgement } from "../data/origin-judgements";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import type { Permit } from "../domain/policy";
import { refreshQuestion } from "./refresh-question";

type Keeping = { readonly command: string; readonly reason: string; readonly now: Date };
type Wanted = { readonly id: string; readonly isRevoked: boolean };

/** Takes judgements back, or lets them stand again, as one change; nothing where they are so already. */
export async function replaceJudgements(db: Db, permit: Permit, all: readonly Wanted[], keeping: Keeping): Promise<Result<null>> {
  const images: Image[] = [];
  // What is taken back makes room for what stands again.
  for (const { id, isRevoked } of all.toSorted((a, b) => Number(b.isRevoked) - Number(a.isRevoked))) {
    const judgement = await findOriginJudgement(db, permit, id);
    if (judgement === null) return refuse({ code: "not_found" });
    if ((judgement.revokedAt !== null) === isRevoked) continue;
    const { kind, leftId, rightId } = judgement;
    if (!isRevoked && (await standingOriginJudgement(db, permit, { kind, leftId, rightId })) !== null)
      return invalid("change", "it was judged otherwise since: take that back first");
    images.push(await setJudgementRevoked(db, permit, judgement, { isRevoked, reason: keeping.reason }));
  }
  if (images.length > 0) await keepJudgements(db, permit, images, keeping);
  return ok(null);
}

/** Tells the history, and works out anew what the judged records bear on. */
export async function keepJudgements(db: Db, permit: Permit, images: readonly Image[], { command, reason, now }: Keeping): Promise<void> {
  const [{ id, payload }] = images as readonly [Image];
  await recordChange(db, permit, { name: command, reason, subject: { kind: "judgement", id } }, images);
  const { leftId, rightId } = payload as { readonly leftId: string; readonly rightId: string };
  for (const number of await questionsTouched(db, permit, [leftId, rightId])) await refreshQuestion(db, permit, number, now);
}
