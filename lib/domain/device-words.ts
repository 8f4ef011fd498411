/** In the order of trying: most browsers also name the one they descend from. */
const BROWSERS = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrome", "Chrome"],
  ["Safari", "Safari"],
] as const;

const SYSTEMS = [
  ["Windows", "Windows"],
  ["Android", "Android"],
  ["iPhone", "iOS"],
  ["iPad", "iPadOS"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** A browser as people know it, from the text that it sends of itself: "Firefox on Linux"; that text where neither is known. */
export function deviceWords(userAgent: string): string {
  const named = (known: readonly (readonly [string, string])[]) => known.find(([mark]) => userAgent.includes(mark))?.[1];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  if (browser === undefined || system === undefined) return browser ?? system ?? (userAgent === "" ? "Unknown browser" : userAgent);
  return `${browser} on ${system}`;
}

/** Where an address lies, as people say it. */
export function addressWords(address: string): string {
  return address === "::1" || address.startsWith("127.") ? "this machine" : address;
}
