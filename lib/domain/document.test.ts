import { expect, test } from "vitest";
import { documentValues, urlKey } from "./document";
import type { SourceId } from "./ids";

test.each([
  ["https://www.example.org/a/", "example.org/a"],
  ["http://example.org/a#part", "example.org/a"],
  ["https://example.org/a?utm_source=x&id=3&fbclid=y", "example.org/a?id=3"],
  ["https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"],
  ["https://example.org/", "example.org"],
  ["HTTPS://EXAMPLE.org/A", "example.org/A"],
  ["https://example.org:8080/a", "example.org:8080/a"],
  ["https://example.org/a?UTM_SOURCE=x&gclid=2&mc_cid=3&igshid=4", "example.org/a"],
  ["https://example.org/#/a", "example.org#/a"],
  ["https://example.org/#!/b", "example.org#!/b"],
  ["https://example.org/a?q=one+two", "example.org/a?q=one+two"],
  ["https://example.org/ä/한국", "example.org/%C3%A4/%ED%95%9C%EA%B5%AD"],
  ["no address", "no address"],
])("%s is known by %s", (url, key) => expect(urlKey(url)).toBe(key));

test("a document stands in the fields of its form as it is, and what is not known as nothing", () => {
  const details = { title: "Floods", kind: "report", publisherId: "s" as SourceId, language: "pt", csl: null } as const;
  const known = { ...details, authors: ["Lee, Min-ho", "Ana Silva"], url: "https://delta.example/", published: "2024-10" };
  expect(documentValues(known, () => "The Delta Post")).toEqual({
    title: "Floods",
    kind: "report",
    language: "pt",
    authors: "Lee, Min-ho; Ana Silva",
    publisher: "The Delta Post",
    url: "https://delta.example/",
    published: "2024-10",
  });
  const unknown = { ...details, authors: [], publisherId: null, url: null, published: null };
  expect(documentValues(unknown, () => "nobody")).toMatchObject({ authors: "", publisher: "", url: "", published: "" });
});
