/** A directed graph by name: each node's successors. */
export type Graph = ReadonlyMap<string, readonly string[]>;

type Visit = { node: string; next: number };

/**
 * The strongly connected components of a graph, each after all those it leads to (Tarjan 1972, without recursion).
 */
export function components(graph: Graph): string[][] {
  const search = new Search(graph);
  for (const node of graph.keys()) search.from(node);
  return search.found;
}

class Search {
  readonly found: string[][] = [];
  readonly #graph: Graph;
  readonly #order = new Map<string, number>();
  readonly #low = new Map<string, number>();
  readonly #open: string[] = [];
  readonly #isOpen = new Set<string>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  from(root: string): void {
    if (this.#order.has(root)) return;
    const path: Visit[] = [this.#enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const successor = this.#graph.get(visit.node)?.[visit.next];
      visit.next += 1;
      if (successor === undefined) this.#leave(path);
      else if (!this.#order.has(successor)) path.push(this.#enter(successor));
      else if (this.#isOpen.has(successor)) this.#lower(visit.node, this.#order.get(successor)!);
    }
  }

  #enter(node: string): Visit {
    this.#order.set(node, this.#order.size);
    this.#low.set(node, this.#order.size - 1);
    this.#open.push(node);
    this.#isOpen.add(node);
    return { node, next: 0 };
  }

  #lower(node: string, value: number): void {
    this.#low.set(node, Math.min(this.#low.get(node)!, value));
  }

  #leave(path: Visit[]): void {
    const { node } = path.pop()!;
    const parent = path.at(-1);
    if (parent !== undefined) this.#lower(parent.node, this.#low.get(node)!);
    if (this.#low.get(node) !== this.#order.get(node)) return;
    const component = this.#open.splice(this.#open.lastIndexOf(node));
    component.forEach((member) => this.#isOpen.delete(member));
    this.found.push(component);
  }
}
