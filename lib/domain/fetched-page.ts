/** How a page came: where it was in the end, the addresses on the way there, and what the server answered. */
export type Fetched = { readonly url: string; readonly hops: readonly string[]; readonly status: number; readonly at: string };

/** Why a page was not fetched, and what to do instead. */
export const PAGE_FAULTS = {
  off: "This installation does not fetch pages: paste the text, or save the page as a file and give that.",
  not_web: "That is no address of a page: it begins with http:// or https://.",
  with_password: "The address holds a name or password: take it out, or save the page as a file and give that.",
  other_port: "The address names a port other than those of the web, 80 and 443: save the page as a file and give that.",
  unknown_host: "There is no such site: check the address, or paste the text.",
  private_network:
    "The address leads into a private network or to this machine, which is never asked: save the page as a file and give that.",
  unreachable: "The site could not be reached: try again later, or save the page as a file and give that.",
  too_slow: "The site took longer than fifteen seconds: try again later, or save the page as a file and give that.",
  too_many_hops: "The address leads on more than five times: open it in a browser and give the address you end at.",
  not_secure: "The address leads on from https to http, where anybody could change the page: save it as a file and give that.",
  refused: "The site refused: the page may be gone, or for subscribers. Save it as a file and give that.",
  other_content: "That is neither a page nor a PDF, Word document or text.",
  other_encoding: "The site packs the page in a way that is not read here: save it as a file and give that.",
  too_large: "The page is larger than 5 MB: save the part you need as a file and give that.",
  broken_off: "The page broke off before its end: try again later.",
} as const;
export type PageFault = keyof typeof PAGE_FAULTS;

/** A fault by its name, as an address gives it; null for a name of none. */
export function pageFaultNamed(name: string): PageFault | null {
  return Object.hasOwn(PAGE_FAULTS, name) ? (name as PageFault) : null;
}
