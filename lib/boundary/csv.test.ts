import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { blockOf, cellsOf, csvOf, tsvOf } from "./csv";

const parsed = (csv: string) => Papa.parse<string[]>(csv.trimEnd(), { header: false }).data;

test("is read back as it was written", () => {
  const csv = csvOf([{ a: 'said "no", then\nleft', b: "-12.5" }], ["a", "b"]);
  expect(parsed(csv)).toEqual([
    ["a", "b"],
    ['said "no", then\nleft', "-12.5"],
  ]);
  expect(csvOf([], ["a"])).toBe('"a"\r\n');
});

test.each(["=1+1", "+1", "-1+1", "@x", "\t=1", "\u200b=1", "＝1", " \r\n@SUM(A1)", "−1"])("no cell begins a formula: %j", (cell) => {
  expect(parsed(csvOf([{ a: cell }], ["a"]))[1]![0]).toBe(`'${cell}`);
});

test("no generated cell begins a formula, and each is read back but for one mark (SECURITY: formulas)", () => {
  const start = fc.constantFrom("", " ", "\t", "\ufeff", "\u0000", "=", "+", "-", "@", "＠", "1", "x");
  fc.assert(
    fc.property(fc.tuple(start, start, fc.string({ unit: "grapheme", maxLength: 12 })), (parts) => {
      const cell = parts.join("");
      const [, row] = Papa.parse<string[]>(csvOf([{ a: cell, b: "end" }], ["a", "b"]).slice(0, -2)).data;
      const [read = ""] = row ?? [];
      expect(read === cell || read === `'${cell}`).toBe(true);
      expect(/^[\s\u0000-\u001f]*[=+\-@＝＋－＠]/u.test(read) && !/^-?\d+(\.\d+)?$/.test(read)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

describe("what is pasted", () => {
  test("comes in cells, whichever mark stands between them, with quotation marks read", () => {
    expect(cellsOf("a\tb\n1\t2\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(cellsOf('a;b\n"1;2";3')).toEqual([
      ["a", "b"],
      ["1;2", "3"],
    ]);
    expect(cellsOf('words,source\n"around 10,000",NATO')[1]).toEqual(["around 10,000", "NATO"]);
    expect(cellsOf("  ")).toEqual([["  "]]);
  });

  test("may hold words that begin with a quotation mark, or only one column with commas in it", () => {
    expect(cellsOf('words\tsource\n"around 10,000" troops\tNATO\n"about 5\tUN')).toEqual([
      ["words", "source"],
      ['"around 10,000" troops', "NATO"],
      ['"about 5', "UN"],
    ]);
    expect(cellsOf("words\naround 10,000 troops")).toEqual([["words"], ["around 10,000 troops"]]);
  });

  test("is read soon, whatever it is made of", () => {
    for (const mark of ["\n", "\t", '"', ",", " \n"]) expect(cellsOf(`words\tsource\n${mark.repeat(250_000)}`).length).toBeGreaterThan(0);
  });

  test("is written so that it reads back as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1, maxLength: 6 }), (rows) => {
        const cells = [["words", "source"], ...rows.map(([a, b]) => [`w${a}`, b])];
        const same = (row: readonly string[]) => row.map((cell) => cell.replace(/\r\n?/g, "\n"));
        expect(cellsOf(blockOf(cells)).map(same)).toEqual(cells.map(same));
      }),
    );
  });

  test("comes back as it was copied, in one line a row, and runs nothing", () => {
    const rows = [
      { a: "x\ty", b: "=1+1" },
      { a: "two\nlines", b: "" },
    ];
    const copied = tsvOf(rows, ["a", "b"]);
    expect(copied.split("\n")).toHaveLength(3);
    expect(cellsOf(copied)).toEqual([
      ["a", "b"],
      ["x y", "'=1+1"],
      ["two lines", ""],
    ]);
  });
});
