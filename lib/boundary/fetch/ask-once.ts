import "server-only";
import http from "node:http";
import https from "node:https";
import { type Readable, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Judged } from "./judge-address";
import type { Network } from "./network";
import type { PageFault } from "../../domain/fetched-page";

/** What one address answered: another address, or a page. */
export type Answer =
  | { readonly kind: "leads_on"; readonly to: string }
  | { readonly kind: "page"; readonly status: number; readonly type: string; readonly bytes: Uint8Array };

const MOST_BYTES = 5_000_000;
const MOST_HEADER_BYTES = 16_384;
const HEADERS = {
  accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
  "accept-encoding": "gzip",
  "user-agent": "Crossbearing (a reader asked for this page)",
};

/** Asks the one machine that was judged, and no other: a name that by now stands for another machine makes no difference. */
export async function askOnce(judged: Judged, network: Network, signal: AbortSignal): Promise<Answer | PageFault> {
  const response = await headOf(judged, network, signal);
  if (typeof response === "string") return response;
  try {
    const to = onwardFrom(response, judged.url);
    return to === null ? await pageIn(response) : { kind: "leads_on", to };
  } finally {
    response.destroy();
  }
}

function onwardFrom({ statusCode = 0, headers: { location } }: http.IncomingMessage, url: URL): string | null {
  const isOnward = statusCode >= 300 && statusCode < 400 && location !== undefined && URL.canParse(location, url);
  return isOnward ? new URL(location, url).href : null;
}

async function pageIn(response: http.IncomingMessage): Promise<Answer | PageFault> {
  const { statusCode: status, headers } = response;
  if (status !== 200) return "refused";
  const body = unpacked(response, headers["content-encoding"]);
  const bytes = typeof body === "string" ? body : await bytesOf(body, response);
  return typeof bytes === "string" ? bytes : { kind: "page", status, type: headers["content-type"] ?? "", bytes };
}

function headOf({ url, host, port, machine }: Judged, { isPublic }: Network, signal: AbortSignal) {
  return new Promise<http.IncomingMessage | PageFault>((resolve) => {
    const request = (url.protocol === "https:" ? https : http).request({
      host,
      port,
      path: `${url.pathname}${url.search}`,
      headers: { ...HEADERS, host: url.host },
      agent: false,
      maxHeaderSize: MOST_HEADER_BYTES,
      lookup: (_name, { all }, done) => (all === true ? done(null, [machine]) : done(null, machine.address, machine.family)),
      signal,
    });
    request.once("socket", (socket) => {
      socket.once("connect", () => {
        if (!isPublic(socket.remoteAddress ?? "")) request.destroy(new Error("another machine answered"));
      });
    });
    // What goes wrong with its body is told where that is read.
    request.once("response", (response) => resolve(response.on("error", ignore)));
    request.on("error", () => resolve("unreachable"));
    request.end();
  });
}

function ignore(): void {
  // An error that is told elsewhere.
}

/** Only gzip is unpacked: of the others one had a fault that let a page run code. */
function unpacked(response: http.IncomingMessage, encoding = "identity"): Readable | PageFault {
  if (encoding === "identity") return response;
  return encoding === "gzip" ? pipeline(response, createGunzip(), ignore) : "other_encoding";
}

async function bytesOf(body: Readable, response: http.IncomingMessage): Promise<Uint8Array | PageFault> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      length += part.length;
      if (length > MOST_BYTES) return "too_large";
      parts.push(part);
    }
  } catch {
    return "broken_off";
  }
  return response.complete ? new Uint8Array(Buffer.concat(parts)) : "broken_off";
}
