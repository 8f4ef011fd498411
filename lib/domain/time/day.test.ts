import { expect, test } from "vitest";
import { isDay } from "./day";

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-13-01", false],
  ["2024-1-1", false],
  ["yesterday", false],
])("%s is a day of the calendar: %s", (text, expected) => expect(isDay(text)).toBe(expected));
