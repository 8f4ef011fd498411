import type { Claim } from "./claim";
import { type FoundQuote, type SearchedText, findQuote, searchedText } from "./text/find-quote";
import { type Background, type Candidate, readCandidates } from "./text/read-candidates";
import { type HasMoved, movesSince } from "./text/moved";
import { type Span, overlaps } from "./text/span";
import { isDay } from "./time/day";

/** A claim of a document and where its words stand in a text; null for words of our own. */
export type QuotedClaim = {
  readonly claim: Claim;
  readonly place: FoundQuote | null;
  /** Its sentence stands elsewhere than in the text before. */
  readonly hasMoved: boolean;
};

/** So many quotations that are not there word for word are looked for by likeness, which takes a while for each. */
const MOST_LIKENESSES = 20;
/** And in long texts fewer: so many characters are gone through in all. */
const MOST_COMPARED = 600_000;

/** Where the claims of a document stand in one of its texts, in the order of the text; `before` is what it said before. */
export function quotedClaims(text: string, before: string | null, claims: readonly Claim[]): QuotedClaim[] {
  const now = searchedText(text);
  const earlier = before === null || before === text ? null : { text: searchedText(before), hasMoved: movesSince(before, text) };
  const most = Math.min(MOST_LIKENESSES, Math.ceil(MOST_COMPARED / Math.max(1, text.length)));
  let unfound = 0;
  const quoted = claims.map((claim): QuotedClaim => {
    if (claim.isParaphrase) return { claim, place: null, hasMoved: false };
    const place = findQuote(now, claim.phrase, { isLikenessTried: unfound < most });
    if (place.status !== "found") unfound += 1;
    return {
      claim,
      place,
      hasMoved: earlier !== null && place.status === "found" && hasMoved(earlier, claim.phrase, place.start),
    };
  });
  return quoted.toSorted((a, b) => startOf(a.place) - startOf(b.place) || a.claim.number - b.claim.number);
}

function startOf(place: FoundQuote | null): number {
  return place === null || place.status === "not_found" ? Number.POSITIVE_INFINITY : place.start;
}

type Earlier = { readonly text: SearchedText; readonly hasMoved: HasMoved };

function hasMoved(earlier: Earlier, phrase: string, now: number): boolean {
  const place = findQuote(earlier.text, phrase, { isLikenessTried: false });
  return place.status === "found" && earlier.hasMoved(now);
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
