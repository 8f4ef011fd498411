import { transaction } from "../data/client";
import { fallenClaims, newConflicts, recentChanges, watchedQuestions } from "../data/home";
import { queueCount } from "../data/review-queue";
import { findSourceFacts } from "../data/source-facts";
import { noteVisit } from "../data/watches";
import { type Result, ok } from "../domain/failure";
import type { Home } from "../domain/home";
import { readHeadline, sourcesNamedIn } from "../domain/kept-headline";
import { WRITE_NUMBER } from "../domain/notation";
import { type Actor, authorize, mayDo } from "../domain/policy";
import { ALL_WAITING } from "../domain/review-queue";
import { namesIn } from "../domain/wording";

/** What a person finds when they come: what needs them, what they watch, what is new since they last came. Notes that they came. */
export async function showHome(actor: Actor, now: Date, write = WRITE_NUMBER.comma): Promise<Result<Home>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const since = await noteVisit(db, permit.value, now);
    const watched = await watchedQuestions(db, permit.value, since);
    const conflicts = await newConflicts(db, permit.value, since);
    const named = [...watched, ...conflicts].flatMap(({ headline }) => sourcesNamedIn(headline));
    const nameOf = namesIn(await findSourceFacts(db, permit.value, named));
    const told = <Kept extends { readonly headline: string }>(each: Kept) => ({
      ...each,
      headline: readHeadline(each.headline, nameOf, write),
    });
    return ok({
      since,
      watched: watched.map(told),
      conflicts: conflicts.map(told),
      fallen: await fallenClaims(db, permit.value),
      returned: await queueCount(db, permit.value, { ...ALL_WAITING, state: "returned", share: "logged" }),
      assigned: await queueCount(db, permit.value, { ...ALL_WAITING, share: "mine" }),
      waiting: mayDo(actor.role, "claim:review") ? await queueCount(db, permit.value, ALL_WAITING) : 0,
      changes: await recentChanges(db, permit.value),
    });
  });
}
