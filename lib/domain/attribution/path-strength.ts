import type { Group } from "../comparison/group";
import type { Subject } from "../comparison/subject";
import { type Attribution, claimNode, isCircle, sourceNode } from "./origins";
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
      const names = new Set(members.flatMap((name) => originsOfVoice(name, group.speaks.get(name)!)));
      const starts = group.live
        .filter(({ origins }) => origins.some((origin) => names.has(origin)))
        .map(({ claim }) => claimNode(claim.id));
      return disjointPaths(graph, starts, new Set([...names].map(originNode)));
    });
  return Math.max(0, ...strengths);
}

/** An aggregate's voice bears its source's name and rests on all its origins. */
function originsOfVoice(name: string, { claim, origins }: Subject): readonly string[] {
  return origins.length > 1 && !claim.joint ? origins : [name];
}

/**
 * The attribution graph with every origin as an end of its own, reached from its source or its circle. A claim passes
 * through the source that made it, which then leads on to what the claim relies on.
 */
function withOrigins(group: Group, attribution: Attribution): Map<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>(attribution.graph);
  const append = (node: string, successors: readonly string[]) => graph.set(node, [...(graph.get(node) ?? []), ...successors]);
  for (const name of new Set(group.live.flatMap((subject) => subject.origins))) {
    if (!isCircle(name)) append(sourceNode(name), [originNode(name)]);
  }
  for (const { claim } of group.live) {
    const source = sourceNode(claim.source);
    const onward = claim.origins?.map(sourceNode) ?? attribution.graph.get(claimNode(claim.id))!;
    append(
      source,
      onward.filter((node) => node !== source),
    );
    graph.set(claimNode(claim.id), [source]);
  }
  for (const [node, circle] of attribution.circular) append(node, [originNode(circle)]);
  return graph;
}
