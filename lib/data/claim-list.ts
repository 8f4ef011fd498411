import type { Db } from "./client";
import type { Prisma } from "./generated/client";
import type { ClaimSort, ClaimView, ListedClaim } from "../domain/claim-list";
import type { SourceId } from "../domain/ids";
import { pick } from "../domain/pick";
import type { Permit } from "../domain/policy";

/** Where a page of the table ended: the sort column's value as text, and the number of the last claim. */
export type ClaimCursor = { readonly value: string; readonly id: string };

export type ClaimListQuery = Pick<ClaimView, "standing" | "sort"> & {
  /** Only what this source said; null for all. */
  readonly speakerId: SourceId | null;
  /** Only these claims, where words were searched for or a question is asked for; null for all. */
  readonly ids: readonly string[] | null;
  readonly after: ClaimCursor | null;
  readonly take: number;
};

const SHOWN = {
  id: true,
  number: true,
  version: true,
  phrase: true,
  isParaphrase: true,
  language: true,
  asOf: true,
  published: true,
  said: true,
  note: true,
  standing: true,
  updatedAt: true,
  sortKey: true,
  asOfFrom: true,
  speaker: { select: { name: true } },
  place: { select: { name: true } },
  placements: { select: { question: { select: { number: true, title: true } } } },
} as const satisfies Prisma.ClaimSelect;
type Row = Prisma.ClaimGetPayload<{ select: typeof SHOWN }>;

const ORDERS = {
  recent: [{ updatedAt: "desc" }, { id: "desc" }],
  number: [{ number: "desc" }],
  as_of: [{ asOfFrom: "desc" }, { id: "desc" }],
  figure: [{ sortKey: "desc" }, { id: "desc" }],
} as const satisfies Record<ClaimSort, Prisma.ClaimOrderByWithRelationInput[]>;

/** One page of the workspace's claims, and where the next one begins; claims without a figure or date are not in an order by it. */
export async function listClaims(
  db: Db,
  { workspaceId }: Permit,
  { standing, sort, speakerId, ids, after, take }: ClaimListQuery,
): Promise<{ claims: ListedClaim[]; next: ClaimCursor | null }> {
  const rows = await db.claim.findMany({
    where: {
      workspaceId,
      ...(speakerId === null ? {} : { speakerId }),
      ...(ids === null ? {} : { id: { in: [...ids] } }),
      ...STANDING[standing],
      AND: [KNOWN[sort], after === null ? {} : afterCursor(sort, after)],
    },
    orderBy: [...ORDERS[sort]],
    take: take + 1,
    select: SHOWN,
  });
  const page = rows.slice(0, take);
  const last = page.at(-1);
  return { claims: page.map(toListed), next: rows.length > take && last !== undefined ? cursorAt(sort, last) : null };
}

const STANDING = {
  any: {},
  current: { isFallen: false },
  not_current: { isFallen: true },
} as const satisfies Record<ClaimView["standing"], Prisma.ClaimWhereInput>;

/** What a claim must have to be in an order. */
const KNOWN = { recent: {}, number: {}, as_of: { asOfFrom: { not: null } }, figure: { sortKey: { not: null } } } as const satisfies Record<
  ClaimSort,
  Prisma.ClaimWhereInput
>;

function afterCursor(sort: ClaimSort, { value, id }: ClaimCursor): Prisma.ClaimWhereInput {
  const beyond = <Value>(field: string, at: Value) => ({ [field]: { lte: at }, OR: [{ [field]: { lt: at } }, { id: { lt: id } }] });
  switch (sort) {
    case "recent":
      return beyond("updatedAt", new Date(value));
    case "number":
      return { number: { lt: Number(value) } };
    case "as_of":
      return beyond("asOfFrom", new Date(value));
    case "figure":
      return beyond("sortKey", value);
  }
}

function cursorAt(sort: ClaimSort, { id, number, updatedAt, asOfFrom, sortKey }: Row): ClaimCursor {
  const values = { recent: updatedAt.toISOString(), number: String(number), as_of: asOfFrom?.toISOString(), figure: sortKey };
  return { value: String(values[sort]), id };
}

function toListed({ speaker, place, placements, updatedAt, ...row }: Row): ListedClaim {
  const plain = pick(row, [
    "id",
    "number",
    "version",
    "phrase",
    "isParaphrase",
    "language",
    "asOf",
    "published",
    "said",
    "note",
    "standing",
  ]);
  return {
    ...plain,
    speaker: speaker?.name ?? null,
    place: place?.name ?? null,
    questions: placements.map(({ question }) => question),
    changedAt: updatedAt,
  };
}
