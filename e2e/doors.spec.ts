import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import pg from "pg";
import { signedContext } from "../lib/data/any-row.fixture";
import { type Person, expect, pathIn, test, watchFaults, world } from "./fixtures/test";

type Action = { readonly workers: Readonly<Record<string, unknown>>; readonly exportedName: string };
type Manifest = { readonly node: Readonly<Record<string, Action>> };

/** Every server action of the build, with the page that it is called from. */
function actions(): { id: string; name: string; path: string }[] {
  const manifest = JSON.parse(readFileSync(".next-test/server/server-reference-manifest.json", "utf8")) as Manifest;
  return Object.entries(manifest.node).map(([id, { workers, exportedName }]) => {
    const page = Object.keys(workers)[0]!
      .replace(/^app/, "")
      .replace(/\/page$/, "");
    const path = page.startsWith("/w/[workspace]") ? pathIn("doors", page.replace("/w/[workspace]", "")) : page;
    return { id, name: exportedName, path: path.replace("[number]", "1").replace("[token]", "x") };
  });
}

const DIGESTS = {
  workspace:
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'workspace_id') order by 1",
  owner: "select unnest(array['users', 'passwords', 'sessions']) as name",
};

/** What is stored of the attacked workspace, and of its owner, as one digest; when a session was last seen does not count. */
async function digestOfEverything(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env["OWNER_DATABASE_URL"] });
  await client.connect();
  const { rows } = await client.query<{ id: string }>("select id from workspaces where slug = $1", [world.workspaces["doors"]]);
  const digest = createHash("sha256");
  await client.query("begin");
  await client.query("select set_config('app.context', $1, true)", [signedContext(rows[0]!.id, "00000000-0000-4000-8000-000000000000")]);
  for (const [kind, tables] of Object.entries(DIGESTS)) {
    for (const { name } of (await client.query<{ name: string }>(tables)).rows) {
      const text = name === "sessions" ? "id::text || coalesce(revoked_at::text, '')" : "t::text";
      const column = name === "users" ? "id" : "user_id";
      const which =
        kind === "workspace"
          ? "workspace_id = $1"
          : `${column} = (select id from users where email = 'owner@example.org' and $1::uuid is not null)`;
      const sql = `select string_agg(${text}, '|' order by ${text}) as all from ${pg.escapeIdentifier(name)} t where ${which}`;
      const found = await client.query<{ all: string | null }>(sql, [rows[0]!.id]);
      digest.update(`${name} ${found.rows[0]?.all ?? ""}`);
    }
  }
  await client.query("rollback");
  await client.end();
  return digest.digest("hex");
}

/** What a browser sends when it calls an action with a form: what was bound to the action, what it answered last, and the fields. */
function formOf(fields: Readonly<Record<string, string>>, ...bound: readonly unknown[]): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, value);
  form.append("0", JSON.stringify([...bound, { values: {}, errors: {}, message: null, code: null, theirs: null }, "$K1"]));
  return form;
}

/** Enough for any of the forms: a claim, a withdrawal, a ruling, a question, a name. */
const FIELDS = {
  name: "Renamed by a stranger",
  reason: "because",
  version: "1",
  words: "5,000 men",
  speaker: "A stranger",
  isWithdrawn: "on",
  claim: "1",
  facet: "place",
  isSame: "on",
  title: "A stranger’s question",
  newMeasure: "Things",
};

test("no server action does anything for strangers, outsiders, other origins or none; with all in order it does", async ({ baseURL }) => {
  const own = baseURL ?? "";
  const cookie = (person: Person) => ({ cookie: `crossbearing=${world.sessions[person] ?? ""}` });
  const ways: Record<string, Record<string, string>> = {
    "a stranger": { origin: own },
    // One of their own, as some actions sign them out.
    "an outsider": { origin: own, ...cookie("visitor") },
    "another origin": { origin: "https://evil.example", ...cookie("owner") },
    "no origin": cookie("owner"),
    "another origin that says it was forwarded": { origin: "https://evil.example", "x-forwarded-host": "evil.example", ...cookie("owner") },
    "a sandboxed page": { origin: "null", ...cookie("owner") },
  };
  const call = async (path: string, id: string, headers: Record<string, string>, body: BodyInit) => {
    const answer = await fetch(new URL(path, own), {
      method: "POST",
      headers: { ...headers, "next-action": id },
      body,
      redirect: "manual",
    });
    await answer.arrayBuffer();
  };
  const all = actions();
  const target = { workspace: world.workspaces["doors"], number: 1 };
  expect(all.length).toBeGreaterThan(10);
  const before = await digestOfEverything();
  for (const [who, headers] of Object.entries(ways)) {
    for (const { id, path } of all)
      for (const body of [formOf(FIELDS), formOf(FIELDS, target), JSON.stringify(["others"]), "[]"]) await call(path, id, headers, body);
    expect(await digestOfEverything(), `after ${who}`).toBe(before);
  }
  const rename = all.find(({ name }) => name === "renameAction")!;
  const ask = (name: string) => call(rename.path, rename.id, { origin: own, ...cookie("owner") }, formOf({ name }));
  await ask("Renamed by the owner");
  expect(await digestOfEverything()).not.toBe(before);
  await ask("owner");
  expect(await digestOfEverything()).toBe(before);
  const log = all.find(({ name }) => name === "logClaimAction")!;
  await call(log.path, log.id, { origin: own, ...cookie("owner") }, formOf(FIELDS, target));
  expect(await digestOfEverything()).not.toBe(before);
});

