import { type Db, inOneGo } from "../data/client";
import {
  type PartyFound,
  findOriginJudgement,
  findParties,
  insertOriginJudgement,
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
import { keepJudgements, replaceJudgements } from "./replace-judgements";

export type JudgingOrigin = {
  readonly kind: OriginJudgementKind;
  readonly verdict: Verdict;
  /** "C3" or "S5". */
  readonly left: string;
  readonly right: string;
  readonly reason: string;
  /** When what stood then was shown; null where nothing was. */
  readonly shownAt: Date | null;
  readonly now: Date;
};

/**
 * Judges where two records come from, with a reason, in place of what was judged of them in that respect before. Neither record is
 * changed; the questions that they bear on are worked out anew (METHOD 4.6). Refuses as `stale` what somebody else judged meanwhile.
 */
export async function judgeOrigin(actor: Actor, { kind, verdict, shownAt, now, ...given }: JudgingOrigin): Promise<Result<null>> {
  const permit = authorize(actor, "origin:judge");
  if (!permit.ok) return permit;
  const reason = given.reason.trim();
  const [left, right] = [named("left", given.left), named("right", given.right)];
  const read = together<null>([left, right, reason === "" ? invalid<null>("reason", NO_REASON) : ok(null)]);
  if (!left.ok || !right.ok || reason === "") return read;
  const judgeable = requireJudgeable(kind, left.value, right.value);
  if (!judgeable.ok) return judgeable;
  return inOneGo(permit.value, async (db) => {
    const found = await findPair(db, permit.value, left.value, right.value);
    if (!found.ok) return found;
    const [first, second] = kind === "relies_on" ? found.value : inOrder(found.value);
    const earlier = await standingOriginJudgement(db, permit.value, { kind, leftId: first.id, rightId: second.id });
    const isUnseen = shownAt !== null && earlier !== null && earlier.createdAt > shownAt && earlier.createdById !== actor.userId;
    if (isUnseen) return refuse({ code: "stale", currentVersion: earlier.version });
    const revoked = earlier === null ? [] : [await setJudgementRevoked(db, permit.value, earlier, { isRevoked: true, reason })];
    const made = await insertOriginJudgement(db, permit.value, { kind, verdict, reason, left: first, right: second });
    await keepJudgements(db, permit.value, [made, ...revoked], { command: "origin.judge", reason, now });
    return ok(null);
  });
}

/** Takes a judgement of origin back, with a reason. Refuses as `stale` one that somebody took back, or judged again, meanwhile. */
export async function takeBackOrigin(
  actor: Actor,
  { id, reason, now }: { readonly id: string; readonly reason: string; readonly now: Date },
): Promise<Result<null>> {
  const permit = authorize(actor, "origin:judge");
  if (!permit.ok) return permit;
  if (reason.trim() === "") return invalid("reason", NO_REASON);
  return inOneGo(permit.value, async (db) => {
    const judgement = await findOriginJudgement(db, permit.value, id);
    if (judgement !== null && judgement.revokedAt !== null) return refuse({ code: "stale", currentVersion: judgement.version });
    return replaceJudgements(db, permit.value, [{ id, isRevoked: true }], { command: "origin.takeback", reason: reason.trim(), now });
  });
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
