import { transaction } from "../data/client";
import type { Claim } from "../domain/claim";
import { type ClaimInput, draftClaim, duplicateOf, scopeOfClaim } from "../domain/claim-draft";
import type { Relation } from "../domain/comparison/report";
import { type Result, ok } from "../domain/failure";
import { whyReading } from "../domain/figure/why-reading";
import type { ClaimId, SourceId } from "../domain/ids";
import { type Actor, authorize } from "../domain/policy";
import { DRAFT_ID, compareQuestion, withDraft } from "../domain/question-comparison";
import { toFigure } from "../domain/stated-figure";
import { loadQuestion, type LoadedQuestion } from "./load-question";
import { resolveNames } from "./resolve-names";

/** How the draft would stand to one claim that is there. */
type PreviewedRelation = { readonly number: number; readonly speaker: string; readonly relation: Relation; readonly why: string };

export type ClaimPreview = {
  readonly reading: string | null;
  readonly relations: readonly PreviewedRelation[];
  readonly duplicate: number | null;
  /** Names that are not in the workspace yet and would be made. */
  readonly newSources: readonly string[];
};

/** The relations shown while one types: those to the claims logged last. */
const MOST_RELATIONS = 20;

export type PreviewOptions = { readonly questionNumber: number; readonly today: string; readonly editing: ClaimId | null };

/** What a claim would say and do on its question, without saving anything. */
export async function previewClaim(actor: Actor, input: ClaimInput, options: PreviewOptions): Promise<Result<ClaimPreview>> {
  const permit = authorize(actor, "workspace:read");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const loaded = await loadQuestion(db, permit.value, options.questionNumber);
    if (!loaded.ok) return loaded;
    const newSources: string[] = [];
    const names = await resolveNames(db, permit.value, input, (_db, _permit, name) =>
      Promise.resolve(`new ${newSources.push(name)}` as SourceId),
    );
    if (!names.ok) return names;
    const { question, scopes, claims } = loaded.value;
    const measure = scopes.measures.find(({ id }) => id === question.measureId) ?? null;
    const standing = claims.find(({ id }) => id === options.editing);
    const scope = standing === undefined ? { ...question, today: options.today } : scopeOfClaim(standing, options.today);
    const details = draftClaim(input, names.value, scope, measure);
    if (!details.ok) return details;
    const draft: Claim = { ...details.value, id: options.editing ?? DRAFT_ID, number: 0, version: 1, reviewState: "draft" };
    const others = claims.filter(({ id }) => id !== options.editing);
    return ok({ ...relationsOf(loaded.value, draft, options.today), newSources, duplicate: duplicateOf(draft, others)?.number ?? null });
  });
}

function relationsOf(loaded: LoadedQuestion, draft: Claim, today: string): Pick<ClaimPreview, "reading" | "relations"> {
  const comparison = compareQuestion(withDraft(loaded, draft), { today });
  if (!comparison.ok) return { reading: null, relations: [] };
  const { subjects, relate, why } = comparison.value;
  const last = subjects.length - 1;
  const own = subjects[last]?.reading ?? null;
  const first = Math.max(0, last - MOST_RELATIONS);
  const relations = subjects.slice(first, last).map(({ claim }, offset) => {
    const relation = relate(last, first + offset);
    const other = loaded.claims.find(({ id }) => id === claim.id)!;
    return { number: other.number, speaker: nameOf(loaded, other), relation, why: why(relation) };
  });
  return { reading: own === null ? null : whyReading(own, draft.figure === null ? null : toFigure(draft.figure)), relations };
}

function nameOf({ sourceById }: LoadedQuestion, { speakerId }: Claim): string {
  return (speakerId === null ? undefined : sourceById.get(speakerId)?.name) ?? "";
}
