import { type JudgedOrigins, pairKey } from "./attribution/judged-origins";
import { circleName } from "./attribution/origins";
import { passedByAll } from "./attribution/passed-by-all";
import type { Claim } from "./claim";
import type { SourceFacts } from "./comparison/request";
import { groupBy } from "./group-by";
import { byWay } from "./lineage-paths";
import { parseDayRange } from "./time/day-range";

/** What is known of where claims come from beyond their own chains. */
export type Traced = {
  readonly sources: readonly SourceFacts[];
  readonly judged: JudgedOrigins;
  /** The original sources of a claim, as the comparison works them out; of one that has none by name, of its circle. */
  readonly originsOf: (claim: Claim) => readonly string[];
  /** The circles that lead nowhere else, as the ids of those on them. */
  readonly loops: readonly (readonly string[])[];
};

/**
 * Something about where claims come from that a reader should know before they count them as independent (METHOD 4.6). Sources are
 * named by their ids, claims by their numbers. A `copy` is a hint only: the same uncommon figure within three days, without a known
 * link. An `aggregate` is built from figures that it stands beside; a `loop` leads back to itself and to nobody who knows.
 */
export type LineageWarning =
  | { readonly kind: "bottleneck"; readonly source: string; readonly claims: readonly number[] }
  | { readonly kind: "all_anonymous"; readonly claims: readonly number[] }
  | { readonly kind: "missing_step"; readonly claims: readonly number[] }
  | { readonly kind: "time_inversion"; readonly claims: readonly number[] }
  | { readonly kind: "two_figures"; readonly source: string; readonly claims: readonly number[] }
  | { readonly kind: "loop"; readonly members: readonly string[]; readonly claims: readonly number[] }
  | { readonly kind: "aggregate"; readonly claims: readonly number[]; readonly rivals: readonly number[] }
  | { readonly kind: "copy"; readonly claims: readonly [number, number] };

/** What to know of the claims that count, the gravest first. */
export function warningsOf(counted: readonly Claim[], traced: Traced): LineageWarning[] {
  const claims = counted.filter(({ hops }) => hops.length > 0);
  const { originsOf, loops } = traced;
  const unnamed = new Set<string>(traced.sources.flatMap(({ id, isUnnamed }) => (isUnnamed ? [id] : [])));
  const origins = [...new Set(claims.flatMap(originsOf))];
  const { sourceAs } = traced.judged;
  const isUnvouched = ({ hops }: Claim) => hops.length === 1 && unnamed.has(sourceAs(hops[0]!.sourceId));
  return [
    ...(origins.length < 2 ? [] : bottlenecks(claims, traced)),
    ...about("all_anonymous", origins.every((id) => unnamed.has(id)) ? claims : []),
    ...loops.flatMap((members) => loop(members, claims, originsOf)),
    ...aggregates(claims, originsOf),
    ...about("missing_step", [...counted.filter(({ hops }) => hops.length === 0), ...claims.filter(isUnvouched)]),
    ...about("time_inversion", counted.filter(isBeforeItWasSaid)),
    ...twoFigures(claims, traced),
    ...copies(claims, traced),
  ];
}

const numbersOf = (claims: readonly Claim[]): number[] => claims.map(({ number }) => number).toSorted((a, b) => a - b);

function about(kind: "all_anonymous" | "missing_step" | "time_inversion", claims: readonly Claim[]): LineageWarning[] {
  return claims.length === 0 ? [] : [{ kind, claims: numbersOf(claims) }];
}

/** Whoever is a step of every way, though there are several original sources: if they erred, all of it may be wrong. */
function bottlenecks(claims: readonly Claim[], { judged }: Traced): LineageWarning[] {
  const { reliance, sourceAs } = judged;
  const onward = groupBy(reliance, ({ from }) => from);
  const targets = (id: string) => (onward.get(id) ?? []).map(({ to }) => to);
  const ways = byWay(claims, judged).map((alike) => {
    const { id, hops } = alike[0]!;
    const passes = hops.map(({ sourceId }) => sourceAs(sourceId));
    return { id, passes, restsOn: [...targets(id), ...targets(passes[0]!)] };
  });
  return passedByAll(ways, reliance).map((source) => ({ kind: "bottleneck", source, claims: numbersOf(claims) }));
}

