import type { JudgedOrigins } from "./attribution/judged-origins";
import type { Claim } from "./claim";
import { groupBy } from "./group-by";

/** A way that claims took from an original source to us, by the ids of the sources, and their numbers. */
export type LineagePath = { readonly steps: readonly string[]; readonly claims: readonly number[] };

/** Of one claim no more ways than these are told apart, nor followed further back than so many records. */
const [MOST_WAYS, MOST_BACK] = [20, 50];

/** Claims that took one way, each group once: those of one chain, but for claims that are judged themselves. */
export function byWay(claims: readonly Claim[], { claims: judged, sourceAs }: JudgedOrigins): Claim[][] {
  const keyOf = ({ id, hops }: Claim) => (judged.has(id) ? id : hops.map(({ sourceId }) => sourceAs(sourceId)).join(" "));
  return [...groupBy(claims, keyOf).values()];
}

/** The ways that claims took, each once, in the order of their first claims; before the chain, what it is held to rest on. */
export function pathsOf(claims: readonly Claim[], judged: JudgedOrigins): LineagePath[] {
  const { reliance, sourceAs } = judged;
  const groups = byWay(claims, judged);
  const chains = new Map<string, readonly string[]>(
    groups.map((alike) => [alike[0]!.id, alike[0]!.hops.map(({ sourceId }) => sourceAs(sourceId))]),
  );
  const onward = groupBy(reliance, ({ from }) => from);
  const targets = (id: string) => (onward.get(id) ?? []).map(({ to }) => to);
  const ways = (id: string, seen: readonly string[]): readonly (readonly string[])[] => {
    if (seen.includes(id) || seen.length > MOST_BACK) return [[]];
    const chain = chains.get(id);
    const further = [...targets(id), ...(chain === undefined ? [] : targets(chain[0]!))];
    const steps = chain ?? (judged.claims.has(id) ? [] : [id]);
    if (further.length === 0) return [steps];
    const before: (readonly string[])[] = [];
    for (const next of further) if (before.length < MOST_WAYS) before.push(...ways(next, [...seen, id]));
    return before.slice(0, MOST_WAYS).map((way) => [...way, ...steps]);
  };
  const all = groups.flatMap((alike) => ways(alike[0]!.id, []).map((steps) => ({ steps, alike })));
  return [...groupBy(all, ({ steps }) => steps.join(" ")).values()].map((same) => ({
    steps: same[0]!.steps,
    claims: same.flatMap(({ alike }) => alike.map(({ number }) => number)).toSorted((a, b) => a - b),
  }));
}
