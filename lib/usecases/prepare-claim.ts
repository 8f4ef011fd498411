import type { Db } from "../data/client";
import type { ClaimDetails } from "../domain/claim";
import { type ClaimInput, type DraftScope, draftClaim } from "../domain/claim-draft";
import { type Result, invalid } from "../domain/failure";
import type { Permit } from "../domain/policy";
import type { ScopeTrees } from "../domain/scope";
import { resolveDocument } from "./resolve-document";
import { createSource, resolveNames } from "./resolve-names";

type Frame = { readonly scope: DraftScope; readonly scopes: ScopeTrees };

/** Finds or makes the names of an input and reads its figure; what was made is undone with the transaction on a refusal. */
export async function prepareClaim(db: Db, permit: Permit, input: ClaimInput, { scope, scopes }: Frame): Promise<Result<ClaimDetails>> {
  const unknownScope = unknownIn(input, scopes);
  if (unknownScope !== null) return invalid(unknownScope, "choose one of the list");
  if (input.speaker === "") return invalid("speaker", "say whose words these are");
  const names = await resolveNames(db, permit, input, createSource);
  if (!names.ok) return names;
  const documentId = await resolveDocument(db, permit, input, names.value.outletId);
  const measure = scopes.measures.find(({ id }) => id === scope.measureId) ?? null;
  return draftClaim(input, { ...names.value, documentId }, scope, measure);
}

/** The field whose chosen place or population is not of this workspace; null where both are. */
function unknownIn({ placeId, populationId }: ClaimInput, { places, populations }: ScopeTrees): "placeId" | "populationId" | null {
  if (placeId !== null && !places.some(({ id }) => id === placeId)) return "placeId";
  return populationId !== null && !populations.some(({ id }) => id === populationId) ? "populationId" : null;
}
