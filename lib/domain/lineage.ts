import { originRange } from "./attribution/origin-range";
import type { Claim } from "./claim";
import { type LineagePath, pathsOf } from "./lineage-paths";
import { type LineageWarning, type Traced, warningsOf } from "./lineage-warnings";

/** Where the claims of a question come from: how many reports, through how many outlets, from how many original sources. */
export type Lineage = {
  readonly reports: number;
  readonly outlets: number;
  /** At least and at most so many, as those without a name may be one another. */
  readonly origins: readonly [number, number];
  readonly warnings: readonly LineageWarning[];
  readonly paths: readonly LineagePath[];
};

/** Works out the lineage of the claims that count on a question (METHOD 4.6). */
export function lineageOf(counted: readonly Claim[], traced: Traced): Lineage {
  const { sources, judged, originsOf } = traced;
  const claims = counted.filter(({ hops }) => hops.length > 0);
  const publishers = claims.flatMap(({ hops }) => hops.filter(({ role }) => role === "publisher").map(({ sourceId }) => sourceId));
  return {
    reports: new Set(counted.map(({ id }) => judged.claimAs(id))).size,
    outlets: new Set(publishers.map((id) => judged.sourceAs(id))).size,
    origins: originRange([...new Set(claims.flatMap(originsOf))], sources, judged.apart),
    warnings: warningsOf(counted, traced),
    paths: pathsOf(claims, judged),
  };
}
