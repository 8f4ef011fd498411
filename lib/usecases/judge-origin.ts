import { type Db, inOneGo } from "../data/client";
import { type Image, recordChange } from "../data/history";
import {
  type PartyFound,
  findOriginJudgement,
  findParties,
  insertOriginJudgement,
  questionsTouched,
  setJudgementRevoked,
  standingOriginJudgement,
} from "../data/origin-judgements";
import { type Result, invalid, ok, refuse, together } from "../domain/failure";
import {
  type OriginJudgementKind,
  type PartyName,
  type Verdict,
  nameOfParty,
  partyNamed,
  requireJudgeable,
} from "../domain/origin-judgement";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { refreshQuestion } from "./refresh-question";

export type JudgingOrigin = {
  readonly kind: OriginJudgementKind;
  readonly verdict: Verdict;
  /** "C3" or "S5". */
  readonly left: string;
  readonly right: string;
  readonly reason: string;
  readonly now: Date;
};

/**
 * Judges where two records come from, with a reason, in place of what was judged of them in that respect before. Neither record is
 * changed; the questions that they bear on are worked out anew (METHOD 4.6).
 */
export async function judgeOrigin(actor: Actor, { kind, verdict, now, ...given }: JudgingOrigin): Promise<Result<null>> {
  const permit = authorize(actor, "origin:judge");
  if (!permit.ok) return permit;
  const reason = given.reason.trim();
  const [left, right] = [named("left", given.left), named("right", given.right)];
  const read = together([left, right, reason === "" ? invalid<null>("reason", NO_REASON) : ok(null)]);
  if (!left.ok || !right.ok || reason === "") return read as Result<null>;
  const judgeable = requireJudgeable(kind, left.value, right.value);
  if (!judgeable.ok) return judgeable;
  return inOneGo(permit.value, async (db) => {
    const found = await findPair(db, permit.value, left.value, right.value);
    if (!found.ok) return found;
    const [first, second] = kind === "relies_on" ? found.value : inOrder(found.value);
    const earlier = await standingOriginJudgement(db, permit.value, { kind, leftId: first.id, rightId: second.id });
    const revoked = earlier === null ? [] : [await setJudgementRevoked(db, permit.value, earlier, { isRevoked: true, reason })];
    const made = await insertOriginJudgement(db, permit.value, { kind, verdict, reason, left: first, right: second });
    await keep(db, permit.value, [made, ...revoked], { command: "origin.judge", reason, now });
    return ok(null);
  });
}

/** Takes a judgement of origin back, with a reason. */
export async function takeBackOrigin(
  actor: Actor,
  { id, reason, now }: { readonly id: string; readonly reason: string; readonly now: Date },
): Promise<Result<null>> {
  const permit = authorize(actor, "origin:judge");
  if (!permit.ok) return permit;
  if (reason.trim() === "") return invalid("reason", NO_REASON);
  return inOneGo(permit.value, (db) =>
    replaceJudgements(db, permit.value, [{ id, isRevoked: true }], { command: "origin.takeback", reason: reason.trim(), now }),
  );
}

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
  if (images.length > 0) await keep(db, permit, images, keeping);
  return ok(null);
}

const NO_REASON = "say why: the reason is shown with the judgement";

function named(field: "left" | "right", text: string): Result<PartyName> {
  const name = partyNamed(text);
  return name === null ? invalid(field, "name a claim as C3, or a source as S5") : ok(name);
}

async function findPair(db: Db, permit: Permit, left: PartyName, right: PartyName): Promise<Result<[PartyFound, PartyFound]>> {
  const [first, second] = await findParties(db, permit, [left, right]);
  if (first == null) return invalid("left", `there is no ${nameOfParty(left)} here`);
  return second == null ? invalid("right", `there is no ${nameOfParty(right)} here`) : ok([first, second]);
}

/** What holds both ways is kept one way, so that it is not judged twice. */
function inOrder([a, b]: [PartyFound, PartyFound]): [PartyFound, PartyFound] {
  return a.id < b.id ? [a, b] : [b, a];
}

/** Tells the history, and works out anew what the judged records bear on. */
async function keep(db: Db, permit: Permit, images: readonly Image[], { command, reason, now }: Keeping): Promise<void> {
  const [{ id, payload }] = images as readonly [Image];
  await recordChange(db, permit, { name: command, reason, subject: { kind: "judgement", id } }, images);
  const { leftId, rightId } = payload as { readonly leftId: string; readonly rightId: string };
  for (const number of await questionsTouched(db, permit, [leftId, rightId])) await refreshQuestion(db, permit, number, now);
}
