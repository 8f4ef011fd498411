import { expect, pathIn, signInAs, test } from "./fixtures/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript the question is readable, and a claim can be logged", async ({ context, page, baseURL }) => {
  await signInAs(context, "analyst", baseURL ?? "");
  await page.goto(pathIn("plain", "/questions/1?why=c1-c3"));
  await expect(page.getByTestId("headline")).toContainText("around 13,000");
  await expect(page.locator("#why")).toContainText("Within");
  await page.getByRole("link", { name: "Log claim" }).click();
  await page.getByLabel("Words, as said or printed").fill("more than 11,000 soldiers");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByText("Say whose words these are.")).toBeVisible();
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("more than 11,000 soldiers");
  await page.locator("[name=speaker]").fill("Kyiv");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByTestId("headline")).toContainText("Kyiv says more than 11,000");
});
