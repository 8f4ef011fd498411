import type { FormState } from "@/lib/domain/form-state";
import { claimValues } from "@/lib/domain/claim-values";
import type { Actor } from "@/lib/domain/policy";
import { type ShownClaim, showClaim } from "@/lib/usecases/show-claim";

/** A shown claim as the fields of its form. */
export function valuesOfClaim({ claim, sourceById, document, targetNumbers }: ShownClaim): Record<string, string> {
  return claimValues(claim, {
    sourceName: (id) => sourceById.get(id as never)?.name ?? "",
    claimNumber: (id) => targetNumbers.get(id) ?? null,
    documentTitle: document?.title ?? null,
    documentUrl: document?.url ?? null,
  });
}

/** What is stored of a claim now, for a form whose version is no longer the current one. */
export async function currentClaimValues(actor: Actor, number: number): Promise<FormState["theirs"]> {
  const shown = await showClaim(actor, number);
  return shown.ok ? { version: shown.value.claim.version, values: valuesOfClaim(shown.value) } : null;
}
