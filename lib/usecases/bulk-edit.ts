import { changedByOthersSince } from "../data/changes";
import { findClaims } from "../data/claims";
import { inOneGo } from "../data/client";
import { loadScopes } from "../data/scopes";
import { type BulkChange, MOST_AT_ONCE, withBulkChange } from "../domain/bulk-edit";
import type { Claim } from "../domain/claim";
import { type Failure, type Result, invalid, ok } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import { dayOf } from "../domain/time/day";
import { saveClaimVersions } from "./save-claim-versions";

export type BulkEdit = BulkChange & {
  readonly numbers: readonly number[];
  /** The workspace's last change when the claims were read: what somebody else changed since is left as it is. */
  readonly seen: number;
  readonly now: Date;
};

type LeftAsItWas = { readonly number: number; readonly reason: string };
export type BulkEdited = { readonly numbers: readonly number[]; readonly left: readonly LeftAsItWas[] };

/** Changes one field of several claims as one change; those that cannot be changed so are left, each with its reason. */
export async function bulkEdit(actor: Actor, { numbers, seen, now, ...change }: BulkEdit): Promise<Result<BulkEdited>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if (change.reason.trim() === "") return invalid("reason", "say why you change them: it is kept in the history");
  if (numbers.length === 0) return invalid("field", "choose the claims first, by the boxes before them");
  if (numbers.length > MOST_AT_ONCE) return invalid("field", `at most ${MOST_AT_ONCE} claims are changed at once`);
  return inOneGo(permit.value, async (db) => {
    const claims = await findClaims(db, permit.value, { numbers });
    const known = { scopes: await loadScopes(db, permit.value), today: dayOf(now) };
    const ids = claims.map(({ id }) => id);
    const others = await changedByOthersSince(db, permit.value, ids, seen);
    const looked = claims.map((claim) => ({
      claim,
      outcome: others.has(claim.id)
        ? invalid<Claim>("claim", "was changed by somebody else meanwhile")
        : withBulkChange(claim, change, known),
    }));
    const good = looked.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
    const left = looked.flatMap(({ claim, outcome }) =>
      outcome.ok ? [] : [{ number: claim.number, reason: reasonOf(outcome.failure, change.field) }],
    );
    if (good.length === 0) return ok({ numbers: [], left });
    const saved = await saveClaimVersions(db, permit.value, good, { command: "claim.bulk_edit", reason: change.reason, now });
    return saved.ok ? ok({ numbers: saved.value.claims.map(({ number }) => number), left }) : saved;
  });
}

const DATE_WORDS: Readonly<Record<string, string>> = { asOf: "the as-of", said: "the day it was said", published: "the publication date" };

/** What is wrong with a claim, with the field at fault where it is not the one that was changed. */
function reasonOf(failure: Failure, changed: string): string {
  if (failure.code !== "invalid") return failure.code;
  return failure.field === changed || failure.field === "claim"
    ? failure.reason
    : `${DATE_WORDS[failure.field] ?? failure.field} ${failure.reason}`;
}