function loop(members: readonly string[], claims: readonly Claim[], originsOf: Traced["originsOf"]): LineageWarning[] {
  const circle = circleName(members);
  const resting = claims.filter((claim) => originsOf(claim).includes(circle));
  return resting.length === 0 ? [] : [{ kind: "loop", members, claims: numbersOf(resting) }];
}

/** A claim of several original sources beside claims of those alone. */
function aggregates(claims: readonly Claim[], originsOf: Traced["originsOf"]): LineageWarning[] {
  const alone = groupBy(
    claims.filter((claim) => originsOf(claim).length === 1),
    (claim) => originsOf(claim)[0]!,
  );
  return claims.flatMap((claim) => {
    const origins = originsOf(claim);
    const rivals = origins.length < 2 ? [] : origins.flatMap((origin) => alone.get(origin) ?? []);
    return rivals.length === 0 ? [] : [{ kind: "aggregate", claims: [claim.number], rivals: numbersOf(rivals) }];
  });
}

/** Published before it was said; of uncertain dates only where no reading of them fits. */
function isBeforeItWasSaid({ said, published }: Claim): boolean {
  const [spoken, printed] = [parseDayRange(said ?? ""), parseDayRange(published ?? "")];
  return spoken !== null && printed !== null && printed.to < spoken.from;
}

/** One source that is reported with different figures, of the same thing on the same day. */
function twoFigures(claims: readonly Claim[], { judged: { sourceAs } }: Traced): LineageWarning[] {
  const told = claims.filter(({ figure }) => figure !== null);
  const teller = ({ hops }: Claim) => sourceAs(hops[0]!.sourceId);
  const alike = groupBy(told, (claim) => JSON.stringify([teller(claim), claim.measureId, claim.populationId, claim.placeId, claim.asOf]));
  return [...alike.values()].flatMap((group): LineageWarning[] => {
    const figures = new Set(group.map(({ figure }) => JSON.stringify(figure)));
    return figures.size < 2 ? [] : [{ kind: "two_figures", source: teller(group[0]!), claims: numbersOf(group) }];
  });
}

const UNCOMMON_DIGITS = 3;
const COPIED_WITHIN_DAYS = 3;
/** Of more claims with the same figure it is no longer said who may have copied whom. */
const MOST_ALIKE = 50;

/** Pairs of different origins, not one passing the other on, with the same figure of three significant digits within three days (METHOD 4.6(7)). */
function copies(claims: readonly Claim[], traced: Traced): LineageWarning[] {
  const uncommon = claims.filter((claim) => significantDigits(claim) >= UNCOMMON_DIGITS);
  const alike = groupBy(uncommon, ({ figure, measureId }) => JSON.stringify([figure, measureId]));
  return [...alike.values()].flatMap((group) => {
    const some = group.toSorted((a, b) => a.number - b.number).slice(0, MOST_ALIKE);
    return some.flatMap((a, index) =>
      some
        .slice(index + 1)
        .flatMap((b): LineageWarning[] => (mayBeCopied(a, b, traced) ? [{ kind: "copy", claims: [a.number, b.number] }] : [])),
    );
  });
}

function mayBeCopied(a: Claim, b: Claim, traced: Traced): boolean {
  const [first, second] = [parseDayRange(a.published ?? ""), parseDayRange(b.published ?? "")];
  if (first === null || second === null || areLinked(a, b, traced)) return false;
  return first.from - second.to <= COPIED_WITHIN_DAYS && second.from - first.to <= COPIED_WITHIN_DAYS;
}

/**
 * An original source in common, or the first of one is a step of the other, or the same outlet reports both; or somebody has
 * decided what they have to do with one another.
 */
function areLinked(a: Claim, b: Claim, { originsOf, judged: { decided, sourceAs } }: Traced): boolean {
  const steps = ({ hops }: Claim) => hops.map(({ sourceId }) => sourceAs(sourceId));
  const [of, others] = [steps(a), steps(b)];
  if (of.includes(others[0]!) || others.includes(of[0]!) || of.at(-1) === others.at(-1)) return true;
  if (originsOf(a).some((origin) => originsOf(b).includes(origin))) return true;
  return decided.has(pairKey(a.id, b.id)) || decided.has(pairKey(of[0]!, others[0]!));
}

/** The digits of a figure that count: 13,247 has five, 13,000 two. */
function significantDigits({ figure }: Claim): number {
  return (figure?.x ?? "").replaceAll(/\D/g, "").replace(/^0+/, "").replace(/0+$/, "").length;
}
