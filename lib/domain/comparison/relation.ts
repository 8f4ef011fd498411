import { liesAbove } from "../figure/interval";
import { type Rational, ZERO } from "../figure/rational";
import type { Parameters } from "../figure/parameters";
import { type DayRange, isAfter } from "../time/day-range";
import { type Comparability, type FacetRule, type Facets, aggregate, compareFacets, hasUnknown, isAdditive } from "./facets";
import { type Ranks, ranksMeet, sameRanks } from "./ranks";
import type { Stance } from "./request";
import { type Subject, effectiveAsOf, effectiveSaid } from "./subject";

/** What two claims are to one another (METHOD 3.1). */
export type Label =
  | "agree"
  | "compatible"
  | "strained"
  | "conflict"
  | "within"
  | "change"
  | "restates"
  | "variant"
  | "supersedes"
  | "refutes"
  | "cannot_confirm"
  | "confirms"
  | "not_comparable";

/** How later word from one source stands to its earlier word (METHOD 2.3). */
type SupersessionKind = "revision" | "update" | "reaffirmed";

/** Why a label was chosen, where the label alone does not tell; each has its own sentence. */
type Ground = "values" | "stated" | "part_exceeds_whole" | "total_fell" | "no_figure" | "facets" | "stance_elsewhere";

/** `actor` is the claim that acts: the part, the later one, the one that refutes; null where neither does. */
export type Decision = {
  readonly label: Label;
  readonly actor: Subject | null;
  readonly kind: SupersessionKind | null;
  readonly ground: Ground;
  readonly facets: Facets;
  readonly isProvisional: boolean;
};

export type RankedSubject = { readonly subject: Subject; readonly ranks: Ranks | null };
export type RelationRule = FacetRule & { readonly parameters: Parameters };

type Verdict = Pick<Decision, "label" | "ground"> & Partial<Pick<Decision, "actor" | "kind">>;
type ReadPair = { readonly a: Subject; readonly b: Subject; readonly ranksA: Ranks; readonly ranksB: Ranks };

const NEVER_PROVISIONAL: ReadonlySet<Label> = new Set(["refutes", "cannot_confirm", "confirms", "not_comparable"]);

/** Names the relation between two claims: the first rule of METHOD 3.2 that matches. */
export function decide(a: RankedSubject, b: RankedSubject, rule: RelationRule): Decision {
  const comparability = compareFacets(a.subject, b.subject, rule);
  const verdict = byStance(a.subject, b.subject) ?? byReadings(a, b, comparability, rule);
  const isProvisional = !NEVER_PROVISIONAL.has(verdict.label) && hasUnknown(comparability.facets);
  return { actor: null, kind: null, ...verdict, facets: comparability.facets, isProvisional };
}

/** Steps 1 and 2: what one source says of the other's claim, and claims without a figure. */
function byStance(a: Subject, b: Subject): Verdict | null {
  const towards = stanceBetween(a, b);
  if (towards !== null) {
    const { actor, stance } = towards;
    if (stance.kind === "higher_than" || stance.kind === "lower_than") return { label: "conflict", ground: "stated" };
    return { label: stance.kind as Label, actor, ground: "stated" };
  }
  if (a.reading !== null && b.reading !== null) return null;
  const isStanceOnly = [a, b].some(({ reading, claim }) => reading === null && claim.stances.length > 0);
  return { label: "not_comparable", ground: isStanceOnly ? "stance_elsewhere" : "no_figure" };
}

/** Where each speaks of the other, the lower id acts (METHOD 9.18). */
function stanceBetween(a: Subject, b: Subject): { actor: Subject; stance: Stance } | null {
  if (a.claim.stances.length === 0 && b.claim.stances.length === 0) return null;
  const [first, second] = a.claim.id < b.claim.id ? [a, b] : [b, a];
  const found = [[first, second] as const, [second, first] as const].flatMap(([actor, target]) =>
    actor.claim.stances.filter((stance) => isAimedAt(stance, target.claim.id)).map((stance) => ({ actor, stance })),
  );
  return found.find(({ stance }) => stance.kind !== "multiple_of") ?? null;
}

function isAimedAt(stance: Stance, id: string): boolean {
  return stance.targets.some((target) => "claim" in target && target.claim === id);
}

/** Steps 3 to 8: scopes, then clocks, then values. */
function byReadings(a: RankedSubject, b: RankedSubject, comparability: Comparability, rule: RelationRule): Verdict {
  const scope = aggregate(comparability, isAdditive(a.subject, b.subject));
  if (scope === "not_comparable" || a.ranks === null || b.ranks === null) return { label: "not_comparable", ground: "facets" };
  const pair: ReadPair = { a: a.subject, b: b.subject, ranksA: a.ranks, ranksB: b.ranks };
  if (scope !== "same") return partOfWhole(pair, scope === "narrower", comparability.time.isBeyond);
  const sharesOrigins = pair.a.originKey === pair.b.originKey;
  if (sharesOrigins) {
    const known = supersession(pair) ?? sameOrigin(pair, comparability, rule);
    if (known !== null) return known;
  }
  return comparability.time.isBeyond ? overTime(pair) : { label: valueLabel(pair, rule.parameters), ground: "values" };
}

