import { type IncomingMessage, type RequestListener, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { type HostAddress, INTERNET, type Network, isPublic } from "./network";

// A site that misbehaves in every way there is, and machines within, that nobody may reach by way of us. All of it is on this machine:
// 127.0.0.2 is taken for the internet.

const SITE = "127.0.0.2";
const WITHIN = ["127.0.0.1", "::1"];

export const PAGE = `<html lang="en"><head><title>The delta</title></head><body><article><h1>The delta</h1>${"<p>The ministry said on Monday that around 2,300 homes were lost in the delta, and that it was raining there all week.</p>".repeat(5)}</article></body></html>`;

type Sites = {
  readonly network: Network;
  readonly port: number;
  /** What was asked of the machines within. */
  readonly reached: readonly string[];
  /** What was asked of the site: its path, and the headers that went with it. */
  readonly asked: readonly Pick<IncomingMessage, "url" | "headers">[];
  readonly close: () => Promise<void>;
};

type Way = (response: ServerResponse, to: (path: string) => string) => void;

const html = (response: ServerResponse, headers: Readonly<Record<string, string>> = {}) =>
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers });
const onward = (response: ServerResponse, location: string) => response.writeHead(302, { location }).end();
const endless = (response: ServerResponse, everyMs: number, part: string) => {
  const timer = setInterval(() => response.write(part), everyMs);
  response.on("close", () => clearInterval(timer));
};

/** Packed beforehand: what is judged is how we read it, not how fast this machine packs. */
const BOMB = gzipSync(Buffer.alloc(200_000_000));

/** What the site does at each of its paths. */
const WAYS: Readonly<Record<string, Way>> = {
  page: (response) => html(response).end(PAGE),
  gzip: (response) => html(response, { "content-encoding": "gzip" }).end(gzipSync(PAGE)),
  text: (response) => response.writeHead(200, { "content-type": "text/plain" }).end("300 people had left."),
  relative: (response) => onward(response, "page?from=relative"),
  five: (response) => onward(response, "hop4"),
  ...Object.fromEntries([4, 3, 2].map((left) => [`hop${left}`, (response: ServerResponse) => onward(response, `hop${left - 1}`)])),
  hop1: (response) => onward(response, "page"),
  six: (response) => onward(response, "five"),
  loop: (response) => onward(response, "loop"),
  "to-within": (response, to) => onward(response, to("/secret").replace(SITE, "127.0.0.1")),
  "to-within-6": (response, to) => onward(response, to("/secret").replace(SITE, "[::1]")),
  "to-mapped": (response, to) => onward(response, to("/secret").replace(SITE, "[::ffff:127.0.0.1]")),
  "to-decimal": (response, to) => onward(response, to("/secret").replace(SITE, "2130706433")),
  "to-metadata": (response) => onward(response, "http://[::ffff:169.254.169.254]/latest/meta-data/"),
  "to-file": (response) => onward(response, "file:///etc/passwd"),
  "to-port": (response, to) => onward(response, to("/page").replace(/:\d+/, ":22")),
  "to-password": (response, to) => onward(response, to("/page").replace("//", "//a:b@")),
  "to-rebinding": (response, to) => onward(response, to("/page").replace(SITE, "rebinding.test")),
  "to-nowhere": (response) => response.writeHead(302).end(),
  gone: (response) => response.writeHead(404, { "content-type": "text/html" }).end(PAGE),
  failing: (response) => response.writeHead(500, { "content-type": "text/html" }).end(PAGE),
  empty: (response) => response.writeHead(204).end(),
  picture: (response) => response.writeHead(200, { "content-type": "image/png" }).end("x"),
  untold: (response) => response.writeHead(200).end(PAGE),
  brotli: (response) => html(response, { "content-encoding": "br" }).end("x"),
  deflate: (response) => html(response, { "content-encoding": "deflate" }).end("x"),
  twice: (response) => html(response, { "content-encoding": "gzip, gzip" }).end("x"),
  large: (response) => html(response).end("x".repeat(6_000_000)),
  bomb: (response) => html(response, { "content-encoding": "gzip" }).end(BOMB),
  "not-gzip": (response) => html(response, { "content-encoding": "gzip" }).end(PAGE),
  "half-gzip": (response) => html(response, { "content-encoding": "gzip" }).end(gzipSync(PAGE).subarray(0, 60)),
  endless: (response) => endless(html(response), 1, "x".repeat(100_000)),
  drip: (response) => endless(html(response), 50, "x"),
  silent: () => undefined,
  "silent-body": (response) => html(response).flushHeaders(),
  "longer-than-said": (response) => html(response, { "content-length": "900000" }).write(PAGE, () => response.destroy()),
  "cut-off": (response) => html(response).write(PAGE, () => response.destroy()),
  "hangs-up": (response) => response.destroy(),
  "long-headers": (response) => html(response, { "x-long": "x".repeat(40_000) }).end(PAGE),
};

/** Brings the sites up. Names end in `.test`: "site", "within", "mixed" and "rebinding", which is another machine when asked again. */
export async function standSites(): Promise<Sites> {
  const reached: string[] = [];
  const asked: Pick<IncomingMessage, "url" | "headers">[] = [];
  const within: RequestListener = (request, response) => {
    reached.push(request.url ?? "");
    response.end("a secret");
  };
  const site = await listen(SITE, 0, (request, response) => {
    asked.push(request);
    const way = WAYS[(request.url ?? "").slice(1).replace(/\?.*$/, "")];
    if (way === undefined) response.writeHead(404).end();
    else way(response, (path) => `http://${SITE}:${port}${path}`);
  });
  const { port } = site.address() as AddressInfo;
  const servers = [site, ...(await Promise.all(WITHIN.map(async (host) => listen(host, port, within))))];
  const network: Network = {
    resolve: resolver(),
    isPublic: (address) => address === SITE || isPublic(address),
    ports: new Set([port, 80, 443]),
    deadlineMs: 1_500,
  };
  const close = async () => {
    for (const server of servers) server.closeAllConnections();
    await Promise.all(servers.map(async (server) => new Promise((resolve) => server.close(resolve))));
  };
  return { network, port, reached, asked, close };
}

async function listen(host: string, port: number, answer: RequestListener): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return server;
}

function resolver(): Network["resolve"] {
  const at = (...addresses: readonly string[]): HostAddress[] =>
    addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const names: Readonly<Record<string, HostAddress[]>> = {
    "site.test": at(SITE),
    "within.test": at("127.0.0.1"),
    "mixed.test": at(SITE, "127.0.0.1"),
    "mixed-6.test": at(SITE, "::1"),
    "metadata.test": at("169.254.169.254"),
    "nowhere.test": [],
  };
  let lookups = 0;
  return async (host) => {
    if (host === "rebinding.test") return (lookups += 1) === 1 ? at(SITE) : at("127.0.0.1");
    return names[host] ?? (/^[\d.]+$|:|^localhost\.?$/.test(host) ? INTERNET.resolve(host) : []);
  };
}
