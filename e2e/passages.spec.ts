import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

test("by keyboard alone I go through the sentences of a document, extend the selection, and log the sentence I came to", async ({ as }) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("citations", "/documents/1"));
  const bar = page.getByRole("region", { name: "Selected words" });
  await expect(page.getByRole("button", { name: "go through the sentences" })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.keyboard.press("s");
  const said = page.getByRole("status").filter({ hasText: "Sentence" });
  await expect(said).toContainText("Sentence 1 of");
  await page.keyboard.press("j");
  await expect(said).toContainText("Sentence 2 of");
  await expect(said).toContainText(
    "South Korean intelligence puts the number in Russia at around 13,000, which is higher than US and UK figures.",
  );
  await page.keyboard.press("J");
  await expect(said).toContainText("Sentence 3 of");
  expect(await page.evaluate(() => document.getSelection()?.toString())).toMatch(/higher than US and UK figures[^]*Two western/);
  await page.keyboard.press("K");
  await page.keyboard.press("K");
  await expect(said).toContainText("Sentence 2 of");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await page.keyboard.press("s");
  await page.keyboard.press("j");
  await expect(said).toContainText("Sentence 2 of");
  await page.keyboard.press("l");
  await expect(page.getByRole("list", { name: "What it may claim" }).getByRole("listitem").first()).toContainText("13,000");
  await expect(page.getByText("Read in D1")).toBeVisible();
  expect(faults).toEqual([]);
});

test("words that I select with the mouse are copied with their source, cited for a claim, and logged though no rule finds a figure in them", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(pathIn("citations", "/documents/1"));
  await expect(page.getByRole("button", { name: "go through the sentences" })).toBeVisible();
  const select = (words: string) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector(".document-text")!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() !== null) {
        const at = (walker.currentNode as Text).data.indexOf(wanted);
        if (at < 0) continue;
        document.getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
        return;
      }
    }, words);
  await select("more were expected as training ends");
  const bar = page.getByRole("region", { name: "Selected words" });
  await bar.getByRole("button", { name: /^Copy with its source/ }).click();
  await expect(bar.getByRole("button", { name: /^Copied/ })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^“more were expected as training ends” — North Korean troops in Russia: what officials have said, ICARO Media Group/,
  );
  await page.keyboard.press("c");
  await expect(bar.getByLabel("Cite for")).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText(""));
  await bar.getByRole("button", { name: /^Copied/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("more were expected as training ends");
  await bar.getByLabel("Cite for").fill("C7");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Add a citation to C7");
  await expect(page.getByLabel("The words")).toHaveValue("more were expected as training ends");
  await page.getByRole("button", { name: "Add the citation" }).click();
  await expect(page.getByRole("region", { name: "Citations" })).toContainText("more were expected as training ends");
  await page.goto(pathIn("citations", "/documents/1"));
  await expect(page.getByRole("button", { name: "go through the sentences" })).toBeVisible();
  await select("Two western intelligence officials said a small contingent");
  await bar.getByRole("link", { name: /^Log/ }).click();
  await expect(page.getByRole("list", { name: "What it may claim" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("list", { name: "What it may claim" })).toContainText("small contingent");
});
