import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import { newId } from "./new-id";
import { nextNumber } from "./numbers";
import type { AskedFor } from "../domain/closest-question";
import type { QuestionId } from "../domain/ids";
import { pick } from "../domain/pick";
import type { Permit } from "../domain/policy";
import type { Question, QuestionDetails } from "../domain/question";
import { searchKeyOf } from "../domain/search-words";

export type QuestionRow = Question & QuestionState & { readonly updatedAt: Date };
type Row = Prisma.QuestionGetPayload<object>;

const FIELDS = [
  "id",
  "number",
  "version",
  "title",
  "answer",
  "measureId",
  "populationId",
  "placeId",
  "basis",
  "modality",
  "volatility",
  "referenceMode",
  "referenceDate",
  "periodStart",
  "acceptedOnly",
  "note",
  "claimCount",
  "conflictCount",
  "headline",
  "updatedAt",
] as const;

function toQuestion(row: Row): QuestionRow {
  return pick(row, FIELDS) as QuestionRow;
}

export async function findQuestion(db: Db, { workspaceId }: Permit, number: number): Promise<QuestionRow | null> {
  const row = await db.question.findUnique({ where: { workspaceId_number: { workspaceId, number } } });
  return row === null ? null : toQuestion(row);
}

export const QUESTION_SORTS = ["recent", "title", "number"] as const;
export type QuestionSort = (typeof QUESTION_SORTS)[number];

/** Where a page of questions ended: the sort column's value and the id or number of the last one. */
export type QuestionCursor = { readonly value: string; readonly id: string };

export type QuestionQuery = {
  readonly search: string;
  readonly answer: "figure" | "yes_no" | null;
  readonly sort: QuestionSort;
  readonly after: QuestionCursor | null;
  readonly take: number;
};

const ORDERS = {
  recent: [{ updatedAt: "desc" }, { id: "desc" }],
  title: [{ title: "asc" }, { id: "asc" }],
  number: [{ number: "asc" }],
} as const satisfies Record<QuestionSort, Prisma.QuestionOrderByWithRelationInput[]>;

/** One page of questions, and whether there are more. */
export async function listQuestions(
  db: Db,
  { workspaceId }: Permit,
  query: QuestionQuery,
): Promise<{ rows: QuestionRow[]; hasMore: boolean }> {
  const found =
    query.search === "" ? null : await db.$queryRaw<{ search_questions: string }[]>`select app.search_questions(${query.search})`;
  const rows = await db.question.findMany({
    where: {
      workspaceId,
      ...(query.answer === null ? {} : { answer: query.answer }),
      ...(found === null ? {} : { id: { in: found.map((row) => row.search_questions) } }),
      AND: [query.after === null ? {} : afterCursor(query.sort, query.after)],
    },
    orderBy: [...ORDERS[query.sort]],
    take: query.take + 1,
  });
  return { rows: rows.slice(0, query.take).map(toQuestion), hasMore: rows.length > query.take };
}

function afterCursor(sort: QuestionSort, { value, id }: QuestionCursor): Prisma.QuestionWhereInput {
  switch (sort) {
    case "recent": {
      const updatedAt = new Date(value);
      return { updatedAt: { lte: updatedAt }, OR: [{ updatedAt: { lt: updatedAt } }, { id: { lt: id } }] };
    }
    case "title":
      return { title: { gte: value }, OR: [{ title: { gt: value } }, { id: { gt: id } }] };
    case "number":
      return { number: { gt: Number(value) } };
  }
}

/** The cursor that continues after a question. */
export function cursorAt(sort: QuestionSort, question: QuestionRow): QuestionCursor {
  const value = { recent: question.updatedAt.toISOString(), title: question.title, number: String(question.number) }[sort];
  return { value, id: question.id };
}

/** What the questions for figures ask that were worked on last, the latest first. */
export async function questionsAsked(db: Db, { workspaceId }: Permit, take: number): Promise<AskedFor[]> {
  const rows = await db.question.findMany({
    where: { workspaceId, answer: "figure" },
    orderBy: [...ORDERS.recent],
    take,
    select: {
      number: true,
      title: true,
      measure: { select: { name: true, unit: true } },
      population: { select: { name: true } },
      place: { select: { name: true } },
    },
  });
  return rows.map(({ number, title, measure, population, place }) => ({
    number,
    title,
    measure: measure?.name ?? "",
    unit: measure?.unit ?? "",
    population: population?.name ?? "",
    place: place?.name ?? "",
  }));
}

export async function insertQuestion(db: Db, permit: Permit, details: QuestionDetails): Promise<Question> {
  const id = newId<QuestionId>();
  const number = await nextNumber(db, permit, "question");
  await db.question.create({
    data: { ...toColumns(details), workspaceId: permit.workspaceId, id, number, createdById: permit.userId },
    select: { id: true },
  });
  return { ...details, id, number, version: 1 };
}

function toColumns(details: QuestionDetails) {
  return { ...details, searchKey: searchKeyOf([details.title, details.note]) };
}

/** Saves new details over the given version; false where somebody else saved in between. */
export async function updateQuestion(db: Db, { workspaceId }: Permit, question: Question): Promise<boolean> {
  const { id, number, version, ...details } = question;
  const { count } = await db.question.updateMany({
    where: { workspaceId, id, version },
    data: { ...toColumns(details), version: version + 1, updatedAt: new Date() },
  });
  return count > 0;
}

/** What the lists show of a question without comparing its claims again. */
export type QuestionState = { readonly headline: string; readonly conflictCount: number; readonly claimCount: number };

export async function saveQuestionState(db: Db, { workspaceId }: Permit, id: QuestionId, state: QuestionState): Promise<void> {
  await db.question.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: { ...state, updatedAt: new Date() },
    select: { id: true },
  });
}
