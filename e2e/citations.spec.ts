import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

test("I cite a moment of a film with its translation, am told that its numbers differ, take it back, and read a citation as an annotation", async ({
  as,
}) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("citations", "/claims/4"));
  const citations = page.getByRole("region", { name: "Citations" });
  await expect(citations.getByRole("listitem")).toHaveCount(1);
  await expect(citations.getByRole("listitem")).toContainText("The claim’s words, in D1");
  await citations.getByRole("link", { name: "Add a citation" }).click();
  await page.getByLabel("The words").fill("병사 1만 3천 명");
  await page.getByText("In a recording, a picture or a table").click();
  await page.getByLabel("Time").fill("soon");
  await page.getByText("It is in another language").click();
  await page.getByLabel("Language").fill("ko");
  await page.getByLabel("Translation").fill("31,000 soldiers");
  await page.getByLabel("Translated by").fill("Ana");
  await page.getByRole("button", { name: "Add the citation" }).click();
  await expect(page.getByText("write a time as 1:15, or from one to another as 1:15-1:32")).toBeVisible();
  await expect(page.getByLabel("Translation")).toHaveValue("31,000 soldiers");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByLabel("Time").fill("1:15-1:32");
  await page.getByRole("button", { name: "Add the citation" }).click();
  const added = citations.getByRole("listitem").nth(1);
  await expect(added).toContainText("1:15–1:32");
  await expect(added).toContainText("⚠ its numbers are not those of the original");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await added.getByRole("button", { name: "Remove" }).click();
  await expect(citations.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(citations.getByRole("listitem")).toHaveCount(2);
  const path = await citations.getByRole("link", { name: "annotation" }).first().getAttribute("href");
  const answer = await page.request.get(path!);
  expect(answer.headers()["content-type"]).toContain("application/ld+json");
  expect(await answer.json()).toMatchObject({
    type: "Annotation",
    target: { selector: [{ type: "TextQuoteSelector" }, { type: "TextPositionSelector" }] },
  });
  expect(faults).toEqual([]);
  const stranger = await as("outsider");
  expect((await stranger.request.get(path!)).status()).toBe(404);
  expect((await page.request.get("/annotations/nothing")).status()).toBe(404);
});

test("without JavaScript too I cite a second passage, and see it beside the text; words that are not there are refused", async ({ as }) => {
  const page = await as("analyst", { javaScriptEnabled: false });
  await page.goto(pathIn("citations", "/claims/5/cite"));
  await page.getByLabel("The words").fill("a plan for an interpreter");
  await page.getByRole("button", { name: "Add the citation" }).click();
  await expect(page.getByText(/Are not in the newest text of D1; most like it: “the plan is for an interpreter”/)).toBeVisible();
  await page.getByLabel("The words").fill("the plan is for an interpreter");
  await page.getByRole("button", { name: "Add the citation" }).click();
  const citations = page.getByRole("region", { name: "Citations" }).getByRole("listitem");
  await expect(citations).toHaveCount(2);
  await citations.nth(1).getByRole("link", { name: /^D1/ }).click();
  const mark = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  await expect(mark).toHaveText("C5");
  await expect(mark.locator("xpath=preceding-sibling::mark[1]")).toContainText("interpreter");
  await expect(page.getByRole("region", { name: "Also cited here" })).toContainText("for C5, ¶");
});
