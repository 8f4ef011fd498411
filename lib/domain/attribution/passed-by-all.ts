import type { ComparisonRequest } from "../comparison/request";
import { groupBy } from "../group-by";

/** A claim's way to us: all the sources that it passed, and what the first of them, or the claim itself, rests on further. */
export type Way = { readonly id: string; readonly passes: readonly string[]; readonly restsOn: readonly string[] };

/** More steps of one way than these are not looked at. */
const MOST_STEPS = 50;

/**
 * The sources through which every way passes, however it goes on from there: their error would take all of it along (the case of
 * METHOD 4.6(5) in which path strength is one). What `reliance` leads nowhere on from is an end; where some way leads to none, but
 * into a circle, no source is given.
 */
export function passedByAll(ways: readonly Way[], reliance: ComparisonRequest["reliance"]): string[] {
  const [first] = ways;
  if (first === undefined) return [];
  const wayOf = new Map(ways.map((way) => [way.id, way]));
  const onward = groupBy(reliance, ({ from }) => from);
  const nextOf = (node: string) => wayOf.get(node)?.restsOn ?? (onward.get(node) ?? []).map(({ to }) => to);
  const starts = ways.map(({ id }) => id);
  const toEnd = waysToEnds(starts, nextOf);
  if (!starts.every((start) => toEnd.has(start))) return [];
  const passedAt = (node: string) => wayOf.get(node)?.passes ?? [node];
  const oneWay: string[] = [];
  for (let node: string | null | undefined = first.id; typeof node === "string"; node = toEnd.get(node)) oneWay.push(...passedAt(node));
  const isAvoided = (step: string) => {
    const seen = new Set(starts.filter((start) => !passedAt(start).includes(step)));
    for (const node of seen) {
      const next = nextOf(node);
      if (next.length === 0) return true;
      next.filter((each) => !passedAt(each).includes(step)).forEach((each) => seen.add(each));
    }
    return false;
  };
  return [...new Set(oneWay)].slice(0, MOST_STEPS).filter((step) => !isAvoided(step));
}

/** For every node from which an end is reached the next one on a shortest way there; null at the ends. */
function waysToEnds(starts: readonly string[], nextOf: (node: string) => readonly string[]): ReadonlyMap<string, string | null> {
  const edges: { readonly from: string; readonly to: string }[] = [];
  const reached = new Set(starts);
  for (const from of reached) {
    for (const to of nextOf(from)) {
      edges.push({ from, to });
      reached.add(to);
    }
  }
  const before = groupBy(edges, ({ to }) => to);
  const leads = new Set(edges.map(({ from }) => from));
  const toEnd = new Map<string, string | null>([...reached].filter((node) => !leads.has(node)).map((node) => [node, null]));
  for (const to of toEnd.keys()) for (const { from } of before.get(to) ?? []) if (!toEnd.has(from)) toEnd.set(from, to);
  return toEnd;
}
