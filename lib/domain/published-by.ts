import type { Claim } from "./claim";
import type { QuestionClaims } from "./question-comparison";
import { parseDayRange } from "./time/day-range";

/**
 * A question as it could be read on a day: without what was published later, or said later where its publication is not known
 * (METHOD 2.3). A claim with neither date stays, as nobody knows when it came.
 */
export function publishedBy<Known extends QuestionClaims>(known: Known, day: string): Known {
  const last = parseDayRange(day)?.to ?? Infinity;
  return { ...known, claims: known.claims.filter((claim) => firstDay(claim) <= last) };
}

function firstDay({ published, said }: Claim): number {
  return parseDayRange(published ?? said ?? "")?.from ?? -Infinity;
}
