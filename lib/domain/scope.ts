import type { Kind } from "./figure/figure";
import type { MeasureId, PlaceId, PopulationId } from "./ids";
import type { Volatility } from "./question";
import { nameKey } from "./source";

/** A node of a workspace's tree of places or populations. */
export type TreeNode<Id extends string> = {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
  readonly partsAreDisjoint: boolean;
};
type Place = TreeNode<PlaceId>;
type Population = TreeNode<PopulationId>;

export type Measure = {
  readonly id: MeasureId;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly isAdditive: boolean;
  readonly isMeasured: boolean;
  readonly volatility: Volatility;
};

/** All that scopes are made of in one workspace. */
export type ScopeTrees = {
  readonly measures: readonly Measure[];
  readonly populations: readonly Population[];
  readonly places: readonly Place[];
};

const DEEPEST = 50;

/** The path of every node from its root, as ids joined by "/"; a tree that runs in a circle is cut. */
export function pathsOf<Id extends string>(nodes: readonly TreeNode<Id>[]): ReadonlyMap<Id, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const pathOf = (node: TreeNode<Id>, depth: number): string => {
    const parent = node.parentId === null || depth > DEEPEST ? undefined : byId.get(node.parentId);
    return parent === undefined ? node.id : `${pathOf(parent, depth + 1)}/${node.id}`;
  };
  return new Map(nodes.map((node) => [node.id, pathOf(node, 0)]));
}

/** The paths whose parts are known not to overlap. */
export function disjointPaths(trees: ScopeTrees): ReadonlySet<string> {
  const of = <Id extends string>(nodes: readonly TreeNode<Id>[]) => {
    const paths = pathsOf(nodes);
    return nodes.filter(({ partsAreDisjoint }) => partsAreDisjoint).map(({ id }) => paths.get(id)!);
  };
  return new Set([...of(trees.populations), ...of(trees.places)]);
}

/** The node of that name, whatever its case and accents; null where there is none. */
export function findNamed<Node extends { readonly name: string }>(nodes: readonly Node[], name: string): Node | null {
  return nodes.find((node) => nameKey(node.name) === nameKey(name)) ?? null;
}

/** The measure that counts what a text counts: by its name or else its unit; null where there is none. */
export function measureOfUnit(measures: readonly Measure[], unit: string): Measure | null {
  return findNamed(measures, unit) ?? measures.find((measure) => measure.unit !== "" && nameKey(measure.unit) === nameKey(unit)) ?? null;
}
