import { type MarkedPart, type SearchTerms, markedParts } from "./search-words";

/** What can be found, in the order in which it is shown. */
export const SEARCH_KINDS = ["question", "claim", "source", "document"] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A record that was found, with the texts in which it may have been found. */
export type Found = {
  readonly kind: SearchKind;
  readonly id: string;
  readonly number: number;
  readonly texts: {
    readonly title: string;
    readonly note?: string;
    readonly aliases?: string;
    readonly by?: string | null;
    readonly standing?: string;
  };
};

/** Where a record that was found can be read, below its workspace. */
export function pathOfFound({ kind, number }: Pick<Found, "kind" | "number">): string {
  switch (kind) {
    case "question":
      return `/questions/${number}`;
    case "claim":
      return `/claims/${number}`;
    case "source":
      return `/sources/${number}`;
    case "document":
      return `/documents/${number}`;
  }
}

/** A text of a record in which something was found, with the name of that text where it is not its title. */
export type Match = { readonly field: "title" | "note" | "aliases"; readonly parts: readonly MarkedPart[] };

/** Why a record was found: its title, marked, and each other text in which there is a mark. */
export function matchesOf({ texts }: Found, terms: SearchTerms): Match[] {
  const other = (["aliases", "note"] as const)
    .map((field) => ({ field, parts: markedParts(texts[field] ?? "", terms) }))
    .filter(({ parts }) => parts.some(({ isMatch }) => isMatch));
  return [{ field: "title", parts: markedParts(texts.title, terms) }, ...other];
}
