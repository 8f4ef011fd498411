import type { ComparisonRequest } from "../comparison/request";
import { components } from "./components";

/** The attribution graph of a request: who relies on whom, with claims and sources kept apart by prefix. */
export type Attribution = {
  /** Every node's successors; claims as "claim:a", sources as "source:US". */
  readonly graph: ReadonlyMap<string, readonly string[]>;
  /** The origins of each claim by its id, sorted (METHOD 4.6). */
  readonly origins: ReadonlyMap<string, readonly string[]>;
  /** Circles that nothing leads out of, as the names of their members, sorted. */
  readonly loops: readonly (readonly string[])[];
  /** For every source on such a circle, the name of the circular origin. */
  readonly circular: ReadonlyMap<string, string>;
};

/** Whether an origin is a circle that leads to nobody, and no source. */
export const isCircle = (origin: string): boolean => origin.startsWith("cycle ");
export const claimNode = (id: string): string => `claim:${id}`;
export const sourceNode = (name: string): string => `source:${name}`;
const nameOf = (node: string): string => node.slice(node.indexOf(":") + 1);

/**
 * Finds where each claim comes from: the ends of the attribution graph that it reaches, a circle without a way out
 * counting as one unresolved origin, and every source that collects for itself (METHOD 4.6, 9.32).
 */
export function attribute(request: ComparisonRequest): Attribution {
  const graph = relianceGraph(request);
  const given = givenOrigins(request);
  const circular = new Map<string, string>();
  const loops: string[][] = [];
  const reached = new Map<string, ReadonlySet<string>>();
  for (const component of components(graph)) {
    const inside = new Set(component);
    const origins = new Set(component.flatMap((node) => given.get(node) ?? []));
    const ways = component.flatMap((node) => graph.get(node)!).filter((node) => !inside.has(node));
    const [only] = ways;
    if (ways.length === 1 && origins.size === 0) {
      // The same set: many claims that lead to one place are worked out once.
      component.forEach((node) => reached.set(node, reached.get(only!)!));
      continue;
    }
    ways.forEach((node) => reached.get(node)?.forEach((origin) => origins.add(origin)));
    const isEnd = ways.length === 0 && (origins.size === 0 || component.length > 1);
    if (isEnd) origins.add(endName(component, loops, circular));
    component.forEach((node) => reached.set(node, origins));
  }
  return { graph, origins: claimOrigins(request, reached), loops: loops.sort(byFirst), circular };
}

/** Origins that are stated: a claim's own list, and every source or claim that collects for itself. */
function givenOrigins(request: ComparisonRequest): Map<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  const own = new Set(request.ownCollection);
  for (const name of own) given.set(sourceNode(name), [name]);
  for (const { id, source, origins } of request.claims) {
    if (origins !== null) given.set(claimNode(id), origins);
    else if (own.has(id)) given.set(claimNode(id), [source]);
  }
  return given;
}

/** Names an end of the graph, and records it where it is a circle. */
function endName(component: string[], loops: string[][], circular: Map<string, string>): string {
  const members = component.map(nameOf).sort();
  if (members.length === 1) return members[0]!;
  loops.push(members);
  const name = circleName(members);
  component.forEach((node) => circular.set(node, name));
  return name;
}

/** "cycle A+B"; of a large circle its first members stand for all, as no other has them. */
export function circleName(members: readonly string[]): string {
  const few = members.slice(0, MOST_NAMED).join("+");
  return members.length > MOST_NAMED ? `cycle ${few}+${members.length - MOST_NAMED} others` : `cycle ${few}`;
}

const MOST_NAMED = 8;

function byFirst(a: string[], b: string[]): number {
  return a[0]! < b[0]! ? -1 : 1;
}

function claimOrigins(request: ComparisonRequest, reached: ReadonlyMap<string, ReadonlySet<string>>) {
  const origins = new Map<string, readonly string[]>();
  const sorted = new Map<ReadonlySet<string>, readonly string[]>();
  for (const claim of request.claims) {
    const derived = claim.origins === null ? reached.get(claimNode(claim.id))! : new Set(claim.origins);
    if (!sorted.has(derived)) sorted.set(derived, [...derived].sort());
    origins.set(claim.id, sorted.get(derived)!);
  }
  return origins;
}

/** A claim leans on what it relies on itself and, through its source or whom that reports, on what they rely on; else on them. */
function relianceGraph(request: ComparisonRequest): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  const isSource = new Set([...request.sources.map(({ id }) => id), ...request.claims.map(({ source }) => source)]);
  const isClaim = new Set(request.claims.map(({ id }) => id));
  const resolve = (name: string) => (isClaim.has(name) && !isSource.has(name) ? claimNode(name) : sourceNode(name));
  const successors = (node: string) => graph.get(node) ?? graph.set(node, []).get(node)!;
  for (const { from, to } of request.reliance) {
    if (from === to) continue;
    successors(resolve(from)).push(resolve(to));
    successors(resolve(to));
  }
  const own = new Set(request.ownCollection);
  const isOrigin = (source: string) => successors(sourceNode(source)).length === 0 && !own.has(source);
  for (const claim of request.claims) {
    const steps = successors(claimNode(claim.id));
    const ofSource = claim.reports ?? claim.source;
    if (claim.origins !== null) steps.length = 0;
    else if (claim.isJoined !== true && (!isOrigin(ofSource) || steps.length === 0)) steps.push(sourceNode(ofSource));
    successors(sourceNode(claim.source));
  }
  return graph;
}
