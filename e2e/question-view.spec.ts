import { expect, pathIn, test } from "./fixtures/test";

test("I see which labels depend on how loosely words are read, and at which width all figures meet", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("view", "/questions/1"));
  for (const [words, speaker] of [
    ["around 10,000", "Kyiv"],
    ["around 13,000", "Tokyo"],
  ] as const) {
    await page.getByRole("link", { name: "Log claim" }).click();
    await page.waitForLoadState("networkidle");
    await page.getByLabel("Words, as said or printed").fill(words);
    await page.getByRole("combobox", { name: "Who said it" }).fill(speaker);
    await page.getByLabel("Published on").fill("2024-10-30");
    await page.getByLabel("As of").fill("2024-10-30");
    await page.getByLabel("Place").selectOption("Russia");
    await page.getByRole("button", { name: "Log claim" }).click();
    await expect(page.getByText("Logged as")).toBeVisible();
  }
  await page.getByRole("link", { name: "When would all meet?" }).click();
  await expect(page.getByText("All would meet if words were read 1.5 times as loosely as usual.")).toBeVisible();
  await expect(page.getByTestId("headline")).toContainText("do not all meet");
  await page.getByRole("link", { name: "×2" }).click();
  await expect(page.getByRole("note")).toContainText("twice as loosely as usual");
  await expect(page.getByTestId("headline")).toContainText("All of them can be right only on a loose reading");
  const csvHref = (await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href")) ?? "";
  expect(csvHref).toMatch(/\.csv\?width=2$/);
  expect(await (await page.request.get(csvHref)).text()).toContain('"8000","12000"');
  await page.goBack();
  await expect(page.getByTestId("headline")).toContainText("do not all meet");
});

test("I group claims by place and filter them, and am told how many are hidden", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  await page.getByRole("link", { name: "Group and filter" }).click();
  await page.getByLabel("Group by").selectOption("Place");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "eastern Russia" })).toBeVisible();
  await expect(page.getByText("hidden by the filter")).toHaveCount(0);
  await page.getByLabel("Relation").selectOption("≠ conflicts");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("3 claims are hidden by the filter; they count all the same.")).toBeVisible();
  const plot = page.locator("table.plot");
  await expect(plot.getByRole("row", { name: /^United Kingdom/ })).toBeVisible();
  await expect(plot.getByRole("row", { name: /^NATO/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Clear" }).click();
  await expect(plot.getByRole("row", { name: /^NATO/ })).toBeVisible();
  await expect(page).toHaveURL(/questions\/1\??$/);
});

test("I am asked about the scope on which a conflict turns, and see what each answer changes before I give it", async ({ as }) => {
  const reviewer = await as("reviewer");
  await reviewer.goto(pathIn("read", "/questions/1"));
  const open = reviewer.getByRole("note").filter({ hasText: "does “eastern Russia” mean Russia here?" });
  await expect(open).toContainText("Whether C1, C2 conflict with other figures turns on it.");
  await open.getByRole("link", { name: /and rule/ }).click();
  const choice = reviewer.getByRole("listitem").filter({ hasText: "· C1: eastern Russia" });
  await expect(choice).toContainText("If it means Russia: ≠ conflicts with C3");

  const reader = await as("reader");
  await reader.goto(pathIn("read", "/questions/1"));
  await expect(reader.getByRole("note").filter({ hasText: "does “eastern Russia” mean Russia here?" })).toBeVisible();
  await expect(reader.getByRole("link", { name: /and rule/ })).toHaveCount(0);
});

test("I take who says what along, as words with links and as a table", async ({ as, baseURL }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  await page.getByRole("link", { name: "Cite, or take along in words" }).click();
  const paragraph = page.getByTestId("attribution");
  await expect(paragraph).toContainText("NATO and the Pentagon say around 10,000 for eastern Russia (C1, C2).");
  await expect(paragraph.getByRole("link", { name: "C2", exact: true })).toHaveAttribute("href", pathIn("read", "/claims/2"));
  await expect(page.getByLabel("as Markdown")).toHaveValue(
    new RegExp(`say \\[around 10,000\\]\\(${baseURL ?? ""}${pathIn("read", "/claims/1")}\\)`),
  );
  await page.context().grantPermissions(["clipboard-write", "clipboard-read"]);
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("South Korean intelligence says around 13,000 (C3).");

  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Table as CSV" }).click()]);
  expect(download.suggestedFilename()).toMatch(/-Q1\.csv$/);
  const csv = await page.request.get(pathIn("read", "/questions/1.csv"));
  expect(csv.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect((await csv.text()).split("\r\n")[2]).toMatch(/^"C1","NATO","NATO",/);
  const json = (await (await page.request.get(pathIn("read", "/questions/1.json"))).json()) as { claims: unknown[]; headline: string };
  expect(json.claims).toHaveLength(4);
  expect(json.headline).toContain("South Korean intelligence says around 13,000");
});

test("I see the figures over time, as a drawing and as a table in order, and go back to the values", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  await page.getByRole("link", { name: "Over time" }).click();
  await expect(page.getByRole("columnheader", { name: "As of" })).toBeVisible();
  await expect(page.locator(".time-marks .time-mark").first()).toBeVisible();
  await expect(page.locator("table.plot").getByRole("row", { name: /^NATO/ })).toContainText("28 Oct 2024");
  await page.getByRole("link", { name: "Group and filter" }).click();
  await page.getByLabel("As of, from").fill("2025-01-01");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByText("4 claims are hidden by the filter")).toBeVisible();
  await page.getByRole("link", { name: "By value" }).click();
  await expect(page).toHaveURL(/from=2025-01-01/);
});

