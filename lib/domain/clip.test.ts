import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bookmarklet, clipFragment, clipIn, clipOfShare } from "./clip";

describe("a clip", () => {
  test("comes out of a fragment as it went in", () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (url, title, words) => {
        expect(clipIn(clipFragment({ url, title, words }))).toEqual({ url, title: title.toWellFormed(), words: words.toWellFormed() });
      }),
    );
  });

  test("is none without words, title and address; an address that is none of the web is left out", () => {
    expect(clipIn("")).toBeNull();
    expect(clipIn("#p3")).toBeNull();
    expect(clipIn("#u=javascript:alert(1)&t=x&q=")).toEqual({ url: "", title: "x", words: "" });
  });

  test("of a phone has its address where the app put it behind the text", () => {
    expect(clipOfShare({ url: "", title: "t", words: "Seoul said 300.\nhttps://example.org/a?b" })).toEqual({
      url: "https://example.org/a?b",
      title: "t",
      words: "Seoul said 300.",
    });
    expect(clipOfShare({ url: "", title: "", words: "no address" })).toEqual({ url: "", title: "", words: "no address" });
    expect(clipOfShare({ url: "https://a.example/", title: "", words: "see https://b.example/" }).url).toBe("https://a.example/");
  });
});

test("the bookmark opens the installation with the page's address, its title and what is selected", () => {
  const opened: string[] = [];
  const page = {
    location: { href: "https://delta.example/flood?a=1&b=2" },
    document: { title: "“Flood” & more" },
    getSelection: () => "around 13,000 #troops",
    window: { open: (address: string) => opened.push(address) },
  };
  const script = bookmarklet("https://claims.example.org/clip").replace("javascript:", "");
  runInNewContext(script, { ...page, URLSearchParams });
  const [address = ""] = opened;
  expect(address.startsWith("https://claims.example.org/clip#")).toBe(true);
  expect(clipIn(new URL(address).hash)).toEqual({ url: page.location.href, title: page.document.title, words: "around 13,000 #troops" });
});
