import { inOneGo } from "../data/client";
import { type Result, invalid } from "../domain/failure";
import { type Actor, authorize } from "../domain/policy";
import type { Question } from "../domain/question";
import { keptDate } from "../domain/time/kept-date";
import { parseDayRange } from "../domain/time/day-range";
import { type QuestionInput, makeQuestion, questionDetails } from "./make-question";
import { refreshQuestion } from "./refresh-question";
import { replaceQuestion } from "./replace-question";

export type QuestionEdit = { readonly number: number; readonly version: number; readonly reason: string };

/** Makes a question, or saves new details over the version that was read. */
export async function saveQuestion(actor: Actor, input: QuestionInput, edit: QuestionEdit | null, now: Date): Promise<Result<Question>> {
  const permit = authorize(actor, "question:write");
  if (!permit.ok) return permit;
  const fault = faultOf(input, edit);
  if (fault !== null) return fault;
  return inOneGo(permit.value, async (db) => {
    if (edit !== null) {
      const details = await questionDetails(db, permit.value, input);
      return details.ok ? replaceQuestion(db, permit.value, details.value, { ...edit, command: "question.edit", now }) : details;
    }
    const made = await makeQuestion(db, permit.value, input);
    if (made.ok) await refreshQuestion(db, permit.value, made.value.number, now);
    return made;
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
