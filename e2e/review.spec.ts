import type { Page } from "@playwright/test";
import { expect, pathIn, test } from "./fixtures/test";

/** Logs claims on a question, as many as there are figures. */
async function logRows(page: Page, question: number, figures: readonly number[]): Promise<void> {
  await page.goto(pathIn("review", `/questions/${question}/import`));
  const rows = figures.map((figure) => `about ${figure}\tSource of ${figure}\t2024-10-30`);
  await page.locator("textarea").fill(["words\tsource\tas of", ...rows].join("\n"));
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await page.getByRole("button", { name: /^Log / }).click();
  await expect(page.getByText(/claims? (?:is|are) logged/)).toBeVisible();
}

const current = (page: Page) => page.locator("a[aria-current='true']");
const title = (page: Page) => page.getByRole("heading", { level: 1 });

test("I clear twenty claims by keyboard alone: accept, send back with a reason, put off, undo", async ({ as }) => {
  const ana = await as("analyst");
  await logRows(
    ana,
    2,
    Array.from({ length: 20 }, (_none, index) => 11_100 + index * 100),
  );
  const page = await as("reviewer");
  await page.goto(pathIn("review", ""));
  // Keys are heard once the page's scripts run.
  await expect(page.getByRole("button", { name: "Go to…" })).toBeEnabled();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await expect(title(page)).toHaveText("Review · 22 waiting");
  await expect(current(page)).toContainText("C11");
  await expect(page.getByRole("button", { name: "Go to…" })).toBeEnabled();
  await page.keyboard.press("j");
  await expect(current(page)).toContainText("C12");
  await page.keyboard.press("k");
  await expect(current(page)).toContainText("C11");
  await page.keyboard.press("a");
  await expect(page.getByRole("status").filter({ hasText: "Accepted C11. 21 left." })).toBeVisible();
  await expect(current(page)).toContainText("C12");
  await expect(current(page)).toBeFocused();
  await page.keyboard.press("h");
  await expect(page.getByText("Put off until tomorrow: C12. 20 left.")).toBeVisible();
  await page.keyboard.press("r");
  await page.keyboard.press("3");
  await expect(page.getByRole("button", { name: "Send back", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sent back C13. 19 left.")).toBeVisible();
  await page.keyboard.press("u");
  await expect(page.getByText("Undone: C13.")).toBeVisible();
  await expect(title(page)).toHaveText("Review · 20 waiting");
  for (let left = 19; left >= 0; left -= 1) {
    await page.keyboard.press("a");
    await expect(page.getByText(`. ${left} left.`)).toBeVisible();
  }
  await expect(page.getByText("Nothing waits for review in this view.")).toBeVisible();
  await page.goto(pathIn("review", "/questions/2"));
  await expect(page.getByTestId("headline")).not.toContainText("reviewed");
});

test("what I log myself needs another's eyes, by the screen and past it; of two who decide at once, one is told", async ({ as }) => {
  const page = await as("reviewer");
  await logRows(page, 3, [2_100_000, 2_200_000]);
  await page.goto(pathIn("review", "/review?question=Q3&order=newest"));
  await expect(page.getByText("Needs another reviewer:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Accept" })).toHaveCount(0);
  const form = page.getByRole("form", { name: /^Decide on C/ });
  await form.evaluate((node) => {
    const button = node.ownerDocument.createElement("button");
    Object.assign(button, { name: "decision", value: "accept", textContent: "Accept past the screen" });
    node.append(button);
  });
  await page.getByRole("button", { name: "Accept past the screen" }).click();
  await expect(form.getByRole("alert")).toContainText("is yours, or was changed by you since it was last accepted");

  const owner = await as("owner");
  await owner.goto(page.url());
  await owner.getByRole("button", { name: "Accept" }).click();
  await expect(owner.getByRole("status").first()).toContainText("Accepted C");
  await page.reload();
  await page.goto(pathIn("review", "/review?question=Q3"));
  const second = await current(page).getAttribute("href");
  await owner.goto(second ?? "");
  await owner.getByRole("radio", { name: "cannot tell" }).first().check();
  await owner.getByRole("button", { name: "Accept" }).click();
  await expect(owner.getByText(/^Accepted C/)).toBeVisible();
  await page.getByText("Send back…").click();
  await page.getByRole("radio", { name: "Wrong source" }).check();
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  await expect(form.getByRole("alert")).toContainText("owner decided meanwhile: ");
  await expect(page.getByRole("radio", { name: "Wrong source" })).toBeChecked();
});

test("what is wrong with a decision is told beside it; a change after acceptance sends the claim back, with what changed", async ({
  as,
}) => {
  const ana = await as("analyst");
  await ana.goto(pathIn("review", "/claims/1/edit"));
  await ana.getByLabel("Words, as said or printed").fill("around 10,500");
  await ana.getByLabel("Why do you change it?").fill("The article was corrected.");
  await ana.getByRole("button", { name: "Save" }).click();
  await expect(ana.getByText("This version is not yet reviewed.")).toBeVisible();
  const page = await as("reviewer");
  await page.goto(pathIn("review", "/review?question=Q1"));
  await expect(page.getByRole("heading", { name: "Changed since version 1 was accepted" })).toBeVisible();
  await expect(page.locator("ins").first()).toContainText("500");
  await page.getByRole("radio", { name: "not supported", exact: true }).first().check();
  await page.keyboard.press("a");
  await expect(page.getByText("Is not supported: send the claim back instead, or answer otherwise.")).toBeVisible();
  await page.keyboard.press("r");
  await page.keyboard.press("5");
  await expect(page.getByLabel("Note")).toBeFocused();
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  await expect(page.getByText("Say what is wrong, as no reason of the list is chosen.")).toBeVisible();
  await page.getByLabel("Note").fill("The text still says 10,000.");
  await page.getByRole("button", { name: "Send back", exact: true }).click();
  await expect(page.getByText(/^Sent back C1\./)).toBeVisible();
  await ana.goto(pathIn("review", "/questions/1"));
  await expect(ana.getByTestId("headline")).toContainText("is left out: sent back, or a draft.");
  await expect(ana.getByRole("row", { name: /^NATO/ }).first()).toContainText("sent back");
  await ana.goto(pathIn("review", "/claims/1"));
  await expect(ana.getByText("“The text still says 10,000.”")).toBeVisible();
  await ana.getByRole("button", { name: "Send to review as it is" }).click();
  await expect(ana.getByText("This version is not yet reviewed.")).toBeVisible();
});

test("a question can count only what was accepted, and says how much it leaves out", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("review", "/questions/6/edit"));
  await page.getByLabel("Count only claims that a reviewer accepted").check();
  await page.getByLabel("Why do you change it?").fill("We publish this one.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByTestId("headline")).toContainText("No claim counts at the moment");
  await expect(page.getByTestId("headline")).toContainText("1 of 1 claim is left out: only what a reviewer accepted counts.");
});

test("the queue works without JavaScript, and shows a reader no decisions", async ({ as }) => {
  const plain = await as("reviewer", { javaScriptEnabled: false });
  await plain.goto(pathIn("review-plain", "/review?c=11"));
  await plain.getByRole("button", { name: "Accept" }).click();
  await expect(plain.getByRole("status")).toContainText("Accepted C11. 1 left.");
  const reader = await as("reader");
  await reader.goto(pathIn("review-plain", "/review?c=12"));
  await expect(reader.getByRole("heading", { name: /^C12 · / })).toBeVisible();
  await expect(reader.getByRole("button", { name: /Accept|Send back|Put off/ })).toHaveCount(0);
});
