import type { Claim } from "./claim";
import type { QuestionClaims } from "./question-comparison";
import { parseDayRange } from "./time/day-range";

/**
 * A question as it could be read on a day: without what was published later; where that is not known, said later, or
 * speaking of a later day (METHOD 2.3). A claim without any date stays, as nobody knows when it came.
 */
export function publishedBy<Known extends QuestionClaims>(known: Known, day: string): Known {
  const last = parseDayRange(day)?.to ?? Infinity;
  return { ...known, claims: known.claims.filter((claim) => firstDay(claim) <= last) };
}

function firstDay({ published, said, asOf }: Claim): number {
  return parseDayRange(published ?? said ?? asOf ?? "")?.from ?? -Infinity;
}
