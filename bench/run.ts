import { mkdirSync, mkdtempSync, chmodSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { openSession } from "../lib/data/accounts";
import { disconnect, transaction } from "../lib/data/client";
import { CLAIM_SORTS } from "../lib/domain/claim-list";
import { build, isBuildStale } from "../scripts/build";
import { openDatabase } from "../scripts/database/open-database";
import { freePort } from "../scripts/database/postgres-process";
import { withClient } from "../scripts/database/roles";
import { setEnvironment } from "../scripts/environment";
import { run } from "../scripts/run";
import { serve } from "../scripts/serve";
import { readSettings } from "../scripts/settings";
import { say, step } from "../scripts/steps";
import { measureCompare } from "./compare-speed";
import { type Generated, generate } from "./generate";
import { type PageSpeed, measurePage } from "./page-speed";
import { queriesOf, sequentialScans } from "./plans";
import { type ReadingSpeed, measureReading } from "./reading-speed";
import { measureSearches } from "./search-speed";
import { type StartSpeed, measureStart } from "./start-speed";
import { type Speed, measureWrites } from "./write-speed";

const SIZES = (process.env["BENCH_SIZES"] ?? "10000,100000,1000000").split(",").map(Number);

/** `npm run bench`: how long pages take and what they cost, on generated workspaces; ratios within one run are what counts. */
async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossbearing-bench-"));
  chmodSync(folder, 0o711);
  const settings = readSettings({ ...process.env, DATA_DIR: folder, PORT: String(await freePort()) });
  Object.assign(process.env, { NODE_ENV: "production" });
  if (isBuildStale(settings.root, ".next")) await step("Built the application", () => build(settings.root, settings.secret, ".next"));
  const database = await openDatabase(settings);
  setEnvironment(settings, database);
  const serving = await serve(settings, false);
  try {
    const ownerId = randomUUID();
    const worlds = await step("Generated the data", () => generateAll(database.superuserUrl ?? database.urls.owner, ownerId));
    const session = await transaction({ userId: ownerId }, (db) => openSession(db, { device: "bench", address: "127.0.0.1" }));
    const pages: PageSpeed[] = [];
    const sent = await queriesOf(async () => pages.push(...(await measurePages(settings.publicUrl, `crossbearing=${session}`, worlds))));
    const scans = await withClient(database.urls.app, (client) => sequentialScans(client, sent));
    const writes = await eachWorld(worlds, (world) => measureWrites(ownerId, world));
    const searches = await eachWorld(worlds, (world) => measureSearches(ownerId, world));
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    const start = await measureStart(settings.root);
    report({ pages, scans, writes, searches, start, compare: measureCompare(), reading: measureReading(), memory }, settings.root);
  } finally {
    await serving.close();
    await disconnect();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function eachWorld(worlds: readonly Generated[], measure: (world: Generated) => Promise<Speed[]>): Promise<Speed[]> {
  const all: Speed[] = [];
  for (const world of worlds) all.push(...(await measure(world)));
  return all;
}

/** Generating writes across the tenant boundary, which only a superuser of our own server may. */
async function generateAll(url: string, ownerId: string): Promise<Generated[]> {
  return withClient(url, async (client) => {
    await client.query("insert into users (id, email, name) values ($1, 'bench@example.org', 'Bench')", [ownerId]);
    const worlds: Generated[] = [];
    for (const size of SIZES) {
      worlds.push(await generate(client, ownerId, { size, onOne: 1_000 }));
      say(`    ${size} claims`);
    }
    return worlds;
  });
}

async function measurePages(base: string, cookie: string, worlds: readonly Generated[]): Promise<PageSpeed[]> {
  // Once more before it counts: what every page shares is warm then, so that no page looks cheap beside it.
  await measurePage(base, cookie, "warming up", "/bench-nothing-here");
  const pages: PageSpeed[] = [await measurePage(base, cookie, "empty dynamic page", "/bench-nothing-here")];
  pages.push(await measurePage(base, cookie, "frame of a workspace alone", `/w/${worlds[0]!.slug}/questions/999999999`));
  for (const { slug, size } of worlds) {
    const at = (path: string) => `/w/${slug}${path}`;
    pages.push(await measurePage(base, cookie, `questions, ${size}`, at("/questions")));
    pages.push(await measurePage(base, cookie, `questions by title, ${size}`, at("/questions?sort=title")));
    pages.push(await measurePage(base, cookie, `question of 1,000 claims, ${size}`, at("/questions/1")));
    pages.push(await measurePage(base, cookie, `question of 20 claims, ${size}`, at("/questions/2")));
    pages.push(await measurePage(base, cookie, `question over time, ${size}`, at("/questions/2?view=time")));
    pages.push(await measurePage(base, cookie, `question as recorded, ${size}`, at(`/questions/2@v${size}`)));
    pages.push(await measurePage(base, cookie, `home, ${size}`, at("")));
    for (const sort of CLAIM_SORTS) pages.push(await measurePage(base, cookie, `claims by ${sort}, ${size}`, at(`/claims?sort=${sort}`)));
    pages.push(await measurePage(base, cookie, `claims of a source, ${size}`, at("/claims?source=Source+7")));
    for (const words of ["troops", "17000 om", "omaev", "trooops", "zzzz"])
      pages.push(await measurePage(base, cookie, `search for ${words}, ${size}`, at(`/search?q=${encodeURIComponent(words)}`)));
    pages.push(await measurePage(base, cookie, `source page, ${size}`, at("/sources/7")));
    pages.push(await measurePage(base, cookie, `sources, ${size}`, at("/sources")));
    pages.push(await measurePage(base, cookie, `review queue, all of it waiting, ${size}`, at("/review")));
    pages.push(await measurePage(base, cookie, `review queue of a question of 1,000 claims, ${size}`, at("/review?question=1")));
  }
  return pages;
}

type Report = {
  readonly pages: readonly PageSpeed[];
  readonly scans: readonly string[];
  readonly writes: readonly Speed[];
  readonly searches: readonly Speed[];
  readonly start: StartSpeed;
  readonly compare: Readonly<Record<string, number>>;
  readonly reading: ReadingSpeed;
  readonly memory: number;
};

function report(found: Report, root: string): void {
  const empty = found.pages[0]!.cpu;
  say("\npage | median ms | CPU ms | × empty | kB");
  for (const { name, median, cpu, bytes } of found.pages)
    say(`${name} | ${median.toFixed(1)} | ${cpu.toFixed(1)} | ${(cpu / empty).toFixed(2)} | ${(bytes / 1_000).toFixed(1)}`);
  const [small, large] = [SIZES[0]!, SIZES.at(-1)!];
  const of = (name: string, size: number) => found.pages.find((page) => page.name === `${name}, ${size}`)!.median;
  say(`\nquestions at ${large} against ${small} claims: ${(of("questions", large) / of("questions", small)).toFixed(2)} ×`);
  for (const { name, median } of [...found.writes, ...found.searches]) say(`${name}: ${median.toFixed(1)} ms`);
  const { first, again, idle } = found.start;
  say(`first start ${(first / 1_000).toFixed(1)} s, again ${(again / 1_000).toFixed(1)} s, idle ${idle} MB`);
  say(
    `compare: ${Object.entries(found.compare)
      .map(([claims, ms]) => `${claims} claims ${ms.toFixed(0)} ms`)
      .join(", ")}`,
  );
  const { reading } = found;
  for (const corpus of ["sentences", "reports"] as const) {
    const { figures, precision, recall, attributed, reversed } = reading[corpus];
    say(
      `reading ${figures} figures of ${corpus}: precision ${precision} %, recall ${recall} %, attributed ${attributed} %, ${reversed} reversed`,
    );
  }
  say(`reading 5,000 words: ${reading.firstMs} ms at first, ${reading.warmMs} ms warm`);
  say(`sequential scans over tables that grow: ${found.scans.length === 0 ? "none" : found.scans.join("; ")}`);
  say(`memory after the run: ${found.memory} MB`);
  mkdirSync(join(root, "bench/results"), { recursive: true });
  writeFileSync(join(root, "bench/results/latest.json"), `${JSON.stringify(found, null, 2)}\n`);
}

await run(bench);
