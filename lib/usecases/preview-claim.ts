import { transaction } from "../data/client";
import type { Position } from "../domain/claim";
import { type ClaimInput, duplicateOf, scopeOfClaim } from "../domain/claim-draft";
import { type Failure, type Result, ok } from "../domain/failure";
import type { ClaimId } from "../domain/ids";
import type { WriteNumber } from "../domain/notation";
import { type Actor, authorize } from "../domain/policy";
import { DRAFT_ID } from "../domain/question-comparison";
import { type LoadedQuestion, loadQuestion, withOriginsOf } from "./load-question";
import { type Standing, draftOf, provisionalFinder, standingsOf } from "./preview-draft";

export type ClaimPreview = Standing & {
  /** What it says on a yes/no matter; null on a question for figures. */
  readonly position: Position | null;
  /** What is wrong with a date, which does not keep the figure from being read. */
  readonly fault: Extract<Failure, { code: "invalid" }> | null;
  readonly duplicate: number | null;
  /** Names that are not in the workspace yet and would be made. */
  readonly newSources: readonly string[];
};

export type PreviewOptions = {
  readonly questionNumber: number;
  readonly today: string;
  readonly editing: ClaimId | null;
  readonly write: WriteNumber;
};

/** What a claim would say and do on its question, without saving anything. */
export async function previewClaim(actor: Actor, input: ClaimInput, options: PreviewOptions): Promise<Result<ClaimPreview>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const loaded = await loadQuestion(db, permit.value, options.questionNumber);
    if (!loaded.ok) return loaded;
    const newSources = new Map<string, string>();
    const drafted = await draftOf(db, permit.value, input, {
      ...scopeOf(loaded.value, options),
      id: options.editing ?? DRAFT_ID,
      find: provisionalFinder(db, permit.value, newSources),
    });
    if (!drafted.ok) return drafted;
    const { claim, fault } = drafted.value;
    const others = loaded.value.claims.filter(({ id }) => id !== options.editing);
    return ok({
      ...(claim.position === null
        ? standingsOf(await withOriginsOf(db, permit.value, loaded.value, [claim]), [claim], options)(claim)
        : { reading: null, relations: [] }),
      position: claim.position,
      newSources: [...newSources.values()],
      fault,
      duplicate: duplicateOf(claim, others)?.number ?? null,
    });
  });
}

/** The same as saving would take: the edited claim's own scope, or the question's. */
function scopeOf({ question, claims, scopes }: LoadedQuestion, { editing, today }: PreviewOptions) {
  const standing = claims.find(({ id }) => id === editing);
  const scope = standing === undefined ? { ...question, today } : scopeOfClaim(standing, today);
  return { scope, measure: scopes.measures.find(({ id }) => id === scope.measureId) ?? null };
}
