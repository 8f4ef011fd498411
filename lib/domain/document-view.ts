import type { Surroundings } from "./citations/anchor";
import type { Citation } from "./citations/citation";
import type { Claim } from "./claim";
import type { ClaimId } from "./ids";
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

/** What stood around the words of claims when they were saved, by claim; of those without anchor nothing is known. */
export type KnownSurroundings = ReadonlyMap<ClaimId, Surroundings>;

/** Where the claims of a document stand in one of its texts, in the order of the text; `before` is what it said before. */
export function quotedClaims(
  text: string,
  before: string | null,
  claims: readonly Claim[],
  around: KnownSurroundings = new Map(),
): QuotedClaim[] {
  const now = searchedText(text);
  const earlier = before === null || before === text ? null : { text: searchedText(before), hasMoved: movesSince(before, text) };
  const most = mostLikenesses(text);
  let unfound = 0;
  const quoted = claims.map((claim): QuotedClaim => {
    if (claim.isParaphrase) return { claim, place: null, hasMoved: false };
    const place = findQuote(now, claim.phrase, { isLikenessTried: unfound < most, around: around.get(claim.id) });
    if (place.status !== "found") unfound += 1;
    return {
      claim,
      place,
      hasMoved: earlier !== null && place.status === "found" && hasMoved(earlier, claim, around.get(claim.id), place.start),
    };
  });
  return quoted.toSorted((a, b) => startOf(a.place) - startOf(b.place) || a.claim.number - b.claim.number);
}

function mostLikenesses(text: string): number {
  return Math.min(MOST_LIKENESSES, Math.ceil(MOST_COMPARED / Math.max(1, text.length)));
}

function startOf(place: FoundQuote | null): number {
  return place === null || place.status === "not_found" ? Number.POSITIVE_INFINITY : place.start;
}

type Earlier = { readonly text: SearchedText; readonly hasMoved: HasMoved };

function hasMoved(earlier: Earlier, { phrase }: Claim, around: Surroundings | undefined, now: number): boolean {
  const place = findQuote(earlier.text, phrase, { isLikenessTried: false, around });
  return place.status === "found" && earlier.hasMoved(now);
}

/** A whole day, from which weekdays can be told; null for less. */
export function dayOf(published: string | null): string | null {
  return published !== null && isDay(published) ? published : null;
}

/** A passage that people cite for a claim, beside the claim's own words. */
export type CitedPassage = { readonly number: number; readonly place: FoundQuote };

/** Where the passages stand in a text that people cited from one of a document's texts, each for the claim of its number. */
export function citedPassages(text: string, cited: readonly (Citation & { readonly number: number })[]): CitedPassage[] {
  const searched = searchedText(text);
  const most = mostLikenesses(text);
  let unfound = 0;
  return cited.flatMap(({ number, exact, selector }) => {
    if (selector.kind !== "text") return [];
    const place = findQuote(searched, exact, { isLikenessTried: unfound < most, around: selector });
    if (place.status !== "found") unfound += 1;
    return [{ number, place }];
  });
}

/** The passages of a text that claims quote, or else are cited for: one for each claim, with its number. */
export function passagesOf(quoted: readonly QuotedClaim[], cited: readonly CitedPassage[] = []): (Span & { readonly key: number })[] {
  const all = [...quoted.map(({ claim: { number }, place }) => ({ number, place })), ...cited];
  const found = all.flatMap(({ number, place }) =>
    place === null || place.status === "not_found" ? [] : [{ start: place.start, end: place.end, key: number }],
  );
  return found.filter(({ key }, index) => found.findIndex((other) => other.key === key) === index);
}

/** The figures within a stretch of a text that no claim quotes yet, as candidates for claims; responses without a figure are left out. */
export function unloggedFigures(text: string, within: Span, background: Background, quoted: readonly QuotedClaim[]): Candidate[] {
  const taken = passagesOf(quoted);
  const moved = ({ start, end }: Span) => ({ start: start + within.start, end: end + within.start });
  return readCandidates(text.slice(within.start, within.end), background)
    .map((candidate) => ({ ...candidate, ...moved(candidate), sentence: moved(candidate.sentence) }))
    .filter((candidate) => candidate.figure !== null && !taken.some((place) => overlaps(place, candidate)));
}
