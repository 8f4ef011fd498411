import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test } from "./fixtures/test";

test("I overrule how two claims stand to one another: both words are shown, everywhere, and I can take it back", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("overrule", "/questions/1?why=c1-c3"));
  const why = page.locator("#why");
  await expect(why.getByRole("heading", { name: /Why “.*within”/ })).toBeVisible();
  await why.getByText("Overrule this relation").click();
  const form = why.getByRole("form", { name: "Overrule this relation" });
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(form.getByText("Choose one of the list.")).toBeVisible();
  await form.getByLabel(/C1 and C3 are to be read as/).selectOption("conflict");
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(form.getByText(/^Say why/)).toBeVisible();
  await form.getByLabel("Reason").fill("Both offices told us that they mean the same people.");
  await form.getByRole("button", { name: "Overrule" }).click();

  await expect(page.getByRole("status").first()).toContainText("Saved, with your name and reason.");
  await expect(why).toContainText(/Overruled: reviewer holds it to be “conflicts” \(.*\): “Both offices told us/);
  await expect(why).toContainText("Computed: “within”.");
  await expect(page.getByRole("row", { name: /^NATO/ }).first()).toContainText("overruled; computed: within");
  await expect(page.getByRole("link", { name: "conflicts, overruled; computed: within" }).first()).toBeVisible();
  await expect(page.getByTestId("headline")).toContainText("Overruled by hand: ");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const csv = await (await page.request.get(pathIn("overrule", "/questions/1.csv"))).text();
  expect(csv.split("\r\n").filter((line) => line.includes("with C3 conflict, computed within")).length).toBeGreaterThan(0);

  const reader = await as("reader");
  await reader.goto(pathIn("overrule", "/questions/1?why=c1-c3"));
  await expect(reader.locator("#why")).toContainText("Overruled: reviewer holds it to be “conflicts”");
  await expect(reader.locator("#why form")).toHaveCount(0);
  await reader.getByRole("link", { name: "Look back" }).click();
  await expect(reader.getByText("overruled a relation").first()).toBeAttached();

  await why.getByText("Take back how C1 and C3 were overruled").click();
  const back = why.getByRole("form", { name: /^Take back/ });
  await back.getByLabel("Reason").fill("They take it back.");
  await back.getByRole("button", { name: "Take back" }).click();
  await expect(why.getByRole("heading", { name: /Why “.*within”/ })).toBeVisible();
  await expect(page.getByTestId("headline")).not.toContainText("C1 and C3");
});

test("I overrule how a claim's words are read, in numbers, and am told at the field what does not fit", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("overrule", "/questions/1?why=c2-c3"));
  const why = page.locator("#why");
  await why.getByText("Overrule how C3 is read").click();
  const form = why.getByRole("form", { name: "Overrule how C3 is read" });
  await form.getByLabel("The words allow from").fill("15,000");
  await form.getByLabel("to", { exact: true }).first().fill("11,000");
  await form.getByLabel("Reason").fill("Seoul told us how wide it is.");
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(form.getByText(/write the smaller first/)).toBeVisible();
  await form.getByLabel("to", { exact: true }).first().fill("18.000");
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(form.getByText("“18.000” may be thousands or a decimal: write 18000, or 18.0000")).toBeVisible();
  await expect(form.getByLabel("Reason")).toHaveValue("Seoul told us how wide it is.");
  await form.getByLabel("to", { exact: true }).first().fill("18,000");
  await form.getByRole("button", { name: "Overrule" }).click();
  const korea = page.getByRole("row", { name: /^South Korean intelligence/ }).first();
  await expect(korea).toContainText("read by hand: from 15,000 to 18,000");
  await expect(page.getByTestId("headline")).toContainText("how C3 is read");
  await page.goto(pathIn("overrule", "/questions/1?why=c2-c3"));
  await expect(why).toContainText("Read by hand, in place of our reading: 15,000–18,000.");
  await expect(why).toContainText("Our rule: “About” before 13,000 allows ±1,000: 12,000–14,000.");
  await page.goto(pathIn("overrule", "/claims/3"));
  await expect(page.getByText(/^15,000–18,000 on Q1, by/)).toContainText("Seoul told us how wide it is.");
});

test("two reviewers overrule at once: the second is told to look first, and what they wrote stays", async ({ as }) => {
  const [first, second] = [await as("reviewer"), await as("owner")];
  for (const page of [first, second]) {
    await page.goto(pathIn("rivals", "/questions/1?why=c1-c2"));
    await page.getByText("Overrule this relation").click();
    const form = page.getByRole("form", { name: "Overrule this relation" });
    await form.getByLabel(/are to be read as/).selectOption("conflict");
    await form.getByLabel("Reason").fill("One of them told us so.");
  }
  const send = (page: typeof first) =>
    page.getByRole("form", { name: "Overrule this relation" }).getByRole("button", { name: "Overrule" }).click();
  await send(first);
  await expect(first.locator("#why")).toContainText("Overruled: reviewer holds it to be “conflicts”");
  await send(second);
  const form = second.getByRole("form", { name: "Overrule this relation" });
  await expect(form.getByRole("alert")).toContainText("reload the page to see how");
  await expect(form.getByLabel("Reason")).toHaveValue("One of them told us so.");
  await second.reload();
  await expect(second.locator("#why")).toContainText("Overruled: reviewer holds it to be “conflicts”");
});

test("I say why two claims conflict: it stands beside the relation and is counted, and no label changes", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("overrule", "/questions/1?why=c3-c4"));
  const why = page.locator("#why");
  const title = await why.getByRole("heading").textContent();
  await why.getByText("Say why they disagree").click();
  const form = why.getByRole("form", { name: "Say why they disagree" });
  await form.getByLabel("Reason").fill("The one counts trainees, the other all who came.");
  await form.getByRole("button", { name: "Say so" }).click();
  await expect(form.getByText("Choose one of the list.")).toBeVisible();
  await form.getByLabel("C3 and C4 disagree because of").selectOption({ label: "different definitions" });
  await form.getByRole("button", { name: "Say so" }).click();
  await expect(why).toContainText(/Why they disagree, as reviewer found \(.*\): different definitions\. “The one counts trainees/);
  await expect(why.getByRole("heading")).toHaveText(title!);
  await expect(page.getByRole("row", { name: /^United Kingdom/ }).first()).toContainText("found: different definitions");
  await expect(page.getByText("Why they disagree, as people found: different definitions.")).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
