import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intervalWords } from "./figure/number-words";
import { rationalFrom } from "./figure/rational";
import { DATE_NOTATIONS, WRITE_NUMBER, type WriteNumber } from "./notation";
import { differenceWords } from "./our-arithmetic";
import { questionHeadline } from "./question-headline";
import { claimsOf, compared, question, told } from "./sample-story.fixture";
import { dateWords } from "./time/date-words";
import { dayOf } from "./time/day";
import { keptDate } from "./time/kept-date";

type Side = Parameters<typeof differenceWords>[0];

const { comma, space, point } = WRITE_NUMBER;

describe("our own numbers", () => {
  test.each([
    ["0", "0", "0", "0"],
    ["999.5", "999.5", "999,5", "999,5"],
    ["-1234.25", "−1,234.25", "−1\u202f234,25", "−1.234,25"],
    ["1000000", "1,000,000", "1\u202f000\u202f000", "1.000.000"],
    ["0.12345", "0.12345", "0,12345", "0,12345"],
  ])("%s is written %s, %s and %s", (digits, ...wanted) => {
    expect([comma, space, point].map((write) => write(digits))).toEqual(wanted);
  });

  test("say the same, however they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 1, max: 999 }), (whole, thousandths) => {
        const digits = `${whole}.${thousandths}`;
        expect(comma(digits).replaceAll(",", "").replace("−", "-")).toBe(digits);
        expect(point(digits).replaceAll(",", ";").replaceAll(".", ",").replace(";", ".")).toBe(comma(digits));
        expect(space(digits)).toBe(point(digits).replaceAll(".", "\u202f"));
      }),
    );
  });
});

test("an interval is written in the same way at both ends", () => {
  const interval = { lo: rationalFrom("9000.5")!, loOpen: false, hi: rationalFrom("11000")!, hiOpen: false };
  expect([comma, point].map((write) => intervalWords(interval, write))).toEqual(["9,000.5–11,000", "9.000,5–11.000"]);
});

test.each([
  ["2024-10-28", "28 Oct 2024", "Oct 28, 2024", "2024-10-28"],
  ["2024-10", "Oct 2024", "Oct 2024", "2024-10"],
  ["2024~", "about 2024", "about 2024", "about 2024"],
  ["2024-10-29/2024-10-31", "29–31 Oct 2024", "Oct 29–31, 2024", "2024-10-29 – 2024-10-31"],
  ["2024-10-29/2024-11-02", "29 Oct 2024 – 2 Nov 2024", "Oct 29, 2024 – Nov 2, 2024", "2024-10-29 – 2024-11-02"],
  ["2024-10-29~/2024-10-31", "about 29 Oct 2024 – 31 Oct 2024", "about Oct 29, 2024 – Oct 31, 2024", "about 2024-10-29 – 2024-10-31"],
  ["../2024-10-31", "until 31 Oct 2024", "until Oct 31, 2024", "until 2024-10-31"],
  ["no date", "no date", "no date", "no date"],
])("the date %s is written %s, %s and %s", (text, ...wanted) => {
  expect(DATE_NOTATIONS.map((notation) => dateWords(text, notation))).toEqual(wanted);
});

test("a day is the same day in every notation: what is written can be typed again", () => {
  const day = fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }).map(dayOf);
  fc.assert(
    fc.property(day, fc.constantFrom(...DATE_NOTATIONS), (text, notation) => {
      expect(keptDate(dateWords(text, notation))).toBe(text);
    }),
  );
  fc.assert(
    fc.property(day, day, fc.constantFrom(...DATE_NOTATIONS), (one, other, notation) => {
      const range = [one, other].toSorted().join("/");
      expect(keptDate(dateWords(range, notation))).toBe(range);
    }),
  );
});

test("days of one month are a range when they are typed as they are written", () => {
  for (const text of ["29–31 Oct 2024", "Oct 29–31, 2024", "29 Oct 2024 – 31 Oct 2024"])
    expect(keptDate(text)).toBe("2024-10-29/2024-10-31");
  expect(keptDate("31–29 Foo 2024")).toBe("31–29 Foo 2024");
  expect(keptDate("Oct 2024 – Nov 2024")).toBe("2024-10/2024-11");
});

describe("a sentence of ours", () => {
  const claims = claimsOf([told("NATO", "around 12,500"), told("Kyiv", "12,000 to 13,000"), told("Seoul", "around 130,000")]);
  const facts = { question, claims, comparison: compared(claims), nameOf: (id: string) => id };
  const digitsIn = (text: string) => text.replace(/[.,\u202f](?=\d)/g, "");

  test("has the same digits in every notation", () => {
    const usual = questionHeadline(facts);
    for (const write of [space, point]) {
      const headline = questionHeadline({ ...facts, write });
      expect(headline).not.toBe(usual);
      expect(digitsIn(headline)).toBe(digitsIn(usual));
      expect(headline).toContain(`around ${write("130000")}`);
    }
  });

  test("so has the reason for a relation, and our arithmetic", () => {
    const { relate, why, subjects } = facts.comparison;
    const sides = [0, 2].map((index) => ({ number: index + 1, reading: subjects[index]!.reading })) as [Side, Side];
    const words = (write: WriteNumber) => [why(relate(0, 2), write), differenceWords(...sides, write)].join(" ");
    expect(digitsIn(words(point))).toBe(digitsIn(words(comma)));
    expect(words(point)).toMatch(/×9,\d+ apart/);
    expect(words(point)).not.toMatch(/\d,\d{3}/);
  });
});
