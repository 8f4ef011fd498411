import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

test("I search in words of my own, with a typo, and see why each record was found", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/search"));
  await page.getByRole("searchbox").fill("nroth korean");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("note")).toContainText("Nobody wrote “nroth” here: read as “north”.");
  await expect(page.getByRole("region", { name: "Questions" }).locator("mark").first()).toHaveText("North");
  await page.getByRole("searchbox").fill('"10,000"');
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Claims" }).getByRole("listitem").first()).toContainText("10,000");
  await page.getByRole("region", { name: "Claims" }).getByRole("link", { name: "C1", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("C1");
  await page.goto(pathIn("read", "/search?q=zzzz"));
  await expect(page.getByText("Nothing holds all of these words")).toBeVisible();
});

test("I go anywhere from the keyboard: by the palette, by single keys, and by the sheet that lists them", async ({ as }) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("read", "/questions"));
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Go to" });
  await expect(palette.getByRole("menuitem", { name: /^Sources/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.type("containers");
  await expect(palette.getByRole("menuitem", { name: /containers/ }).first()).toBeVisible();
  const first = (await palette.getByRole("menuitem").first().getAttribute("href")) ?? "";
  expect(first).toBe(pathIn("read", "/questions/3"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(first);
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await expect(page).toHaveURL(/\/sources$/, { timeout: 1_000 });
  }).toPass();
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(sheet).toContainText("Go to, or search for anything", { timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto(pathIn("read", "/questions/1"));
  await expect(async () => {
    await page.keyboard.press("l");
    await expect(page).toHaveURL(/questions\/1\/log$/, { timeout: 1_000 });
  }).toPass();
  await page.getByLabel("Words, as said or printed").fill("gs");
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("gs");
  expect(faults).toEqual([]);
});

test("I type at once after Ctrl K, and what matches nothing I know by name I look for everywhere", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions"));
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  let letThrough = () => {};
  const whenTyped = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await whenTyped;
    await route.continue();
  });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("small contingent");
  letThrough();
  const palette = page.getByRole("dialog", { name: "Go to" });
  await expect(palette.getByRole("searchbox")).toHaveValue("small contingent");
  await palette.getByRole("menuitem", { name: /^Search for “small contingent”/ }).click();
  await expect(page).toHaveURL(/search\?q=small%20contingent$/);
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("zzqq");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/search\?q=zzqq$/);
});

test("I find claims in one table, choose what it shows, and correct cells where they stand, by keyboard", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("table", "/claims"));
  await page.getByRole("textbox", { name: "Who said it" }).fill("NATO");
  await page.getByText("Columns").click();
  await page.getByRole("checkbox", { name: "Note" }).check();
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/source=NATO/);
  const row = page.getByRole("row").filter({ hasText: "C1" }).first();
  await row.getByRole("button", { name: /^Note, C1/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Read out by the spokesperson");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "C1 saved." })).toBeVisible();
  await expect(row.getByRole("button", { name: "Note, C1: Read out by the spokesperson" })).toBeFocused();

  await row.getByRole("button", { name: /^As of, C1/ }).press("Enter");
  await page.keyboard.type("2999-01-01");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("alert")).toContainText("Not saved");
  await page.keyboard.press("Escape");
  await expect(row.getByRole("button", { name: "As of, C1: 28 Oct 2024" })).toContainText("28 Oct 2024");
  for (const [typed, kept] of [
    ["Oct 27, 2024", "27 Oct 2024"],
    ["27 October 2024", "27 Oct 2024"],
    ["27–28 Oct 2024", "27–28 Oct 2024"],
    ["28 Oct 2024", "28 Oct 2024"],
  ] as const) {
    await row.getByRole("button", { name: /^As of, C1/ }).press("Enter");
    await row.getByRole("textbox").fill(typed);
    await page.keyboard.press("Enter");
    await expect(row.getByRole("button", { name: `As of, C1: ${kept}` })).toBeFocused();
  }

  const other = await as("reviewer");
  await other.goto(pathIn("table", "/claims/1/edit"), { waitUntil: "networkidle" });
  await other.getByLabel("Note").fill("Theirs");
  await other.getByLabel("Why do you change it?").fill("Meanwhile");
  await other.getByRole("button", { name: "Save changes" }).click();
  await expect(other.getByRole("heading", { name: "History" })).toBeVisible();
  await row.getByRole("button", { name: /^Note, C1/ }).press("Enter");
  await page.keyboard.type("Mine");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("alert")).toContainText("Somebody saved “Theirs” meanwhile");
  await page.getByRole("heading", { level: 1 }).click();
  await expect(row.getByRole("alert")).toContainText("Somebody saved “Theirs” meanwhile");
  await row.getByRole("textbox", { name: "Note, C1" }).press("Enter");
  await expect(row.getByRole("button", { name: "Note, C1: Mine" })).toBeVisible();
  await page.reload();
  await expect(row.getByRole("button", { name: "Note, C1: Mine" })).toBeVisible();
});

