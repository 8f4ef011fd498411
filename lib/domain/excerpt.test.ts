import { expect, test } from "vitest";
import { excerptOf } from "./excerpt";

const filler = "word ".repeat(60);

test("short words are shown whole", () => {
  expect(excerptOf({ phrase: "around 10,000", language: "en" })).toBe("around 10,000");
});

test("long words are cut around the figure, to words that were said", () => {
  const cut = excerptOf({ phrase: `${filler}around 10,000 troops ${filler}`, language: "en" });
  expect(cut).toMatch(/^…word .*around 10,000 troops.*…$/);
  expect(cut.length).toBeLessThanOrEqual(122);
});

test("the end is shown where the figure stands there", () => {
  expect(excerptOf({ phrase: `${filler}around 10,000 troops`, language: "en" })).toMatch(/^…word .*around 10,000 troops$/);
});

test("without a figure the beginning is shown, and a word without end is cut", () => {
  expect(excerptOf({ phrase: filler, language: "en" })).toMatch(/^word .*…$/);
  expect(excerptOf({ phrase: "x".repeat(500), language: "en" })).toMatch(/^x{118}…$/);
  expect(excerptOf({ phrase: `about 5,000 ${"x".repeat(500)}`, language: "en" })).toMatch(/^about 5,000 x+…$/);
});
