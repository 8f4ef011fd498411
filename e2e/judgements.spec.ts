import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, pathIn, test } from "./fixtures/test";

const section = (page: Page) => page.getByRole("region", { name: "Judgements of where they come from" });

test("I judge that one claim is based on another: the page counts one original source less, says so, and I can take it back", async ({
  as,
}) => {
  const page = await as("reviewer");
  await page.goto(pathIn("judgements", "/questions/1"));
  await expect(section(page)).toContainText(/C[12] may have the same original source as C[12]/);
  await section(page).getByText("Judge where two of them come from").click();
  const form = section(page).getByRole("form", { name: "Judge where two of them come from" });
  await form.getByLabel("A claim or source").fill("NATO");
  await form.getByLabel("Another", { exact: true }).fill("C3");
  await form.getByLabel("What you hold of the two").selectOption({ label: "is based on" });
  await form.getByLabel("Reason").fill("The statement came after Seoul’s briefing.");
  await form.getByRole("button", { name: "Judge" }).click();
  await expect(form.getByText("Name a claim as C3, or a source as S5.")).toBeVisible();
  await expect(form.getByLabel("Reason")).toHaveValue("The statement came after Seoul’s briefing.");
  await form.getByLabel("A claim or source").fill("C1");
  await form.getByRole("button", { name: "Judge" }).click();

  await expect(section(page).getByRole("status")).toContainText("Saved, with your name and reason. Neither record was changed.");
  await expect(section(page)).toContainText(/C1 is based on C3: “The statement came after Seoul’s briefing.” \(reviewer, /);
  await page.getByText("Every way, from its original source").click();
  await expect(page.getByRole("region", { name: "Where they come from", exact: true })).toContainText(
    /South Korean intelligence → , then .*NATO → , then .*: C1/,
  );
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  const reader = await as("reader");
  await reader.goto(pathIn("judgements", "/claims/3"));
  await expect(section(reader)).toContainText("C1 is based on C3");
  await expect(section(reader).getByRole("form")).toHaveCount(0);

  await section(page).getByText("Take back: C1 is based on C3").click();
  const back = section(page).getByRole("form", { name: "Take back: C1 is based on C3" });
  await back.getByLabel("Reason").fill("They say it was the other way round.");
  await back.getByRole("button", { name: "Take back" }).click();
  await expect(section(page)).not.toContainText("C1 is based on C3");
});

test("I judge two sources on the page of one, and undo it", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("judgements", "/sources/1"));
  await section(page).getByText("Judge where two of them come from").click();
  const form = section(page).getByRole("form");
  await expect(form.getByLabel("A claim or source")).toHaveValue("S1");
  await form.getByLabel("What you hold of the two").selectOption({ label: "is another source than" });
  await form.getByLabel("Another", { exact: true }).fill("s2");
  await form.getByLabel("Reason").fill("Two offices.");
  await form.getByRole("button", { name: "Judge" }).click();
  await expect(section(page)).toContainText("is another source than");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone: a judgement.")).toBeVisible();
  await expect(section(page).getByRole("listitem")).toHaveCount(0);
  await expect(section(page).getByRole("status")).toHaveCount(0);
});
