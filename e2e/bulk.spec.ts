import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test } from "./fixtures/test";

test("I change several claims at once, am told which could not be, and undo it in one step", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("bulk", "/claims?sort=number&columns=words&columns=note&columns=as_of"));
  const form = page.getByRole("form", { name: "Change the chosen claims" });
  await form.getByLabel("What").selectOption("Note, to a text");
  await form.getByLabel("New text").fill("checked by phone");
  await form.getByLabel("Reason").fill("We called them.");
  await form.getByRole("button", { name: "Change" }).click();
  await expect(form.getByText("Choose the claims first, by the boxes before them.")).toBeVisible();
  for (const claim of ["C1", "C2"]) await page.getByRole("checkbox", { name: `Choose ${claim}`, exact: true }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await form.getByRole("button", { name: "Change" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 claims are changed, as one change." })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "checked by phone" })).toHaveCount(2);
  await expect(page).toHaveURL(/sort=number/);

  await page.getByRole("button", { name: "Choose all shown, or none" }).click();
  await form.getByLabel("What").selectOption("As of, to a date");
  await form.getByLabel("New text").fill("31.12.2024");
  await form.getByLabel("Reason").fill("All of them at the end of the year.");
  await form.getByRole("button", { name: "Change" }).click();
  await expect(form.getByRole("alert")).toContainText(/claims? changed.*Left as they were – .*C\d+: is after the day it was published/);

  await page.goto(pathIn("bulk", "/claims?sort=number&columns=words&columns=note"));
  await page.getByRole("button", { name: "Choose all shown, or none" }).click();
  await form.getByLabel("What").selectOption("Withdraw them");
  await form.getByLabel("Reason").fill("Only a rehearsal.");
  await form.getByRole("button", { name: "Change" }).click();
  const withdrawn = page.getByRole("rowheader").filter({ hasText: "withdrawn" });
  await expect(withdrawn.first()).toBeVisible();
  await page.getByRole("region", { name: "Undo" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^Undone: C\d+, C\d+/)).toBeVisible();
  await expect(withdrawn).toHaveCount(0);
});

test("I give what I look at a name, find it again, share it, and forget it", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("bulk", "/claims?source=NATO&sort=figure"));
  await page.getByText("Save this view").click();
  const form = page.getByRole("form", { name: "Save this view" });
  await form.getByRole("button", { name: "Save view" }).click();
  await expect(form.getByText("Give the view a name.")).toBeVisible();
  await form.getByLabel("Name").fill("NATO, largest first");
  await form.getByLabel("For everybody in this workspace").check();
  await form.getByRole("button", { name: "Save view" }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name: "NATO, largest first" })).toHaveAttribute("aria-current", "page");

  const reader = await as("reader");
  await reader.goto(pathIn("bulk", "/claims"));
  await reader.getByRole("link", { name: "NATO, largest first" }).click();
  await expect(reader).toHaveURL(/claims\?source=NATO&sort=figure$/);
  await expect(reader.getByRole("textbox", { name: "Who said it" })).toHaveValue("NATO");

  await page.getByText("Save this view").click();
  await page.getByRole("form", { name: "Forget NATO, largest first" }).getByRole("button", { name: "Forget" }).click();
  await expect(views).toHaveCount(0);
});
