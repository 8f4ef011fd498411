import { Agent, get } from "node:http";

export type PageSpeed = { readonly name: string; readonly median: number; readonly cpu: number; readonly bytes: number };

const WARM_UP = 150;
const TRIES = 100;
const agent = new Agent({ keepAlive: true });

/** The median time of a page once it is warm, one request after another, and the process's CPU for each, in milliseconds. */
export async function measurePage(base: string, cookie: string, name: string, path: string): Promise<PageSpeed> {
  const url = new URL(path, base);
  for (let tries = 0; tries < WARM_UP; tries += 1) await fetchPage(url, cookie);
  const times: number[] = [];
  let bytes = 0;
  const before = process.cpuUsage();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const started = performance.now();
    bytes = await fetchPage(url, cookie);
    times.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { name, median: times.sort((a, b) => a - b)[TRIES / 2]!, cpu: (user + system) / 1_000 / TRIES, bytes };
}

function fetchPage(url: URL, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => {
        resolve(bytes);
      });
    }).on("error", reject);
  });
}
