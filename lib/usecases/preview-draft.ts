import type { Db } from "../data/client";
import type { Claim, ClaimDetails } from "../domain/claim";
import { DATE_FIELDS } from "../domain/claim-dates";
import { type ClaimInput, type DraftScope, draftClaim } from "../domain/claim-draft";
import type { Relation } from "../domain/comparison/report";
import { type Failure, type Result, ok } from "../domain/failure";
import { whyReading } from "../domain/figure/why-reading";
import type { ClaimId, SourceId } from "../domain/ids";
import type { WriteNumber } from "../domain/notation";
import type { Permit } from "../domain/policy";
import { compareQuestion, withDrafts } from "../domain/question-comparison";
import type { Measure } from "../domain/scope";
import { nameKey } from "../domain/source";
import { severityOf } from "../domain/standing-relation";
import { toFigure } from "../domain/stated-figure";
import { attributionOf, namesIn } from "../domain/wording";
import type { LoadedQuestion } from "./load-question";
import { type FindSource, resolveNames, sourceFinder } from "./resolve-names";

/** How a draft would stand to one claim that is there. */
type PreviewedRelation = {
  readonly number: number;
  readonly speaker: string;
  readonly relation: Relation;
  readonly why: string;
};

type Fault = Extract<Failure, { code: "invalid" }>;
/** What would be saved, and what is wrong with a date, which does not keep the figure from being read. */
export type Draft = { readonly claim: Claim; readonly fault: Fault | null };

/** Looks sources up and makes none: one that is not there gets an id to be told apart by, and its name is added to `unknown`. */
export function provisionalFinder(db: Db, permit: Permit, unknown: Map<string, string>): FindSource {
  return sourceFinder(db, permit, (_db, _permit, name) => {
    unknown.set(nameKey(name), name);
    return Promise.resolve(`new ${nameKey(name)}` as SourceId);
  });
}

type Frame = { readonly scope: DraftScope; readonly measure: Measure | null; readonly id: ClaimId; readonly find: FindSource };

/** The claim that an input would make, saving nothing. */
export async function draftOf(db: Db, permit: Permit, input: ClaimInput, { scope, measure, id, find }: Frame): Promise<Result<Draft>> {
  const names = await resolveNames(db, permit, input, find);
  if (!names.ok) return names;
  const drafted = draftWithAnyDates(input, (tried) => draftClaim(tried, names.value, scope, measure));
  if (!drafted.ok) return drafted;
  const { details, fault } = drafted.value;
  // Shown as it will stand once it counts, also where only what is accepted does.
  return ok({ claim: { ...details, id, number: 0, version: 1, reviewState: "accepted" }, fault });
}

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

export type Standing = { readonly reading: string | null; readonly relations: readonly PreviewedRelation[] };

/** The relations that are looked at while one types, to the claims logged last, and how many are told of them. */
const MOST_LOOKED_AT = 50;
const MOST_TOLD = 4;

/** How drafts would be read on a question, and how each would stand to the claims that are there, the most telling first. */
export function standingsOf(
  loaded: LoadedQuestion,
  drafts: readonly Claim[],
  { today, write }: { readonly today: string; readonly write: WriteNumber },
): (draft: Claim) => Standing {
  const comparison = compareQuestion(withDrafts(loaded, drafts), { today });
  if (!comparison.ok) return () => ({ reading: null, relations: [] });
  const { subjects, relate, why } = comparison.value;
  const firstDraft = subjects.length - drafts.length;
  const numberOf = new Map(loaded.claims.map((claim) => [claim.id, claim]));
  return (draft) => {
    const own = subjects.findIndex(({ claim }) => claim.id === draft.id);
    const first = Math.max(0, firstDraft - MOST_LOOKED_AT);
    const relations = subjects.slice(first, firstDraft).map(({ claim }, offset) => {
      const relation = relate(own, first + offset);
      const other = numberOf.get(claim.id as ClaimId)!;
      return { number: other.number, speaker: attributionOf(other, namesIn(loaded.sourceById)), relation, why: why(relation, write) };
    });
    const reading = subjects[own]?.reading ?? null;
    return {
      reading: reading === null ? null : whyReading(reading, draft.figure === null ? null : toFigure(draft.figure), write),
      relations: relations.toSorted((a, b) => severityOf(a.relation.label) - severityOf(b.relation.label)).slice(0, MOST_TOLD),
    };
  };
}
