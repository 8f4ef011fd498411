import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOST_ROWS, inputOfRow, isHeader, readSheet } from "./claim-sheet";
import type { ScopeTrees } from "./scope";

const scopes: ScopeTrees = {
  measures: [],
  places: [{ id: "ru" as never, name: "Russia", parentId: null, partsAreDisjoint: false }],
  populations: [{ id: "nk" as never, name: "North Korean troops", parentId: null, partsAreDisjoint: false }],
};

function rows(...cells: string[][]) {
  const sheet = readSheet(cells);
  if (!sheet.ok) throw new Error(sheet.failure.code === "invalid" ? sheet.failure.reason : "refused");
  return sheet.value;
}
function reason(...cells: string[][]): string {
  const sheet = readSheet(cells);
  return sheet.ok || sheet.failure.code !== "invalid" ? "" : sheet.failure.reason;
}

describe("a block of cells", () => {
  test("is read by the names of its columns, whatever their order, case and accents", () => {
    const { rows: read, unknown } = rows(
      ["Publicación", "Attributed to", "QUOTE", "As-of", ""],
      ["x", "Seoul", " around 13,000 ", "30 October 2024", "left"],
    );
    expect(unknown).toEqual(["Publicación"]);
    expect(read).toEqual([{ line: 2, cells: { speaker: "Seoul", words: "around 13,000", asOf: "30 October 2024" } }]);
  });

  test("may have short rows and empty ones", () => {
    const { rows: read } = rows(["words", "source"], ["", ""], ["about 900"], [" "]);
    expect(read).toEqual([{ line: 3, cells: { words: "about 900", speaker: "" } }]);
  });

  test("is refused with what to do where it has no words, no rows, too many, or two columns of one meaning", () => {
    expect(reason()).toContain("need the names of their columns in the first row");
    expect(reason(["source", "date"], ["a", "b"])).toContain("one must be called “words”");
    expect(reason(["words"])).toContain("end with the names");
    expect(reason(["words"], ["about 10", "000 troops"])).toContain("more cells in line 2");
    expect(reason(["words", "quote"], ["a", "b"])).toContain("have two columns that are read as “words”");
    const many = Array.from({ length: MOST_ROWS + 1 }, () => ["about 900"]);
    expect(reason(["words"], ...many)).toContain(`at most ${MOST_ROWS}`);
    expect(rows(["words"], ...many.slice(1)).rows).toHaveLength(MOST_ROWS);
  });

  test("begins with a header where two of its first cells name columns", () => {
    expect(isHeader(["Quote", "Source", "?"])).toBe(true);
    expect(isHeader(["Source", "of", "light"])).toBe(false);
    expect(isHeader([])).toBe(false);
  });

  test("never throws, whatever is pasted, and keeps the order of its rows", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 5 }), { maxLength: 8 }), (cells) => {
        const sheet = readSheet([["words", "source"], ...cells]);
        if (!sheet.ok) return;
        const lines = sheet.value.rows.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("a row", () => {
  const input = (cells: Parameters<typeof inputOfRow>[0]["cells"]) => inputOfRow({ line: 2, cells }, scopes);

  test("becomes the form of a claim: dates as people write them are read, names of the scope looked up", () => {
    expect(
      input({ words: "about 900", published: "30 October 2024", asOf: "Oct 2024", place: "russia", population: "North Korean Troops" }),
    ).toMatchObject({
      value: { words: "about 900", published: "2024-10-30", asOf: "2024-10", said: "", placeId: "ru", populationId: "nk", language: "en" },
    });
    expect(input({ words: "x", language: "uk" })).toMatchObject({ value: { language: "uk", placeId: null, populationId: null } });
  });

  test("is refused for what is no address of the web", () => {
    expect(input({ words: "x", documentUrl: "not a url" })).toMatchObject({
      failure: { field: "documentUrl", reason: expect.stringMatching(/^must begin with http/) },
    });
    expect(input({ words: "x", documentUrl: "https://example.org/29" })).toMatchObject({
      value: { documentUrl: "https://example.org/29" },
    });
    expect(input({ words: "x", documentUrl: "" })).toMatchObject({ ok: true });
  });

  test("is refused by the names that are not there, all of them", () => {
    expect(input({ words: "x", place: "Atlantis", population: "Mermaids" })).toMatchObject({
      failure: { field: "place", reason: expect.stringContaining("“Atlantis” is no place"), others: [{ field: "population" }] },
    });
  });
});
