import { Quotation } from "@/components/claim/quotation";
import { excerptOf } from "@/lib/domain/excerpt";
import type { Interval } from "@/lib/domain/figure/interval";
import { numberWords } from "@/lib/domain/figure/number-words";
import type { ClaimRow } from "@/lib/domain/question-view";
import { type NameOf, attributionOf } from "@/lib/domain/wording";
import { RELATION_WORDS, ROLE_WORDS, TONE_CLASS, wordsFor } from "./words";

/** Where a row's relation is explained, and the claim it is a relation with. */
export type WhyLink = { readonly href: string; readonly other: number };

/** Who is quoted, with a link to the claim, and how it counts where it does not count fully. */
export function AttributedCell({ row, href, nameOf }: { readonly row: ClaimRow; readonly href: string; readonly nameOf: NameOf }) {
  return (
    <>
      <bdi>{attributionOf(row.claim, nameOf)}</bdi> <a href={href}>C{row.claim.number}</a>
      {ROLE_WORDS[row.role] === "" ? null : <small>{ROLE_WORDS[row.role]}</small>}
    </>
  );
}

/** "from 9,000 to 11,000". */
export function intervalText({ lo, hi }: Interval): string {
  return `from ${lo === null ? "any value" : numberWords(lo)} to ${hi === null ? "no upper bound" : numberWords(hi)}`;
}

const LEADS: Readonly<Record<string, string>> = {
  lower_than: "a lower figure, in these words:",
  higher_than: "a higher figure, in these words:",
  multiple_of: "a multiple, in these words:",
};

/** The words that carry the figure. */
export function WordsCell({ row }: { readonly row: ClaimRow }) {
  const lead = row.claim.figure === null ? LEADS[row.claim.stances[0]?.kind ?? ""] : undefined;
  return (
    <>
      {lead === undefined ? null : <small>{lead}</small>}
      <Quotation claim={row.claim} words={excerptOf(row.claim)} />
      {row.reading?.rule === "overruled" ? <small>read by hand: {intervalText(row.reading.support)}</small> : null}
    </>
  );
}

const UNQUALIFIED = { isProvisional: false, computed: null };

/** How a row stands to what it is compared with, and where that is explained. */
export function RelationCell({ row, why }: { readonly row: ClaimRow; readonly why: WhyLink | null }) {
  const { standing, role } = row;
  if (role === "not_current" || standing.kind === "alone") return <span className="text-muted">—</span>;
  const words =
    standing.kind === "inside" ? { glyph: "=", word: "fits the band", tone: "agree" as const } : wordsFor(standing.relation, row.claim.id);
  const { isProvisional, computed } = standing.kind === "relation" ? standing.relation : UNQUALIFIED;
  return (
    <>
      <b className={TONE_CLASS[words.tone]}>
        {words.glyph} {words.word}
      </b>
      {isProvisional ? <small>provisional</small> : null}
      {computed === null ? null : <small>overruled; computed: {RELATION_WORDS[computed].word}</small>}
      {why === null ? null : (
        <small>
          with C{why.other} ·{" "}
          <a href={why.href} aria-label={`Why for C${row.claim.number}?`}>
            Why?
          </a>
        </small>
      )}
    </>
  );
}
