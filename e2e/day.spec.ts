import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

test("I search in words of my own, with a typo, and see why each record was found", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/search"));
  await page.getByRole("searchbox").fill("nroth korean");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("note")).toContainText("Nobody wrote “nroth” here: read as “north”.");
  await expect(page.getByRole("region", { name: "Questions" }).locator("mark").first()).toHaveText("North");
  await page.getByRole("searchbox").fill('"10,000"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Claims" }).getByRole("listitem").first()).toContainText("10,000");
  await page.getByRole("region", { name: "Claims" }).getByRole("link", { name: "C1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("C1");
  await page.goto(pathIn("read", "/search?q=zzzz"));
  await expect(page.getByText("Nothing holds all of these words")).toBeVisible();
});

test("I go anywhere from the keyboard: by the palette, by single keys, and by the sheet that lists them", async ({ as }) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("read", "/questions"));
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to" });
  await expect(palette.getByRole("menuitem", { name: /^Sources/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.type("containers");
  await expect(palette.getByRole("menuitem", { name: /containers/ }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/questions\/2$/);
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/sources$/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText("Go to, or search for anything");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(pathIn("read", "/questions/1"));
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/questions\/1\/log$/);
  await page.getByLabel("Words, as said or printed").fill("gs");
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("gs");
  expect(faults).toEqual([]);
});

test("I choose dark, compact and no single keys, and they stay so", async ({ as }) => {
  const page = await as("reader");
  await page.goto("/settings");
  await page.getByLabel("Colours").selectOption("Dark");
  await page.getByLabel("Rows", { exact: true }).selectOption("Compact");
  await page.getByLabel("Single-key shortcuts").selectOption("Off");
  await page.getByRole("button", { name: "Save looks" }).click();
  await expect(page.getByRole("status")).toContainText("Saved for this browser");
  await page.goto(pathIn("read", "/questions"));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 20, 22)");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/questions$/);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible();
});
