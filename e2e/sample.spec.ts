import { expect, pathIn, test } from "./fixtures/test";

test("the sample's first question keeps the narrower scope, so nothing conflicts but what is stated", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  await expect(page.getByTestId("headline")).toContainText("South Korean intelligence says around 13,000");
  await expect(page.getByTestId("headline")).toContainText("NATO and the Pentagon give around 10,000 for a part of it");
  await expect(page.getByRole("row", { name: /^NATO/ }).first()).toContainText("within");
  await expect(page.getByRole("row", { name: /^the Pentagon/ }).first()).toContainText("within");
  const uk = page.getByRole("row", { name: /^United Kingdom, per ICARO Media Group/ }).first();
  await expect(uk).toContainText("no number of its own");
  await expect(uk).toContainText("conflicts");
  await uk.getByRole("link", { name: /^Why/ }).click();
  await expect(page.locator("#why")).toContainText("says outright that its figure is not the other's");
});

test("a ruling of the same scope makes the two figures conflict, and can be taken back", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("rule", "/questions/1"));
  for (const claim of ["C1", "C2"]) {
    const choice = page.getByRole("listitem").filter({ hasText: `· ${claim}: eastern Russia` });
    await choice.getByText(`Rule that ${claim} has the question’s scope`).click();
    await choice.getByLabel("Reason").fill("The report compares the figures itself.");
    await choice.getByRole("button", { name: "Rule: same scope" }).click();
    await expect(page.getByText(`Ruled the same scope by reviewer`).first()).toBeVisible();
  }
  await expect(page.getByTestId("headline")).toContainText(
    "NATO and the Pentagon say around 10,000; South Korean intelligence says around 13,000, 30 % more.",
  );
  await expect(page.getByTestId("headline")).toContainText("do not all meet (9.1 % apart)");
  await expect(page.getByText("Shaded: 9,000–11,000, which 2 original sources allow")).toBeVisible();
  const korea = page.getByRole("row", { name: /^South Korean intelligence/ }).first();
  await expect(korea).toContainText("conflicts");
  await expect(korea).toContainText("provisional");
  await korea.getByRole("link", { name: /^Why/ }).click();
  const why = page.locator("#why");
  await expect(why).toContainText("Conflict: 12,000–14,000 v 9,000–11,000");
  await expect(why).toContainText("Gap×1.09");
  await expect(why).toContainText("Flip tolerance13 %");
  await expect(why).toContainText("Kindsensitive");
  await expect(why).toContainText("Standingprovisional");
  const uk = page.getByRole("row", { name: /^United Kingdom, per ICARO Media Group/ }).first();
  await expect(uk).toContainText("compatible");
  const matrix = page.getByRole("region", { name: "Who conflicts with whom" });
  await expect(matrix.getByRole("row", { name: /^United Kingdom/ })).toContainText("conflicts");

  const choice = page.getByRole("listitem").filter({ hasText: "· C1: eastern Russia" });
  await choice.getByText("Take back the ruling on C1").click();
  await choice.getByLabel("Reason").fill("Only where they train.");
  await choice.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("row", { name: /^NATO/ }).first()).toContainText("a part of the whole");
});

test("what could not be verified takes no position", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/4"));
  await expect(page.getByRole("row", { name: /no position/ })).toContainText("could not yet verify");
  await expect(page.getByRole("row", { name: /denies/ })).toContainText("nobody");
  await expect(page.getByTestId("headline")).toContainText("could not confirm it, which is not a denial");
});

test("a reader sees that a scope is open but cannot rule on it", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  await expect(page.getByText("A reviewer or owner can rule on this.").first()).toBeVisible();
  await expect(page.getByText("Rule that C1")).toHaveCount(0);
});
