import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fetchPage } from "./fetch-page";
import { isLessSecure } from "./judge-address";
import { PAGE, standSites } from "./sites.fixture";
import { stubSettings } from "../../env.fixture";
import type { PageFault } from "../../domain/fetched-page";

let sites: Awaited<ReturnType<typeof standSites>>;
beforeAll(async () => {
  sites = await standSites();
});
afterAll(async () => sites.close());
afterEach(() => vi.unstubAllEnvs());

const at = (path: string, host = "site.test") => `http://${host}:${sites.port}/${path}`;
const fetched = async (url: string) => fetchPage(url, sites.network);
const faultOf = async (url: string) => {
  const page = await fetched(url);
  return page.ok ? "fetched" : page.fault;
};

describe("a page is fetched", () => {
  test("as its server sent it, with where it was", async () => {
    const page = await fetched(at("page"));
    if (!page.ok) throw new Error(page.fault);
    expect(Buffer.from(page.file.bytes).toString()).toBe(PAGE);
    expect(page.file).toMatchObject({ name: "page.html", charset: "utf-8" });
    expect(page.fetched).toEqual({ url: at("page"), hops: [], status: 200, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string });
  });

  test("packed, as text, and without a name of its own", async () => {
    const packed = await fetched(at("gzip"));
    expect(packed.ok && Buffer.from(packed.file.bytes).toString()).toBe(PAGE);
    const text = await fetched(at("text"));
    expect(text.ok && [text.file.name, text.file.charset]).toEqual(["text.txt", undefined]);
  });

  test("over five addresses and no more, each of which is told", async () => {
    const page = await fetched(at("five"));
    expect(page.ok && [page.fetched.url, page.fetched.hops.length]).toEqual([at("page"), 5]);
    const relative = await fetched(at("relative"));
    expect(relative.ok && relative.fetched.url).toBe(at("page?from=relative"));
  });

  test("without anything of ours, whatever the environment says", async () => {
    vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:9");
    vi.stubEnv("http_proxy", "http://127.0.0.1:9");
    expect((await fetched(at("page"))).ok).toBe(true);
    const { headers } = sites.asked.at(-1)!;
    expect(Object.keys(headers).toSorted()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
    expect(headers).toMatchObject({ host: `site.test:${sites.port}`, "accept-encoding": "gzip", connection: "close" });
  });
});

type Refused = readonly [url: string | (() => string), fault: PageFault];

const BY_WHAT_THEY_SAY: readonly Refused[] = [
  ["", "not_web"],
  ["delta.example/flood", "not_web"],
  ["//delta.example/flood", "not_web"],
  ["http://", "not_web"],
  ["http://[::1", "not_web"],
  ["file:///etc/passwd", "not_web"],
  ["ftp://delta.example/", "not_web"],
  ["gopher://127.0.0.1:6379/_INFO", "not_web"],
  ["data:text/html,x", "not_web"],
  ["javascript:alert(1)", "not_web"],
  ["ws://delta.example/", "not_web"],
  ["blob:http://delta.example/x", "not_web"],
  [`http://delta.example/${"x".repeat(2_000)}`, "not_web"],
  ["http://ana@delta.example/", "with_password"],
  ["http://ana:secret@delta.example/", "with_password"],
  ["http://delta.example@127.0.0.1/", "with_password"],
  ["http://:@127.0.0.1/x@", "private_network"],
  ["http://delta.example:22/", "other_port"],
  ["https://delta.example:8443/", "other_port"],
  ["http://127.0.0.1:5432/", "other_port"],
  ["http://127.0.0.1:0/", "other_port"],
  ["http://nowhere.test/", "unknown_host"],
];

const WITHIN =
  `localhost 127.0.0.1 127.0.0.1. 127.1 127.0.1 127.255.255.254 0x7f000001 0x7f.0.0.1 0177.0.0.1 2130706433 017700000001 0 0.0.0.0
１２７.０.０.１ ①②⑦.⓪.⓪.① 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.1.1 100.64.0.1 169.254.169.254 0xa9fea9fe 2852039166 192.0.0.192 198.18.0.1
224.0.0.1 255.255.255.255 [::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] [::ffff:169.254.169.254] [64:ff9b::7f00:1] [64:ff9b:1::a00:1] [2002:7f00:1::]
[2001::1] [2001:db8::1] [3fff::1] [5f00::1] [fc00::1] [fd00:ec2::254] [fe80::1] [fec0::1] [ff02::1] within.test mixed.test mixed-6.test metadata.test`
    .trim()
    .split(/\s+/);

const BY_WHAT_THEY_DO: readonly Refused[] = [
  [() => at("to-within"), "private_network"],
  [() => at("to-within-6"), "private_network"],
  [() => at("to-mapped"), "private_network"],
  [() => at("to-decimal"), "private_network"],
  [() => at("to-metadata"), "private_network"],
  [() => at("to-file"), "not_web"],
  [() => at("to-port"), "other_port"],
  [() => at("to-password"), "with_password"],
  [() => at("six"), "too_many_hops"],
  [() => at("loop"), "too_many_hops"],
  [() => at("to-nowhere"), "refused"],
  [() => at("gone"), "refused"],
  [() => at("failing"), "refused"],
  [() => at("empty"), "refused"],
  [() => at("picture"), "other_content"],
  [() => at("untold"), "other_content"],
  [() => at("brotli"), "other_encoding"],
  [() => at("deflate"), "other_encoding"],
  [() => at("twice"), "other_encoding"],
  [() => at("large"), "too_large"],
  [() => at("bomb"), "too_large"],
  [() => at("endless"), "too_large"],
  [() => at("drip"), "too_slow"],
  [() => at("silent"), "too_slow"],
  [() => at("silent-body"), "too_slow"],
  [() => at("not-gzip"), "broken_off"],
  [() => at("half-gzip"), "broken_off"],
  [() => at("longer-than-said"), "broken_off"],
  [() => at("cut-off"), "broken_off"],
  [() => at("hangs-up"), "unreachable"],
  [() => at("long-headers"), "unreachable"],
];

describe("nothing within is reached, and the reason is told, by the address", () => {
  test.each(BY_WHAT_THEY_SAY)("%s: %s", async (url, fault) => expect(await faultOf(String(url))).toBe(fault));

  test.each(WITHIN)("of %s", async (host) => {
    expect(await faultOf(`http://${host}/secret`)).toBe("private_network");
    expect(await faultOf(at("secret", host))).toBe("private_network");
  });

  test.each(BY_WHAT_THEY_DO)("whose server misbehaves: %#, %s", async (url, fault) => {
    expect(await faultOf(typeof url === "string" ? url : url())).toBe(fault);
  });

  test("whose name stands for another machine when it is looked up again: the one that was judged is asked", async () => {
    const page = await fetched(at("page", "rebinding.test"));
    expect(page.ok && page.fetched.url).toBe(at("page", "rebinding.test"));
    expect(await faultOf(at("to-rebinding"))).toBe("private_network");
  });

  test("whose resolver says one thing and whose machine is another", async () => {
    const network = { ...sites.network, isPublic: judgedOnce(sites.network.isPublic) };
    expect(await fetchPage(at("page"), network)).toEqual({ ok: false, fault: "unreachable" });
  });

  afterAll(() => expect(sites.reached).toEqual([]));
});

/** Takes the machine for public when it is looked up, and for private once it answers. */
function judgedOnce(isPublic: (address: string) => boolean): (address: string) => boolean {
  let judged = 0;
  return (address) => (judged += 1) === 1 && isPublic(address);
}

test("the machines within would have answered", async () => {
  const answer = await fetch(`http://127.0.0.1:${sites.port}/by-hand`);
  expect([await answer.text(), sites.reached]).toEqual(["a secret", ["/by-hand"]]);
});

test("from https none goes on to http", () => {
  expect(isLessSecure("https://a.example/", "http://a.example/")).toBe(true);
  expect(isLessSecure("https://a.example/", "https://b.example/")).toBe(false);
  expect(isLessSecure("http://a.example/", "http://b.example/")).toBe(false);
  expect(isLessSecure("http://a.example/", "https://a.example/")).toBe(false);
});

test.each([
  [{}, false],
  [{ FETCH_PAGES: "off" }, false],
  [{ FETCH_PAGES: "on" }, true],
])("pages are fetched where the installation says so: %j", async (settings, isOn) => {
  vi.resetModules();
  stubSettings(settings);
  const fresh = await import("./fetch-page");
  expect(fresh.isFetchingOn()).toBe(isOn);
});
