import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { csvOf } from "./csv";

const cellsOf = (csv: string) => Papa.parse<string[]>(csv.trimEnd(), { header: false }).data;

test("is read back as it was written", () => {
  const csv = csvOf([{ a: 'said "no", then\nleft', b: "-12.5" }], ["a", "b"]);
  expect(cellsOf(csv)).toEqual([
    ["a", "b"],
    ['said "no", then\nleft', "-12.5"],
  ]);
  expect(csvOf([], ["a"])).toBe('"a"\r\n');
});

test.each(["=1+1", "+1", "-1+1", "@x", "\t=1", "\u200b=1", "＝1", " \r\n@SUM(A1)", "−1"])("no cell begins a formula: %j", (cell) => {
  expect(cellsOf(csvOf([{ a: cell }], ["a"]))[1]![0]).toBe(`'${cell}`);
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
