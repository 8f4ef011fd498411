import type { Claim } from "./claim";
import type { FoundQuote } from "./text/find-quote";

/** What a reviewer looks at first, in this order. */
type CheckName = "quotation" | "figure" | "archived" | "chain" | "as_of" | "scope" | "duplicate";

/** One check of a claim: passed or not, or null where there is nothing to check; with what was found. */
export type ReviewCheck = { readonly name: CheckName; readonly isPassed: boolean | null; readonly found: string };

/** What checking a claim needs to know beside it. */
export type CheckedClaim = {
  readonly claim: Claim;
  /** Where its words stand in the newest text of its document; null where that is not kept, or they are words of our own. */
  readonly place: FoundQuote | null;
  readonly hasText: boolean;
  /** The questions on which its place or population is another than theirs, without a ruling. */
  readonly apart: readonly number[];
  /** The number of a claim that says the same; null where none does. */
  readonly duplicate: number | null;
  /** Its speaker has no name. */
  readonly isUnnamed: boolean;
  /** It stands on a question. */
  readonly isPlaced: boolean;
};

/** The checks of a claim, each in words. */
export function reviewChecks(known: CheckedClaim): ReviewCheck[] {
  return [quotation(known), figure(known), archived(known), chain(known), asOf(known), scope(known), duplicate(known)];
}

function quotation({ claim, place, hasText }: CheckedClaim): ReviewCheck {
  if (claim.isParaphrase) return { name: "quotation", isPassed: null, found: "Words of our own: nothing is quoted" };
  if (!hasText) return { name: "quotation", isPassed: false, found: "Quotation not looked up: the document’s text is not kept" };
  if (place?.status === "found") return { name: "quotation", isPassed: true, found: "Quotation found in the document" };
  return { name: "quotation", isPassed: false, found: "Quotation not found in the document’s newest text" };
}

function figure({ claim: { figure: stated, figureReason } }: CheckedClaim): ReviewCheck {
  if (stated === null) return { name: "figure", isPassed: null, found: "No figure of its own" };
  return figureReason === null
    ? { name: "figure", isPassed: true, found: "The words give the figure and its hedge" }
    : { name: "figure", isPassed: false, found: `The words do not give this figure; the reason given: “${figureReason}”` };
}

function archived({ claim, hasText }: CheckedClaim): ReviewCheck {
  if (hasText) return { name: "archived", isPassed: true, found: "The document’s text is kept" };
  return { name: "archived", isPassed: false, found: claim.documentId === null ? "No document" : "The document’s text is not kept" };
}

function chain({ claim: { speakerId, documentId, hops }, isUnnamed }: CheckedClaim): ReviewCheck {
  const missing = [
    ...(speakerId === null ? ["nobody says it"] : []),
    ...(isUnnamed && hops.length < 2 ? ["nobody vouches for an unnamed source"] : []),
    ...(documentId === null && hops.length < 2 ? ["where it was read is not known"] : []),
  ];
  return missing.length === 0
    ? { name: "chain", isPassed: true, found: "The chain is complete" }
    : { name: "chain", isPassed: false, found: `The chain is not complete: ${missing.join(", ")}` };
}

function asOf({ claim }: CheckedClaim): ReviewCheck {
  return claim.asOf === null
    ? { name: "as_of", isPassed: false, found: "As-of date not stated: publication stands in" }
    : { name: "as_of", isPassed: true, found: "As-of date set" };
}

function scope({ apart, isPlaced }: CheckedClaim): ReviewCheck {
  if (!isPlaced) return { name: "scope", isPassed: null, found: "On no question" };
  return apart.length === 0
    ? { name: "scope", isPassed: true, found: "Its scope is the question’s" }
    : { name: "scope", isPassed: false, found: `Its place or population is not that of ${apart.map((number) => `Q${number}`).join(", ")}` };
}

function duplicate({ duplicate: number }: CheckedClaim): ReviewCheck {
  return number === null
    ? { name: "duplicate", isPassed: true, found: "No other claim says the same" }
    : { name: "duplicate", isPassed: false, found: `C${number} says the same` };
}
