import { CAUSE_WORDS, RELATION_WORDS, ROLE_WORDS, type Tone, wordsFor } from "./words";
import type { Claim } from "@/lib/domain/claim";
import type { DisagreementCause } from "@/lib/domain/disagreement";
import type { Relation } from "@/lib/domain/comparison/report";
import { excerptOf } from "@/lib/domain/excerpt";
import type { Interval } from "@/lib/domain/figure/interval";
import { numberWords } from "@/lib/domain/figure/number-words";
import type { ClaimRow } from "@/lib/domain/question-view";
import { REVIEW_WORDS } from "@/lib/domain/review";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import type { WriteNumber } from "@/lib/domain/notation";

/** Where a row's relation is explained, and the claim it is a relation with. */
type WhyLink = { readonly href: string; readonly other: number };

/** A row's words as they are shown: plain values, which a page hands to its rows at little cost. */
export type ShownRow = {
  readonly number: number;
  readonly name: string;
  readonly href: string;
  /** How it counts where it does not count fully, and that nobody accepted it yet. */
  readonly roleWords: string;
  /** "from 9,000 to 11,000". */
  readonly figure: string;
  readonly lead: string;
  /** How a person read the words, in place of our reading; empty where nobody did. */
  readonly byHand: string;
  readonly claim: Pick<Claim, "phrase" | "isParaphrase" | "language">;
  /** Glyph and word of the relation; empty where there is none. */
  readonly relation: string;
  readonly tone: Tone;
  /** What must be known of the relation: that it is provisional, or overruled, or why the two disagree. */
  readonly notes: readonly string[];
  readonly why: WhyLink | null;
};

const LEADS: Readonly<Record<string, string>> = {
  lower_than: "a lower figure, in these words:",
  higher_than: "a higher figure, in these words:",
  multiple_of: "a multiple, in these words:",
};

function leadOf({ figure, stances }: Claim): string {
  return figure === null ? (LEADS[stances[0]?.kind ?? ""] ?? "") : "";
}

/** Where rows lead, and what their sources are called. */
export type Ways = {
  readonly hrefOf: (row: ClaimRow) => string;
  readonly whyOf: (row: ClaimRow) => WhyLink | null;
  readonly nameOf: NameOf;
  /** Why the two claims of a relation disagree, where a person said so. */
  readonly causeOf?: (relation: Relation) => DisagreementCause | null;
  readonly write?: WriteNumber;
};

/** A row in words, with where it leads. */
export function shownRow(row: ClaimRow, { hrefOf, whyOf, nameOf, causeOf = () => null, write }: Ways): ShownRow {
  const { claim, reading, role, standing } = row;
  const { glyph, word, tone } = relationWords(row);
  return {
    number: claim.number,
    name: attributionOf(claim, nameOf),
    href: hrefOf(row),
    roleWords: roleWordsOf(row),
    figure: reading === null ? "no figure" : intervalText(reading.support, write),
    lead: leadOf(claim),
    byHand: reading?.rule === "overruled" ? `read by hand: ${intervalText(reading.support, write)}` : "",
    claim: { phrase: excerptOf(claim), isParaphrase: claim.isParaphrase, language: claim.language },
    relation: UNCOUNTED.has(role) || standing.kind === "alone" ? "" : `${glyph} ${word}`,
    tone,
    notes: standing.kind === "relation" ? notesOn(standing.relation, causeOf(standing.relation)) : [],
    why: whyOf(row),
  };
}

function roleWordsOf({ role, claim: { reviewState } }: ClaimRow): string {
  if (role === "not_accepted") return REVIEW_WORDS[reviewState];
  const words = [ROLE_WORDS[role], reviewState === "in_review" ? REVIEW_WORDS.in_review : ""];
  return words.filter((each) => each !== "").join(", ");
}

const UNCOUNTED: ReadonlySet<string> = new Set(["not_accepted", "not_current"]);

function relationWords({ standing, claim }: ClaimRow) {
  if (standing.kind === "alone") return { glyph: "", word: "", tone: "ink" as const };
  return standing.kind === "inside" ? { glyph: "=", word: "fits the band", tone: "agree" as const } : wordsFor(standing.relation, claim.id);
}

function notesOn({ isProvisional, computed }: Relation, cause: DisagreementCause | null): string[] {
  return [
    isProvisional ? "provisional" : "",
    computed === null ? "" : `overruled; computed: ${RELATION_WORDS[computed].word}`,
    cause === null ? "" : `found: ${CAUSE_WORDS[cause]}`,
  ].filter((note) => note !== "");
}

function intervalText({ lo, hi }: Interval, write: WriteNumber | undefined): string {
  return `from ${lo === null ? "any value" : numberWords(lo, write)} to ${hi === null ? "no upper bound" : numberWords(hi, write)}`;
}
