import type { SourceFacts } from "../comparison/request";

/**
 * How many independent origins there may be (METHOD 4.6(6)): at most every voice is its own, and a group of unnamed
 * people as many as it is said to be. At least, the unnamed ones of a class are one, and that one is a named origin of
 * the class; a circle's unknown root may be any other origin.
 */
export function originRange(voices: readonly string[], sources: readonly SourceFacts[]): readonly [number, number] {
  const facts = new Map(sources.map((source) => [source.id, source]));
  const unnamed = voices.flatMap((name) => (facts.get(name)?.isUnnamed === true ? [facts.get(name)!] : []));
  const circles = voices.filter((name) => name.startsWith("cycle ") && !facts.has(name));
  const named = voices.filter((name) => facts.get(name)?.isUnnamed !== true && !circles.includes(name));
  const namedClasses = named.flatMap((name) => facts.get(name)?.class ?? []);
  const unknownClasses = new Set(unnamed.map((source) => source.class));
  const apart = [...unknownClasses].filter((unknown) => unknown === null || !namedClasses.some((known) => isOfClass(known, unknown)));
  const least = Math.max(named.length + apart.length, Math.min(1, voices.length));
  const most = voices.length + unnamed.reduce((extra, source) => extra + Math.max(0, (source.count ?? 1) - 1), 0);
  return [least, most];
}

function isOfClass(known: string, unknown: string): boolean {
  return known === unknown || known.startsWith(`${unknown}/`);
}
