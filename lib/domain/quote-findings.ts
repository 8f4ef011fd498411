import type { Claim } from "./claim";
import { type KnownSurroundings, type QuotedClaim, quotedClaims } from "./document-view";

/** What a newer text did to a quotation: another number, another word, other surroundings, or it is gone; or it is there again. */
export type Finding = "changed" | "edited" | "moved" | "not_found" | "restored";

/** A claim whose words a newer text did something to. */
export type QuoteFinding = { readonly claim: Claim; readonly finding: Finding };

/** What a newer text of a document did to the words of its claims; what stands as it stood before is left out. */
export function quoteFindings(
  before: string,
  now: string,
  claims: readonly Claim[],
  around: KnownSurroundings = new Map(),
): QuoteFinding[] {
  const stood = new Map(quotedClaims(before, null, claims, around).map(({ claim, place }) => [claim.id, place?.status]));
  return quotedClaims(now, before, claims, around).flatMap((quoted) => {
    const { claim } = quoted;
    const finding = findingOf(quoted, stood.get(claim.id) === "found");
    return finding === null || finding === stood.get(claim.id) ? [] : [{ claim, finding }];
  });
}

function findingOf({ place, hasMoved }: QuotedClaim, wasFound: boolean): Finding | null {
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
