import { describe, expect, test } from "vitest";
import { numberParam, numberParamOr, versionParam } from "./params";
import { preferencesText, readPreferences } from "../domain/preferences";

describe("a number in an address", () => {
  test.each([
    ["1", 1],
    ["999999999", 999_999_999],
  ])("%s names a record", (text, number) => {
    expect(numberParam(text)).toBe(number);
    expect(numberParamOr(null, text)).toBe(number);
  });

  test.each(["", "0", "01", "-1", "1.5", "1e3", " 1", "1 ", "٣", "9999999999", "1; drop", "null"])("“%s” names nothing", (text) => {
    expect(() => numberParam(text)).toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
    expect(numberParamOr(null, text)).toBeNull();
    expect(numberParamOr(7, text)).toBe(7);
  });
});

describe("a version in an address", () => {
  test.each([
    ["12", 12, null],
    ["12@v7", 12, 7],
    ["12%40v7", 12, 7],
  ])("%s is record %i after change %s", (text, number, change) => {
    expect(versionParam(text)).toEqual({ number, change });
  });

  test.each(["12@v", "12@v0", "12@7", "12@v7@v8", "@v7", "12@vx", "12 @v7"])("“%s” is none", (text) => {
    expect(() => versionParam(text)).toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/);
  });
});

test("preferences hold nothing that a cookie cannot", () => {
  const text = preferencesText(readPreferences("theme=dark&density=compact&keys=off"));
  expect(text).toMatch(/^[\w=&]+$/);
  expect(text.length).toBeLessThan(100);
});
