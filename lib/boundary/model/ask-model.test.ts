import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askModel } from "./ask-model";

// A stand-in for a language model, on this machine: what it answers goes by the path that it is asked at.

const CLAIM = { sentence: "NATO said 300 left.", figure: "300", speaker: "NATO", passedOnBy: "" };
const JSON_TYPE = { "content-type": "application/json" };
const says = (response: ServerResponse, content: unknown) =>
  response.writeHead(200, JSON_TYPE).end(JSON.stringify({ choices: [{ message: { content } }] }));

const WAYS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  good: (response) => says(response, JSON.stringify({ claims: [CLAIM] })),
  fenced: (response) => says(response, `Here it is:\n\`\`\`json\n${JSON.stringify({ claims: [CLAIM] })}\n\`\`\``),
  spare: (response) => says(response, JSON.stringify({ claims: [{ sentence: CLAIM.sentence, figure: "300" }] })),
  prose: (response) => says(response, "NATO says 300."),
  other: (response) => says(response, '{"claims": "NATO"}'),
  many: (response) => says(response, JSON.stringify({ claims: Array.from({ length: 301 }, () => CLAIM) })),
  odd: (response) => says(response, JSON.stringify({ claims: [{ ...CLAIM, speaker: "x".repeat(201) }, 7, { figure: 1 }, CLAIM] })),
  loose: (response) => says(response, JSON.stringify({ claims: [{ ...CLAIM, figure: 300, passedOnBy: null }] })),
  packed: (response) => response.writeHead(200, { ...JSON_TYPE, "content-encoding": "br" }).end(brotliCompressSync("{}")),
  parts: (response) => says(response, [{ type: "text", text: "{}" }]),
  none: (response) => response.writeHead(200, JSON_TYPE).end('{"choices": []}'),
  broken: (response) => response.writeHead(200, JSON_TYPE).end('{"choices": [{"mess'),
  failing: (response) => response.writeHead(500).end("out of memory"),
  elsewhere: (response) => response.writeHead(302, { location: "/good/chat/completions" }).end(),
  silent: () => undefined,
  slow: (response) => void response.writeHead(200, JSON_TYPE).write("{"),
  endless: (response) => void response.writeHead(200, JSON_TYPE).end(" ".repeat(1_000_001)),
};

const asked: { readonly request: IncomingMessage; readonly body: string }[] = [];
const server = createServer((request, response) => {
  const parts: Uint8Array[] = [];
  request.on("data", (part: Uint8Array) => parts.push(part));
  request.on("end", () => {
    asked.push({ request, body: Buffer.concat(parts).toString() });
    WAYS[/^\/([a-z]+)\/chat\/completions$/.exec(request.url ?? "")?.[1] ?? "failing"]!(response);
  });
});
let at: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (way: string, { text = CLAIM.sentence, key = "" } = {}) =>
  askModel(text, { url: `${at}/${way}`, name: "small", key, deadlineMs: way === "silent" || way === "slow" ? 300 : 10_000 });

describe("a language model", () => {
  test("is sent the text as what is read, apart from its task, with the key that was set", async () => {
    expect(await ask("good", { key: "secret" })).toEqual([CLAIM]);
    const { request, body } = asked.at(-1)!;
    expect(request).toMatchObject({ method: "POST", headers: { authorization: "Bearer secret" } });
    expect(JSON.parse(body)).toMatchObject({
      model: "small",
      stream: false,
      messages: [{ role: "system" }, { role: "user", content: CLAIM.sentence }],
    });
  });

  test("is sent no key where none is set, and the slash at the end of its address makes no difference", async () => {
    expect(await ask("good/")).toEqual([CLAIM]);
    expect(asked.at(-1)!.request.headers).not.toHaveProperty("authorization");
  });

  test.each([
    ["fenced", [CLAIM]],
    ["spare", [{ ...CLAIM, speaker: "" }]],
    ["odd", [CLAIM]],
    ["loose", [CLAIM]],
    ["many", Array.from({ length: 300 }, () => CLAIM)],
  ])("that answers in its own manner (%s) is understood", async (way, proposals) => {
    expect(await ask(way)).toEqual(proposals);
  });

  test.each(["prose", "other", "parts", "none", "broken"])("whose answer is none (%s) made no proposals", async (way) => {
    expect(await ask(way)).toBe("no_proposals");
  });

  test.each(["failing", "elsewhere", "silent", "slow", "endless", "packed"])("that does not answer (%s) is not waited for", async (way) => {
    expect(await ask(way)).toBe("no_answer");
  });

  test("that cannot be reached gave no answer", async () => {
    expect(await askModel("x", { url: "http://127.0.0.1:1/v1", name: "small", key: "", deadlineMs: 5_000 })).toBe("no_answer");
    expect(await askModel("x", null)).toBe("no_answer");
  });

  test("is not sent more than it can read", async () => {
    const before = asked.length;
    expect(await ask("good", { text: "x".repeat(40_001) })).toBe("too_long");
    expect(asked).toHaveLength(before);
  });
});
