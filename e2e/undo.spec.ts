import { expect, pathIn, test } from "./fixtures/test";

test("I undo what I just saved with one press or with Ctrl Z, do it again, and bring an earlier version back", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("undo", "/claims/3/edit"));
  await page.getByLabel("Words, as said or printed").fill("around 14,000");
  await page.getByLabel("Why do you change it?").fill("misread");
  await page.getByRole("button", { name: "Save changes" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toContainText("14,000");
  await page.getByRole("region", { name: "Undo" }).getByRole("button", { name: "Undo" }).click();
  await expect(heading).toContainText("13,000");
  await expect(page.getByRole("status").filter({ hasText: /^Undone: C\d+\.$/ })).toBeVisible();
  await page.getByRole("button", { name: "Do it again" }).click();
  await expect(heading).toContainText("14,000");

  const first = page.getByRole("listitem").filter({ hasText: "version 1 ·" });
  await first.getByRole("link", { name: "Bring version 1 back" }).click();
  await first.getByRole("button", { name: "Bring back" }).click();
  await expect(first.getByText(/^Say why/)).toBeVisible();
  await first.getByLabel("Reason").fill("The first was right.");
  await first.getByRole("button", { name: "Bring back" }).click();
  await expect(heading).toContainText("13,000");
  await expect(page.getByText("brought an earlier version back")).toBeVisible();

  await page.goto(pathIn("undo", "/questions/1"));
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("status").filter({ hasText: /^Undone: C\d+\.$/ })).toBeVisible();
  await expect(page).toHaveURL(/questions\/1\?undid=\d+&of=C3$/);
  await expect(page.getByRole("row", { name: /^South Korean intelligence/ }).first()).toContainText("14,000");
});

test("where there is nothing of mine to undo I am told so, and a reader is offered nothing", async ({ as }) => {
  const reviewer = await as("reviewer");
  await reviewer.goto(pathIn("undo", "/sources"));
  await expect(reviewer.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await reviewer.keyboard.press("Control+z");
  await expect(reviewer.getByRole("status").filter({ hasText: "There is nothing of yours to undo here" })).toBeVisible();
  const reader = await as("reader");
  await reader.goto(pathIn("undo", "/questions/1?done=5"));
  await expect(reader.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await expect(reader.getByRole("button", { name: "Undo" })).toHaveCount(0);
});

test("in a field, Ctrl Z is the field's own", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("undo", "/claims/2/edit"));
  const words = page.getByLabel("Words, as said or printed");
  await words.fill("something else");
  await words.press("Control+z");
  await expect(words).toHaveValue("around 10,000");
  await expect(page.getByText(/^Undone/)).toBeHidden();
});
