import { expect, test } from "vitest";
import { addressWords, deviceWords } from "./device-words";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "Chrome on Linux"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0", "Edge on Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Safari/604.1", "Safari on iOS"],
  ["Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", "Firefox on Android"],
  ["curl/8.9.1", "curl/8.9.1"],
  ["something on Linux", "Linux"],
  ["Firefox", "Firefox"],
  ["", "Unknown browser"],
])("%s is %s", (userAgent, words) => {
  expect(deviceWords(userAgent)).toBe(words);
});

test("addresses of the machine itself are called that", () => {
  expect(["::1", "127.0.0.1", "192.0.2.7"].map(addressWords)).toEqual(["this machine", "this machine", "192.0.2.7"]);
});
