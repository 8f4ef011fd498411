import { expect, test } from "@playwright/test";

const claim = (id: string, x: string) => ({ id, source: id, figure: { hedge: "about", x } });

test("the comparison is open to programs, by the same method", async ({ request }) => {
  const answer = await request.post("/api/v1/compare", { data: { claims: [claim("a", "10,000"), claim("b", "13,000")] } });
  expect(answer.status()).toBe(200);
  expect(((await answer.json()) as { pairs: unknown[] }).pairs[0]).toMatchObject({ label: "conflict", sensitive: true });
});

test("a malformed request names the field at fault", async ({ request }) => {
  const answer = await request.post("/api/v1/compare", { data: { claims: [claim("a", "10,00")] } });
  expect(answer.status()).toBe(422);
  expect(answer.headers()["content-type"]).toContain("application/problem+json");
  expect(((await answer.json()) as { errors: unknown[] }).errors).toEqual([
    { pointer: "/claims/0/figure/x", message: '"10,00" is not a numeral' },
  ]);
});

test("a body that is no JSON is refused", async ({ request }) => {
  const answer = await request.post("/api/v1/compare", { data: "{", headers: { "content-type": "application/json" } });
  expect(answer.status()).toBe(400);
});

test("the server answers to its own names alone", async ({ request }) => {
  const answer = await request.get("/sign-in", { headers: { host: "evil.example" } });
  expect(answer.status()).toBe(421);
});
