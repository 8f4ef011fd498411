import { expect, test } from "vitest";
import { isDay } from "./day";
import { parseDayRange } from "./day-range";

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-13-01", false],
  ["2024-1-1", false],
  ["yesterday", false],
])("%s is a day of the calendar: %s", (text, expected) => expect(isDay(text)).toBe(expected));

test("a date reads the same after thousands of others", () => {
  const first = parseDayRange("2024-10/2024-11");
  for (let year = 1_000; year < 7_000; year += 1) expect(parseDayRange(`${year}-05`)?.qualified).toBe(false);
  expect(parseDayRange("2024-10/2024-11")).toEqual(first);
});
