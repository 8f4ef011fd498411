import { expect, test } from "vitest";
import { dateFault, keptDate } from "./kept-date";

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
