import { expect, pathIn, test } from "./fixtures/test";

test("I choose dark, compact and no single keys, and they stay so", async ({ as }) => {
  const page = await as("reader");
  await page.goto("/settings");
  await page.getByLabel("Colours").selectOption("Dark");
  await page.getByLabel("Rows", { exact: true }).selectOption("Compact");
  await page.getByLabel("Single-key shortcuts").selectOption("Off");
  await page.getByRole("button", { name: "Save looks" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved for this browser");
  await page.goto(pathIn("read", "/questions"));
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(18, 20, 22)");
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/questions$/);
  await page.getByRole("button", { name: /^Go to…/ }).click();
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible();
});

test("I read our numbers and dates as I am used to them, and what a source said stays in its own words", async ({ as }) => {
  const page = await as("reader");
  await page.goto("/settings");
  await page.getByLabel("Our numbers").selectOption("12.345,6");
  await page.getByLabel("Dates").selectOption("2024-10-28");
  await page.getByRole("button", { name: "Save looks" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved for this browser");
  await page.goto(pathIn("read", "/questions/1?why=c2-c3"));
  await expect(page.locator("#why")).toContainText("C3 is 3.000 more than C2: 30 % more, or ×1,3.");
  await expect(page.locator("#why")).toContainText("around 10,000“About” before 10.000 allows ±1.000: 9.000–11.000.");
  const named = /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}\b/;
  for (const path of [
    "",
    "/questions",
    "/questions/1?view=time",
    "/questions/1?replay",
    "/questions/4",
    "/claims",
    "/sources/1",
    "/claims/1",
  ]) {
    await page.goto(pathIn("read", path));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const text = await page.locator("main").innerText();
    expect(text.match(named), path).toBeNull();
    expect(text.match(/\d,\d{3}(?= or more|–\d)/), path).toBeNull();
  }
  await expect(page.getByText(/\b2024-\d\d-\d\d\b/).first()).toBeVisible();
});

test("I choose keys of my own, am told which would mean two things, and go by them", async ({ as }) => {
  const page = await as("reader");
  await page.goto("/settings");
  const keys = page.getByRole("group", { name: "Which keys" });
  await keys.getByLabel("Questions").fill("c");
  await page.getByRole("button", { name: "Save looks" }).click();
  await expect(keys.getByText(/Begins like the keys of another one, “c”/).first()).toBeVisible();
  await keys.getByLabel("Quick log").fill("");
  await page.getByRole("button", { name: "Save looks" }).click();
  await expect(page.getByRole("status").first()).toContainText("Saved for this browser");
  await page.goto(pathIn("read", "/sources"));
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/questions$/);
});
