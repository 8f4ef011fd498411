import { expect, test } from "@playwright/test";
import { world } from "./fixtures/test";

test("a wrong password says nothing of who exists, and too many tries must wait", async ({ page }) => {
  await page.goto("/sign-in");
  for (let tries = 0; tries < 5; tries += 1) {
    await page.getByLabel("E-mail address").fill("nobody@example.org");
    await page.getByLabel("Password").fill(`wrong password ${tries}`);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "do not belong together" })).toBeVisible();
    await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@example.org");
  }
  await page.getByLabel("Password").fill("wrong again");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Too many tries" })).toBeVisible();
});

test("setting a password signs out everywhere else, and signing out ends the session at once", async ({ browser, baseURL }) => {
  const cookie = { name: "crossbearing", value: world.sessions["newcomer"] ?? "", url: baseURL ?? "" };
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await context.addCookies([cookie]);
  const page = await context.newPage();
  await page.goto("/settings");
  await page.getByLabel("New password").fill("crossbearing");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByText("do not build it on")).toBeVisible();
  await page.getByLabel("New password").fill("seven wet lanterns");
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("status").first()).toContainText("Your password is changed");

  const other = await browser.newContext({ baseURL: baseURL ?? "" });
  const otherPage = await other.newPage();
  await otherPage.goto("/sign-in?next=/settings");
  await otherPage.getByLabel("E-mail address").fill("newcomer@example.org");
  await otherPage.getByLabel("Password").fill("seven wet lanterns");
  await otherPage.getByRole("button", { name: "Sign in" }).click();
  await expect(otherPage.getByRole("heading", { name: "Settings" })).toBeVisible();
  await otherPage.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(otherPage.getByRole("status").first()).toContainText("Signed out");

  await page.goto("/settings");
  await expect(page).toHaveURL(/sign-in/);
  const stolen = (await other.cookies()).find(({ name }) => name === "crossbearing")!;
  await otherPage.goto("/workspaces");
  await otherPage.getByLabel("Name").fill("A desk of my own");
  await otherPage.getByRole("button", { name: "Make workspace" }).click();
  await expect(otherPage.getByText("A question fixes what is counted")).toBeVisible();
  await otherPage.getByRole("button", { name: "Sign out" }).click();
  await expect(otherPage.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await other.addCookies([stolen]);
  await otherPage.goto("/workspaces");
  await expect(otherPage).toHaveURL(/sign-in/);
  await context.close();
  await other.close();
});
