import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test, watchFaults } from "./fixtures/test";

const BIB = `@article{a, title = {Fl{\\"o}de im {Delta}}, author = {Silva, Ana and {Red Cross}}, journal = {The Delta Post}, year = 2024, month = oct, url = {https://delta.example/floede}}
@article{b, author = {Nobody}, year = 2024}
@article{c, title = {Broken {title}, year = 2024
`;

test("I import a file of references, see what each entry becomes, add the good ones, copy one as RIS, and take all back", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const faults = watchFaults(page);
  await page.goto(pathIn("citations", "/documents"));
  await page.getByRole("link", { name: "Import references" }).click();
  await page.getByLabel("Or its text").fill("Nothing of the kind.");
  await page.getByRole("button", { name: "Look at the entries" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The references hold no entries" })).toBeVisible();
  await expect(page.getByLabel("Or its text")).toHaveValue("Nothing of the kind.");
  await page
    .getByLabel("A .bib, .ris or CSL-JSON file")
    .setInputFiles({ name: "delta.bib", mimeType: "text/plain", buffer: Buffer.from(BIB) });
  await page.getByRole("button", { name: "Look at the entries" }).click();
  await expect(page.getByText("1 of 3 entries can be added.")).toBeVisible();
  const rows = page.getByRole("region", { name: "Entries" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("Flöde im Delta");
  await expect(rows.nth(1)).toContainText("Ana Silva, Red Cross");
  await expect(rows.nth(2)).toContainText("has no title");
  await expect(rows.nth(3)).toContainText("cannot be read");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Add 1 document" }).click();
  await page.getByRole("link", { name: /Flöde im Delta/ }).click();
  await page.getByText("Cite this document").click();
  await page.getByRole("button", { name: "Copy RIS" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /TI {2}- Flöde im Delta\r?\nAU {2}- Ana Silva\r?\nAU {2}- Red Cross/,
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goBack();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByRole("link", { name: /Flöde im Delta/ })).toHaveCount(0);
  expect(faults).toEqual([]);
});

test("references come in without JavaScript too, and a reader is told who may", async ({ as }) => {
  const page = await as("analyst", { javaScriptEnabled: false });
  await page.goto(pathIn("citations", "/documents/import"));
  await page.getByLabel("Or its text").fill("TY  - RPRT\nTI  - Boats counted\nPB  - Boat Office\nPY  - 2023\nER  - ");
  await page.getByRole("button", { name: "Look at the entries" }).click();
  await page.getByRole("button", { name: "Add 1 document" }).click();
  await expect(page.getByRole("link", { name: /Boats counted/ })).toBeVisible();
  const reader = await as("reader");
  await reader.goto(pathIn("citations", "/documents/import"));
  await expect(reader.getByText("Ask an owner")).toBeVisible();
});
