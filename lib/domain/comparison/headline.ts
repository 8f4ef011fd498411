import type { Group } from "./group";
import { factorWords, intervalWords, listWords } from "../figure/number-words";
import type { Cluster } from "./sweep";

/** The compact form of METHOD 4.3, for machines: "2 positions; 3 of 4 origins allow 9,000–11,000 (2 estimates, 1 ceiling); SK apart by ×1.09." */
export function compactHeadline(group: Group): string {
  if (group.origins === 0) return "No figures to compare.";
  if (group.origins === 1) return "One origin; nothing to compare.";
  const positions = group.positions === 1 ? "1 position" : `${group.positions} positions`;
  return `${[positions, support(group), apart(group)].filter(Boolean).join("; ")}.`;
}

function support(group: Group): string {
  if (group.depth === 1) return "no two origins agree";
  return group.clusters
    .filter(({ isTop }) => isTop)
    .map((cluster) => `${group.depth} of ${group.origins} origins allow ${intervalWords(cluster.meet)} (${composition(cluster, group)})`)
    .join(" or ");
}

function composition(cluster: Cluster, group: Group): string {
  const shapes = cluster.members.map((name) => group.speaks.get(name)?.reading?.shape);
  const count = (shape: string, word: string) => {
    const number = shapes.filter((other) => other === shape).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? "" : "s"}`];
  };
  return [...count("two", "estimate"), ...count("lower", "floor"), ...count("upper", "ceiling")].join(", ");
}

function apart(group: Group): string {
  if (group.positions === 1 || group.outliers.length === 0) return "";
  return group.gap === null ? `${listWords(group.outliers)} apart` : `${listWords(group.outliers)} apart by ${factorWords(group.gap)}`;
}
