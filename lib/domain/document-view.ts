import type { Surroundings } from "./citations/anchor";
import type { Citation } from "./citations/citation";
import type { Claim } from "./claim";
import type { ClaimId } from "./ids";
import { type FoundQuote, type SearchedText, findQuote, searchedText } from "./text/find-quote";
import { type Background, type Candidate, readCandidates } from "./text/read-candidates";
import { type HasMoved, movesSince } from "./text/moved";
import { type Span, overlaps } from "./text/span";
import { isDay } from "./time/day";

/** Words that a text should hold, and whose they are; null for words of our own. `around` is what stood around them when they were kept. */
export type Quotation<Of> = { readonly of: Of; readonly words: string | null; readonly around: Surroundings | undefined };

/** Where a quotation stands in a text; null for words of our own. */
export type Placed = {
  readonly place: FoundQuote | null;
  /** Its sentence stands elsewhere than in the text before. */
  readonly hasMoved: boolean;
};

/** A claim of a document and where its words stand in a text. */
export type QuotedClaim = Placed & { readonly claim: Claim };

/** A passage that people cite for a claim, beside the claim's own words. */
export type CitedPassage = Placed & { readonly id: string; readonly number: number };

/** A citation into a document, with the number of its claim and the version that this then had. */
export type CitationOfClaim = Citation & { readonly number: number; readonly claimVersion: number };

/** So many quotations that are not there word for word are looked for by likeness, which takes a while for each. */
const MOST_LIKENESSES = 20;
/** And in long texts fewer: so many characters are gone through in all. */
const MOST_COMPARED = 600_000;

/** What stood around the words of claims when they were saved, by claim; of those without anchor nothing is known. */
export type KnownSurroundings = ReadonlyMap<ClaimId, Surroundings>;

/** The words of claims, as a document of theirs should hold them. */
export function quotationsOf(claims: readonly Claim[], around: KnownSurroundings): Quotation<Claim>[] {
  return claims.map((claim) => ({ of: claim, words: claim.isParaphrase ? null : claim.phrase, around: around.get(claim.id) }));
}

/** The passages of a text that people cited; other citations are left out. */
export function citedQuotations(cited: readonly CitationOfClaim[]): Quotation<CitationOfClaim>[] {
  return cited.flatMap((of) => (of.selector.kind === "text" ? [{ of, words: of.exact, around: of.selector }] : []));
}

/** Where quotations stand in a text, in the order given; `before` is what it said before. */
export function placeQuotations<Of>(
  text: string,
  before: string | null,
  quotations: readonly Quotation<Of>[],
): (Placed & { readonly of: Of })[] {
  const now = searchedText(text);
  const earlier = before === null || before === text ? null : { text: searchedText(before), hasMoved: movesSince(before, text) };
  const most = mostLikenesses(text);
  let unfound = 0;
  return quotations.map(({ of, words, around }) => {
    if (words === null) return { of, place: null, hasMoved: false };
    const place = findQuote(now, words, { isLikenessTried: unfound < most, around });
    if (place.status !== "found") unfound += 1;
    return { of, place, hasMoved: earlier !== null && place.status === "found" && hasMoved(earlier, words, around, place.start) };
  });
}

/** Where the claims of a document stand in one of its texts, in the order of the text. */
export function quotedClaims(text: string, before: string | null, quotations: readonly Quotation<Claim>[]): QuotedClaim[] {
  return placeQuotations(text, before, quotations)
    .map(({ of, ...placed }) => ({ claim: of, ...placed }))
    .toSorted((a, b) => startOf(a.place) - startOf(b.place) || a.claim.number - b.claim.number);
}

/** Where the passages that people cited stand in a text, each for the claim of its number. */
export function citedPassages(text: string, before: string | null, cited: readonly CitationOfClaim[]): CitedPassage[] {
  return placeQuotations(text, before, citedQuotations(cited)).map(({ of: { id, number }, ...placed }) => ({ id, number, ...placed }));
}

function mostLikenesses(text: string): number {
  return Math.min(MOST_LIKENESSES, Math.ceil(MOST_COMPARED / Math.max(1, text.length)));
}

function startOf(place: FoundQuote | null): number {
  return place === null || place.status === "not_found" ? Number.POSITIVE_INFINITY : place.start;
}

type Earlier = { readonly text: SearchedText; readonly hasMoved: HasMoved };

function hasMoved(earlier: Earlier, words: string, around: Surroundings | undefined, now: number): boolean {
  const place = findQuote(earlier.text, words, { isLikenessTried: false, around });
  return place.status === "found" && earlier.hasMoved(now);
}

/** A whole day, from which weekdays can be told; null for less. */
export function dayOf(published: string | null): string | null {
  return published !== null && isDay(published) ? published : null;
}

/** What is marked in a text: under which name an address leads there, and the number of the claim that it is for. */
export type Mark = Span & { readonly id: string; readonly number: number };

/** The passages of a text that claims quote, or else are cited for, each with its mark. */
export function passagesOf(quoted: readonly QuotedClaim[], cited: readonly CitedPassage[] = []): (Span & { readonly key: Mark })[] {
  const all = [
    ...quoted.map(({ claim: { number }, place }) => ({ id: claimMark(number), number, place })),
    ...cited.map(({ id, number, place }) => ({ id: citationMark(id), number, place })),
  ];
  return all.flatMap(({ id, number, place }) => {
    if (place === null || place.status === "not_found") return [];
    const span = { start: place.start, end: place.end };
    return [{ ...span, key: { ...span, id, number } }];
  });
}

/** The mark of a claim's words. */
export function claimMark(number: number): string {
  return `c${number}`;
}

/** The mark of a citation. */
export function citationMark(id: string): string {
  return `q-${id}`;
}

/** The figures within a stretch of a text that no claim quotes yet, as candidates for claims; responses without a figure are left out. */
export function unloggedFigures(text: string, within: Span, background: Background, quoted: readonly QuotedClaim[]): Candidate[] {
  const taken = passagesOf(quoted);
  const moved = ({ start, end }: Span) => ({ start: start + within.start, end: end + within.start });
  return readCandidates(text.slice(within.start, within.end), background)
    .map((candidate) => ({ ...candidate, ...moved(candidate), sentence: moved(candidate.sentence) }))
    .filter((candidate) => candidate.figure !== null && !taken.some((place) => overlaps(place, candidate)));
}
