import { describe, expect, test } from "vitest";
import { INTERNET, isPublic } from "./network";

// One address or more of every block that is set apart: IANA special-purpose address registries, RFC 6890, 8190, 9637, 9602.
const APART = `0.0.0.0 0.255.255.255 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.255 127.0.0.1 127.255.255.254 169.254.0.1
169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.8 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 192.168.255.255 198.18.0.1
198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
:: ::1 ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:169.254.169.254 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a9fe:a9fe 64:ff9b:1::1 100::1 2001::1 2001:2::1 2001:10::1
2001:20::1 2001:db8::1 2002:7f00:1:: 2002:a9fe:a9fe:: 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1`
  .trim()
  .split(/\s+/);

describe("a machine may not be asked at", () => {
  test.each(APART)("%s", (address) => expect(isPublic(address)).toBe(false));
  test.each(["", "localhost", "1.2.3", "fe80::1%eth0", "2606:4700::1111%1", "0x7f.1", "999.1.1.1"])(
    "what is no whole address: %j",
    (address) => expect(isPublic(address)).toBe(false),
  );
});

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "93.184.215.14",
  "172.15.255.255",
  "172.32.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "2606:4700:4700::1111",
  "2a00:1450:4001:80b::200e",
  "::ffff:8.8.8.8",
])("a machine may be asked at %s", (address) => expect(isPublic(address)).toBe(true));

test("the system's resolver gives all that a name stands for", async () => {
  const found = await INTERNET.resolve("localhost");
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ address }) => !isPublic(address))).toBe(true);
  await expect(INTERNET.resolve("no-such-host.invalid")).rejects.toThrow();
});
