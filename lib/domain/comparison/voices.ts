import { groupBy } from "../group-by";
import { compareHi, compareLo, liesAbove } from "../figure/interval";
import type { Subject } from "./subject";
import { effectiveAsOf } from "./subject";
import type { Voice } from "./sweep";
import { compareDays } from "../time/day-range";

/** The voices of a group, the claim that each one is, and the origins whose claims disagree among themselves. */
export type Chosen = {
  readonly voices: readonly Voice[];
  readonly speaks: ReadonlyMap<string, Subject>;
  readonly variants: readonly string[];
};

/**
 * One voice per origin: an actual claim, its direct statement where there is one (METHOD 4.1, 9.27). An aggregate of
 * several origins has a voice only while none of its origins has one; aggregates that share an origin share one (9.28).
 */
export function chooseVoices(live: readonly Subject[]): Chosen {
  const byOrigin = new Map<string, Subject[]>();
  const aggregates: Subject[] = [];
  for (const subject of live) {
    if (subject.origins.length > 1 && !subject.claim.joint) aggregates.push(subject);
    else subject.origins.forEach((origin) => listAt(byOrigin, origin).push(subject));
  }
  const speaks = new Map<string, Subject>();
  for (const [origin, candidates] of byOrigin) speaks.set(origin, best(candidates, origin));
  for (const group of sharingOrigins(aggregates.filter(({ origins }) => !origins.some((origin) => byOrigin.has(origin))))) {
    const voice = best(group, null);
    if (!speaks.has(voice.claim.source)) speaks.set(voice.claim.source, voice);
  }
  const voices = [...speaks].map(([name, { reading }]): Voice => ({ name, support: reading!.support, shape: reading!.shape }));
  const variants = [...byOrigin].filter(([, claims]) => disagree(claims)).map(([origin]) => origin);
  return { voices, speaks, variants: variants.sort() };
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

/** The direct statement, else the latest as-of, else the earliest publication, else the lowest id (METHOD 9.27). */
function best(candidates: readonly Subject[], origin: string | null): Subject {
  return candidates.reduce((chosen, other) => (precedes(other, chosen, origin) ? other : chosen));
}

function precedes(a: Subject, b: Subject, origin: string | null): boolean {
  const directness = Number(b.claim.source === origin) - Number(a.claim.source === origin);
  const [asOfA, asOfB] = [effectiveAsOf(a) ?? NEVER, effectiveAsOf(b) ?? NEVER];
  const recency = compareEnds(asOfB, asOfA);
  const [publishedA, publishedB] = [a.published ?? LAST, b.published ?? LAST];
  const priority = compareDays(publishedA.from, publishedB.from) || compareDays(publishedA.to, publishedB.to);
  return (directness || recency || priority || (a.claim.id < b.claim.id ? -1 : 1)) < 0;
}

/** An unknown as-of is older than any, an unknown publication later than any. */
const NEVER = { from: -Infinity, to: -Infinity };
const LAST = { from: Infinity, to: Infinity };

function compareEnds(a: typeof LAST, b: typeof LAST): number {
  return compareDays(a.to, b.to) || compareDays(a.from, b.from);
}

/** Two claims of one origin whose ordinary readings do not meet (METHOD 9.29): the highest core lies above the lowest. */
function disagree(claims: readonly Subject[]): boolean {
  const cores = claims.map(({ reading }) => reading!.core);
  const highest = cores.reduce((a, b) => (compareLo(a, b) >= 0 ? a : b));
  const lowest = cores.reduce((a, b) => (compareHi(a, b) <= 0 ? a : b));
  return liesAbove(highest, lowest);
}

/** Gathers aggregates that share an origin, directly or through others. */
function sharingOrigins(aggregates: readonly Subject[]): Subject[][] {
  const above = new Map<Subject, Subject>();
  const leaderOf = (subject: Subject): Subject => {
    let at = subject;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next;
    if (at !== subject) above.set(subject, at);
    return at;
  };
  const firstOf = new Map<string, Subject>();
  for (const [, alike] of groupBy(aggregates, ({ originKey }) => originKey)) {
    const [first, ...rest] = alike as [Subject, ...Subject[]];
    rest.forEach((subject) => above.set(subject, first));
    for (const origin of first.origins) {
      const [a, b] = [leaderOf(firstOf.get(origin) ?? first), leaderOf(first)];
      if (a !== b) above.set(b, a);
      firstOf.set(origin, a);
    }
  }
  return [...groupBy(aggregates, leaderOf).values()];
}