test("as a reader I see the table and can change nothing in it", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/claims?sort=figure"));
  await expect(page.getByRole("row").filter({ hasText: "C3" })).toContainText("around 13,000");
  await expect(page.getByRole("button", { name: /^Words, C/ })).toHaveCount(0);
});

test("I paste rows from a spreadsheet, see what is wrong with each before anything is saved, log the good ones and take them back", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.goto(pathIn("table", "/questions/2"));
  await page.getByRole("link", { name: "Paste rows" }).click();
  await page
    .getByLabel("Rows, with the names of the columns first")
    .fill(
      "quote\tsource\tpublished\tcolour\nabout 12,000\tOslo\t30 October 2024\tred\nhard to tell\tOslo\t\t\nup to 14,000\tBern\t2024-10-30\t",
    );
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByRole("status")).toContainText("2 of 3 rows can be logged. Left out, as their columns are not known: colour.");
  await expect(page.getByRole("row").filter({ hasText: "hard to tell" })).toContainText("▲ words");
  await expect(page.getByRole("row").filter({ hasText: "about 12,000" })).toContainText("11,000–13,000");
  await page.getByRole("button", { name: "Change the rows" }).click();
  await expect(page.getByLabel("Rows, with the names of the columns first")).toHaveValue(/hard to tell/);
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await page.getByRole("button", { name: "Log 2 claims" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "2 logged" })).toContainText("The rows with problems are left here.");
  const rest = page.getByLabel("Rows, with the names of the columns first");
  await expect(rest).toHaveValue(/hard to tell/);
  await expect(rest).not.toHaveValue(/12,000/);
  await expect(page.getByRole("button", { name: "Undo: take the logged ones back" })).toBeVisible();
  await rest.fill("quote\tsource\nabout 15,000\tWien\nabout 16,000\tRom");
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await page.getByRole("button", { name: "Log 2 claims" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 claims are logged." })).toBeVisible();
  await expect(page.locator("table.plot")).toContainText("about 16,000");
  await page.getByRole("button", { name: "Undo: take them all back" }).click();
  await expect(page.getByRole("status").filter({ hasText: "what was logged and not changed since is withdrawn" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "about 16,000" }).first()).toContainText("withdrawn");
});

test("I come in on what needs me: what I watch with what changed, what I left unsaved, and what others did", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("table", ""));
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
  await page.goto(pathIn("table", "/questions/1"));
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByRole("button", { name: "Stop watching" })).toBeVisible();
  await page.goto(pathIn("table", "/questions/3/log"), { waitUntil: "networkidle" });
  await page.getByLabel("Words, as said or printed").fill("about three million");
  await page.getByRole("link", { name: "Home", exact: true }).click();
  const watched = page.getByRole("region", { name: "Watched" });
  await expect(watched.getByRole("link", { name: "How many North Korean troops are in Russia?" })).toBeVisible();
  await expect(watched.locator(".mini-plot")).toBeVisible();
  await expect(page.getByRole("region", { name: "Recent changes" }).getByRole("listitem").first()).toBeVisible();
  await page.getByRole("region", { name: "Needs you" }).getByRole("link", { name: "a claim on Q3" }).click();
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("about three million");
});
