import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

const ARTICLE = `More troops in the west, officials say

Warsaw (The Vistula Herald) – Japan said on Wednesday that roughly 9,500 North Korean troops were now in Russia. A Finnish general put the number of North Korean troops in Russia at no more than 14,000. Two Baltic officials said that between 10,500 and 11,500 troops from North Korea had reached Russia by rail.

The phone number of the ministry is 555 0134.`;

test("from a pasted article to three saved, attributed, quoted claims by keyboard alone: in twenty seconds and twelve keys", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const faults = watchFaults(page);
  await page.goto(pathIn("quick", "/questions"));
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  const begun = Date.now();
  await page.keyboard.press("c");
  await expect(page.getByLabel("What you read")).toBeFocused();
  await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
  await page.keyboard.press("Control+V");
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const rows = page.getByRole("list", { name: "What it may claim" }).getByRole("listitem");
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole("checkbox", { name: /^Log 1: roughly 9,500 North Korean troops, Japan/ })).toBeFocused();
  await expect(rows.first()).toContainText("Q1 How many North Korean troops are in Russia?");
  for (const row of await rows.all()) await expect(row.getByRole("checkbox")).toBeChecked();
  await press("Control+Enter");
  await expect(page).toHaveURL(/\/questions\/1\?/);
  expect(keys).toBeLessThanOrEqual(12);
  expect(Date.now() - begun).toBeLessThan(20_000);
  await expect(page.getByText("3 claims are logged.")).toBeVisible();
  const table = page.getByRole("table").first();
  for (const speaker of ["Japan", "Finnish general", "Two Baltic officials"]) await expect(table).toContainText(speaker);
  await page.goto(pathIn("quick", "/documents"));
  await page.getByRole("link", { name: "More troops in the west, officials say" }).click();
  await expect(page.locator(".document-text mark")).toHaveText([/roughly 9,500/, /no more than 14,000/, /between 10,500 and 11,500/]);
  expect(faults).toEqual([]);
});

test("one undo takes the claims and their document back", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("quick", "/log"));
  await page.getByLabel("What you read").fill("Norway said 7,700 North Korean troops were in Russia.");
  await page.getByLabel("Published by").fill("The Vistula Herald");
  await page.getByLabel("Title").fill("To be taken back");
  await page.getByRole("button", { name: "Find claims" }).click();
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page).toHaveURL(/\/questions\/1\?/);
  await page.getByRole("region", { name: "Undo" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "Undo" })).toContainText(/Undone: D\d+, C\d+|Undone: C\d+, D\d+/);
  await page.goto(pathIn("quick", "/documents"));
  await expect(page.getByRole("link", { name: "To be taken back" })).toHaveCount(0);
});

test("I correct a row in place: its question, its speaker and its words, and see at once what becomes of it", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("quick", "/log?on=1"));
  await page.getByLabel("What you read").fill("The marchers numbered 4,000, the city said.");
  await page.getByRole("button", { name: "Find claims" }).click();
  const row = page.getByRole("list", { name: "What it may claim" }).getByRole("listitem").first();
  await expect(row).toContainText("Q1 How many North Korean troops");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(row.getByLabel("Words", { exact: true })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await row.getByLabel("Words", { exact: true }).fill("no figure here");
  await expect(row).toContainText(/Words: /);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("form").getByRole("alert")).toContainText("row 1 needs mending");
  await page.keyboard.press("Enter");
  await row.getByLabel("Words", { exact: true }).fill("4,000");
  await row.getByLabel("Question").fill("How many marched?");
  await row.getByLabel("What is counted", { exact: true }).fill("marchers");
  await expect(row).toContainText("New on logging: city, this question");
  await page.getByLabel("Published", { exact: true }).fill("not a day");
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page.locator("#published-note")).toContainText("is not a date that can be read");
  await page.getByLabel("Published", { exact: true }).fill("2024-11-02");
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How many marched?");
});

