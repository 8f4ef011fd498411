/**
 * The greatest number of paths from `starts` to `ends` that share no node: each node may be passed once.
 * By Menger's theorem this is also the fewest nodes whose removal cuts all of them (METHOD 4.6(5)).
 * `graph` holds every node's successors. Augments one path at a time (Ford-Fulkerson on split nodes).
 */
export function disjointPaths(graph: ReadonlyMap<string, readonly string[]>, starts: readonly string[], ends: ReadonlySet<string>): number {
  const flow = new Flow(graph, ends);
  return starts.filter((start) => flow.augmentFrom(start)).length;
}

type Step = { readonly node: string; readonly side: "in" | "out" };

/** Which edges carry flow, and how each used node is entered and left. */
class Flow {
  readonly #graph: ReadonlyMap<string, readonly string[]>;
  readonly #ends: ReadonlySet<string>;
  readonly #cameFrom = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(graph: ReadonlyMap<string, readonly string[]>, ends: ReadonlySet<string>) {
    this.#graph = graph;
    this.#ends = ends;
  }

  augmentFrom(start: string): boolean {
    const parents = new Map<string, Step | null>();
    const queue: Step[] = [];
    const visit = (step: Step, parent: Step | null) => {
      const key = keyOf(step);
      if (parents.has(key)) return;
      parents.set(key, parent);
      queue.push(step);
    };
    visit({ node: start, side: "in" }, null);
    for (const step of queue) {
      if (step.side === "out" && this.#ends.has(step.node)) {
        this.#apply(step, parents);
        return true;
      }
      this.#next(step).forEach((following) => visit(following, step));
    }
    return false;
  }

  #next({ node, side }: Step): Step[] {
    const previous = this.#cameFrom.get(node);
    if (side === "in") {
      if (!this.#used.has(node)) return [{ node, side: "out" }];
      return previous === undefined ? [] : [{ node: previous, side: "out" }];
    }
    const onward = (this.#graph.get(node) ?? []).filter((next) => this.#cameFrom.get(next) !== node);
    const back: Step[] = this.#used.has(node) ? [{ node, side: "in" }] : [];
    return [...back, ...onward.map((next): Step => ({ node: next, side: "in" }))];
  }

  /** Follows the found path back to its start, turning flow on where it goes forward and off where it undoes. */
  #apply(end: Step, parents: ReadonlyMap<string, Step | null>): void {
    const path: Step[] = [];
    for (let step: Step | null = end; step !== null; step = parents.get(keyOf(step)) ?? null) path.unshift(step);
    const undone = new Map<string, string>();
    const entered = new Map<string, string>();
    const [on, off] = [new Set<string>(), new Set<string>()];
    path.slice(1).forEach((step, index) => {
      const before = path[index]!;
      if (before.node === step.node) (step.side === "out" ? on : off).add(step.node);
      else if (step.side === "in") entered.set(step.node, before.node);
      else undone.set(before.node, step.node);
    });
    undone.forEach((_, node) => this.#cameFrom.delete(node));
    entered.forEach((from, node) => this.#cameFrom.set(node, from));
    off.forEach((node) => this.#used.delete(node));
    on.forEach((node) => this.#used.add(node));
  }
}

function keyOf({ node, side }: Step): string {
  return `${side} ${node}`;
}
