import { HOP_BASIS_WORDS, MODALITY_WORDS, POSITION_WORDS, STANCE_WORDS } from "@/components/question/words";
import type { ClaimDetails } from "@/lib/domain/claim";
import type { FormState } from "@/lib/domain/form-state";
import { claimValues } from "@/lib/domain/claim-values";
import type { Actor } from "@/lib/domain/policy";
import type { TreeNode } from "@/lib/domain/scope";
import { namesIn } from "@/lib/domain/wording";
import { type ShownClaim, showClaim } from "@/lib/usecases/show-claim";

/** A shown claim as the fields of its form. */
export function valuesOfClaim({ claim, sourceById, documentById, targetNumbers }: ShownClaim): Record<string, string> {
  return claimValues(claim, {
    sourceName: namesIn(sourceById),
    claimNumber: (id) => targetNumbers.get(id) ?? null,
    documentOf: (id) => documentById.get(id),
  });
}

/** One version of a shown claim, each field in the words that its form shows. */
export function wordsOfClaim(shown: ShownClaim, version: ClaimDetails): Record<string, string> {
  const values = valuesOfClaim({ ...shown, claim: { ...shown.claim, ...version } });
  const nameIn = (nodes: readonly TreeNode<string>[]) => (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const among = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;
  const yes = (value: string) => (value === "on" ? "yes" : "no");
  const words: Readonly<Record<string, (value: string) => string>> = {
    isParaphrase: yes,
    isWordsOnly: yes,
    placeId: nameIn(shown.scopes.places),
    populationId: nameIn(shown.scopes.populations),
    modality: among(MODALITY_WORDS),
    knownBy: among(HOP_BASIS_WORDS),
    position: among(POSITION_WORDS),
    stance: among(STANCE_WORDS),
  };
  return Object.fromEntries(
    Object.entries({ ...values, standing: version.standing }).map(([field, value]) => [field, words[field]?.(value) ?? value]),
  );
}

/** What is stored of a claim now, for a form whose version is no longer the current one. */
export async function currentClaimValues(actor: Actor, number: number): Promise<FormState["theirs"]> {
  const shown = await showClaim(actor, number);
  return shown.ok ? { version: shown.value.claim.version, values: valuesOfClaim(shown.value) } : null;
}