test("rows from a spreadsheet become rows to look at, each with what is wrong with it", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("quick", "/log"));
  await page
    .getByLabel("What you read")
    .fill(
      "words\tsource\tas of\tquestion\tplace\nup to 12,100\tSweden\t2024-10-28\tQ1\t\nno number\tSweden\t2024-10-28\tQ1\t\n300\tSweden\t\tQ1\tAtlantis",
    );
  await page.getByRole("button", { name: "Find claims" }).click();
  const rows = page.getByRole("list", { name: "What it may claim" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText("Words:");
  await expect(rows.nth(1).getByRole("checkbox")).not.toBeChecked();
  await expect(page.getByText(/Line 4 is left out: place: “Atlantis” is no place/)).toBeVisible();
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page.getByText("1 claim is logged.")).toBeVisible();
  await page.goto(pathIn("quick", "/log"));
  await expect(page.getByText("This is what you left here last time")).toBeVisible();
  await expect(page.getByLabel("What you read")).toHaveValue(/Atlantis/);
  await page.getByLabel("What you read").fill("words\tsource\nup to 12,200\tSweden\tand more");
  await page.getByRole("button", { name: "Find claims" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This looks like a table. The rows have more cells in line 2" })).toBeVisible();
});

test("an address alone, nothing, and a text without figures each say what to do, and keep what I pasted", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("quick", "/log"));
  const field = page.getByLabel("What you read");
  await page.getByRole("button", { name: "Find claims" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toHaveText("Paste what you read first.");
  await field.fill("https://delta.example/flood");
  await page.getByRole("button", { name: "Find claims" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("paste what the page says too");
  await expect(page.getByLabel("Address")).toHaveValue("https://delta.example/flood");
  await field.fill("Nothing is counted in this.");
  await page.getByRole("button", { name: "Find claims" }).click();
  await expect(page.getByRole("form").getByRole("alert")).toContainText("No figure was found");
  await expect(field).toHaveValue("Nothing is counted in this.");
  await page.reload();
  await expect(field).toHaveValue("Nothing is counted in this.");
});

test("quick log works without JavaScript", async ({ browser, baseURL, as }) => {
  const signedIn = await as("analyst");
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL: baseURL ?? "" });
  const page = await context.newPage();
  await page.goto(pathIn("quick", "/log"));
  await page.getByLabel("What you read").fill("Denmark said 8,800 North Korean troops were in Russia.");
  await page.getByRole("button", { name: "Find claims" }).click();
  await expect(page.getByRole("checkbox", { name: /8,800/ })).toBeChecked();
  await page.getByText("Edit 1").click();
  await page.getByLabel("Who said it").fill("The Danish minister");
  await page.getByRole("button", { name: "Look at the rows again" }).click();
  await expect(page.getByText("New on logging: The Danish minister")).toBeVisible();
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page.getByText("1 claim is logged.")).toBeVisible();
  await context.close();
});

test("a reader is told who may log", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/log"));
  await expect(page.getByText(/one must be an analyst/)).toBeVisible();
});

test("a page that I clip arrives in the quick log of the workspace I choose, with its title and address, and no server is told on the way", async ({
  as,
}) => {
  const page = await as("analyst");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const clip = new URLSearchParams({
    u: "https://fjord.example/a?b=1",
    t: "Boats & more",
    q: "Iceland said 6,600 North Korean troops were in Russia.",
  });
  await page.goto(`/clip#${clip.toString()}`);
  await expect(page.getByText("Boats & more: to which workspace?")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "Sample quick", exact: true }).click();
  await expect(page.getByRole("list", { name: "What it may claim" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("checkbox", { name: /^Log 1: 6,600/ })).toBeFocused();
  await expect(page.getByLabel("Title")).toHaveValue("Boats & more");
  await expect(page.getByLabel("Address")).toHaveValue("https://fjord.example/a?b=1");
  expect(new URL(page.url()).hash).toBe("");
  expect(asked.filter((url) => /6,600|6%2C600|Iceland/.test(url.split("#")[0]!))).toEqual([]);
});

test("what a phone shares arrives the same way, and the settings hold the bookmark", async ({ as, baseURL }) => {
  const page = await as("analyst");
  const answer = await page.request.post("/clip/share", {
    multipart: { title: "Boats", text: "Iceland said 300 boats.\nhttps://fjord.example/a" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers()["location"]).toBe("/clip#u=https%3A%2F%2Ffjord.example%2Fa&t=Boats&q=Iceland+said+300+boats.");
  expect((await page.request.post("/clip/share", { data: "no form" })).status()).toBe(400);
  expect(await (await page.request.get("/manifest.webmanifest")).json()).toMatchObject({
    share_target: { action: "/clip/share", method: "post" },
  });
  await page.goto("/settings");
  await expect(page.getByRole("link", { name: "Log in Crossbearing" })).toHaveAttribute("href", /^javascript:/);
  await expect(page.getByLabel("address of the bookmark", { exact: true })).toHaveValue(new RegExp(`${new URL(baseURL!).host}/clip#`));
  await page.goto("/clip");
  await expect(page.getByText("Nothing was brought here.")).toBeVisible();
});
