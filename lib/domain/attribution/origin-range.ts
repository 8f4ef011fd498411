import { isCircle } from "./origins";
import type { SourceFacts } from "../comparison/request";

/**
 * How many independent origins there may be (METHOD 4.6(6)): at most every voice is its own, and a group of unnamed
 * people as many as it is said to be. At least, the unnamed ones of a class are one, and that one is a named origin of
 * the class, but for pairs that are known to be `apart` ("a b" and "b a"); a circle's unknown root may be any other origin.
 */
export function originRange(
  voices: readonly string[],
  sources: readonly SourceFacts[],
  apart: ReadonlySet<string> = NONE,
): readonly [number, number] {
  const facts = new Map(sources.map((source) => [source.id, source]));
  const unnamed = voices.flatMap((name) => (facts.get(name)?.isUnnamed === true ? [facts.get(name)!] : []));
  const circles = new Set(voices.filter((name) => isCircle(name) && !facts.has(name)));
  const named = voices.filter((name) => facts.get(name)?.isUnnamed !== true && !circles.has(name));
  const distinct = named.map((name): SourceFacts => facts.get(name) ?? { id: name, isUnnamed: false, class: null, count: null });
  for (const source of mostJudgedFirst(unnamed, apart)) {
    if (distinct.every((other) => apart.has(`${source.id} ${other.id}`) || isOtherByClass(other, source))) distinct.push(source);
  }
  const most = voices.length + unnamed.reduce((extra, source) => extra + Math.max(0, (source.count ?? 1) - 1), 0);
  return [Math.max(distinct.length, Math.min(1, voices.length)), most];
}

const NONE: ReadonlySet<string> = new Set();

/** Those that are known to be apart from others, then one of each class: the rest may be that one. */
function mostJudgedFirst(unnamed: readonly SourceFacts[], apart: ReadonlySet<string>): SourceFacts[] {
  const judged = new Set([...apart].map((pair) => pair.slice(0, pair.indexOf(" "))));
  const oneOfClass = new Map(unnamed.toReversed().map((source) => [source.class, source]));
  return [...unnamed.filter(({ id }) => judged.has(id)), ...[...oneOfClass.values()].toReversed().filter(({ id }) => !judged.has(id))];
}

/** Whether an unnamed source cannot be another by their classes: "western/us" may be "western", and two of one class each other. */
function isOtherByClass(other: SourceFacts, unnamed: SourceFacts): boolean {
  if (other.isUnnamed) return other.class !== unnamed.class;
  return unnamed.class === null || other.class === null || !isOfClass(other.class, unnamed.class);
}

function isOfClass(known: string, unknown: string): boolean {
  return known === unknown || known.startsWith(`${unknown}/`);
}
