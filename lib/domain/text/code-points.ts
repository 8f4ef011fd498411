/** How many characters (code points) a text has, whose surrogates are all in pairs. */
export function countCodePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}
