import type { Claim, ReviewState } from "./claim";
import { intervalWords } from "./figure/number-words";
import type { WriteNumber } from "./notation";
import { type Look, type QuestionClaims, compareQuestion } from "./question-comparison";
import { bandsOf } from "./question-view";
import { countedClaims } from "./review";
import { countOf } from "./wording";

/** What each decision on a claim would do to a question, in words. */
export type ReviewEffect = { readonly question: number; readonly title: string; readonly accepting: string; readonly returning: string };

/** Works out what accepting a claim, or sending it back, would do to one of its questions: its conflicts, its band, its origins. */
export function reviewEffect(known: QuestionClaims, claim: Claim, look: Look, write?: WriteNumber): ReviewEffect {
  const now = summaryOf(known, look, write);
  const isCounted = countsAs(claim.reviewState);
  function countsAs(reviewState: ReviewState): boolean {
    return countedClaims([{ ...claim, reviewState }], known.question).length > 0;
  }
  const words = (reviewState: ReviewState): string => {
    const will = countsAs(reviewState);
    if (will === isCounted) return will ? "it counts already, so nothing else changes" : "it does not count, as before";
    const claims = known.claims.map((each) => (each.id === claim.id ? { ...each, reviewState } : each));
    return `${will ? "it counts" : "it no longer counts"}; ${effectWords(now, summaryOf({ ...known, claims }, look, write), write)}`;
  };
  const { number, title } = known.question;
  return { question: number, title, accepting: words("accepted"), returning: words("returned") };
}

type Summary = { readonly conflicts: number; readonly band: string; readonly origins: string };

function summaryOf(known: QuestionClaims, look: Look, write: WriteNumber | undefined): Summary {
  const compared = compareQuestion(known, look);
  if (!compared.ok) return { conflicts: 0, band: "", origins: "" };
  const { group, originRange } = compared.value;
  const [least, most] = originRange;
  return {
    conflicts: group.conflictingPairs,
    band: bandsOf(compared.value)
      .map(({ meet }) => intervalWords(meet, write))
      .join("; "),
    origins: least === most ? String(most) : `${least}–${most}`,
  };
}

/** "adds 1 conflict between figures, the band becomes 9,000–11,000". */
function effectWords(before: Summary, after: Summary, write: WriteNumber | undefined): string {
  const conflicts = after.conflicts - before.conflicts;
  const words = [
    conflicts === 0
      ? "conflicts between figures unchanged"
      : `${conflicts > 0 ? "adds" : "removes"} ${countOf(Math.abs(conflicts), "conflict", "conflicts", write)} between figures`,
    after.band === before.band ? "band unchanged" : `the band becomes ${after.band === "" ? "empty" : after.band}`,
    ...(after.origins === before.origins ? [] : [`original sources: ${after.origins} instead of ${before.origins}`]),
  ];
  return words.join(", ");
}
