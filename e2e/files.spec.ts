import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { docxOf, pdfOf, wordParagraph } from "../lib/boundary/files/made-files.fixture";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

const REPORT = pdfOf(["The ministry said 300 people had left.", "The mayor said up to 450 were missing."]);
const pdf = (bytes: Uint8Array, name = "report.pdf") => ({ name, mimeType: "application/pdf", buffer: Buffer.from(bytes) });

test("I give a PDF, read what it says by its pages, see its figures, correct its title, and take the file back as it was", async ({
  as,
}) => {
  const page = await as("analyst");
  const faults = watchFaults(page);
  await page.goto(pathIn("files", "/documents/new"));
  await page.getByLabel("From a file").setInputFiles(pdf(REPORT));
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The delta");
  await expect(page.getByText("by Amina Diallo")).toBeVisible();
  await expect(page.getByRole("separator", { name: "Page 2" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Figures nobody logged" }).getByRole("listitem")).toHaveCount(2);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "report.pdf" }).click();
  expect(readFileSync(await (await saved).path())).toEqual(Buffer.from(REPORT));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "Correct" }).click();
  await expect(page.getByLabel("Written by")).toHaveValue("Amina Diallo");
  await page.getByLabel("Title").fill("Situation report 4");
  await page.getByLabel("Published", { exact: true }).fill("yesterday");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/is not a date that can be read/)).toBeVisible();
  await page.getByLabel("Published", { exact: true }).fill("29 October 2024");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Situation report 4");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The delta");
  expect(faults).toEqual([]);
});

test("two of us correct a document at once: the second sees what the first wrote, and loses nothing", async ({ as }) => {
  const [first, second] = [await as("analyst"), await as("owner")];
  for (const page of [first, second]) await page.goto(pathIn("files", "/documents/1/edit"));
  await first.getByLabel("Title").fill("The first title");
  await first.getByRole("button", { name: "Save changes" }).click();
  await expect(first.getByRole("heading", { level: 1 })).toHaveText("The first title");
  await second.getByLabel("Title").fill("The second title");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByText("Saved meanwhile by somebody else: The first title")).toBeVisible();
  await expect(second.getByLabel("Title")).toHaveValue("The second title");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("The second title");
});

