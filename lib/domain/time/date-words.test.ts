import { expect, test } from "vitest";
import { dateFault, dateWords, keptDate, momentDayWords } from "./date-words";
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

test.each([
  ["2024-10-28", "2024-10-28"],
  [" 2024-10-29/2024-10-31 ", "2024-10-29/2024-10-31"],
  ["30 October 2024", "2024-10-30"],
  ["Oct. 30, 2024", "2024-10-30"],
  ["1st of Sept 2024", "2024-09-01"],
  ["October 2024", "2024-10"],
  ["30.10.2024", "2024-10-30"],
  ["3.4.2024", "2024-04-03"],
  ["31/10/2024", "2024-10-31"],
  ["10/31/2024", "2024-10-31"],
  ["5/5/2024", "2024-05-05"],
  ["3/4/2024", "3/4/2024"],
  ["31 February 2024", "31 February 2024"],
  ["1 October 2 2024", "1 October 2 2024"],
  ["last Tuesday", "last Tuesday"],
  ["12 Brumaire 2024", "12 Brumaire 2024"],
])("%s is kept as %s", (text, kept) => {
  expect(keptDate(text)).toBe(kept);
});

test.each([
  ["2024-10-30", null],
  ["2024-10-31/2024-10-29", "ends before it begins"],
  ["10/11/2024", "write 2024-10-11 as year, month, day"],
  ["3/4/2024", "write 2024-03-04 as year, month, day"],
  ["3-4-2024", "write 2024-03-04 as year, month, day"],
  ["3/4-2024", "is not a date that can be read"],
  ["0/4/2024", "is not a date that can be read"],
  ["13/13/2024", "is not a date that can be read"],
  ["2024-10-31/soon", "is not a date that can be read"],
  ["soon/2024-10-31", "is not a date that can be read"],
  ["soon", "is not a date that can be read"],
])("what is wrong with %s", (text, expected) => {
  const fault = dateFault(text);
  if (expected === null) expect(fault).toBeNull();
  else expect(fault).toContain(expected);
});
