import { type Db, inOneGo } from "../data/client";
import { recordChange } from "../data/history";
import { insertQuestion } from "../data/questions";
import { type Result, invalid, ok } from "../domain/failure";
import type { Kind } from "../domain/figure/figure";
import type { PlaceId, PopulationId } from "../domain/ids";
import { type Actor, type Permit, authorize } from "../domain/policy";
import type { Question, QuestionDetails } from "../domain/question";
import { keptDate } from "../domain/time/kept-date";
import { parseDayRange } from "../domain/time/day-range";
import { refreshQuestion } from "./refresh-question";
import { replaceQuestion } from "./replace-question";
import { resolveScope } from "./resolve-scope";

/** A question as a person writes it: a scope is chosen, or named to be made. Empty text means none. */
export type QuestionInput = Omit<QuestionDetails, "referenceDate" | "periodStart"> & {
  readonly referenceDate: string;
  readonly periodStart: string;
  readonly newMeasure: string;
  readonly newUnit: string;
  readonly newMeasureKind: Kind;
  readonly newPopulation: string;
  readonly newPopulationParent: PopulationId | null;
  readonly newPlace: string;
  readonly newPlaceParent: PlaceId | null;
};

export type QuestionEdit = { readonly number: number; readonly version: number; readonly reason: string };

/** Makes a question, or saves new details over the version that was read. */
export async function saveQuestion(actor: Actor, input: QuestionInput, edit: QuestionEdit | null, now: Date): Promise<Result<Question>> {
  const permit = authorize(actor, "question:write");
  if (!permit.ok) return permit;
  const fault = faultOf(input, edit);
  if (fault !== null) return fault;
  return inOneGo(permit.value, async (db) => {
    const details = await detailsOf(db, permit.value, input);
    if (!details.ok) return details;
    if (edit !== null) return replaceQuestion(db, permit.value, details.value, { ...edit, command: "question.edit", now });
    const question = await insertQuestion(db, permit.value, details.value);
    const subject = { kind: "question", id: question.id } as const;
    const image = { ...subject, version: question.version, payload: details.value, questionId: question.id };
    await recordChange(db, permit.value, { name: "question.create", reason: null, subject }, [image]);
    await refreshQuestion(db, permit.value, question.number, now);
    return ok(question);
  });
}

function faultOf(input: QuestionInput, edit: QuestionEdit | null): Result<never> | null {
  if (input.title === "") return invalid("title", "write the question as you would ask it");
  if (lacksMeasure(input)) return invalid("measureId", "say what is counted or measured: choose a measure or name a new one");
  if (input.referenceMode === "day" && !isOneDay(input.referenceDate))
    return invalid("referenceDate", "write the day from which the question looks, as 2024-10-31");
  if (input.periodStart !== "" && parseDayRange(keptDate(input.periodStart)) === null)
    return invalid("periodStart", `“${input.periodStart}” is not a date: write 2023, 2023-10 or 2023-10-01`);
  if (edit !== null && edit.reason.trim() === "") return invalid("reason", "say why you change it: it is kept in the history");
  return null;
}

function lacksMeasure({ answer, measureId, newMeasure }: QuestionInput): boolean {
  return answer === "figure" && measureId === null && newMeasure === "";
}

function isOneDay(text: string): boolean {
  const day = parseDayRange(keptDate(text));
  return day !== null && day.from === day.to;
}

async function detailsOf(db: Db, permit: Permit, input: QuestionInput): Promise<Result<QuestionDetails>> {
  const { newMeasure, newUnit, newMeasureKind, newPopulation, newPopulationParent, newPlace, newPlaceParent, ...rest } = input;
  const scope = await resolveScope(db, permit, input);
  if (!scope.ok) return scope;
  return ok({
    ...rest,
    ...scope.value,
    referenceDate: input.referenceMode === "day" ? keptDate(input.referenceDate) : null,
    periodStart: input.periodStart === "" ? null : keptDate(input.periodStart),
  });
}
