import "server-only";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** An address of a machine, as the resolver gives it. */
export type HostAddress = { readonly address: string; readonly family: 4 | 6 };

/** What is asked of the network, so that tests can stand on their own machine. */
export type Network = {
  readonly resolve: (host: string) => Promise<readonly HostAddress[]>;
  /** Whether anybody on the internet could ask that machine too. */
  readonly isPublic: (address: string) => boolean;
  readonly ports: ReadonlySet<number>;
  readonly deadlineMs: number;
};

/** The network as it is: the system's resolver, addresses of the internet only, the ports of the web, fifteen seconds. */
export const INTERNET: Network = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
  isPublic,
  ports: new Set([80, 443]),
  deadlineMs: 15_000,
};

/**
 * Whether an address is one of the internet at large: global unicast, and of no block that is set apart for a purpose (RFC 6890
 * and its registry). An IPv4 address within an IPv6 one is judged as itself.
 */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  const plain = ipaddr.process(address);
  return plain.range() === "unicast" && (plain instanceof ipaddr.IPv4 || plain.match(GLOBAL, GLOBAL_BITS));
}

/** Of IPv6 only this block is given to the internet at large (RFC 4291, 2.4, and its registry). */
const [GLOBAL, GLOBAL_BITS] = ipaddr.IPv6.parseCIDR("2000::/3");
