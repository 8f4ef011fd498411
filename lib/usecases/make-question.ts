import type { Db } from "../data/client";
import { recordChange } from "../data/history";
import { insertQuestion } from "../data/questions";
import { type Result, ok } from "../domain/failure";
import type { Kind } from "../domain/figure/figure";
import type { PlaceId, PopulationId } from "../domain/ids";
import type { Permit } from "../domain/policy";
import type { Question, QuestionDetails } from "../domain/question";
import { keptDate } from "../domain/time/kept-date";
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

/** A question of which nothing is said yet: no title, no measure. */
export const BLANK_QUESTION: QuestionInput = {
  title: "",
  answer: "figure",
  measureId: null,
  newMeasure: "",
  newUnit: "",
  newMeasureKind: "count",
  populationId: null,
  newPopulation: "",
  newPopulationParent: null,
  placeId: null,
  newPlace: "",
  newPlaceParent: null,
  basis: "stock",
  modality: "observed",
  volatility: "medium",
  referenceMode: "latest",
  referenceDate: "",
  periodStart: "",
  acceptedOnly: false,
  note: "",
};

/** Makes a question, with its own line in the history, and what its scope names anew. */
export async function makeQuestion(db: Db, permit: Permit, input: QuestionInput): Promise<Result<Question>> {
  const details = await questionDetails(db, permit, input);
  if (!details.ok) return details;
  const question = await insertQuestion(db, permit, details.value);
  const subject = { kind: "question", id: question.id } as const;
  const image = { ...subject, version: question.version, payload: details.value, questionId: question.id };
  await recordChange(db, permit, { name: "question.create", reason: null, subject }, [image]);
  return ok(question);
}

/** What a form of a question says, its scope found or made. */
export async function questionDetails(db: Db, permit: Permit, input: QuestionInput): Promise<Result<QuestionDetails>> {
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
