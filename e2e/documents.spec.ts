import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

const ARTICLE = `The delta after the flood

The provincial governor, Amina Diallo, told reporters on Monday that at least 34 people had died.

The Red Cross counted around 2,300 homes lost. Two aid workers said up to 12,000 people were on the move.`;

test("I paste an article, see the figures nobody logged, and log one of them with its speaker and its document filled in", async ({
  as,
}) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("documents", "/questions"));
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.getByRole("link", { name: "New document" }).click();
  await page.getByLabel("Title").fill("The delta after the flood");
  await page.getByLabel("What it says").fill(ARTICLE);
  await page.getByRole("combobox", { name: "Published by" }).fill("The Delta Post");
  await page.getByLabel("Address").fill("https://delta.example/flood");
  await page.getByLabel("Published", { exact: true }).fill("29 October 2024");
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The delta after the flood");
  const found = page.getByRole("region", { name: "Figures nobody logged" });
  await expect(found.getByRole("listitem")).toHaveCount(3);
  await expect(found.getByRole("listitem").nth(1)).toContainText("around 2,300 homes");
  await expect(found.getByRole("listitem").nth(1)).toContainText("Red Cross");
  await found.getByRole("link", { name: "Log at least 34" }).click();
  const row = page.getByRole("checkbox", { name: "Log 1: at least 34 people, Amina Diallo" });
  await expect(row).toBeFocused();
  await expect(page.getByText("Read in D2 The delta after the flood")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("/");
  await page.keyboard.type("How many people died in the flood?");
  await page.keyboard.press("Enter");
  await expect(row).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How many people died in the flood?");
  await page.goto(pathIn("documents", "/documents/2"));
  await expect(page.locator("mark")).toHaveText("at least 34 people");
  await expect(page.getByRole("region", { name: "Claims here" })).toContainText("Amina Diallo");
  await expect(found.getByRole("listitem")).toHaveCount(2);
  expect(faults).toEqual([]);
});

test("when the article changes I keep the newer text, and see which quotation has another number and which is gone", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("documents", "/documents/1"));
  const text = (await page.locator(".document-text p").allInnerTexts()).map((paragraph) =>
    paragraph.replace(/^¶\d+\s*/, "").replace(/ ?C\d+ ?/g, ""),
  );
  await page.getByRole("link", { name: "Add a newer text" }).click();
  await page
    .getByLabel("What it says")
    .fill(text.join("\n\n").replace("around 13,000", "around 12,000").replace("approximately 2 million", "plenty"));
  await page.getByRole("button", { name: "Keep this text" }).click();
  const claims = page.getByRole("region", { name: "Claims here" });
  await expect(claims.getByRole("listitem").filter({ hasText: /^C3 / })).toContainText("a number was changed");
  await expect(claims.getByRole("listitem").filter({ hasText: /^C6 / })).toContainText("quote not found");
  await expect(page.getByRole("region", { name: "Texts kept" }).getByRole("listitem")).toHaveCount(2);
  await expect(claims.getByText("to review")).toHaveCount(
    await claims.getByText(/a (?:number|word) was changed|quote not found|moved since/).count(),
  );
  await page.getByRole("link", { name: "what changed since text 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What changed from text 1 to text 2");
  await expect(page.getByRole("region", { name: "Quotations" }).getByRole("listitem").filter({ hasText: /^C3 / })).toContainText(
    "a number was changed",
  );
  const words = page.getByRole("region", { name: "Word by word" });
  await expect(words.locator("ins").filter({ hasText: "12,000" })).toBeVisible();
  await expect(words.locator("del").filter({ hasText: "13,000" })).toBeVisible();
  await expect(words.getByText(/as before/).first()).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goBack();
  await claims.getByRole("link", { name: /^C3 / }).click();
  await expect(page.getByRole("note")).toContainText("To review: in the newest text of D1 its words stand otherwise: a number was changed");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goBack();
  await page.getByRole("link", { name: "Text 1", exact: true }).click();
  await expect(page.locator(".document-text")).toContainText("around 13,000");
});

test("a document that is here already is not made twice, and nothing that I typed is lost", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("documents", "/documents/new"));
  await page.getByLabel("Title").fill("Another name for it");
  await page.getByLabel("What it says").fill("Some words.");
  await page.getByLabel("Address").fill("ftp://delta.example/flood");
  await page.getByLabel("Published", { exact: true }).fill("last Monday");
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByText(/begin with http/)).toBeVisible();
  await expect(page.getByText(/is not a date that can be read/)).toBeVisible();
  await expect(page.getByLabel("What it says")).toHaveValue("Some words.");
  await page.getByLabel("Address").fill("http://www.delta.example/flood/?utm_source=mail");
  await page.getByLabel("Published", { exact: true }).fill("");
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByText(/D2 has this address/)).toBeVisible();
  await expect(page.getByLabel("What it says")).toHaveValue("Some words.");
});

test("a reader reads documents and can add none; a stranger finds none", async ({ as }) => {
  const reader = await as("reader");
  await reader.goto(pathIn("read", "/documents/1"));
  await expect(reader.locator("mark").first()).toBeVisible();
  await expect(reader.getByRole("link", { name: /Add a newer text|^Log / })).toHaveCount(0);
  const stranger = await as("outsider");
  expect((await stranger.goto(pathIn("read", "/documents/1")))?.status()).toBe(404);
});

test("a document is read, and its text added, without JavaScript", async ({ as }) => {
  const page = await as("analyst", { javaScriptEnabled: false });
  await page.goto(pathIn("documents", "/documents/new"));
  await page.getByLabel("Title").fill("Plain");
  await page.getByLabel("What it says").fill("The mayor said 40 had left.");
  await page.getByRole("button", { name: "Add document" }).click();
  await expect(page.getByRole("region", { name: "Figures nobody logged" })).toContainText("mayor");
});

test("the sample's own document holds its quotations", async ({ as }) => {
  const page = await as("owner");
  await page.goto(pathIn("read", "/documents/1"));
  await expect(page.getByText("quote not found")).toHaveCount(0);
  await expect(page.getByText(/a (?:word|number) was changed/)).toHaveCount(0);
});
