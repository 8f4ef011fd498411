import type { Claim } from "./claim";

/** The orders of the table of claims: what was changed last, logged last, speaks of the latest day, or has the largest figure first. */
export const CLAIM_SORTS = ["recent", "number", "as_of", "figure"] as const;
export type ClaimSort = (typeof CLAIM_SORTS)[number];

/** The columns of the table that can be chosen; the first is always there. */
export const CLAIM_COLUMNS = ["words", "speaker", "question", "place", "as_of", "published", "said", "note", "changed"] as const;
export type ClaimColumn = (typeof CLAIM_COLUMNS)[number];
export const USUAL_COLUMNS: readonly ClaimColumn[] = ["words", "speaker", "question", "as_of", "published"];

/** Which claims still stand, or not. */
export const CLAIM_STANDINGS = ["any", "current", "not_current"] as const;

/** A view of the table: all of it is in the address, so a saved view is a link. */
export type ClaimView = {
  readonly words: string;
  /** A source's name or one of its aliases; empty for all. */
  readonly source: string;
  /** A question's number; null for all. */
  readonly question: number | null;
  readonly standing: (typeof CLAIM_STANDINGS)[number];
  readonly sort: ClaimSort;
  readonly columns: readonly ClaimColumn[];
};

/** A view under a name, as the query of its address. */
export type SavedView = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly isShared: boolean;
  readonly isOwn: boolean;
};

/** A claim as a row of the table. */
export type ListedClaim = Pick<
  Claim,
  "number" | "version" | "phrase" | "isParaphrase" | "language" | "asOf" | "published" | "said" | "note" | "standing"
> & {
  readonly id: string;
  readonly speaker: string | null;
  readonly place: string | null;
  readonly questions: readonly { readonly number: number; readonly title: string }[];
  readonly changedAt: Date;
};

/** The view as the query of an address; what is as usual is left out. */
export function viewQuery({ words, source, question, standing, sort, columns }: ClaimView): string {
  const fields = {
    q: words,
    source,
    question: question === null ? "" : String(question),
    standing: standing === "any" ? "" : standing,
    sort: sort === "recent" ? "" : sort,
  };
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ""));
  if (columns.join() !== USUAL_COLUMNS.join()) for (const column of columns) query.append("columns", column);
  return query.toString();
}

/** The cells that can be edited in place, by their column, and the field of the claim's form that each one is. */
export const EDITABLE = { words: "words", as_of: "asOf", published: "published", said: "said", note: "note" } as const satisfies Partial<
  Record<ClaimColumn, string>
>;
export type EditableColumn = keyof typeof EDITABLE;

export function isEditable(column: ClaimColumn): column is EditableColumn {
  return column in EDITABLE;
}

/** What a cell that can be edited holds, as its form field does. */
export function cellText(claim: ListedClaim, column: EditableColumn): string {
  const texts = { words: claim.phrase, as_of: claim.asOf, published: claim.published, said: claim.said, note: claim.note };
  return texts[column] ?? "";
}
