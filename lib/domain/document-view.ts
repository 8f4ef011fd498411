import type { Claim } from "./claim";
import { normalText } from "./figure/grammar/normal-text";
import { type FoundQuote, type SearchedText, findQuote, searchedText } from "./text/find-quote";
import { type Background, type Candidate, readCandidates } from "./text/read-candidates";
import { type Span, overlaps } from "./text/span";
import { isDay } from "./time/day";

/** A claim of a document and where its words stand in a text; null for words of our own. */
export type QuotedClaim = {
  readonly claim: Claim;
  readonly place: FoundQuote | null;
  /** Its words stand among others than in the text before. */
  readonly hasMoved: boolean;
};

/** So many quotations that are not there word for word are looked for by likeness, which takes a while for each. */
const MOST_LIKENESSES = 20;
/** And in long texts fewer: so many characters are gone through in all. */
const MOST_COMPARED = 600_000;
/** What surrounds a quotation, on each side, tells whether it stands where it stood. */
const SURROUNDINGS = 32;

/** Where the claims of a document stand in one of its texts, in the order of the text; `before` is what it said before. */
export function quotedClaims(text: string, before: string | null, claims: readonly Claim[]): QuotedClaim[] {
  const now = searchedText(text);
  const earlier = before === null ? null : searchedText(before);
  const most = Math.min(MOST_LIKENESSES, Math.ceil(MOST_COMPARED / Math.max(1, text.length)));
  let unfound = 0;
  const quoted = claims.map((claim): QuotedClaim => {
    if (claim.isParaphrase) return { claim, place: null, hasMoved: false };
    const place = findQuote(now, claim.phrase, { isLikenessTried: unfound < most });
    if (place.status !== "found") unfound += 1;
    return {
      claim,
      place,
      hasMoved: earlier !== null && place.status === "found" && hasMoved(earlier, claim.phrase, surroundings(text, place)),
    };
  });
  return quoted.toSorted((a, b) => startOf(a.place) - startOf(b.place) || a.claim.number - b.claim.number);
}

function startOf(place: FoundQuote | null): number {
  return place === null || place.status === "not_found" ? Number.POSITIVE_INFINITY : place.start;
}

type Surroundings = { readonly before: string; readonly after: string };

function hasMoved(earlier: SearchedText, phrase: string, now: Surroundings): boolean {
  const place = findQuote(earlier, phrase, { isLikenessTried: false });
  if (place.status !== "found") return false;
  const then = surroundings(earlier.text, place);
  return then.before !== now.before && then.after !== now.after;
}

function surroundings(text: string, { start, end }: Span): Surroundings {
  const plain = (from: number, to: number) => normalText(text.slice(Math.max(0, from), to)).text;
  return { before: plain(start - SURROUNDINGS, start), after: plain(end, end + SURROUNDINGS) };
}

/** A whole day, from which weekdays can be told; null for less. */
export function dayOf(published: string | null): string | null {
  return published !== null && isDay(published) ? published : null;
}

/** The passages of a text that claims quote, each with the number of its claim. */
export function passagesOf(quoted: readonly QuotedClaim[]): (Span & { readonly key: number })[] {
  return quoted.flatMap(({ claim, place }) =>
    place === null || place.status === "not_found" ? [] : [{ start: place.start, end: place.end, key: claim.number }],
  );
}

/** The figures within a stretch of a text that no claim quotes yet, as candidates for claims; responses without a figure are left out. */
export function unloggedFigures(text: string, within: Span, background: Background, quoted: readonly QuotedClaim[]): Candidate[] {
  const taken = passagesOf(quoted);
  const moved = ({ start, end }: Span) => ({ start: start + within.start, end: end + within.start });
  return readCandidates(text.slice(within.start, within.end), background)
    .map((candidate) => ({ ...candidate, ...moved(candidate), sentence: moved(candidate.sentence) }))
    .filter((candidate) => candidate.figure !== null && !taken.some((place) => overlaps(place, candidate)));
}
