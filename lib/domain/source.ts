import type { SourceId } from "./ids";
import type { NameOf } from "./wording";

export const SOURCE_KINDS = ["person", "organisation", "government", "outlet", "dataset", "unnamed_group"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What people may edit of a source, and what a version of it holds. */
export type SourceDetails = {
  readonly name: string;
  readonly kind: SourceKind;
  readonly aliases: readonly string[];
  readonly parentId: SourceId | null;
  /** How many an unnamed group is said to be, and the outlet that vouches for them. */
  readonly headcount: number | null;
  readonly vouchedById: SourceId | null;
  readonly class: string | null;
  readonly country: string | null;
  readonly wikidataId: string | null;
  readonly isProtected: boolean;
  readonly note: string;
};

export type Source = SourceDetails & { readonly id: SourceId; readonly number: number; readonly version: number };

/** A source as other records mention it. */
export type SourceName = { readonly id: SourceId; readonly number: number; readonly name: string };

/** The form in which names are looked up: without case, accents, punctuation and doubled spaces. */
export function nameKey(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}

/** A source as the fields of its form. */
export function sourceValues(source: SourceDetails, nameOf: NameOf): Record<string, string> {
  const { name, kind, aliases, parentId, headcount, vouchedById, country, wikidataId, isProtected, note } = source;
  return {
    name,
    kind,
    note,
    aliases: aliases.join("\n"),
    parent: parentId === null ? "" : nameOf(parentId),
    vouchedBy: vouchedById === null ? "" : nameOf(vouchedById),
    headcount: headcount === null ? "" : String(headcount),
    class: source.class ?? "",
    country: country ?? "",
    wikidataId: wikidataId ?? "",
    isProtected: isProtected ? "on" : "",
  };
}
