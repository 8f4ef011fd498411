import { findClaim } from "../data/claims";
import { type Db, inOneGo } from "../data/client";
import { loadScopes } from "../data/scopes";
import type { Claim } from "../domain/claim";
import { type ClaimInput, scopeOfClaim } from "../domain/claim-draft";
import { type Result, invalid, ok, refuse } from "../domain/failure";
import { type Actor, type Permit, authorize } from "../domain/policy";
import { dayOf } from "../domain/time/day";
import { prepareClaim } from "./prepare-claim";
import { saveClaimVersions } from "./save-claim-versions";

export type EditOptions = { readonly number: number; readonly version: number; readonly reason: string; readonly now: Date };

/** Saves new words over the version that was read. Refuses where somebody else saved in between, and keeps both. */
export async function editClaim(actor: Actor, input: ClaimInput, options: EditOptions): Promise<Result<Claim>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if (options.reason.trim() === "") return invalid("reason", "say why you change it: it is kept in the history");
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, options.number);
    if (claim === null) return refuse({ code: "not_found" });
    const scope = scopeOfClaim(claim, dayOf(options.now));
    const details = await prepareClaim(db, permit.value, input, { scope, scopes: await loadScopes(db, permit.value) });
    if (!details.ok) return details;
    const { standing, standingReason } = claim;
    return save(
      db,
      permit.value,
      { ...claim, ...details.value, standing, standingReason, version: options.version },
      { ...options, command: "claim.edit" },
    );
  });
}

/** Withdraws a claim, or takes that back; the record and its history stay. */
export async function withdrawClaim(actor: Actor, isWithdrawn: boolean, options: EditOptions): Promise<Result<Claim>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if (options.reason.trim() === "") return invalid("reason", "say why: it is kept in the history");
  return inOneGo(permit.value, async (db) => {
    const claim = await findClaim(db, permit.value, options.number);
    if (claim === null) return refuse({ code: "not_found" });
    const standing = isWithdrawn
      ? ({ standing: "withdrawn", standingReason: options.reason } as const)
      : ({ standing: "current", standingReason: null } as const);
    return save(
      db,
      permit.value,
      { ...claim, ...standing, version: options.version },
      { ...options, command: isWithdrawn ? "claim.withdraw" : "claim.restore" },
    );
  });
}

async function save(db: Db, permit: Permit, claim: Claim, options: EditOptions & { readonly command: string }): Promise<Result<Claim>> {
  const saved = await saveClaimVersions(db, permit, [claim], options);
  return saved.ok ? ok(saved.value.claims[0]!) : saved;
}
