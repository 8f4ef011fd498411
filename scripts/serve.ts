import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import next from "next";
import { Refusal } from "./refusal";
import { type Settings, isLoopback } from "./settings";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type Serving = { readonly close: () => Promise<void> };

/** What every answer carries, files included; proxy.ts adds what pages need. */
const ALWAYS = { "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin" };

/** Headers by which a proxy, or somebody who plays one, would tell us who asks and how. */
const FORWARDED = /^(x-forwarded-|x-middleware-|x-nextjs-|x-now-|x-real-ip$|forwarded$|x-client-address$|x-path$|x-nonce$)/;

/** Refuses early, before anything is started, a port that another program uses. */
export async function requireFreePort({ port, host }: Settings): Promise<void> {
  const probe = createServer();
  await listen(probe, port, isLoopback(host) ? "127.0.0.1" : host);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves the application until it is closed; requests under way are finished first. */
export async function serve(settings: Settings, isDevelopment: boolean): Promise<Serving> {
  const { root, port, host } = settings;
  const app = next({ dev: isDevelopment, dir: root, hostname: "localhost", port });
  await app.prepare();
  const handle: Handler = app.getRequestHandler();
  const allowed = new Set([new URL(settings.publicUrl).host, ...(process.env["EXTRA_HOSTS"] ?? "").split(",")]);
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (!hasOneHost(request, allowed))
      return void response.writeHead(421, { "content-type": "text/plain" }).end("This server does not answer to that name.\n");
    for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
    tellClient(request, settings.trustsProxy);
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const servers = (isLoopback(host) ? ["127.0.0.1", "::1"] : [host]).map((address) => ({ address, server: limited(createServer(answer)) }));
  await listen(servers[0]!.server, port, servers[0]!.address);
  // A machine without IPv6 has no ::1 to listen on; 127.0.0.1 then serves alone.
  for (const { address, server } of servers.slice(1)) await listen(server, port, address).catch(() => undefined);
  return {
    close: async () => {
      await Promise.all(servers.map(({ server }) => closed(server)));
      await app.close();
    },
  };
}

function limited(server: Server): Server {
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  return server;
}

function hasOneHost(request: IncomingMessage, allowed: ReadonlySet<string>): boolean {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host");
  return hosts.length === 1 && allowed.has(request.headers.host ?? "");
}

/** Takes away what only we or a trusted proxy may say, and says where the request comes from. */
function tellClient(request: IncomingMessage, trustsProxy: boolean): void {
  const forwarded = request.headers["x-forwarded-for"];
  const nearest = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
  for (const name of Object.keys(request.headers)) if (FORWARDED.test(name)) Reflect.deleteProperty(request.headers, name);
  request.headers["x-client-address"] = (trustsProxy ? nearest : undefined) ?? request.socket.remoteAddress ?? "unknown";
}

function listen(server: Server, port: number, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const words = LISTEN_WORDS[error.code ?? ""];
      reject(words === undefined ? error : new Refusal(words(address, port)));
    });
    server.listen(port, address, resolve);
  });
}

const CANNOT = (address: string, port: number) =>
  `HOST ${address} with port ${port} cannot be listened on here: choose an address of this machine and a port you may use.`;
const LISTEN_WORDS: Readonly<Record<string, (address: string, port: number) => string>> = {
  EADDRINUSE: (_address, port) => `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
  EADDRNOTAVAIL: CANNOT,
  EACCES: CANNOT,
};

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
  });
}
