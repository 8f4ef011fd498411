import { type Server, createServer } from "node:http";
import AxeBuilder from "@axe-core/playwright";
import { expect, pathIn, test } from "./fixtures/test";

const SENTENCE = "Marta Kowal, who runs the desk, was sure of it: no more than 14,300 North Korean troops were in Russia.";
const OTHER = "Norway said 7,700 North Korean troops were in Russia.";

// A stand-in for a language model at the address that the server under test is set up to ask.
const sent: string[] = [];
let answer: string;
let model: Server;

test.beforeAll(async () => {
  model = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      sent.push(body);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ choices: [{ message: { content: answer } }] }));
    });
  });
  await new Promise<void>((resolve) => model.listen(Number(new URL(process.env["READER_MODEL_URL"]!).port), "127.0.0.1", resolve));
});
test.afterAll(async () => {
  model.closeAllConnections();
  await new Promise((resolve) => model.close(resolve));
});

test("I ask the language model who says a figure, see what it proposed marked and unticked, and log it", async ({ as }) => {
  answer = "I would rather not say.";
  const proposals = JSON.stringify({
    claims: [
      { sentence: SENTENCE, figure: "14,300", speaker: "Marta Kowal", passedOnBy: "" },
      { sentence: OTHER, figure: "7,700", speaker: "Pyongyang", passedOnBy: "" },
    ],
  });
  const page = await as("analyst");
  await page.goto(pathIn("quick", "/log"));
  const before = sent.length;
  const text = `${SENTENCE}\n\n${OTHER}\n\nNothing else was known of it that day, in the capital or in the west of the country.`;
  await page.getByLabel("What you read").fill(text);
  await page.getByRole("button", { name: "Find claims" }).click();
  await page.getByRole("button", { name: "Change what was pasted" }).click();
  await expect(page.getByLabel("What you read")).toHaveValue(text);
  await page.getByRole("button", { name: "Find claims" }).click();
  const rows = page.getByRole("list", { name: "What it may claim" }).getByRole("listitem");
  await expect(rows.first()).toContainText("the text itself");
  expect(sent).toHaveLength(before);
  await expect(page.getByText(/Sends the text to stand-in at 127\.0\.0\.1/)).toBeVisible();
  const ask = page.getByRole("button", { name: "Ask a language model who says what" });
  await ask.click();
  await expect(page.getByRole("alert").filter({ hasText: "The language model gave an answer that cannot be read" })).toBeVisible();
  await expect(rows.first()).toContainText("the text itself");
  answer = proposals;
  await ask.click();
  await expect(rows.first()).toContainText("Marta Kowal");
  await expect(rows.first()).toContainText("who says it: by the language model");
  await expect(rows.first().getByRole("checkbox").first()).not.toBeChecked();
  await expect(rows.nth(1)).toContainText("Norway");
  await expect(rows.nth(1)).not.toContainText("by the language model");
  await expect(page.getByText(/1 proposal of the model left out/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await rows.nth(1).getByRole("checkbox").first().uncheck();
  await rows.first().getByRole("checkbox").first().check();
  await page.getByRole("button", { name: /Log those ticked/ }).click();
  await expect(page).toHaveURL(/\/questions\/1\?/);
  await expect(page.getByRole("table").first()).toContainText("Marta Kowal");
});

test("a model that answers nonsense loses nothing, without JavaScript either", async ({ as }) => {
  answer = "I would rather not say.";
  const page = await as("analyst", { javaScriptEnabled: false });
  await page.goto(pathIn("quick", "/log"));
  await page.getByLabel("What you read").fill(OTHER);
  await page.getByRole("button", { name: "Ask a language model who says what" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "The language model gave an answer that cannot be read" })).toBeVisible();
  await expect(page.getByLabel("What you read")).toHaveValue(OTHER);
});