/** Step 5: reports of one origin restate one another or differ, unless they are known to be of different times. */
function sameOrigin(pair: ReadPair, { facets }: Comparability, rule: RelationRule): Verdict | null {
  if (facets.time === "differs") return null;
  const label = valueLabel(pair, rule.parameters);
  return { label: label === "agree" || label === "compatible" ? "restates" : "variant", ground: "values" };
}

/** Step 4: the later word of one source. Claims that only say "some" replace nothing but their like. */
function supersession({ a, b, ranksA, ranksB }: ReadPair): Verdict | null {
  if (a.claim.source !== b.claim.source) return null;
  if (!maySupersede(a, b)) return null;
  const later = comesAfter(effectiveSaid(a), effectiveSaid(b)) ? a : b;
  const earlier = later === a ? b : a;
  const isSameValue = sameRanks(ranksA.support, ranksB.support) && sameRanks(ranksA.core, ranksB.core);
  const isUpdate = comesAfter(effectiveAsOf(later), effectiveAsOf(earlier));
  return { label: "supersedes", actor: later, kind: isSameValue ? "reaffirmed" : isUpdate ? "update" : "revision", ground: "values" };
}

/** Whether one of two claims of one source can be later word in place of the other, as far as the clocks tell. */
export function maySupersede(a: Subject, b: Subject): boolean {
  const [later, earlier] = comesAfter(effectiveSaid(a), effectiveSaid(b)) ? [a, b] : [b, a];
  return comesAfter(effectiveSaid(later), effectiveSaid(earlier)) && mayReplace(later, earlier);
}

function mayReplace(later: Subject, earlier: Subject): boolean {
  if (isRelayOfUnknownDay(later) || (later.isPresenceOnly && !earlier.isPresenceOnly)) return false;
  return !comesAfter(effectiveAsOf(earlier), effectiveAsOf(later));
}

/** Certainly later; unknown dates are not. */
function comesAfter(a: DayRange | null, b: DayRange | null): boolean {
  return a !== null && b !== null && isAfter(a, b);
}

/** What an outlet says others said, on a day unknown, may be old news: it replaces nothing (METHOD 2.3). */
export function isRelayOfUnknownDay({ claim }: Subject): boolean {
  if (claim.said !== null) return false;
  return claim.reports !== undefined || (claim.origins !== null && !claim.origins.includes(claim.source));
}

/** Step 6: a part may not exceed its whole. */
function partOfWhole({ a, b }: ReadPair, aIsPart: boolean, isBeyond: boolean): Verdict {
  if (isBeyond) return { label: "change", ground: "values" };
  const [part, whole] = aIsPart ? [a, b] : [b, a];
  return liesAbove(part.reading!.support, whole.reading!.support)
    ? { label: "conflict", ground: "part_exceeds_whole" }
    : { label: "within", actor: part, ground: "values" };
}

/** Step 7: figures for different times differ without contradiction, but a running total cannot fall. */
function overTime({ a, b }: ReadPair): Verdict {
  if (a.basis === "total") {
    const [asOfA, asOfB] = [effectiveAsOf(a)!, effectiveAsOf(b)!];
    const [earlier, later] = isAfter(asOfA, asOfB) ? [b, a] : [a, b];
    if (liesAbove(earlier.reading!.support, later.reading!.support)) return { label: "conflict", ground: "total_fell" };
  }
  return { label: "change", ground: "values" };
}

/** Step 8: what the two readings allow together. */
function valueLabel({ a, b, ranksA, ranksB }: ReadPair, parameters: Parameters): "agree" | "compatible" | "strained" | "conflict" {
  if (!ranksMeet(ranksA.support, ranksB.support)) return "conflict";
  if (sameRanks(ranksA.support, ranksB.support) && sameRanks(ranksA.core, ranksB.core)) return "agree";
  if (!ranksMeet(ranksA.core, ranksB.core)) return "strained";
  const [readingA, readingB] = [a.reading!, b.reading!];
  if (readingA.shape !== readingB.shape || readingA.anchor === null || readingB.anchor === null) return "compatible";
  return isNear(readingA.anchor, readingB.anchor, parameters.delta) ? "agree" : "compatible";
}

function isNear(a: Rational, b: Rational, delta: Rational): boolean {
  const [sizeA, sizeB] = [a.abs(), b.abs()];
  const larger = sizeA.compare(sizeB) >= 0 ? sizeA : sizeB;
  return larger.equals(ZERO) || a.sub(b).abs().compare(larger.mul(delta)) <= 0;
}
