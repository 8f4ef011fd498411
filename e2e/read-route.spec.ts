import { expect, test } from "@playwright/test";

type Answer = {
  readonly candidates: readonly {
    readonly quote: string;
    readonly attributedTo: readonly { readonly text: string }[];
    readonly said: string | null;
  }[];
};
const text = "South Korean intelligence said on Monday that around 13,000 troops were in Russia.";

test("a program sends plain text and gets back who says which figure", async ({ request }) => {
  const answer = await request.post("/api/v1/read?published=2024-10-29", { data: text, headers: { "content-type": "text/plain" } });
  expect(answer.status()).toBe(200);
  const { candidates } = (await answer.json()) as Answer;
  expect(candidates.map(({ quote, attributedTo, said }) => [quote, attributedTo[0]!.text, said])).toEqual([
    ["around 13,000", "South Korean intelligence", "2024-10-28"],
  ]);
});

test("a program sends JSON with the sources it knows", async ({ request }) => {
  const data = { text: "War and Peace said 40 had died.", sources: [{ name: "War and Peace" }] };
  const { candidates } = (await (await request.post("/api/v1/read", { data })).json()) as Answer;
  expect(candidates[0]!.attributedTo).toEqual([{ text: "War and Peace", unnamed: false, count: null }]);
});

test("a program that sends what is no text is told which field is at fault", async ({ request }) => {
  const refused = await request.post("/api/v1/read", { data: { text, published: "Monday" } });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ errors: [{ pointer: "/published" }] });
  const large = await request.post("/api/v1/read", { data: "x".repeat(200_001), headers: { "content-type": "text/plain" } });
  expect(large.status()).toBe(413);
});
