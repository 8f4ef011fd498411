import { expect, test } from "vitest";
import { dateWords, momentDayWords } from "./date-words";
import { parseDayRange } from "./day-range";

test.each([
  ["2024-10-28", "28 Oct 2024"],
  ["2024-10-05", "5 Oct 2024"],
  ["2024-10", "Oct 2024"],
  ["2023", "2023"],
  ["2024-10-29/2024-10-31", "29–31 Oct 2024"],
  ["2024-10-29/2024-11-02", "29 Oct 2024 – 2 Nov 2024"],
  ["2024-10/2024-11", "Oct 2024 – Nov 2024"],
  ["../2024-10-31", "until 31 Oct 2024"],
  ["2024-10-31/..", "since 31 Oct 2024"],
  ["2024~", "about 2024"],
  ["2024-10-28?", "possibly 28 Oct 2024"],
  ["2024-99", "2024-99"],
  ["2024-21", "2024-21"],
  ["autumn", "autumn"],
])("%s is shown as %s", (text, words) => {
  expect(dateWords(text)).toBe(words);
});

test.each([
  ["/2024-10-31", -Infinity, 20_027],
  ["../2024-10-31", -Infinity, 20_027],
  ["2024-10-31/..", 20_027, Infinity],
  ["2024-10-31/", 20_027, Infinity],
])("%s reaches from %d to %d", (text, from, to) => {
  expect(parseDayRange(text)).toMatchObject({ from, to });
});

test("a moment is shown by its day", () => {
  expect(momentDayWords(new Date("2026-11-22T23:59:00Z"))).toBe("22 Nov 2026");
});