/** The status that a raw request gets, with whatever headers. */
function rawStatus(base: string, lines: readonly string[]): Promise<number> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () =>
      socket.write(`${lines.join("\r\n")}\r\n\r\n`),
    );
    let answer = "";
    socket.on("data", (chunk: Buffer) => (answer += chunk.toString()));
    socket.on("end", () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "0")));
    socket.on("error", reject);
  });
}

test("the server answers to its own name alone, said once", async ({ baseURL }) => {
  const own = baseURL ?? "";
  const { host } = new URL(own);
  const get = (...headers: string[]) => rawStatus(own, ["GET /sign-in HTTP/1.1", ...headers, "Connection: close"]);
  expect(await get(`Host: ${host}`)).toBe(200);
  expect(await get("Host: evil.example")).toBe(421);
  expect([400, 421]).toContain(await get(`Host: ${host}`, "Host: evil.example"));
  expect(await get("Host: evil.example", `X-Forwarded-Host: ${host}`)).toBe(421);
});

test("every answer carries its headers, errors and files included, and no policy allows scripts from anywhere", async ({ as, baseURL }) => {
  const owner = await as("owner");
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await owner.request.get("/sign-in")).text())?.[0] ?? "";
  expect(script).not.toBe("");
  const paths = [
    "/sign-in",
    "/settings",
    "/workspaces",
    "/nothing-here",
    "/sign-in/link/x",
    "/api/health/live",
    "/api/health/ready",
    "/api/auth/session",
  ];
  for (const path of [...paths, pathIn("doors", "/questions"), pathIn("doors", "/questions/999"), "/api/v1/compare", script]) {
    const { headers, status } = await owner.request
      .get(path, { maxRedirects: 0 })
      .then((answer) => ({ headers: answer.headers(), status: answer.status() }));
    expect(headers["x-content-type-options"], `${path} ${status}`).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    if (path === script) continue;
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(/script-src [^;]*/.exec(policy)?.[0], path).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  }
  expect((await owner.request.get("/_next/image?url=%2Ficon.png&w=64&q=75")).status()).toBe(404);
  expect((await owner.request.get(`/_next/image?url=${encodeURIComponent(baseURL ?? "")}&w=64&q=75`)).status()).toBe(404);
});

const SCRIPT = `"'><script>window.broken = 1</script><img src=x onerror="window.broken = 1"><svg onload="window.broken = 1">`;

test("markup that somebody types is shown as the text it is, and never runs", async ({ as }) => {
  const page = await as("owner");
  const faults = watchFaults(page);
  await page.goto(pathIn("hostile", "/questions/new"));
  await page.getByLabel("The question").fill(`How many? ${SCRIPT}`);
  await page.getByLabel("or a new measure").fill(`Troops ${SCRIPT}`);
  await page.getByLabel("Its unit").fill("<script>window.broken = 1</script>");
  await page.getByLabel("Note").fill(SCRIPT);
  await page.getByRole("button", { name: "Ask this question" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>");
  const question = new URL(page.url()).pathname;
  await page.goto(`${question}/log`);
  await page.getByLabel("Words, as said or printed").fill(`around 10,000 ${SCRIPT}`);
  await page.getByLabel("The figure alone").fill("10,000");
  await page.getByRole("combobox", { name: "Who said it" }).fill(`Somebody ${SCRIPT}`);
  await page.getByRole("combobox", { name: "Where you read or heard it" }).fill(`A paper ${SCRIPT}`);
  await page.getByLabel("Document", { exact: true }).fill(`A report ${SCRIPT}`);
  await page.getByLabel("Note").fill(SCRIPT);
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByRole("status")).toContainText("Logged as");
  const claim = await page.getByRole("status").getByRole("link").first().getAttribute("href");
  await page.goto(pathIn("hostile", "/sources/new"));
  await page.getByLabel("Name", { exact: true }).fill(`Another ${SCRIPT}`);
  await page.getByLabel("Note").fill(SCRIPT);
  await page.getByRole("main").getByRole("button", { name: "Add source" }).click();
  for (const path of [
    question,
    claim ?? "",
    `${claim ?? ""}/edit`,
    pathIn("hostile", "/sources"),
    pathIn("hostile", "/questions"),
    pathIn("hostile", `/questions?q=${encodeURIComponent(SCRIPT)}`),
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => "broken" in window), path).toBe(false);
  }
  expect(faults).toEqual([]);
});
