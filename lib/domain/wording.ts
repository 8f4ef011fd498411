import { isCircle } from "./attribution/origins";
import type { Claim } from "./claim";
import { WRITE_NUMBER } from "./notation";

/** The sentence with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 claim is", "3 claims are". */
export function countOf(count: number, one: string, many: string, write = WRITE_NUMBER.comma): string {
  return `${write(String(count))} ${count === 1 ? one : many}`;
}

const MOST_TOLD = 4;

/** The first few clauses, and in their place how many others there are. */
export function firstFew(clauses: readonly string[], others: (count: number) => string): string[] {
  const rest = clauses.length - MOST_TOLD;
  return rest > 0 ? [...clauses.slice(0, MOST_TOLD), others(rest)] : [...clauses];
}

/** How sources are called, by id. */
export type NameOf = (sourceId: string) => string;

/** The names of sources that were looked up, by id. */
export function namesIn(sourceById: ReadonlyMap<string, { readonly name: string }>): NameOf {
  return (sourceId) => sourceById.get(sourceId)?.name ?? (isCircle(sourceId) ? "a circle of sources" : "an unknown source");
}

/** Who speaks in a claim, by name. */
export function speakerOf({ speakerId }: Pick<Claim, "speakerId">, nameOf: NameOf): string {
  return speakerId === null ? "somebody" : nameOf(speakerId);
}

/** To whom a claim's figure is attributed: "NATO", or "United Kingdom, per The Times" where another describes it. */
export function attributionOf(claim: Pick<Claim, "speakerId" | "aboutSourceId">, nameOf: NameOf): string {
  const speaker = speakerOf(claim, nameOf);
  return claim.aboutSourceId === null ? speaker : `${nameOf(claim.aboutSourceId)}, per ${speaker}`;
}

/** The names of those who speak in the claims, each once. */
export function speakersOf(claims: readonly Claim[], nameOf: NameOf): string[] {
  return [...new Set(claims.map((claim) => speakerOf(claim, nameOf)))];
}
