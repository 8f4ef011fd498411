import "server-only";
import type { HostAddress, Network } from "./network";
import type { PageFault } from "../../domain/fetched-page";

/** An address that may be asked, and the one machine of it that will be. */
export type Judged = { readonly url: URL; readonly host: string; readonly port: number; readonly machine: HostAddress };

const PORTS: Readonly<Record<string, number>> = { "http:": 80, "https:": 443 };
const LONGEST = 2_000;

/** Judges an address before anything is asked: what it says, then all that its name stands for, looked up once. */
export async function judgeAddress(text: string, { resolve, isPublic, ports }: Network): Promise<Judged | PageFault> {
  const asked = addressIn(text, ports);
  if (typeof asked === "string") return asked;
  const machines = await resolve(asked.host).catch(() => []);
  const [machine] = machines;
  if (machine === undefined) return "unknown_host";
  return machines.every(({ address }) => isPublic(address)) ? { ...asked, machine } : "private_network";
}

function addressIn(text: string, ports: ReadonlySet<number>): Omit<Judged, "machine"> | PageFault {
  if (text.length > LONGEST || !URL.canParse(text)) return "not_web";
  const url = new URL(text);
  const usual = PORTS[url.protocol];
  if (usual === undefined) return "not_web";
  if (url.username !== "" || url.password !== "") return "with_password";
  const port = url.port === "" ? usual : Number(url.port);
  return ports.has(port) ? { url, port, host: url.hostname.replace(/^\[|\]$/g, "") } : "other_port";
}

/** Whether going on would leave what nobody can change on the way for what anybody can. */
export function isLessSecure(from: string, to: string): boolean {
  return from.startsWith("https:") && to.startsWith("http:");
}
