import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

const SCREENS = [
  "/questions",
  "/questions?q=nothing",
  "",
  "/questions/1",
  "/questions/1?why=c1-c3",
  "/questions/1?view=time&back=1&narrow=1",
  "/questions/4",
  "/questions/new",
  "/questions/1/edit",
  "/questions/1/log",
  "/questions/1/words",
  "/questions/1/import",
  "/claims/4",
  "/claims/4/edit",
  "/claims/4/cite",
  "/sources",
  "/sources/7",
  "/sources/new",
  "/sources/7/edit",
  "/documents",
  "/log",
  "/log?from=1",
  "/documents/1",
  "/review",
  "/documents/new",
  "/documents/import",
  "/documents/1/text",
  "/documents/1/edit",
  "/documents/new?fault=too_large",
  "/search?q=troops",
  "/claims",
];

for (const scheme of ["light", "dark"] as const) {
  for (const screen of SCREENS) {
    test(`${screen} is accessible and free of faults in ${scheme}`, async ({ as }) => {
      const page = await as("owner");
      const faults = watchFaults(page);
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(pathIn("read", screen));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      expect(faults).toEqual([]);
    });
  }
}

test("pages outside a workspace are accessible too", async ({ as, page }) => {
  const owner = await as("owner");
  for (const [where, path] of [
    [page, "/sign-in"],
    [owner, "/settings"],
    [owner, "/workspaces"],
    [owner, "/nothing-here"],
  ] as const) {
    await where.goto(path);
    const { violations } = await new AxeBuilder({ page: where }).analyze();
    expect(violations.map(({ id }) => `${path}: ${id}`)).toEqual([]);
  }
});

for (const width of [320, 768, 1024, 1280, 1536]) {
  test(`no screen is wider than a window of ${width} px`, async ({ as }) => {
    const page = await as("owner");
    await page.setViewportSize({ width, height: 700 });
    for (const screen of SCREENS) {
      await page.goto(pathIn("read", screen));
      const taken = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(taken, screen).toBeLessThanOrEqual(width);
    }
  });
}

for (const [screen, budget] of [
  ["/questions", 150],
  ["/questions/4", 230],
  ["/questions/1/log", 230],
  ["/claims", 230],
] as const) {
  test(`${screen} stays within its budget of ${budget} kB of JavaScript`, async ({ as }) => {
    const page = await as("owner");
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      sizes.push(response.body().then((body) => gzipSync(body).byteLength));
    });
    await page.goto(pathIn("read", screen), { waitUntil: "networkidle" });
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes / 1_000).toBeLessThanOrEqual(budget);
  });
}
