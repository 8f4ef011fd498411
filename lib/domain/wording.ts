import type { Claim } from "./claim";

/** The sentence with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 claim is", "3 claims are". */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The names of those who speak in the claims, each once. */
export function speakersOf(claims: readonly Claim[], nameOf: (sourceId: string) => string): string[] {
  return [...new Set(claims.flatMap(({ speakerId }) => (speakerId === null ? [] : [nameOf(speakerId)])))];
}
