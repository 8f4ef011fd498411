import { expect, pathIn, test } from "./fixtures/test";

test("two people edit one claim: the second is shown both versions and loses nothing", async ({ as }) => {
  const [first, second] = [await as("analyst"), await as("reviewer")];
  for (const page of [first, second]) await page.goto(pathIn("edit", "/claims/5/edit"));
  await first.getByLabel("Note").fill("Checked with the desk in Brussels.");
  await first.getByLabel("Why do you change it?").fill("Checked");
  await first.getByRole("button", { name: "Save changes" }).click();
  await expect(first.getByRole("heading", { name: /^C5/ })).toBeVisible();

  await second.getByLabel("Note").fill("The official gave no date.");
  await second.getByLabel("Why do you change it?").fill("Missing date");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "This was saved meanwhile" })).toBeVisible();
  await expect(second.getByLabel("Note")).toHaveValue("The official gave no date.");
  await expect(second.getByText("Checked with the desk in Brussels.")).toBeVisible();

  await second.getByLabel("Note").fill("Checked with the desk in Brussels. The official gave no date.");
  await second.getByRole("button", { name: "Save changes" }).click();
  await expect(second.getByRole("heading", { name: "History" })).toBeVisible();
  await expect(second.getByRole("region", { name: "History" }).getByText("version 3")).toBeVisible();
  await expect(second.getByText("Reason: Missing date")).toBeVisible();
});

test("a withdrawn claim counts nowhere, stays readable, and can be taken back", async ({ as }) => {
  const page = await as("analyst");
  await page.goto(pathIn("edit", "/claims/3"));
  await page.getByText("Withdraw this claim").click();
  await page.getByLabel("Reason").fill("Logged by mistake");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("note")).toContainText("Logged by mistake");
  await page.goto(pathIn("edit", "/questions/1"));
  await expect(page.getByRole("row", { name: /^South Korean intelligence/ }).first()).toContainText("withdrawn");
  await expect(page.getByTestId("headline")).not.toContainText("13,000");
  await page.goto(pathIn("edit", "/claims/3"));
  await page.getByText("Take the withdrawal back").click();
  await page.getByLabel("Reason").fill("It was right");
  await page.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByRole("note")).toHaveCount(0);
  await page.goto(pathIn("edit", "/questions/1"));
  await expect(page.getByTestId("headline")).toContainText("13,000");
});

test("what was saved is said, and its form is closed and empty: a second Enter undoes nothing", async ({ as }) => {
  const page = await as("reviewer");
  await page.goto(pathIn("edit", "/questions/1"));
  const choice = page.getByRole("listitem").filter({ hasText: "· C2: eastern Russia" });
  await choice.getByText("Rule that C2").click();
  await choice.getByRole("button", { name: "Rule: same scope" }).click();
  await expect(choice.getByText("Say why")).toBeVisible();
  await choice.getByLabel("Reason").fill("The report compares them itself.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Ruled: C2" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(choice.getByLabel("Reason")).toBeHidden();
  await choice.getByText("Take back the ruling on C2").click();
  await expect(choice.getByLabel("Reason")).toHaveValue("");
  await expect(choice.getByText("Not saved yet")).toHaveCount(0);
  await choice.getByLabel("Reason").fill("Only where they train.");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "The ruling on C2 is taken back" })).toBeFocused();
  await page.goBack();
  await page.reload();
  await expect(page.getByTestId("headline")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Ruled: C2" })).toHaveCount(0);

  await page.goto(pathIn("edit", "/claims/6"));
  await page.getByText("Withdraw this claim").click();
  await page.getByRole("form", { name: "Withdraw this claim" }).getByLabel("Reason").fill("Twice");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Withdrawn" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.reload();
  await expect(page.getByRole("note")).toContainText("Twice");
});

test("a figure that is not in the words is saved only with a reason, which the claim shows until the figure is its words' own again", async ({
  as,
}) => {
  const page = await as("analyst");
  await page.goto(pathIn("edit", "/claims/4/edit"));
  // To fill is to select and to type; what hydrates in between loses the selection.
  await expect(page.getByRole("button", { name: "Go to…" })).toBeEnabled();
  await page.getByLabel("Words, as said or printed").fill("around 13,000");
  await page.getByLabel("The figure alone").fill("12,000");
  await page.getByLabel("Why do you change it?").fill("The correction of the next day");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/^Is not among the words/)).toBeVisible();
  await page.getByLabel("Why it is this figure all the same").fill("The ministry corrected itself in the same breath.");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("note").filter({ hasText: "To review" })).toContainText("The ministry corrected itself in the same breath.");
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(page.getByLabel("Why it is this figure all the same")).toHaveValue("The ministry corrected itself in the same breath.");
  await page.getByLabel("The figure alone").fill("");
  await page.getByLabel("Why do you change it?").fill("Back to the words");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByRole("heading", { name: "History" })).toBeVisible();
  await expect(page.getByRole("note").filter({ hasText: "To review" })).toHaveCount(0);
});

test("what I type before the page's scripts run is still there when they do", async ({ as }) => {
  const page = await as("analyst");
  let letThrough = () => {};
  const whenTyped = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await whenTyped;
    await route.continue();
  });
  await page.goto(pathIn("edit", "/claims/5/edit"), { waitUntil: "commit" });
  await page.getByLabel("Words, as said or printed").fill("typed early");
  await page.getByLabel("Why do you change it?").fill("early too");
  letThrough();
  await expect(page.getByRole("button", { name: /^Go to…/ })).toBeEnabled();
  await expect(page.getByLabel("Words, as said or printed")).toHaveValue("typed early");
  await expect(page.getByLabel("Why do you change it?")).toHaveValue("early too");
});
