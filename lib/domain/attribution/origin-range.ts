import type { SourceFacts } from "../comparison/request";

/**
 * How many independent origins there may be (METHOD 4.6(6)): at most every voice is its own; at least, the unnamed
 * ones of a class are one, and that one is a named origin of the class. A circle's unknown root may be any other origin.
 */
export function originRange(voices: readonly string[], sources: readonly SourceFacts[]): readonly [number, number] {
  const facts = new Map(sources.map((source) => [source.id, source]));
  const isUnnamed = (name: string) => facts.get(name)?.unnamed === true;
  const circles = voices.filter((name) => name.startsWith("cycle ") && !facts.has(name));
  const unnamed = voices.filter(isUnnamed);
  const named = voices.filter((name) => !isUnnamed(name) && !circles.includes(name));
  const namedClasses = new Set(named.map((name) => facts.get(name)?.class ?? null));
  const unknownClasses = new Set(unnamed.map((name) => facts.get(name)?.class ?? null));
  const apart = [...unknownClasses].filter((name) => name === null || !namedClasses.has(name)).length;
  const least = named.length + apart;
  return [voices.length === 0 ? 0 : Math.max(1, least), voices.length];
}
