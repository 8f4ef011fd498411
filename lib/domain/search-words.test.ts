import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Found, matchesOf, pathOfFound } from "./search";
import { handleIn, hasTerms, markedParts, mended, searchKey, searchKeyOf, searchTerms, tsqueryOf } from "./search-words";

describe("texts in plain form", () => {
  test.each([
    ["Around 10,000 troops", "around 10000 troops"],
    ["Пхеньян — 10\u202f000", "пхеньян 10000"],
    ["Élysée’s 1,234,567", "elysee s 1234567"],
    ["3,5 million", "3 5 million"],
    ["10,0000", "10 0000"],
    ["北朝鮮", "北朝鮮"],
    ["  ", ""],
    ["a".repeat(70), "a".repeat(60)],
    ["𝒂".repeat(70), "a".repeat(60)],
  ])("%s is %s", (text, key) => expect(searchKey(text)).toBe(key));
});

test("the texts of a record stay apart, so that no phrase goes on from one to the next", () => {
  expect(searchKeyOf(["How many in Russia?", "", "Heard twice"])).toBe("how many in russia | heard twice");
  expect(searchKeyOf(["—", ""])).toBe("");
});

describe("what is searched for", () => {
  test("is the beginnings of words, each once, and phrases as they stand", () => {
    expect(searchTerms('troops “in Russia” Troops 10,000 "" "—"')).toEqual({ words: ["troops", "10000"], phrases: ["in russia"] });
    expect(searchTerms('"open quote')).toEqual({ words: ["open", "quote"], phrases: [] });
    expect(hasTerms(searchTerms(" — "))).toBe(false);
    expect(hasTerms(searchTerms('"a"'))).toBe(true);
  });

  test("is no more than a dozen words", () => {
    expect(searchTerms(Array.from({ length: 90 }, (_, index) => `w${index}`).join(" ")).words).toHaveLength(12);
  });

  test("is asked of the database as words that hold no operator, whatever is typed", () => {
    expect(tsqueryOf(searchTerms('troops "in Russia"'))).toBe("'troops':* & 'in russia'");
    expect(tsqueryOf(searchTerms('"troops" "near the border"'))).toBe("'troops' & 'near the' & 'the border'");
    const one = "'[\\p{L}\\p{M}\\p{N}]+( [\\p{L}\\p{M}\\p{N}]+)?'(:\\*)?";
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const terms = searchTerms(text);
        if (hasTerms(terms)) expect(tsqueryOf(terms)).toMatch(new RegExp(`^${one}( & ${one})*$`, "u"));
      }),
    );
  });

  test("is mended word by word", () => {
    const terms = mended(searchTerms('tropps "in Russia"'), new Map([["tropps", "troops"]]));
    expect(terms).toEqual({ words: ["troops"], phrases: ["in russia"] });
    expect(mended(terms, new Map())).toEqual(terms);
  });
});

test.each([
  ["C3", { letter: "c", number: 3 }],
  [" q12 ", { letter: "q", number: 12 }],
  ["S7", { letter: "s", number: 7 }],
  ["c", null],
  ["C3 troops", null],
  ["X3", null],
  ["c1234567890", null],
])("%s names %o", (text, handle) => expect(handleIn(text)).toEqual(handle));

describe("what was found in a text", () => {
  const marked = (text: string, search: string) =>
    markedParts(text, searchTerms(search))
      .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
      .join("");

  test("is marked where words begin as asked, with accents and marks as they stand", () => {
    expect(marked("Around 10,000 troops", "10000 trO")).toBe("Around [10,000] [troops]");
    expect(marked("L’Élysée says", "elysee")).toBe("L’[Élysée] says");
    expect(marked("troops in Russia", '"in russia"')).toBe("troops [in] [Russia]");
    expect(marked("nothing of it", "troops")).toBe("nothing of it");
    expect(marked("", "troops")).toBe("");
  });

  test("loses nothing of the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 20 }), (text, search) => {
        expect(
          markedParts(text, searchTerms(search))
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("a record that was found", () => {
  const found: Found = {
    kind: "source",
    id: "s1",
    number: 7,
    texts: { title: "Ministry of Defence", aliases: "MoD, Seoul", note: "speaks through Yonhap" },
  };
  const fields = (search: string) => matchesOf(found, searchTerms(search)).map(({ field }) => field);

  test("says in which of its texts", () => {
    expect(fields("defence")).toEqual(["title"]);
    expect(fields("mod yon")).toEqual(["title", "aliases", "note"]);
    expect(matchesOf({ ...found, texts: { title: "Bare" } }, searchTerms("x"))).toHaveLength(1);
  });

  test("leads to its page, where it has one", () => {
    const path = (kind: Found["kind"]) => pathOfFound({ kind, number: 7 });
    expect([path("question"), path("claim"), path("source"), path("document")]).toEqual([
      "/questions/7",
      "/claims/7",
      "/sources/7",
      "/documents/7",
    ]);
  });
});
