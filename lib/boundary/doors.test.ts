import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { parseForm } from "./form";
import { valuesIn } from "../domain/form-state";
import { problem, readJson } from "./handler";
import { allowedHosts, isOwnOrigin, isPublicHttps, safePath } from "./hosts";
import { packCursor, queryText, questionCursor, unpackCursor } from "./params";
import { text } from "./inputs/text";
import { stubSettings } from "../env.fixture";
import { line } from "./inputs/form-fields";

beforeAll(() => {
  stubSettings({ PUBLIC_URL: "https://claims.example.org", EXTRA_HOSTS: "localhost:3000,127.0.0.1:3000" });
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const base = "https://claims.example.org";
const PAYLOADS = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "\\/evil.example",
  "/..//evil.example",
  "/.//evil.example",
  "/%2e//evil.example",
  "/%2e%2e//evil.example",
  "/a/..//evil.example/x",
  "/a/%2e%2e//evil.example",
  "/./..//evil.example",
  "https://evil.example",
  "https:evil.example",
  "https:/evil.example",
  "http://evil.example/claims.example.org",
  "HTTPS://evil.example",
  " https://evil.example",
  "\thttps://evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,x",
  "vbscript:x",
  "//claims.example.org@evil.example",
  "https://claims.example.org@evil.example",
  "https://claims.example.org.evil.example",
  "//evil.example%2f@claims.example.org",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "/\t\\evil.example",
  "\u0000//evil.example",
  "/%09/evil.example",
  "/%5cevil.example",
  "/;@evil.example",
  "/?next=//evil.example",
  "/#//evil.example",
  "evil.example",
  "www.evil.example/",
  "?next=https://evil.example",
  "",
  "/w/dprk-russia/questions/1?why=c1-c3",
];

describe("after signing in", () => {
  test.each(PAYLOADS)("%j leads nowhere but to ourselves", (payload) => {
    const path = safePath(payload);
    expect(new URL(path, base).origin).toBe(base);
    expect(path).toMatch(/^\/(?![/\\])/);
  });

  test("a path of our own is gone to, with its query; nothing leads home", () => {
    expect(safePath("/w/x/questions/1?why=c1-c3")).toBe("/w/x/questions/1?why=c1-c3");
    expect([safePath(null), safePath(undefined)]).toEqual(["/", "/"]);
  });
});

describe("a request that changes something", () => {
  const headers = (values: Record<string, string>) => new Headers(values);
  test.each([
    ["from our public address", { origin: base }, true],
    ["from this machine's own name", { origin: "http://localhost:3000" }, true],
    ["from elsewhere", { origin: "https://evil.example" }, false],
    ["from a sandboxed page", { origin: "null" }, false],
    ["from elsewhere, claiming to be forwarded", { origin: "https://evil.example", "x-forwarded-host": "claims.example.org" }, false],
    ["from nowhere", {}, false],
    ["from our own page, as its browser says", { "sec-fetch-site": "same-origin" }, true],
    ["from a page of a sibling, as its browser says", { "sec-fetch-site": "same-site" }, false],
  ])("%s is taken: %o", (_where, values, expected) => {
    expect(isOwnOrigin(headers(values))).toBe(expected);
  });

  test("is answered only under our names", () => {
    expect([...allowedHosts()].sort()).toEqual(["127.0.0.1:3000", "claims.example.org", "localhost:3000"]);
    expect(isPublicHttps()).toBe(true);
  });
});

describe("text that comes in", () => {
  test.each([
    ["a\0b", false],
    ["\ud800", false],
    ["née 😀 \u202eabc", true],
  ])("%j can be kept: %s", (given, expected) => {
    expect(text.safeParse(given).success).toBe(expected);
  });

  test("of a form is parsed whole, naming each field at fault once", () => {
    const schema = z.object({ a: line(3), b: line(3).refine((value) => value !== "", "write it"), c: line(9) });
    expect(parseForm(schema, { a: "abcd", b: "", c: "x" })).toEqual({
      ok: false,
      failure: { code: "invalid", field: "a", reason: "is longer than 3 characters", others: [{ field: "b", reason: "write it" }] },
    });
    expect(parseForm(schema, { a: " x ", b: "y" })).toEqual({ ok: true, value: { a: "x", b: "y", c: "" } });
    const form = new FormData();
    form.append("a", "1");
    form.append("$ACTION_ID", "2");
    form.append("file", new File(["x"], "x"));
    expect(valuesIn(form)).toEqual({ a: "1" });
  });

  test("of an address is cut to what we write there", () => {
    expect(queryText(["a\0b", "c"])).toBe("ab");
    expect(queryText(undefined)).toBe("");
    expect(queryText("x".repeat(500))).toHaveLength(200);
  });

  test("of a cursor is ours or none", () => {
    const cursor = { value: "Title", id: "0192f1a0-0000-7000-8000-000000000001" };
    expect(unpackCursor(packCursor(cursor), questionCursor("title"))).toEqual(cursor);
    for (const forged of [undefined, ["x"], "x", packCursor({ value: 1 }), "x".repeat(5_000)])
      expect(unpackCursor(forged, questionCursor("title"))).toBeNull();
    expect(unpackCursor(packCursor({ ...cursor, value: "soon" }), questionCursor("recent"))).toBeNull();
    expect(unpackCursor(packCursor({ ...cursor, value: "7" }), questionCursor("number"))).toMatchObject({ value: "7" });
  });
});

describe("a refusal over HTTP", () => {
  const body = async (response: Response) => [response.status, response.headers.get("retry-after"), await response.json()] as const;
  test("names the field as a JSON pointer", async () => {
    expect(await body(problem({ code: "invalid", field: "claims[3].figure.x", reason: "is wrong" }))).toEqual([
      422,
      null,
      {
        type: "about:blank",
        title: "claims[3].figure.x: is wrong",
        status: 422,
        errors: [{ pointer: "/claims/3/figure/x", message: "is wrong" }],
      },
    ]);
    expect((await body(problem({ code: "invalid", field: "request", reason: "is not JSON" })))[2]).toMatchObject({
      errors: [{ pointer: "" }],
    });
  });

  test("says when to come back", async () => {
    expect((await body(problem({ code: "rate_limited", seconds: 40 }))).slice(0, 2)).toEqual([429, "40"]);
    expect((await body(problem({ code: "busy" }))).slice(0, 2)).toEqual([503, "5"]);
    expect((await body(problem({ code: "forbidden" }))).slice(0, 2)).toEqual([404, null]);
  });

  test("of a body that is too large or no JSON", async () => {
    const post = (content: string) => new Request(base, { method: "POST", body: content });
    expect(await readJson(post("{}"), 10)).toEqual({ ok: true, value: {} });
    const [large, broken] = [await readJson(post("[1,2,3,4,5,6]"), 5), await readJson(post("{"), 5)];
    expect([large, broken].map((result) => (result.ok ? 200 : problem(result.failure).status))).toEqual([413, 400]);
  });
});