test("a file that cannot be read is told why, and the same file again leads to its document", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("files", "/documents/new"));
  const give = async (file: ReturnType<typeof pdf>) => {
    await page.getByLabel("From a file").setInputFiles(file);
    await page.getByRole("button", { name: "Read the file" }).click();
  };
  await give(pdf(new TextEncoder().encode("%PDF-1.7 and no more")));
  await expect(page.getByRole("alert").filter({ hasText: "damaged or incomplete" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await give(pdf(REPORT, "report.txt"));
  await expect(page.getByRole("alert").filter({ hasText: "not what its name says" })).toBeVisible();
  await give(pdf(new Uint8Array(20_000_001), "large.pdf"));
  await expect(page.getByRole("alert").filter({ hasText: "larger than 20 MB" })).toBeVisible();
  await give(pdf(new TextEncoder().encode("The mayor said 77 had left."), "notes.txt"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("notes");
  await page.goto(pathIn("files", "/documents/new"));
  await give(pdf(new TextEncoder().encode("The mayor said 77 had left."), "copy.txt"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("notes");
  await expect(page.getByText("This very text was here already")).toBeVisible();
});

test("a file of 12 MB is kept whole, and one that is too large as a newer text is told at that document", async ({ as }) => {
  const page = await as("analyst");
  const padding = randomBytes(12_000_000);
  const large = docxOf(wordParagraph("The mayor said 88 had left."), [{ name: "word/media/image1.png", content: padding }]);
  await page.goto(pathIn("files", "/documents/new"));
  await page.getByLabel("From a file").setInputFiles(pdf(large, "large.docx"));
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.locator(".document-text")).toContainText("The mayor said 88 had left.");
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "large.docx" }).click();
  expect(readFileSync(await (await saved).path()).equals(Buffer.from(large))).toBe(true);
  await page.getByRole("link", { name: "Add a newer text" }).click();
  const path = new URL(page.url()).pathname;
  await page.getByLabel("From a file").setInputFiles(pdf(new Uint8Array(20_000_001), "larger.pdf"));
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "larger than 20 MB" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(path);
});

test("a newer text comes as a file without JavaScript, and adding a document is undone", async ({ as }) => {
  const page = await as("analyst", { javaScriptEnabled: false });
  await page.goto(pathIn("files", "/documents/1"));
  await page.getByRole("link", { name: "Add a newer text" }).click();
  await page.getByLabel("From a file").setInputFiles({
    name: "newer.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(docxOf(wordParagraph("Around 12,000 troops were there, it said."))),
  });
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.locator(".document-text")).toContainText("troops were there, it said");
  await expect(page.getByRole("region", { name: "Texts kept" }).getByRole("link", { name: "newer.docx" })).toBeVisible();
  await page.goto(pathIn("files", "/documents/new"));
  await page.getByLabel("From a file").setInputFiles(pdf(new TextEncoder().encode("The governor said 55 had come."), "gone.md"));
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("gone");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Adding it was undone")).toBeVisible();
  await page.goto(pathIn("files", "/documents"));
  await expect(page.getByRole("link", { name: "gone" })).toHaveCount(0);
});

test("a reader may take a file, and give none; what is sent from elsewhere, or by a stranger, is refused", async ({ as, baseURL }) => {
  const path = pathIn("files", "/documents/upload");
  const send = async (who: Parameters<typeof as>[0], origin: string) => {
    const page = await as(who);
    const { buffer, ...rest } = pdf(REPORT);
    return page.request.post(path, { headers: { origin }, multipart: { file: { ...rest, buffer } }, maxRedirects: 0 });
  };
  expect((await send("reader", baseURL ?? "")).status()).toBe(403);
  expect((await send("analyst", "https://elsewhere.example")).status()).toBe(403);
  expect((await send("outsider", baseURL ?? "")).status()).toBe(404);
  expect((await send("analyst", baseURL ?? "")).status()).toBe(303);
  const answer = await (await as("reader")).request.get(pathIn("files", "/documents/2/original?text=1"));
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": "application/octet-stream",
    "content-disposition": expect.stringMatching(/^attachment/),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
  const stranger = await as("outsider");
  expect((await stranger.request.get(pathIn("files", "/documents/2/original?text=1"))).status()).toBe(404);
});

test("an address that leads within is refused with the reason, and stands there to be mended; nothing is kept", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("files", "/documents/new"));
  const give = async (url: string) => {
    await page.getByLabel("From the web").fill(url);
    await page.getByRole("button", { name: "Fetch the page" }).click();
  };
  await give(`${new URL(page.url()).origin}/api/health/live`);
  await expect(page.getByRole("alert").filter({ hasText: "names a port other than those of the web" })).toBeVisible();
  await give("http://127.0.0.1/secret");
  await expect(page.getByRole("alert").filter({ hasText: "leads into a private network or to this machine" })).toBeVisible();
  await expect(page.getByLabel("From the web")).toHaveValue("http://127.0.0.1/secret");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto(pathIn("files", "/documents/1/text"));
  await give("http://[::1]/secret");
  await expect(page.getByRole("alert").filter({ hasText: "private network" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(pathIn("files", "/documents/1/text"));
});

test("nobody but those who may write has an address fetched", async ({ as, baseURL }) => {
  const send = async (who: Parameters<typeof as>[0], origin: string) => {
    const page = await as(who);
    return page.request.post(pathIn("files", "/documents/fetch"), {
      headers: { origin },
      form: { url: "http://127.0.0.1/" },
      maxRedirects: 0,
    });
  };
  expect((await send("reader", baseURL ?? "")).status()).toBe(403);
  expect((await send("analyst", "https://elsewhere.example")).status()).toBe(403);
  expect((await send("outsider", baseURL ?? "")).status()).toBe(404);
});

test("a text of many pages opens part by part: a quotation leads to its part, and figures are logged from the part they stand in", async ({
  as,
}) => {
  const page = await as("analyst");
  const filler = "It rained all week in the delta, and the roads were closed to all but the army.\n\n".repeat(1_300);
  const long = `${filler}The mayor of Orsa said 4,310 houses had been lost.\n\n${filler}Nothing else is known.`;
  await page.goto(pathIn("files", "/documents/new"));
  await page.getByLabel("From a file").setInputFiles(pdf(new TextEncoder().encode(long), "long.txt"));
  await page.getByRole("button", { name: "Read the file" }).click();
  const parts = page.getByRole("navigation", { name: "Parts of the text", exact: true });
  await expect(parts).toContainText("Part 1 of 3");
  await expect(page.getByText("4,310 houses")).toHaveCount(0);
  await parts.getByRole("link", { name: "Part 2 →" }).click();
  await expect(page.locator(".document-text")).toContainText("4,310 houses");
  await page.getByRole("link", { name: "Find figures nobody logged" }).click();
  await page.getByRole("link", { name: "Log 4,310" }).click();
  await expect(page.getByText("part 2 of 3")).toBeVisible();
  const row = page.getByRole("checkbox", { name: /^Log 1: / });
  await expect(row).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("How many houses were lost in Orsa?");
  await page.keyboard.press("Enter");
  await expect(row).toBeFocused();
  await row.check();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How many houses were lost in Orsa?");
  await page.goto(pathIn("files", "/documents"));
  await page.getByRole("link", { name: "long" }).click();
  const way = page.getByRole("region", { name: "Claims here" }).getByRole("link", { name: /^¶/ });
  await way.click();
  await expect(parts).toContainText("Part 2 of 3");
  await expect(page.locator("mark")).toBeInViewport();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
