import type { Db } from "../data/client";
import type { ClaimDetails } from "../domain/claim";
import { type ClaimInput, type DraftScope, type ResolvedNames, draftClaim } from "../domain/claim-draft";
import { type Result, invalid, ok, together } from "../domain/failure";
import type { DocumentId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { ScopeTrees } from "../domain/scope";
import { resolveDocument } from "./resolve-document";
import { type FindSource, createSource, resolveNames, sourceFinder } from "./resolve-names";

type Frame = {
  readonly scope: DraftScope;
  readonly scopes: ScopeTrees;
  /** How its names are found: each is looked up, and made, unless others were before. */
  readonly find?: FindSource;
  /** The document, where it is known; else it is found or made by what the input calls it. */
  readonly documentId?: DocumentId;
};

/** Finds or makes the names of an input and reads its figure; what was made is undone with the transaction on a refusal. */
export async function prepareClaim(db: Db, permit: Permit, input: ClaimInput, frame: Frame): Promise<Result<ClaimDetails>> {
  const { scope, scopes, find = sourceFinder(db, permit, createSource) } = frame;
  const unknownScope = unknownIn(input, scopes);
  const inScope = unknownScope === null ? ok(null) : invalid(unknownScope, "choose one of the list");
  const isSpoken = input.speaker === "" ? invalid("speaker", "say whose words these are") : ok(null);
  const measure = scopes.measures.find(({ id }) => id === scope.measureId) ?? null;
  const names = await resolveNames(db, permit, input, find);
  if (!names.ok) return together([inScope, isSpoken, names, draftClaim(withoutResponse(input), NAMELESS, scope, measure)]);
  const documentId = frame.documentId ?? (await resolveDocument(db, permit, input, names.value.outletId));
  const drafted = draftClaim(input, { ...names.value, documentId }, scope, measure);
  return inScope.ok && isSpoken.ok ? drafted : together([inScope, isSpoken, drafted]);
}

const NAMELESS: ResolvedNames = {
  speakerId: null,
  aboutSourceId: null,
  relayId: null,
  outletId: null,
  documentId: null,
  stanceTargets: [],
};

/** What can be checked of an input whose names cannot be found: its figure, where it needs one, and its dates. */
function withoutResponse(input: ClaimInput): ClaimInput {
  const { stance, isWordsOnly, position } = input;
  return stance === null
    ? input
    : { ...input, stance: null, isWordsOnly: isWordsOnly || input.figureText === "", position: position ?? "no_position" };
}

/** The field whose chosen place or population is not of this workspace; null where both are. */
function unknownIn({ placeId, populationId }: ClaimInput, { places, populations }: ScopeTrees): "placeId" | "populationId" | null {
  if (placeId !== null && !places.some(({ id }) => id === placeId)) return "placeId";
  return populationId !== null && !populations.some(({ id }) => id === populationId) ? "populationId" : null;
}
