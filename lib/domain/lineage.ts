import { originRange } from "./attribution/origin-range";
import type { Claim } from "./claim";
import type { SourceFacts } from "./comparison/request";
import { groupBy } from "./group-by";
import type { SourceId } from "./ids";
import { parseDayRange } from "./time/day-range";

/**
 * Something about where claims come from that a reader should know before they count them as independent (METHOD 4.6). Claims are
 * named by their numbers. A `copy` is a hint only: the same uncommon figure within three days, without a known link.
 */
export type LineageWarning =
  | { readonly kind: "bottleneck"; readonly source: SourceId; readonly claims: readonly number[] }
  | { readonly kind: "all_anonymous"; readonly claims: readonly number[] }
  | { readonly kind: "missing_step"; readonly claims: readonly number[] }
  | { readonly kind: "time_inversion"; readonly claims: readonly number[] }
  | { readonly kind: "two_figures"; readonly source: SourceId; readonly claims: readonly number[] }
  | { readonly kind: "copy"; readonly claims: readonly [number, number] };

/** A way that claims took from an original source to us, and their numbers. */
type LineagePath = { readonly steps: readonly SourceId[]; readonly claims: readonly number[] };

/** Where the claims of a question come from: how many reports, through how many outlets, from how many original sources. */
export type Lineage = {
  readonly reports: number;
  readonly outlets: number;
  /** At least and at most so many, as those without a name may be one another. */
  readonly origins: readonly [number, number];
  readonly warnings: readonly LineageWarning[];
  readonly paths: readonly LineagePath[];
};

/** Works out the lineage of the claims that count on a question. */
export function lineageOf(counted: readonly Claim[], sources: readonly SourceFacts[]): Lineage {
  const claims = counted.filter(({ hops }) => hops.length > 0);
  const origins = [...new Set(claims.map(originOf))];
  const unnamed = new Set<string>(sources.flatMap(({ id, isUnnamed }) => (isUnnamed ? [id] : [])));
  const publishers = claims.flatMap(({ hops }) => hops.filter(({ role }) => role === "publisher").map(({ sourceId }) => sourceId));
  return {
    reports: counted.length,
    outlets: new Set(publishers).size,
    origins: originRange(origins, sources),
    warnings: [
      ...bottlenecks(claims, origins.length),
      ...(claims.length > 0 && origins.every((id) => unnamed.has(id))
        ? [{ kind: "all_anonymous", claims: numbersOf(claims) } as const]
        : []),
      ...about("missing_step", [
        ...counted.filter(({ hops }) => hops.length === 0),
        ...claims.filter((claim) => claim.hops.length === 1 && unnamed.has(originOf(claim))),
      ]),
      ...about("time_inversion", counted.filter(isBeforeItWasSaid)),
      ...twoFigures(claims),
      ...copies(claims),
    ],
    paths: pathsOf(claims),
  };
}

const originOf = ({ hops }: Claim): SourceId => hops[0]!.sourceId;
const numbersOf = (claims: readonly Claim[]): number[] => claims.map(({ number }) => number).toSorted((a, b) => a - b);

function about(kind: "missing_step" | "time_inversion", claims: readonly Claim[]): LineageWarning[] {
  return claims.length === 0 ? [] : [{ kind, claims: numbersOf(claims) }];
}

/** Whoever is a step of every way, though there are several original sources: if they erred, all of it may be wrong. */
function bottlenecks(claims: readonly Claim[], origins: number): LineageWarning[] {
  if (origins < 2) return [];
  const [first, ...rest] = claims.map(({ hops }) => new Set(hops.map(({ sourceId }) => sourceId)));
  return [...first!]
    .filter((source) => rest.every((passed) => passed.has(source)))
    .map((source) => ({ kind: "bottleneck", source, claims: numbersOf(claims) }));
}

/** Published before it was said; of uncertain dates only where no reading of them fits. */
function isBeforeItWasSaid({ said, published }: Claim): boolean {
  const [spoken, printed] = [parseDayRange(said ?? ""), parseDayRange(published ?? "")];
  return spoken !== null && printed !== null && printed.to < spoken.from;
}

/** One original source that is reported with different figures, of the same thing on the same day. */
function twoFigures(claims: readonly Claim[]): LineageWarning[] {
  const told = claims.filter(({ figure }) => figure !== null);
  const alike = groupBy(told, (claim) => JSON.stringify([originOf(claim), claim.measureId, claim.populationId, claim.placeId, claim.asOf]));
  return [...alike.values()].flatMap((group) => {
    const figures = new Set(group.map(({ figure }) => JSON.stringify(figure)));
    return figures.size < 2 ? [] : [{ kind: "two_figures" as const, source: originOf(group[0]!), claims: numbersOf(group) }];
  });
}

const UNCOMMON_DIGITS = 3;
const COPIED_WITHIN_DAYS = 3;
/** Of more claims with the same figure it is no longer said who may have copied whom. */
const MOST_ALIKE = 50;

/** Pairs of different origins, not one passing the other on, with the same figure of three significant digits within three days (METHOD 4.6(7)). */
function copies(claims: readonly Claim[]): LineageWarning[] {
  const uncommon = claims.filter((claim) => significantDigits(claim) >= UNCOMMON_DIGITS);
  const alike = groupBy(uncommon, ({ figure, measureId }) => JSON.stringify([figure, measureId]));
  return [...alike.values()].flatMap((group) => {
    const some = group.toSorted((a, b) => a.number - b.number).slice(0, MOST_ALIKE);
    return some.flatMap((a, index) =>
      some.slice(index + 1).flatMap((b): LineageWarning[] => (mayBeCopied(a, b) ? [{ kind: "copy", claims: [a.number, b.number] }] : [])),
    );
  });
}

function mayBeCopied(a: Claim, b: Claim): boolean {
  const [first, second] = [parseDayRange(a.published ?? ""), parseDayRange(b.published ?? "")];
  if (first === null || second === null || areLinked(a, b)) return false;
  return first.from - second.to <= COPIED_WITHIN_DAYS && second.from - first.to <= COPIED_WITHIN_DAYS;
}

/** One origin, or the origin of one is a step of the other, or the same outlet reports both. */
function areLinked(a: Claim, b: Claim): boolean {
  const ids = (claim: Claim) => new Set(claim.hops.map(({ sourceId }) => sourceId));
  const [of, others] = [ids(a), ids(b)];
  return of.has(originOf(b)) || others.has(originOf(a)) || a.hops.at(-1)?.sourceId === b.hops.at(-1)?.sourceId;
}

/** The digits of a figure that count: 13,247 has five, 13,000 two. */
function significantDigits({ figure }: Claim): number {
  return (figure?.x ?? "").replaceAll(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
}

/** The ways that claims took, each once, in the order of their first claims. */
function pathsOf(claims: readonly Claim[]): LineagePath[] {
  const ways = groupBy(claims, ({ hops }) => hops.map(({ sourceId }) => sourceId).join(" "));
  return [...ways.values()].map((group) => ({ steps: group[0]!.hops.map(({ sourceId }) => sourceId), claims: numbersOf(group) }));
}
