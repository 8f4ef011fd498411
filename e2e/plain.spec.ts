import { expect, pathIn, signInAs, test } from "./fixtures/test";

test.use({ javaScriptEnabled: false });

test("without JavaScript the question is readable, and a claim can be logged", async ({ context, page, baseURL }) => {
  await signInAs(context, "analyst", baseURL ?? "");
  await page.goto(pathIn("plain", "/questions/1?why=c1-c3"));
  await expect(page.getByTestId("headline")).toContainText("around 13,000");
  await expect(page.locator("#why")).toContainText("Within");
  await page.getByRole("link", { name: "Log claim" }).click();
  await page.getByLabel("Words, as said or printed").fill("more than 11,000 soldiers");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByText("Say whose words these are.")).toBeVisible();
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("more than 11,000 soldiers");
  await page.locator("[name=speaker]").fill("Kyiv");
  await page.getByRole("button", { name: "Log claim" }).click();
  await expect(page.getByTestId("headline")).toContainText("Kyiv says more than 11,000");
});

test("without JavaScript I look back, filter, search and read all claims", async ({ context, page, baseURL }) => {
  await signInAs(context, "reader", baseURL ?? "");
  await page.goto(pathIn("read", "/questions/1"));
  await page.getByRole("link", { name: "Over time" }).click();
  await expect(page.getByRole("columnheader", { name: "As of" })).toBeVisible();
  await page.getByRole("link", { name: "Look back" }).click();
  await page.getByLabel("As published by").fill("10/03/2024");
  await page.getByRole("button", { name: "Replay what was published" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "“10/03/2024” may be read with the day or the month first" })).toBeVisible();
  await page.getByLabel("As published by").fill("1 Oct 2024");
  await page.getByRole("button", { name: "Replay what was published" }).click();
  await expect(page.getByRole("note").filter({ hasText: "As published by 1 Oct 2024" })).toBeVisible();
  await page.getByRole("link", { name: "Claims", exact: true }).click();
  await page.getByRole("textbox", { name: "Who said it" }).fill("NATO");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(2);
  await expect(page.getByRole("table").getByRole("button")).toHaveCount(0);
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("searchbox").fill("north korean");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("region", { name: "Questions" })).toBeVisible();
});

test("without JavaScript I watch a question, and paste rows, look at them and log them", async ({ context, page, baseURL }) => {
  await signInAs(context, "analyst", baseURL ?? "");
  await page.goto(pathIn("plain", "/questions/2"));
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByRole("button", { name: "Stop watching" })).toBeVisible();
  await page.getByRole("link", { name: "Home", exact: true }).click();
  await expect(page.getByRole("region", { name: "Watched" }).getByRole("link")).toHaveCount(1);
  await page.goto(pathIn("plain", "/questions/2/import"));
  await page.getByLabel("Rows, with the names of the columns first").fill("words\tsource\nabout 17,000\tOslo");
  await page.getByRole("button", { name: "Look at the rows" }).click();
  await expect(page.getByRole("row").filter({ hasText: "about 17,000" })).toContainText("none");
  await page.getByRole("button", { name: "Log 1 claim" }).click();
  await expect(page.locator("table.plot")).toContainText("about 17,000");
});

test("without JavaScript I overrule a relation, change several claims at once, and bring an earlier version back", async ({
  context,
  page,
  baseURL,
}) => {
  await signInAs(context, "reviewer", baseURL ?? "");
  await page.goto(pathIn("plain", "/questions/1?why=c2-c3"));
  const why = page.locator("#why");
  await why.getByText("Overrule this relation").click();
  const form = why.getByRole("form", { name: "Overrule this relation" });
  await form.getByLabel("Reason").fill("They do not count the same people.");
  await form.getByLabel(/are to be read as/).selectOption("not_comparable");
  await form.getByRole("button", { name: "Overrule" }).click();
  await expect(why).toContainText("Overruled: reviewer holds it to be “not comparable”");

  await page.goto(pathIn("plain", "/claims?sort=number&columns=words&columns=note"));
  await page.getByRole("checkbox", { name: "Choose C3", exact: true }).check();
  const several = page.getByRole("form", { name: "Change the chosen claims" });
  await several.getByLabel("What").selectOption("Note, to a text");
  await several.getByLabel("New text").fill("asked again");
  await several.getByLabel("Reason").fill("We asked.");
  await several.getByRole("button", { name: "Change" }).click();
  await expect(page.getByText("1 claim is changed, as one change.")).toBeVisible();

  await page.goto(pathIn("plain", "/claims/3"));
  await expect(page.getByRole("heading", { name: "Note" })).toBeVisible();
  await page.getByRole("link", { name: "Bring version 1 back" }).click();
  await page.getByLabel("Reason", { exact: true }).last().fill("It was noted by mistake.");
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByText("An earlier version is back.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "brought an earlier version back" })).toContainText("It was noted by mistake.");
});
