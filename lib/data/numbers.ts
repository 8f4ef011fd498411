import type { Db } from "./client";
import type { RecordKind } from "./generated/enums";
import type { Permit } from "../domain/policy";

/** The next short number of a kind in the workspace (Q1, C3); holds the kind's counter until the transaction ends. */
export async function nextNumber(db: Db, permit: Permit, kind: RecordKind): Promise<number> {
  return lastOfNumbers(db, permit, kind, 1);
}

/** Takes several short numbers in a row, and gives the last of them. */
export async function lastOfNumbers(db: Db, { workspaceId }: Permit, kind: RecordKind, count: number): Promise<number> {
  const { next } = await db.counter.upsert({
    where: { workspaceId_kind: { workspaceId, kind } },
    create: { workspaceId, kind, next: count },
    update: { next: { increment: count } },
  });
  return next;
}

/** The short number of a question, source or document that is there. */
export async function numberOf(db: Db, { workspaceId }: Permit, kind: "question" | "source" | "document", id: string): Promise<number> {
  const one = { where: { workspaceId_id: { workspaceId, id } }, select: { number: true } } as const;
  const find = {
    question: () => db.question.findUniqueOrThrow(one),
    source: () => db.source.findUniqueOrThrow(one),
    document: () => db.document.findUniqueOrThrow(one),
  };
  return (await find[kind]()).number;
}
