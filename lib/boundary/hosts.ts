import { env } from "../env";

/** The hosts this installation answers to: the public address's, and this machine's own names when served there. */
export function allowedHosts(): ReadonlySet<string> {
  const { PUBLIC_URL, EXTRA_HOSTS } = env();
  return new Set([new URL(PUBLIC_URL).host, ...EXTRA_HOSTS.split(",").filter((host) => host !== "")]);
}

function allowedOrigins(): ReadonlySet<string> {
  const { PUBLIC_URL, EXTRA_HOSTS } = env();
  const own = EXTRA_HOSTS.split(",").filter((host) => host !== "");
  return new Set([new URL(PUBLIC_URL).origin, ...own.map((host) => `http://${host}`)]);
}

/** Whether a request that changes something comes from our own pages; without a sign of that it does not. */
export function isOwnOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get("origin");
  if (origin !== null) return allowedOrigins().has(origin);
  return headers.get("sec-fetch-site") === "same-origin";
}

/** A path of our own to go to after signing in; anything else leads home. */
export function safePath(wanted: string | null | undefined): string {
  const base = "http://own.invalid";
  if (wanted == null || !/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, base)) return "/";
  const url = new URL(wanted, base);
  const path = `${url.pathname}${url.search}`;
  return url.origin === base && !/^\/[/\\]/.test(path) ? path : "/";
}

/** A path of ours as an address that works from anywhere. */
export function publicAddress(path: string): string {
  return new URL(path, env().PUBLIC_URL).href;
}

/** Whether people reach the installation by https, which browsers are then told to insist on. */
export function isPublicHttps(): boolean {
  return env().PUBLIC_URL.startsWith("https:");
}
