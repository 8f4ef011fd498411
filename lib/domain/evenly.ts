/** At most so many of the items, evenly from the first to the last, in their order. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * (items.length - 1)) / Math.max(most - 1, 1))]!);
}
