/** What an address says of what was just done, which is no longer so once it is undone, or read elsewhere. */
const DONE = new Set([
  "did",
  "done",
  "undid",
  "logged",
  "saved",
  "ruled",
  "judged",
  "held",
  "imported",
  "undone",
  "edited",
  "left",
  "again",
  "of",
  "more",
]);

/** An address of ours without what it says of what was just done. */
export function withoutDone(address: string): string {
  const [path = "", query = ""] = address.split("?");
  const kept = new URLSearchParams([...new URLSearchParams(query)].filter(([name]) => !DONE.has(name))).toString();
  return kept === "" ? path : `${path}?${kept}`;
}
