import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalText, integer, rationalFrom } from "./rational";
import { factorWords, intervalWords, listWords, numberWords, percentWords } from "./number-words";
import { closed, leftClosed, leftOpen } from "./interval";
import { parseNumeral } from "./numeral";
import { sortKey } from "./sort-key";

describe("decimal text", () => {
  test.each([
    ["1/3", "0.33333333333333333333"],
    ["2/3", "0.66666666666666666667"],
    ["12/11", "1.0909090909090909091"],
    ["1/8", "0.125"],
    ["-5/2", "-2.5"],
    ["100", "100"],
    ["1/3000", "0.00033333333333333333333"],
  ])("of %s is %s", (fraction, text) => {
    const [n = "0", d = "1"] = fraction.split("/");
    expect(decimalText(integer(BigInt(n)).div(integer(BigInt(d))))).toBe(text);
  });

  test("gives every decimal number back as it was", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const value = integer(digits).div(integer(10n ** BigInt(places)));
        expect(rationalFrom(decimalText(value))!.equals(value)).toBe(true);
      }),
    );
  });
});

test("sort keys order numbers as the numbers themselves", () => {
  const number = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }))
    .map(([digits, places]) => integer(digits).div(integer(10n ** BigInt(places))));
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [x, y] = [sortKey(a), sortKey(b)];
      expect(Math.sign(x < y ? -1 : x > y ? 1 : 0)).toBe(Math.sign(a.compare(b)));
    }),
  );
});

test.each([
  ["10,00", null],
  ["1,0000", null],
  ["", null],
  ["12a", null],
  ["-3.50", "-3.50"],
  ["10,000", "10,000"],
])("“%s” as a numeral is %s", (text, expected) => {
  expect(parseNumeral(text)?.text ?? null).toBe(expected);
});

test("figures are put in words people read", () => {
  expect(numberWords(integer(1_234_567))).toBe("1,234,567");
  expect(numberWords(integer(1).div(12))).toBe("0.08333");
  expect(intervalWords(closed(integer(9_000), integer(11_000)))).toBe("9,000–11,000");
  expect(intervalWords(closed(integer(5), integer(5)))).toBe("5");
  expect(intervalWords(closed(integer(3_000), null))).toBe("3,000 or more");
  expect(intervalWords(leftOpen(integer(2), null))).toBe("more than 2");
  expect(intervalWords({ ...leftClosed(integer(0), integer(9)), lo: null })).toBe("less than 9");
  expect(percentWords(integer(3).div(23))).toBe("13 %");
  expect(percentWords(integer(1).div(11))).toBe("9.1 %");
  expect(factorWords(integer(12).div(11))).toBe("×1.09");
  expect(factorWords(integer(10_001).div(10_000))).toBe("×1.0001");
  expect(listWords(["A", "B", "C"])).toBe("A, B and C");
});
