import { readFileSync } from "node:fs";
import { expect, pathIn, test } from "./fixtures/test";

/** Forms are sent there; e2e/files.spec.ts tries who may. */
const ONLY_SENT_TO = /\/documents\/(?:upload|fetch)$/;

/** Every page of a workspace, from the build's own list, with numbers that exist there. */
function workspacePages(): string[] {
  const manifest = JSON.parse(readFileSync(".next-test/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const routes = Object.values(manifest).filter((route) => route.startsWith("/w/[workspace]") && !ONLY_SENT_TO.test(route));
  const pages = routes.map((route) => route.replace("/w/[workspace]", "").replace("[number]", "1"));
  return [...pages, "/questions/1.csv", "/questions/1.json"];
}

test("every page of a workspace is not there for an outsider, and asks strangers to sign in", async ({ as, playwright, baseURL }) => {
  const pages = workspacePages();
  expect(pages.length).toBeGreaterThan(10);
  const outsider = await as("outsider");
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  for (const page of pages) {
    const answer = await outsider.request.get(pathIn("access", page), { maxRedirects: 0 });
    const body = await answer.text();
    const leadsOn = page === "" && answer.status() === 307;
    expect(leadsOn || answer.status() === 404, `${page} for an outsider: ${answer.status()}`).toBe(true);
    expect(body, page).not.toContain("North Korean");
    expect(body, page).not.toContain("Sample access");
    const asked = await stranger.get(pathIn("access", page), { maxRedirects: 0 });
    expect(asked.status(), `${page} for a stranger`).toBe(307);
    expect(await asked.text(), page).not.toContain("North Korean");
  }
  await stranger.dispose();
});

test("a member finds every one of these pages", async ({ as }) => {
  const owner = await as("owner");
  for (const page of workspacePages()) {
    // The sample's document was pasted: there is no file.
    const status = page.endsWith("/original") ? 404 : 200;
    expect((await owner.request.get(pathIn("access", page))).status(), page).toBe(status);
  }
});

test("a form is refused from another origin, from none, and from an outsider who kept its fields", async ({ as, playwright, baseURL }) => {
  const owner = await as("owner");
  await owner.goto(pathIn("access", "/claims/1"));
  const fields = await owner
    .locator("form:has(input[name=isWithdrawn])")
    .evaluate((form: HTMLFormElement) =>
      [...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : ""] as [string, string]),
    );
  const multipart = Object.fromEntries([...fields, ["reason", "not mine to say"]]);
  const url = pathIn("access", "/claims/1");
  const outsider = await as("outsider");
  const attempts = [
    await outsider.request.post(url, { multipart, headers: { origin: baseURL ?? "" }, maxRedirects: 0 }),
    await owner.request.post(url, { multipart, headers: { origin: "https://evil.example" }, maxRedirects: 0 }),
    await owner.request.post(url, { multipart, maxRedirects: 0 }),
  ];
  const stranger = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  attempts.push(await stranger.post(url, { multipart, headers: { origin: baseURL ?? "" }, maxRedirects: 0 }));
  await stranger.dispose();
  await owner.reload();
  await expect(owner.getByRole("note")).toHaveCount(0);
  await expect(owner.getByText("not mine to say")).toHaveCount(0);
  expect(attempts.every((answer) => answer.status() !== 303 || answer.headers()["location"]?.includes("sign-in") === true)).toBe(true);

  const own = await owner.request.post(url, { multipart, headers: { origin: baseURL ?? "" }, maxRedirects: 0 });
  expect(own.status()).toBe(303);
  await owner.reload();
  await expect(owner.getByRole("note")).toContainText("not mine to say");
});
