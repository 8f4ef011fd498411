import { type Db, transaction } from "../data/client";
import type { Claim } from "../domain/claim";
import { likelyDuplicateOf } from "../domain/claim-draft";
import { type Failure, type Result, ok } from "../domain/failure";
import type { ClaimId } from "../domain/ids";
import type { WriteNumber } from "../domain/notation";
import { type Actor, type Permit, authorize } from "../domain/policy";
import type { SuggestionRow } from "../domain/suggestion-row";
import { type LoadedQuestion, withOriginsOf } from "./load-question";
import { type QuestionsOfRows, loadQuestionsOf, questionOfRow } from "./questions-of-rows";
import { type Standing, draftOf, provisionalFinder, standingsOf } from "./preview-draft";
import type { FindSource } from "./resolve-names";

/** What logging a row would do: how it would be read, how it would stand, and what keeps it from being logged. */
export type CheckedSuggestion = Standing & {
  /** The claim that already says this. */
  readonly duplicate: number | null;
  /** A row above says the same. */
  readonly isRepeated: boolean;
  readonly newSources: readonly string[];
  readonly isNewQuestion: boolean;
  readonly problem: Failure | null;
};

export type CheckOptions = { readonly today: string; readonly write: WriteNumber };

const NOTHING = { reading: null, relations: [], duplicate: null, isRepeated: false, newSources: [], isNewQuestion: false };

/** Looks at rows as logging them would, each against its question and the rows above it. Saves nothing. */
export async function checkSuggestions(
  actor: Actor,
  rows: readonly SuggestionRow[],
  options: CheckOptions,
): Promise<Result<readonly CheckedSuggestion[]>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  return transaction(permit.value, async (db) => {
    const questions = await loadQuestionsOf(db, permit.value, rows);
    if (!questions.ok) return questions;
    const drafted: Drafted[] = [];
    const unknown = new Map<string, string>();
    const find = provisionalFinder(db, permit.value, unknown);
    for (const [index, row] of rows.entries()) {
      drafted.push(
        await drafts(db, permit.value, row, { questions: questions.value, id: `draft ${index}` as ClaimId, find, unknown, ...options }),
      );
    }
    const byNumber = new Map<number, LoadedQuestion>();
    for (const [number, loaded] of questions.value.byNumber)
      byNumber.set(number, await withOriginsOf(db, permit.value, loaded, draftsOn(drafted, number)));
    return ok(stood(drafted, byNumber, options));
  });
}

type Drafted = {
  readonly claim: Claim | null;
  readonly number: number | null;
  readonly isNewQuestion: boolean;
  readonly newSources: readonly string[];
  readonly problem: Failure | null;
};
type Frame = CheckOptions & {
  readonly questions: QuestionsOfRows;
  readonly id: ClaimId;
  readonly find: FindSource;
  readonly unknown: Map<string, string>;
};

async function drafts(db: Db, permit: Permit, row: SuggestionRow, { questions, id, find, unknown, today }: Frame): Promise<Drafted> {
  const failed = (problem: Failure): Drafted => ({ claim: null, number: null, isNewQuestion: false, newSources: [], problem });
  const question = questionOfRow(row, questions, today);
  if (!question.ok) return failed(question.failure);
  if (row.input.speaker === "") return failed(NO_SPEAKER);
  const { kind, scope, measure } = question.value;
  const known = new Set(unknown.keys());
  const draft = await draftOf(db, permit, row.input, { scope, measure, id, find });
  if (!draft.ok) return failed(draft.failure);
  return {
    claim: draft.value.claim,
    number: question.value.kind === "here" ? question.value.loaded.question.number : null,
    isNewQuestion: kind === "new",
    newSources: [...unknown].flatMap(([key, name]) => (known.has(key) ? [] : [name])),
    problem: draft.value.fault,
  };
}

const NO_SPEAKER: Failure = { code: "invalid", field: "speaker", reason: "say whose words these are, or who published the text" };

function draftsOn(all: readonly Drafted[], question: number): Claim[] {
  return all.flatMap(({ claim, number }) => (claim !== null && number === question ? [claim] : []));
}

function stood(all: readonly Drafted[], byNumber: QuestionsOfRows["byNumber"], options: CheckOptions): CheckedSuggestion[] {
  const standings = new Map(
    [...byNumber].map(([number, loaded]) => [number, { loaded, standing: standingsOf(loaded, draftsOn(all, number), options) }] as const),
  );
  return all.map(({ claim, number, isNewQuestion, newSources, problem }, index) => {
    if (claim === null) return { ...NOTHING, problem };
    const on = number === null ? undefined : standings.get(number);
    const above = all.slice(0, index).flatMap((other) => (other.number === number && other.claim !== null ? [other.claim] : []));
    return {
      ...(on === undefined ? NOTHING : on.standing(claim)),
      duplicate: on === undefined ? null : (likelyDuplicateOf(claim, on.loaded.claims)?.number ?? null),
      isRepeated: likelyDuplicateOf(claim, above) !== null,
      newSources,
      isNewQuestion,
      problem,
    };
  });
}
