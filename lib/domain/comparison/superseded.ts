import { groupBy } from "../group-by";
import { type FacetRule, mayBeOfOneScope } from "./facets";
import { type Decision, type RankedSubject, type RelationRule, decide, isRelayOfUnknownDay } from "./relation";
import { type Subject, effectiveAsOf, effectiveSaid, isPeriodic } from "./subject";

/**
 * The claims, among those that count, that later word of their source replaces (METHOD 3.2, step 4). It does not look at
 * values, so claims alike in scope are swept once in the order of their clocks; only where the dates are a part of the
 * scope, as in flows and totals, or a claim responds to another, are pairs decided one by one.
 */
export function supersededAmong(counted: readonly RankedSubject[], rule: RelationRule): Set<string> {
  const superseded = new Set<string>();
  for (const claims of groupBy(counted, ({ subject }) => `${subject.originKey} ${subject.claim.source}`).values()) {
    if (claims.length < 2) continue;
    const [single, swept] = [claims.filter(isDecidedSingly), claims.filter((claim) => !isDecidedSingly(claim))];
    decideSingly(single, swept, rule, superseded);
    sweepScopes(swept, rule, superseded);
  }
  return superseded;
}

function isDecidedSingly({ subject }: RankedSubject): boolean {
  return isPeriodic(subject) || subject.claim.stances.length > 0;
}

function decideSingly(single: readonly RankedSubject[], others: readonly RankedSubject[], rule: RelationRule, found: Set<string>): void {
  const aims = new Set(
    single.flatMap(({ subject }) =>
      subject.claim.stances.flatMap(({ targets }) => targets.map((target) => ("claim" in target ? target.claim : ""))),
    ),
  );
  const alike = (claims: readonly RankedSubject[]) => [...groupBy(claims, ({ subject }) => keyOf(subject, aims)).values()];
  const [groups, rest] = [alike(single), alike(others)];
  groups.forEach((group, index) =>
    [...groups.slice(index + 1), ...rest].forEach((other) => {
      note(decide(group[0]!, other[0]!, rule), group, other, found);
    }),
  );
}

function note(decision: Decision, a: readonly RankedSubject[], b: readonly RankedSubject[], found: Set<string>): void {
  if (decision.label !== "supersedes") return;
  (decision.actor === a[0]!.subject ? b : a).forEach(({ subject }) => found.add(subject.claim.id));
}

/** What decides whether a claim replaces another: all but its values. One that responds, or is responded to, is like no other. */
function keyOf(subject: Subject, aims: ReadonlySet<string>): string {
  const { asOf, periodStart, said, published, stances, id } = subject.claim;
  const isAlone = stances.length > 0 || aims.has(id);
  return `${scopeKey(subject)} ${JSON.stringify([asOf, periodStart, said, published, isAlone ? id : ""])}`;
}

function scopeKey({ claim, basis, isPresenceOnly }: Subject): string {
  const { measure, population, place, modality, additive } = claim;
  return JSON.stringify([measure, population, place, basis, modality, additive, isPresenceOnly]);
}

function sweepScopes(claims: readonly RankedSubject[], rule: FacetRule, found: Set<string>): void {
  const scopes = [...groupBy(claims, ({ subject }) => scopeKey(subject)).values()].map((members) => members.map(({ subject }) => subject));
  const related = relatedScopes(scopes, rule);
  for (const scope of scopes) {
    const later = related(scope[0]!).filter((other) => mayReplaceWithin(other[0]!, scope[0]!, rule));
    sweep(
      scope,
      later.flat().filter((subject) => !isRelayOfUnknownDay(subject)),
      found,
    );
  }
}

/** The scopes that may be the same as a claim's: where paths differ or are disjoint, its own and those that leave something open. */
function relatedScopes(scopes: readonly (readonly Subject[])[], { disjointWithin, stated }: FacetRule) {
  if (disjointWithin !== null) return () => scopes;
  const named = ({ claim: { measure, population, place } }: Subject) => [measure, population, place];
  const isOpen = ({ claim }: Subject) => (["measure", "population", "place"] as const).some((name) => stated[name] && claim[name] === null);
  const open = scopes.filter(([first]) => isOpen(first!));
  const byName = groupBy(scopes, ([first]) => JSON.stringify(named(first!)));
  return (subject: Subject) => (isOpen(subject) ? scopes : [...byName.get(JSON.stringify(named(subject)))!, ...open]);
}

/** Whether claims of one scope speak of the same as those of another; a mere "some" replaces only its like. */
function mayReplaceWithin(later: Subject, earlier: Subject, rule: FacetRule): boolean {
  return !(later.isPresenceOnly && !earlier.isPresenceOnly) && mayBeOfOneScope(later, earlier, rule);
}

/** Marks each claim after which one was said whose as-of is not certainly earlier. Both lists are gone through once. */
function sweep(claims: readonly Subject[], replacing: readonly Subject[], found: Set<string>): void {
  const byEnd = claims.flatMap((subject) => withSaid(subject)).sort((a, b) => b.said.to - a.said.to);
  const byStart = replacing.flatMap((subject) => withSaid(subject)).sort((a, b) => b.said.from - a.said.from);
  let latestAsOf = -Infinity;
  let hasLater = false;
  let next = 0;
  for (const { subject, said } of byEnd) {
    for (; next < byStart.length && byStart[next]!.said.from > said.to; next += 1) {
      hasLater = true;
      latestAsOf = Math.max(latestAsOf, effectiveAsOf(byStart[next]!.subject)?.to ?? Infinity);
    }
    if (hasLater && (effectiveAsOf(subject)?.from ?? -Infinity) <= latestAsOf) found.add(subject.claim.id);
  }
}

function withSaid(subject: Subject) {
  const said = effectiveSaid(subject);
  return said === null ? [] : [{ subject, said }];
}
