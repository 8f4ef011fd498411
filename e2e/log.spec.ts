import { expect, pathIn, test } from "./fixtures/test";

test("a claim is logged by keyboard alone, and the page answers at once", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("log", "/questions/1"));
  await page.getByRole("link", { name: "Log claim" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Words, as said or printed")).toBeFocused();
  await page.keyboard.type("up to 12,000 soldiers");
  await expect(page.getByText("gives a soft ceiling")).toBeVisible();
  await expect(page.getByText("with C3 South Korean intelligence")).toBeVisible();
  await page.getByRole("combobox", { name: "Who said it" }).focus();
  await page.keyboard.type("Ukrainian i");
  await expect(page.getByRole("option", { name: "Ukrainian intelligence" })).toBeVisible();
  const speaker = page.getByRole("combobox", { name: "Who said it" });
  // A list that comes anew while one goes down in it begins at its top again.
  await expect(async () => {
    await page.keyboard.press("ArrowDown");
    await expect(speaker).toHaveAttribute("aria-activedescendant", /./, { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Enter");
  await expect(speaker).toHaveValue("Ukrainian intelligence");
  await page.getByLabel("As of", { exact: true }).focus();
  await page.keyboard.type("2024-10-29");
  await page.getByLabel("Published on").focus();
  await page.keyboard.type("2024-10-30");
  await page.getByRole("button", { name: "Log claim" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("Logged as C13");
  await expect(page.getByRole("status")).toBeFocused();
  await expect(page.getByTestId("headline")).toContainText("Ukrainian intelligence says up to 12,000");
  const row = page.getByRole("row", { name: /^Ukrainian intelligence/ }).first();
  await expect(row).toContainText("up to 12,000 soldiers");
  await expect(
    page.getByRole("region", { name: "Who conflicts with whom" }).getByRole("row", { name: /^Ukrainian intelligence/ }),
  ).toContainText("strained");
});

test("wrong input is named beside its field, and nothing typed is lost", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("log", "/questions/1/log"));
  await page.getByLabel("Words, as said or printed").fill("quite a few, they said");
  await page.getByRole("combobox", { name: "Who said it" }).fill("A new voice");
  await page.getByLabel("As of", { exact: true }).fill("last Tuesday");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByText("is not a date that can be read").first()).toBeVisible();
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("quite a few, they said");
  await expect(page.getByRole("combobox", { name: "Who said it" })).toHaveValue("A new voice");
  await expect(page.getByLabel("As of", { exact: true })).toBeFocused();
});

test("what another claim already says is pointed out, and logged only when meant", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("log", "/questions/2/log"));
  await page.getByLabel("Words, as said or printed").fill("11,000");
  await page.getByRole("combobox", { name: "Who said it" }).fill("a senior NATO official");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "already logged as C5" })).toBeVisible();
  await page.getByLabel("It is another report of the same figure").check();
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByRole("status")).toContainText("Logged as");
});
