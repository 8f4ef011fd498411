/** Lower case, with one form of dash, quote and space; every character keeps its place, so offsets stay true. */
export function normalText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\s\u00a0\u2009\u202f]/g, " ");
}
