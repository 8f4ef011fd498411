import type { Claim, ClaimStance, Hop } from "./claim";
import type { ClaimInput, ResolvedNames } from "./claim-draft";
import { type Result, invalid, ok } from "./failure";
import { rationalFrom } from "./figure/rational";

/**
 * What the words say of other claims or of sources' figures, one stance for each target. Of a claim that is edited, a
 * stance that stays keeps the version it was taken towards, and those of another kind stay as they are.
 */
export function stancesOf({ stance, factor }: ClaimInput, { stanceTargets }: ResolvedNames, standing?: Claim): Result<ClaimStance[]> {
  const shown = standing?.stances[0];
  const isTaken = (each: ClaimStance) => each.kind === stance && stanceTargets.some((target) => isSameTarget(each.target, target));
  const others = standing?.stances.filter((each) => each.kind !== shown?.kind && !isTaken(each)) ?? [];
  if (stance === null) return ok(others);
  const fault = targetFault(stanceTargets, standing);
  if (fault !== null) return invalid("stanceTarget", fault);
  if (stance === "multiple_of" && !isPositive(factor)) return invalid("factor", "say how many times, as a number such as 2 or 0.5");
  const fresh = stanceTargets.map((target): ClaimStance => {
    const kept = standing?.stances.find((each) => each.kind === stance && isSameTarget(each.target, target));
    if (kept !== undefined && factor === (shown?.factor ?? "")) return kept;
    return { kind: stance, factor: stance === "multiple_of" ? factor : null, target: kept?.target ?? target };
  });
  return ok([...fresh, ...others]);
}

function targetFault(targets: ResolvedNames["stanceTargets"], standing: Claim | undefined): string | null {
  if (targets.length === 0) return "say which claim they respond to (C3), or whose figure";
  return targets.some((target) => "claimId" in target && target.claimId === standing?.id) ? "a claim cannot respond to itself" : null;
}

function isPositive(text: string): boolean {
  const value = rationalFrom(text);
  return value !== null && value.s > 0n && value.n > 0n;
}

function isSameTarget(a: ClaimStance["target"], b: ClaimStance["target"]): boolean {
  return "claimId" in a ? "claimId" in b && a.claimId === b.claimId : "sourceId" in b && a.sourceId === b.sourceId;
}

/** Origin, relay and publisher; one who plays two parts in a row is one step. Steps that an edit leaves alone stay as they were. */
export function hopsOf(input: ClaimInput, { speakerId, relayId, outletId }: ResolvedNames, standing?: Claim): Hop[] {
  const kept = (hop: Hop): Hop => {
    const same = standing?.hops.find(({ sourceId, role }) => sourceId === hop.sourceId && role === hop.role);
    return same === undefined ? hop : { ...same, ...(hop.role === "origin" ? { basis: hop.basis } : {}) };
  };
  const origin: Hop[] = speakerId === null ? [] : [{ sourceId: speakerId, role: "origin", basis: input.knownBy, verb: "said" }];
  const relay: Hop[] =
    relayId === null || relayId === speakerId ? [] : [{ sourceId: relayId, role: "relay", basis: "told", verb: "relayed" }];
  const further = standing?.hops.filter(({ role }) => role === "relay").slice(1) ?? [];
  const publisher: Hop[] =
    outletId === null || outletId === (relayId ?? speakerId)
      ? []
      : [{ sourceId: outletId, role: "publisher", basis: "told", verb: "reported" }];
  return [...[...origin, ...relay].map(kept), ...further, ...publisher.map(kept)];
}
