import type { Option } from "@/components/ui/options";
import type { TreeNode } from "@/lib/domain/scope";

/** The nodes of a tree as choices, each under its parent, after the choice of none. */
export function scopeOptions<Id extends string>(nodes: readonly TreeNode<Id>[], none: string): Option[] {
  const under = (parentId: Id | null, depth: number): Option[] =>
    depth > 20
      ? []
      : nodes
          .filter((node) => node.parentId === parentId)
          .flatMap(({ id, name }) => [{ value: id, label: `${"\u2003".repeat(depth)}${name}` }, ...under(id, depth + 1)]);
  return [{ value: "", label: none }, ...under(null, 0)];
}
