import type { Db } from "../data/client";
import { loadScopes } from "../data/scopes";
import type { DraftScope } from "../domain/claim-draft";
import { type Result, invalid, ok } from "../domain/failure";
import { isPercentUnit } from "../domain/figure/units";
import type { MeasureId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import { type Measure, type ScopeTrees, measureOfUnit } from "../domain/scope";
import { numberOfHandle } from "../domain/suggestion";
import { type SuggestionRow, questionNumbers } from "../domain/suggestion-row";
import { type LoadedQuestion, loadQuestion } from "./load-question";
import { BLANK_QUESTION, type QuestionInput } from "./make-question";

/** The questions that rows name, by number, and the vocabulary of the workspace. */
export type QuestionsOfRows = { readonly byNumber: ReadonlyMap<number, LoadedQuestion>; readonly scopes: ScopeTrees };

/** Loading a question means all its claims: so many at once. */
const MOST = 20;

/** Loads the questions that rows name; those that are not there are left out. Refuses rows of more than twenty. */
export async function loadQuestionsOf(db: Db, permit: Permit, rows: readonly SuggestionRow[]): Promise<Result<QuestionsOfRows>> {
  const numbers = questionNumbers(rows);
  if (numbers.length > MOST)
    return invalid("rows", `answer ${numbers.length} questions, and at most ${MOST} can be logged at once: untick some`);
  const byNumber = new Map<number, LoadedQuestion>();
  for (const number of numbers) {
    const loaded = await loadQuestion(db, permit, number);
    if (loaded.ok) byNumber.set(number, loaded.value);
  }
  return ok({ byNumber, scopes: await loadScopes(db, permit) });
}

/** The question of a row: one that is there, or one to be made, as its form. */
export type RowQuestion =
  | { readonly kind: "here"; readonly loaded: LoadedQuestion; readonly scope: DraftScope; readonly measure: Measure | null }
  | { readonly kind: "new"; readonly input: QuestionInput; readonly scope: DraftScope; readonly measure: Measure };

/** Which question a row answers. Refuses one that is not there, none, and a new one that does not say what it counts. */
export function questionOfRow(row: SuggestionRow, { byNumber, scopes }: QuestionsOfRows, today: string): Result<RowQuestion> {
  const text = row.question.trim();
  if (text === "") return invalid("question", "choose the question that it answers, or write a new one");
  const number = numberOfHandle(text);
  if (number !== null) {
    const loaded = byNumber.get(number);
    if (loaded === undefined) return invalid("question", `there is no Q${number} here`);
    if (loaded.question.answer === "yes_no") return invalid("question", `Q${number} asks for yes or no: log it there by the form`);
    const measure = scopes.measures.find(({ id }) => id === loaded.question.measureId) ?? null;
    return ok({ kind: "here", loaded, scope: { ...loaded.question, today }, measure });
  }
  if (row.unit === "") return invalid("unit", "say what the new question counts: troops, people, homes …");
  const measure = measureOfUnit(scopes.measures, row.unit) ?? newMeasure(row.unit);
  const scope: DraftScope = { measureId: measure.id, basis: "stock", periodStart: null, answer: "figure", today };
  return ok({ kind: "new", input: newQuestion(text, measure), scope, measure });
}

const NO_ID = "" as MeasureId;

function newMeasure(unit: string): Measure {
  const kind = isPercentUnit(unit) ? "continuous" : "count";
  return { id: NO_ID, name: unit, unit, kind, isAdditive: kind === "count", isMeasured: false, volatility: "medium" };
}

function newQuestion(title: string, { id, name, unit, kind }: Measure): QuestionInput {
  const blank: QuestionInput = { ...BLANK_QUESTION, title, newMeasureKind: kind };
  return id === NO_ID ? { ...blank, newMeasure: name, newUnit: unit } : { ...blank, measureId: id };
}
