import type { Group } from "../comparison/group";
import { type Attribution, claimNode, sourceNode } from "./origins";
import { disjointPaths } from "./max-flow";

const originNode = (name: string): string => `origin:${name}`;

/**
 * The fewest claims, sources and origins whose failure would remove all support of the best supported values; the
 * greatest over the top clusters (METHOD 4.6(5), 9.31).
 */
export function pathStrength(group: Group, attribution: Attribution): number {
  const graph = withOrigins(group, attribution);
  const strengths = group.clusters
    .filter(({ isTop }) => isTop)
    .map(({ members }) => {
      const names = new Set(members.flatMap((name) => group.speaks.get(name)?.origins.includes(name) ? [name] : (group.speaks.get(name)?.origins ?? [])));
      const starts = group.live.filter(({ origins }) => origins.some((origin) => names.has(origin))).map(({ claim }) => claimNode(claim.id));
      return disjointPaths(graph, starts, new Set([...names].map(originNode)));
    });
  return Math.max(0, ...strengths);
}

/** The attribution graph with every origin as an end of its own, reached from its source, its circle or by statement. */
function withOrigins(group: Group, attribution: Attribution): Map<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>(attribution.graph);
  const origins = new Set(group.live.flatMap((subject) => subject.origins));
  const append = (node: string, successor: string) => graph.set(node, [...(graph.get(node) ?? []), successor]);
  for (const [node, circle] of attribution.circular) append(node, originNode(circle));
  for (const name of origins) if (!name.startsWith("cycle ")) append(sourceNode(name), originNode(name));
  for (const { claim } of group.live) {
    claim.origins?.filter((origin) => origin !== claim.source).forEach((origin) => append(sourceNode(claim.source), sourceNode(origin)));
  }
  return graph;
}
