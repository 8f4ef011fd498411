import { type Placed, type Quotation, placeQuotations } from "./document-view";

/** What a newer text did to a quotation: another number, another word, other surroundings, or it is gone; or it is there again. */
export type Finding = "changed" | "edited" | "moved" | "not_found" | "restored";

/** What a newer text of a document did to quotations; what stands as it stood before is left out. */
export function quoteFindings<Of>(
  before: string,
  now: string,
  quotations: readonly Quotation<Of>[],
): { readonly of: Of; readonly finding: Finding }[] {
  const stood = placeQuotations(before, null, quotations);
  return placeQuotations(now, before, quotations).flatMap(({ of, ...placed }, index) => {
    const earlier = stood[index]!.place?.status;
    const finding = findingOf(placed, earlier === "found");
    return finding === null || finding === earlier ? [] : [{ of, finding }];
  });
}

function findingOf({ place, hasMoved }: Placed, wasFound: boolean): Finding | null {
  if (place === null) return null;
  if (place.status !== "found") return place.status;
  if (!wasFound) return "restored";
  return hasMoved ? "moved" : null;
}

/** A finding in words, of a quotation. */
export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  changed: "a number was changed",
  edited: "a word was changed",
  moved: "moved since the text before",
  not_found: "quote not found",
  restored: "there again",
};
