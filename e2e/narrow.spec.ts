import { expect, pathIn, test } from "./fixtures/test";

const SCREENS = [
  "",
  "/questions",
  "/questions/1",
  "/questions/1?view=time&back=1&narrow=1",
  "/questions/1/words",
  "/claims",
  "/search?q=troops",
];

test("on a phone everything that can be pressed is large enough for a finger", async ({ as }) => {
  const page = await as("analyst");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const screen of [...SCREENS, "/questions/1/import", "/log?from=1", "/documents/new", "/documents/1", "/documents/1/edit"]) {
    await page.goto(pathIn("read", screen));
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, select, summary, input:not([type=hidden], [type=checkbox])")].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const isShown = width > 1 && height > 1 && getComputedStyle(element).visibility !== "hidden";
        // Links within a sentence are exempt (WCAG 2.5.8).
        const isInText =
          element.tagName === "A" && (element.closest("p, li, caption, td, th, dd")?.textContent ?? "") !== element.textContent;
        return isShown && !isInText && (width < 24 || height < 24) ? [`${element.textContent} ${width}×${height}`] : [];
      }),
    );
    expect(small, screen).toEqual([]);
  }
});

test("on a phone the claims of a question stand one below the other, with nothing cut off", async ({ as }) => {
  const page = await as("reader");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(pathIn("read", "/questions/1?view=time"));
  const row = page.locator("table.plot").getByRole("row", { name: /^NATO/ });
  await expect(row.getByRole("cell").first()).toBeVisible();
  const cells = await row.getByRole("cell").evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
  expect(new Set(cells.map(Math.round)).size).toBe(1);
});

test("on paper a page has what it says, without what one presses, and addresses in full", async ({ as }) => {
  const page = await as("reader");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const screen of ["/questions/1", "/questions/1?view=time", "/claims/4", "/sources/7"]) {
    await page.goto(pathIn("read", screen));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await expect(page.getByRole("button")).toHaveCount(0);
    await expect(page.getByText(/· as shown on \d{1,2} \w{3} \d{4}, \d\d:\d\d UTC$/)).toContainText(pathIn("read", screen));
    await expect(page.getByRole("link", { name: /^Why/ })).toHaveCount(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), screen).toBe("rgb(255, 255, 255)");
  }
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText("as shown on")).toBeHidden();
});

test("by keyboard alone I open a question over time, look back after a change, and come back to now", async ({ as }) => {
  const page = await as("reader");
  await page.goto(pathIn("read", "/questions/1"));
  const press = async (role: "link" | "button", name: string | RegExp) => {
    await page.getByRole(role, { name }).first().focus();
    await page.keyboard.press("Enter");
  };
  await press("link", "Over time");
  await expect(page).toHaveURL(/view=time/);
  await press("link", "Look back");
  await expect(page).toHaveURL(/back=1/);
  await page.getByText(/After one of the last/).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/@v\d+/);
  await press("link", "Back to now");
  await expect(page).toHaveURL(/questions\/1$/);
});

test("on a phone the way to undo covers nothing that cannot be scrolled free, and goes away by itself", async ({ as }) => {
  const page = await as("analyst");
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(pathIn("rivals", "/claims/4/edit"));
  await page.getByLabel("Why do you change it?").fill("to see");
  await page.getByRole("button", { name: "Save changes" }).click();
  const undo = page.getByRole("region", { name: "Undo" });
  await expect(undo.getByRole("button", { name: "Undo" })).toBeVisible();
  const last = page.getByRole("link", { name: "Bring version 1 back" });
  await last.scrollIntoViewIfNeeded();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const [link, toast] = [await last.boundingBox(), await undo.boundingBox()];
  expect(link!.y + link!.height).toBeLessThanOrEqual(toast!.y);
  expect(toast!.x).toBeGreaterThanOrEqual(0);
  expect(toast!.x + toast!.width).toBeLessThanOrEqual(360);
  await expect(undo).toBeHidden({ timeout: 25_000 });
});

test("on paper what was overruled is told with its reason, and nothing invites to rule", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("rivals", "/questions/1?why=c2-c4"));
  const form = page.getByRole("form", { name: "Overrule this relation" });
  await page.getByText("Overrule this relation").click();
  await form.getByLabel(/are to be read as/).selectOption("strained");
  await form.getByLabel("Reason").fill("They said so on the phone.");
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(page.locator("#why")).toContainText("Overruled: reviewer holds it to be “strained”");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#why")).toContainText("They said so on the phone.");
  await expect(page.getByText("Take back how C2 and C4 were overruled")).toBeHidden();
  await expect(page.getByRole("link", { name: /and rule$/ })).toBeHidden();
  await expect(page.getByRole("button", { name: "Undo" })).toBeHidden();
});
