import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareNumerals } from "./numerals";

describe("the numbers of a translation", () => {
  test.each([
    ["약 1만 3000명", "about 13,000 people"],
    ["約1万3千人", "about 13,000 people"],
    ["1.3万名士兵", "13,000 soldiers"],
    ["около 12 тыс. военных", "about 12 thousand troops"],
    ["понад 2 млн гривень", "over 2,000,000 hryvnias"],
    ["١٣٬٠٠٠ جندي", "13,000 soldiers"],
    ["१२,००० लोग", "12,000 people"],
    ["۱۲ هزار و ۵۰۰", "12 thousand and 500"],
    ["3 lakh people", "300,000 people"],
    ["2 crore rupees", "20 million rupees"],
    ["13.000 Soldaten", "13,000 soldiers"],
    ["2,5 Millionen Euro", "2.5 million euros"],
    ["１２０００人", "12,000 people"],
    ["十 3亿", "300 million"],
    ["de 10 000 à 12 000 hommes", "between 10,000 and 12,000 men"],
    ["12 von 30", "of 30, twelve, that is 12"],
  ])("%s is translated by %s", (original, translation) => {
    expect(compareNumerals(original, translation)).toBe("same");
  });

  test.each([
    ["약 1만 3000명", "about 31,000 people"],
    ["1.3万名士兵", "1,300 soldiers"],
    ["около 12 тыс. военных", "about 12 million troops"],
    ["13.000 Soldaten", "12,000 soldiers"],
    ["10 or 12", "10"],
    ["10", "10 or 12"],
    ["10 10", "10 12"],
  ])("%s is not %s", (original, translation) => {
    expect(compareNumerals(original, translation)).toBe("different");
  });

  test.each([
    ["zwei Millionen", "2 million"],
    ["2 Millionen", "two million"],
    ["viele", "many"],
  ])("%s against %s is not checked", (original, translation) => {
    expect(compareNumerals(original, translation)).toBe("unchecked");
  });

  test("is the same for any number with thousands parted in any way, and digits of any script", () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.constantFrom(...zeros),
        fc.constantFrom(",", ".", "\u00a0", "\u202f", "’", ""),
        (number, zero, mark) => {
          const parted = String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
          const written = parted.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
          expect(compareNumerals(written, number.toLocaleString("en"))).toBe("same");
          expect(compareNumerals(written, (number + 1_000).toLocaleString("en"))).not.toBe("same");
        },
      ),
    );
  });

  test("is told of any two texts in a moment", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        expect(["same", "different", "unchecked"]).toContain(compareNumerals(a, b));
        expect(compareNumerals(`${a} 7`, `${a} 7`)).toBe("same");
      }),
    );
  });
});
