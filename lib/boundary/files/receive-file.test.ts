import { describe, expect, test } from "vitest";
import { plainName, receiveFile } from "./receive-file";
import { MOST_FILE_BYTES } from "../../domain/document-file";

const BYTES = new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0x0d, 0x0a]);

function form(bytes: Uint8Array<ArrayBuffer>, name = "report.pdf"): FormData {
  const data = new FormData();
  data.set("file", new File([bytes], name));
  return data;
}

async function sent(body: BodyInit, headers: Readonly<Record<string, string>> = {}): Promise<Request> {
  const whole = new Response(body);
  const type = whole.headers.get("content-type") ?? "";
  const bytes = await whole.arrayBuffer();
  return new Request("http://localhost/upload", { method: "POST", body: bytes, headers: { "content-type": type, ...headers } });
}

describe("a form with a file", () => {
  test("is received with the file byte for byte", async () => {
    const received = await receiveFile(await sent(form(BYTES)));
    if (typeof received === "string") throw new Error(received);
    expect([received.name, ...received.bytes]).toEqual(["report.pdf", ...BYTES]);
  });

  test("of 12 MB is received whole, as what cuts bodies off cuts them there", async () => {
    const large = new Uint8Array(12_582_912).fill(7);
    const received = await receiveFile(await sent(form(large)));
    expect(typeof received === "string" ? received : received.bytes.length).toBe(12_582_912);
  });

  test.each([
    ["larger than a file may be", async () => sent(form(new Uint8Array(MOST_FILE_BYTES + 200_000))), "too_large"],
    ["shorter than it said", async () => sent(form(BYTES), { "content-length": "999999" }), "broken"],
    ["cut off within", async () => cutOff(await sent(form(BYTES))), "broken"],
    ["that is none", async () => sent(new URLSearchParams({ file: "x" })), "empty"],
    ["of another kind in its body", async () => sent("x", { "content-type": "multipart/form-data; boundary=y" }), "broken"],
    ["without a file in it", async () => sent(withText()), "empty"],
    ["with an empty file", async () => sent(form(new Uint8Array())), "empty"],
  ] as const)("%s is not received", async (_what, request, fault) => {
    expect(await receiveFile(await request())).toBe(fault);
  });

  test("without a body is none", async () => {
    expect(await receiveFile(new Request("http://localhost/upload", { method: "POST" }))).toBe("empty");
  });
});

function withText(): FormData {
  const data = new FormData();
  data.set("file", "a text, and no file");
  return data;
}

async function cutOff(request: Request): Promise<Request> {
  const whole = new Uint8Array(await request.arrayBuffer());
  return new Request(request.url, { method: "POST", body: whole.slice(0, -40), headers: request.headers });
}

describe("the name of a file", () => {
  test.each([
    ["C:\\Users\\ana\\report.pdf", "report.pdf"],
    ["../../etc/passwd", "passwd"],
    ["a\u202e\u0000b\r\n.txt", "ab.txt"],
    ["отчёт 4.docx", "отчёт 4.docx"],
    ["///", "file"],
    ["\ud800.txt", "\ufffd.txt"],
  ])("%j is kept as %j", (given, kept) => {
    expect(plainName(given)).toBe(kept);
  });

  test("keeps its end where it is long", () => {
    expect(plainName(`${"x".repeat(500)}.docx`)).toMatch(/^x{195}\.docx$/);
  });
});
