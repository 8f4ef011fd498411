import { isCircle } from "./attribution/origins";
import type { SourceId } from "./ids";
import type { WriteNumber } from "./notation";
import { type NameOf, capital } from "./wording";

const NUMBER = /⟪([^⟫]*)⟫/gu;
const PLACE = /⟦(\^?)([^⟧]*)⟧/gu;

/** Stands for a source's name in a headline that is kept, so that the list shows the name as it is when it is read. */
export function placeOfName(sourceId: string): string {
  return `⟦${sourceId}⟧`;
}

/** Stands for a number in a headline that is kept, so that each person reads it as they like numbers written. */
export function placeOfNumber(digits: string): string {
  return `⟪${digits}⟫`;
}

/** A headline made with places of names, ready to be kept: what begins a sentence is marked. */
export function keptHeadline(headline: string): string {
  return headline.replace(/(^|[.] )⟦/gu, "$1⟦^");
}

/** The ids of the sources that a kept headline names. */
export function sourcesNamedIn(kept: string): SourceId[] {
  return [...kept.matchAll(PLACE)].flatMap(([, , id]) => (isCircle(id!) ? [] : [id as SourceId]));
}

/** A kept headline with its numbers and names. */
export function readHeadline(kept: string, nameOf: NameOf, write: WriteNumber): string {
  return kept
    .replace(NUMBER, (_all, digits: string) => write(digits))
    .replace(PLACE, (_all, mark: string, id: string) => (mark === "" ? nameOf(id) : capital(nameOf(id))));
}
