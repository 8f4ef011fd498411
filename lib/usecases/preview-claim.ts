import { transaction } from "../data/client";
import type { Claim, ClaimDetails, Position } from "../domain/claim";
import { DATE_FIELDS } from "../domain/claim-dates";
import { type ClaimInput, draftClaim, duplicateOf, scopeOfClaim } from "../domain/claim-draft";
import type { Relation } from "../domain/comparison/report";
import { type Failure, type Result, ok } from "../domain/failure";
import { whyReading } from "../domain/figure/why-reading";
import type { ClaimId, SourceId } from "../domain/ids";
import type { WriteNumber } from "../domain/notation";
import { type Actor, authorize } from "../domain/policy";
import { DRAFT_ID, compareQuestion, withDraft } from "../domain/question-comparison";
import { nameKey } from "../domain/source";
import { severityOf } from "../domain/standing-relation";
import { toFigure } from "../domain/stated-figure";
import { attributionOf, namesIn } from "../domain/wording";
import { loadQuestion, type LoadedQuestion } from "./load-question";
import { resolveNames } from "./resolve-names";

/** How the draft would stand to one claim that is there. */
type PreviewedRelation = { readonly number: number; readonly speaker: string; readonly relation: Relation; readonly why: string };

export type ClaimPreview = {
  readonly reading: string | null;
  /** What it says on a yes/no matter; null on a question for figures. */
  readonly position: Position | null;
  /** What is wrong with a date, which does not keep the figure from being read. */
  readonly fault: Fault | null;
  readonly relations: readonly PreviewedRelation[];
  readonly duplicate: number | null;
  /** Names that are not in the workspace yet and would be made. */
  readonly newSources: readonly string[];
};

/** The relations that are looked at while one types, to the claims logged last, and how many are shown of them. */
const MOST_LOOKED_AT = 50;
const MOST_SHOWN = 4;

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
    const names = await resolveNames(db, permit.value, input, (_db, _permit, name) => {
      if (!newSources.has(nameKey(name))) newSources.set(nameKey(name), name);
      return Promise.resolve(`new ${nameKey(name)}` as SourceId);
    });
    if (!names.ok) return names;
    const { claims } = loaded.value;
    const { scope, measure } = scopeOf(loaded.value, options);
    const drafted = draftWithAnyDates(input, (tried) => draftClaim(tried, names.value, scope, measure));
    if (!drafted.ok) return drafted;
    const { details, fault } = drafted.value;
    const draft: Claim = { ...details, id: options.editing ?? DRAFT_ID, number: 0, version: 1, reviewState: "draft" };
    const others = claims.filter(({ id }) => id !== options.editing);
    return ok({
      ...(draft.position === null ? relationsOf(loaded.value, draft, options) : { reading: null, relations: [] }),
      position: draft.position,
      newSources: [...newSources.values()],
      fault,
      duplicate: duplicateOf(draft, others)?.number ?? null,
    });
  });
}

/** The same as saving would take: the edited claim's own scope, or the question's. */
function scopeOf({ question, claims, scopes }: LoadedQuestion, { editing, today }: PreviewOptions) {
  const standing = claims.find(({ id }) => id === editing);
  const scope = standing === undefined ? { ...question, today } : scopeOfClaim(standing, today);
  return { scope, measure: scopes.measures.find(({ id }) => id === scope.measureId) ?? null };
}

type Fault = Extract<Failure, { code: "invalid" }>;
type Drafted = { readonly details: ClaimDetails; readonly fault: Fault | null };

/** A draft whose dates cannot be read yet is drafted without them, so that the figure's reading stays while one types a date. */
function draftWithAnyDates(input: ClaimInput, draft: (tried: ClaimInput) => Result<ClaimDetails>): Result<Drafted> {
  const whole = draft(input);
  if (whole.ok) return ok({ details: whole.value, fault: null });
  if (whole.failure.code !== "invalid" || !isOfDates(whole.failure)) return whole;
  const undated = draft({ ...input, asOf: "", said: "", published: "" });
  return undated.ok ? ok({ details: undated.value, fault: whole.failure }) : undated;
}

function isOfDates({ field, others = [] }: Fault): boolean {
  const dates: readonly string[] = DATE_FIELDS;
  return [field, ...others.map((other) => other.field)].every((each) => dates.includes(each));
}

function relationsOf(loaded: LoadedQuestion, draft: Claim, { today, write }: PreviewOptions): Pick<ClaimPreview, "reading" | "relations"> {
  const comparison = compareQuestion(withDraft(loaded, draft), { today });
  if (!comparison.ok) return { reading: null, relations: [] };
  const { subjects, relate, why } = comparison.value;
  const last = subjects.length - 1;
  const own = subjects[last]?.reading ?? null;
  const first = Math.max(0, last - MOST_LOOKED_AT);
  const relations = subjects.slice(first, last).map(({ claim }, offset) => {
    const relation = relate(last, first + offset);
    const other = loaded.claims.find(({ id }) => id === claim.id)!;
    return { number: other.number, speaker: attributionOf(other, namesIn(loaded.sourceById)), relation, why: why(relation, write) };
  });
  const telling = relations.toSorted((a, b) => severityOf(a.relation.label) - severityOf(b.relation.label)).slice(0, MOST_SHOWN);
  return {
    reading: own === null ? null : whyReading(own, draft.figure === null ? null : toFigure(draft.figure), write),
    relations: telling,
  };
}
