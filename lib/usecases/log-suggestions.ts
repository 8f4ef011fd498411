import { type Db, inOneGo } from "../data/client";
import { findDocument } from "../data/documents";
import { loadScopes } from "../data/scopes";
import { type Result, at, invalid, ok } from "../domain/failure";
import type { DraftScope } from "../domain/claim-draft";
import type { DocumentId, QuestionId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import type { ScopeTrees } from "../domain/scope";
import { type SourceDetails, nameKey } from "../domain/source";
import type { SuggestionRow } from "../domain/suggestion-row";
import { nameAfterOffice } from "../domain/text/antecedents";
import { dayOf } from "../domain/time/day";
import { type DocumentInput, type MadeDocument, holdDocument } from "./make-document";
import { makeQuestion } from "./make-question";
import { prepareClaim } from "./prepare-claim";
import { type QuestionsOfRows, type RowQuestion, loadQuestionsOf, questionOfRow } from "./questions-of-rows";
import { refreshQuestion } from "./refresh-question";
import { type FindSource, type Unknown, createSource, sourceFinder } from "./resolve-names";
import { type NewClaim, saveNewClaims } from "./save-new-claims";

export type LogSuggestions = {
  readonly rows: readonly SuggestionRow[];
  /**
   * What the rows were read in: the number of a document that is kept, or a document kept with them; null for the rows of a
   * table, which name their own documents.
   */
  readonly document: DocumentInput | number | null;
  readonly now: Date;
};

/** What was logged: under which numbers, on which questions, and in which document. */
export type LoggedSuggestions = {
  readonly change: number;
  readonly numbers: readonly number[];
  readonly questions: readonly number[];
  readonly document: number | null;
};

/**
 * Logs rows that a person confirmed, each on its question, with the document they were read in, as one change. Sources and
 * questions that are not there are made. Refuses all where one cannot be logged, naming its row: "rows.2.speaker".
 */
export async function logSuggestions(actor: Actor, given: LogSuggestions): Promise<Result<LoggedSuggestions>> {
  const permit = authorize(actor, "claim:write");
  if (!permit.ok) return permit;
  if (given.rows.length === 0) return invalid("rows", "are none: tick those to log");
  return inOneGo(permit.value, async (db) => {
    const questions = await loadQuestionsOf(db, permit.value, given.rows);
    if (!questions.ok) return questions;
    const find = sourceFinder(db, permit.value, makerFor(given.rows));
    const document = await documentOf(db, permit.value, given.document, find);
    if (document === undefined) return invalid("rows", "were read in a document that is not here");
    const made = new Map<string, Placed>();
    const claims: NewClaim[] = [];
    const numbers = new Set<number>();
    for (const [index, row] of given.rows.entries()) {
      const frame = { find, questions: questions.value, made, documentId: document?.id, today: dayOf(given.now) };
      const placed = await claimOf(db, permit.value, row, frame);
      if (!placed.ok) return at(`rows.${index}`, placed);
      claims.push(placed.value.claim);
      numbers.add(placed.value.number);
    }
    const saved = await saveNewClaims(db, permit.value, claims, document?.images);
    for (const number of numbers) await refreshQuestion(db, permit.value, number, given.now);
    return ok({
      change: saved.change,
      numbers: saved.claims.map(({ number }) => number),
      questions: [...numbers],
      document: document?.number ?? null,
    });
  });
}

/** The document that is kept, or kept now; undefined where there is none of that number. */
async function documentOf(
  db: Db,
  permit: Permit,
  given: LogSuggestions["document"],
  find: FindSource,
): Promise<MadeDocument | null | undefined> {
  if (given === null) return null;
  if (typeof given !== "number") return holdDocument(db, permit, given, find);
  const kept = await findDocument(db, permit, given);
  return kept === null ? undefined : { id: kept.id, number: kept.number, images: [] };
}

type Placed = { readonly id: QuestionId; readonly number: number; readonly scope: DraftScope };
type Frame = {
  readonly find: FindSource;
  readonly questions: QuestionsOfRows;
  /** The questions that rows above made, by their titles. */
  readonly made: Map<string, Placed>;
  readonly documentId: DocumentId | undefined;
  readonly today: string;
};

/** A source that is known only by what it is becomes a group without a name, and one with an office and a name a person. */
function makerFor(rows: readonly SuggestionRow[]): Unknown {
  const unnamed = new Set(rows.flatMap(({ isUnnamed, input }) => (isUnnamed ? [nameKey(input.speaker)] : [])));
  const kindOf = (name: string, kind: SourceDetails["kind"]) => {
    if (unnamed.has(nameKey(name))) return "unnamed_group";
    return kind === "organisation" && nameAfterOffice(name) !== null ? "person" : kind;
  };
  return (db, permit, name, kind) => createSource(db, permit, name, kindOf(name, kind));
}

async function claimOf(
  db: Db,
  permit: Permit,
  row: SuggestionRow,
  { find, questions, made, documentId, today }: Frame,
): Promise<Result<{ readonly claim: NewClaim; readonly number: number }>> {
  const question = questionOfRow(row, questions, today);
  if (!question.ok) return question;
  const key = nameKey(row.question);
  const known = made.get(key);
  const placed = known === undefined ? await placeOf(db, permit, question.value) : ok(known);
  if (!placed.ok) return placed;
  const { id, number, scope } = placed.value;
  made.set(key, placed.value);
  const frame = { scope, scopes: await scopesFor(db, permit, question.value, questions), find };
  const details = await prepareClaim(db, permit, row.input, documentId === undefined ? frame : { ...frame, documentId });
  const around = { prefix: row.before, suffix: row.after };
  return details.ok ? ok({ claim: { questionId: id, details: details.value, around }, number }) : details;
}

/** The question that is there, or made now. */
async function placeOf(db: Db, permit: Permit, question: RowQuestion): Promise<Result<Placed>> {
  const { scope } = question;
  if (question.kind === "here") return ok({ ...question.loaded.question, scope });
  const made = await makeQuestion(db, permit, question.input);
  if (!made.ok) return made;
  const { id, number, measureId } = made.value;
  return ok({ id, number, scope: { ...scope, measureId } });
}

/** The vocabulary of the workspace, with what a new question added to it. */
async function scopesFor(db: Db, permit: Permit, question: RowQuestion, { scopes }: QuestionsOfRows): Promise<ScopeTrees> {
  return question.kind === "new" && question.input.newMeasure !== "" ? loadScopes(db, permit) : scopes;
}
