import type { Claim } from "./claim";
import type { Comparison } from "./comparison/compare";
import { figureWords } from "./figure-words";
import { listWords } from "./figure/number-words";
import { groupBy } from "./group-by";
import type { Question } from "./question";
import { countedClaims } from "./review";
import type { ScopeTrees } from "./scope";
import type { WriteNumber } from "./notation";
import { type NameOf, capital, speakerOf, speakersOf } from "./wording";

/** A piece of the paragraph; one that names a claim is a link to it. */
export type Piece = { readonly text: string; readonly claim: number | null };

type Facts = {
  readonly question: Pick<Question, "acceptedOnly">;
  readonly claims: readonly Claim[];
  readonly comparison: Comparison;
  readonly scopes: ScopeTrees;
  readonly nameOf: NameOf;
  readonly write?: WriteNumber;
};

const plain = (text: string): Piece => ({ text, claim: null });

/**
 * Who says what, told from the records alone, for taking along: each figure in the words kept for it, behind it the claims
 * it stands in, and the place where that is a part of the whole. What counts comes first; claims that were withdrawn, sent back or are drafts are left out.
 */
export function attributionParagraph(facts: Facts): Piece[] {
  const counted = countedClaims(facts.claims, facts.question);
  const told = counted.filter(({ figure }) => figure !== null);
  const figures = [...groupBy(told, (claim) => `${statusOf(claim, facts)} ${figureWords(claim.figure!)}`)]
    .map(([, claims]) => sentenceOf(claims, facts))
    .toSorted((a, b) => a.rank - b.rank);
  const responses = counted.filter(({ figure }) => figure === null);
  const sentences = [...figures.map(({ pieces }) => pieces), ...responses.map((claim) => wordsOf(claim, facts))];
  return sentences.flatMap((pieces, index) => (index === 0 ? pieces : [plain(" "), ...pieces]));
}

/** How a claim stands to the whole, in words that follow its figure; empty where it counts for it. */
function statusOf(claim: Claim, { comparison: { group }, scopes }: Facts): string {
  if (group.superseded.includes(claim.id)) return ", since replaced by later word";
  if (group.stale.includes(claim.id)) return ", too long ago to count now";
  if (group.later.includes(claim.id)) return ", published later";
  const place = scopes.places.find(({ id }) => id === claim.placeId)?.name;
  if (group.parts.includes(claim.id)) return place === undefined ? " for a part of it" : ` for ${place}`;
  return group.leftOut.some(({ id }) => id === claim.id) ? ", which the question does not ask for" : "";
}

function sentenceOf(claims: readonly Claim[], facts: Facts): { readonly pieces: Piece[]; readonly rank: number } {
  const [first] = claims;
  const speakers = speakersOf(claims, facts.nameOf);
  const status = statusOf(first!, facts);
  const references = claims.flatMap(({ number }, index) => [...(index === 0 ? [] : [plain(", ")]), { text: `C${number}`, claim: number }]);
  return {
    pieces: [
      plain(`${capital(listWords(speakers))} ${speakers.length === 1 ? "says" : "say"} `),
      { text: figureWords(first!.figure!, facts.write), claim: first!.number },
      plain(`${status} (`),
      ...references,
      plain(")."),
    ],
    rank: status === "" ? 0 : status.startsWith(" for") ? 1 : 2,
  };
}

/** A claim without a figure, in the words of its source. */
function wordsOf(claim: Claim, { nameOf }: Facts): Piece[] {
  const words = claim.isParaphrase ? claim.phrase : `“${claim.phrase}”`;
  return [plain(`${capital(speakerOf(claim, nameOf))}: ${words} (`), { text: `C${claim.number}`, claim: claim.number }, plain(").")];
}

/** The paragraph as plain text. */
export function asText(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

/** The paragraph in Markdown, its links made by `hrefOf`. */
export function asMarkdown(pieces: readonly Piece[], hrefOf: (claim: number) => string): string {
  const escaped = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&");
  return pieces.map(({ text, claim }) => (claim === null ? escaped(text) : `[${escaped(text)}](${hrefOf(claim)})`)).join("");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** The paragraph as HTML, its links made by `hrefOf`. */
export function asHtml(pieces: readonly Piece[], hrefOf: (claim: number) => string): string {
  const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
  const body = pieces.map(({ text, claim }) =>
    claim === null ? escaped(text) : `<a href="${escaped(hrefOf(claim))}">${escaped(text)}</a>`,
  );
  return `<p>${body.join("")}</p>`;
}