test("I go back to what we had recorded after any change, and to what had been published by a day, and neither is taken for the other", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.goto(pathIn("replay", "/claims/3/edit"));
  await page.getByLabel("Words, as said or printed").fill("up to 13,000");
  await page.getByLabel("Why do you change it?").fill("The briefing says up to.");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await page.goto(pathIn("replay", "/questions/1"));
  await expect(page.locator("table.plot")).toContainText("up to 13,000");
  await page.getByRole("link", { name: "Look back" }).click();
  await page.getByText(/After one of the last/).click();
  await page.getByRole("listitem").filter({ hasText: "logged" }).first().getByRole("link").click();
  const note = page.getByRole("note").filter({ hasText: "As we had recorded it" });
  await expect(note).toContainText("exactly what this page showed then");
  await expect(page.locator("table.plot")).not.toContainText("up to 13,000");
  await expect(page.getByRole("link", { name: "Log claim" })).toHaveCount(0);
  await expect(page).toHaveURL(/questions\/1@v\d+/);
  const csv = (await page.getByRole("link", { name: "CSV", exact: true }).getAttribute("href")) ?? "";
  expect(csv).toMatch(/@v\d+\.csv$/);
  expect(await (await page.request.get(csv)).text()).not.toContain("up to 13,000");
  await page.getByLabel("As published by").fill("2024-10-01");
  await page.getByRole("button", { name: "Replay what was published" }).click();
  await expect(page.getByRole("note").filter({ hasText: "As published by 1 Oct 2024" })).toBeVisible();
  await expect(page.getByText("No claims yet")).toBeVisible();
  await page.getByLabel("As we had recorded it on").fill("2001-01-01");
  await page.getByRole("button", { name: "Replay our record" }).click();
  await expect(page.getByRole("note").filter({ hasText: "nothing yet" })).toBeVisible();
  await page.getByRole("link", { name: "Back to now" }).click();
  await expect(page.locator("table.plot")).toContainText("up to 13,000");
  expect((await page.goto(pathIn("replay", "/questions/1@v999999")))?.status()).toBe(404);
  expect((await page.goto(pathIn("replay", "/questions/1@v0")))?.status()).toBe(404);
});

test("I take the page along as a picture and as a citation of a version that stays as it is", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  const svgHref = (await page.getByRole("link", { name: "SVG", exact: true }).getAttribute("href")) ?? "";
  const svg = await page.request.get(svgHref);
  expect(svg.headers()["content-type"]).toContain("image/svg+xml");
  expect(await svg.text()).toContain("How many North Korean troops are in Russia?");
  const png = await page.request.get(svgHref.replace(".svg", ".png"));
  expect((await png.body()).subarray(1, 4).toString()).toBe("PNG");
  await page.getByRole("link", { name: "Cite, or take along in words" }).click();
  const bibtex = await page.getByLabel("BibTeX", { exact: true }).inputValue();
  expect(bibtex).toMatch(/@online\{.*-q1-v\d+,/);
  const table = await page.getByLabel("the table, for a spreadsheet").inputValue();
  expect(table.split("\n")[0]).toBe("claim\tattributed_to\twords\tfigure\tunit\tas_of\tpublished\trelation\trelation_with\toverruled");
  const permanent = page.getByRole("link", { name: /^version \d+$/ });
  await page.goto(new URL((await permanent.getAttribute("href")) ?? "").pathname);
  await expect(page.getByRole("note").filter({ hasText: "exactly what this page showed then" })).toBeVisible();
});
