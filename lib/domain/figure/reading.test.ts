import { describe, expect, test } from "vitest";
import { numberWords, factorWords, intervalWords, listWords, percentWords } from "./number-words";
import { closed, compareLo, hull, leftClosed, leftOpen, meets, ontoCounts, open, scaled } from "./interval";
import { parseNumeral } from "./numeral";
import { DEFAULT_PARAMETERS } from "./parameters";
import { ONE, decimalText, integer, rationalFrom } from "./rational";
import { readFigure } from "./reading";
import type { Figure } from "./figure";
import { sortKey } from "./sort-key";
import { isPercentUnit, unitAfter, unitFactor } from "./units";
import { whyReading } from "./why-reading";
import { rankEnds, ranksMeet } from "../comparison/ranks";

const figure = (parts: Partial<Figure>): Figure => ({
  hedge: "bare",
  x: null,
  y: null,
  multiplier: ONE,
  kind: "count",
  unitFactor: ONE,
  ...parts,
});
const read = (parts: Partial<Figure>) => readFigure(figure(parts), DEFAULT_PARAMETERS);
const n = integer;
const UNBOUNDED = { lo: null, loOpen: false, hi: null, hiOpen: false };

describe("a figure that cannot be is refused with its field:", () => {
  test.each([
    [{ hedge: "about" }, "x", "is missing"],
    [{ hedge: "about", x: "ten" }, "x", "is not a numeral"],
    [{ hedge: "atleast", x: "-5" }, "x", "is negative"],
    [{ hedge: "exact", x: "-5" }, "x", "leaves no possible count"],
    [{ hedge: "ratio", x: "-3", y: "30" }, "x", "leaves no possible value"],
    [{ hedge: "range", x: "8,000", y: "5,000" }, "y", "is below"],
    [{ hedge: "range", x: "8,000" }, "y", "is missing"],
    [{ hedge: "range", x: "8,000", y: "x" }, "y", "is not a numeral"],
    [{ hedge: "plusminus", x: "100", y: "-5" }, "y", "write the size of the margin"],
    [{ hedge: "ratio", x: "3", y: "0" }, "y", "cannot be counted per"],
    [{ hedge: "scale", x: "oodles" }, "x", "is not a scale word"],
    [{ hedge: "scale" }, "x", "is not a scale word"],
    [{ hedge: "few", x: "plenty" }, "x", "is not a word such as a few"],
    [{ hedge: "few" }, "x", "is not a word such as a few"],
  ] as const)("%o", (parts, field, reason) => {
    expect(read(parts)).toMatchObject({ ok: false, failure: { field, reason: expect.stringContaining(reason) } });
  });
});

describe("the reading is told in words:", () => {
  test.each([
    [{ hedge: "about", x: "10,000" }, "“About” before 10,000 allows ±1,000: 9,000–11,000."],
    [{ x: "10,000" }, "Said without a hedge, the round figure 10,000 is read as “about”, ±1,000: 9,000–11,000."],
    [{ x: "12" }, "Said without a hedge, 12 is read as exact."],
    [{ x: "11,906", kind: "continuous" }, "Said without a hedge, 11,906 is read to its last significant digit: 11,905.5–11,906.5."],
    [{ hedge: "measured", x: "312" }, "A measured figure, read to its last digit written: 312."],
    [{ hedge: "almost", x: "10,000" }, "“Nearly” 10,000 allows up to 2,000 less: 8,000–10,000."],
    [{ hedge: "justover", x: "10,000" }, "“Just over” 10,000 allows up to 2,000 more: 10,000–12,000."],
    [{ hedge: "upto", x: "10,000" }, "“Up to” 10,000 gives a soft ceiling, one unit of 1,000 above the figure: 1–11,000."],
    [{ hedge: "atleast", x: "300" }, "A floor: 300 or more; ordinarily not beyond 600."],
    [{ hedge: "morethan", x: "0" }, "A floor: 1 or more."],
    [{ hedge: "morethan", x: "300" }, "A floor: 301 or more; ordinarily not beyond 600."],
    [{ hedge: "atmost", x: "300" }, "A ceiling: 0–300; ordinarily not below 150."],
    [{ hedge: "fewerthan", x: "300" }, "A ceiling: 0–299; ordinarily not below 150."],
    [{ hedge: "range", x: "8", y: "10" }, "The range as stated: 8–10."],
    [{ hedge: "plusminus", x: "10", y: "2" }, "The range as stated: 8–12."],
    [{ hedge: "order", x: "900" }, "The order of 900: between a third and three times it, 300–2,700."],
    [{ hedge: "scale", x: "dozens" }, "“dozens” is a word for 12–240."],
    [{ hedge: "few", x: "several" }, "“several” is a word for 2–19."],
    [{ hedge: "some" }, "Says only that there are some, with no number."],
    [{ hedge: "exists" }, "Says only that there are some, with no number."],
    [{ hedge: "none" }, "Says that there are none."],
    [{ hedge: "ratio", x: "3", y: "30" }, "A ratio of 3 to 30, read to half of one: 0.08333–0.1167."],
    [{ hedge: "exact", x: "10" }, "Read as exactly 10."],
    [
      { hedge: "about", x: "5", kind: "continuous", unitFactor: rationalFrom("1.609344")! },
      "“About” before 5 allows ±0.5: 7.242–8.851 after conversion.",
    ],
  ] as const)("%o", (parts, words) => {
    const reading = read(parts);
    expect(reading.ok && whyReading(reading.value, figure(parts))).toBe(words);
  });

  test("one that follows from another says so", () => {
    const reading = read({ hedge: "about", x: "10" });
    expect(reading.ok && whyReading(reading.value, null)).toContain("Follows from the figure it is compared with");
  });
});

describe("intervals", () => {
  test.each([
    ["touch in a value both hold", closed(n(1), n(2)), closed(n(2), n(3)), true],
    ["touch where the upper leaves it out", closed(n(1), n(2)), leftOpen(n(2), n(3)), false],
    ["touch where the lower leaves it out", leftClosed(n(1), n(2)), closed(n(2), n(3)), false],
    ["touch where both leave it out", open(n(1), n(2)), open(n(2), n(3)), false],
    ["are unbounded", { ...UNBOUNDED, hi: n(2) }, closed(n(1), null), true],
  ])("that %s", (_how, a, b, expected) => {
    expect(meets(a, b)).toBe(expected);
    const [x, y] = rankEnds([a, b].map((support) => ({ reading: { support, core: support } })) as never);
    expect(ranksMeet(x!.support, y!.support)).toBe(expected);
  });

  test("are compared by their ends, an open end the farthest", () => {
    expect(compareLo(closed(n(1), n(2)), { ...UNBOUNDED })).toBeGreaterThan(0);
    expect(compareLo({ ...UNBOUNDED }, closed(n(1), n(2)))).toBeLessThan(0);
    expect(scaled({ ...UNBOUNDED, hi: n(3) }, n(2))).toMatchObject({ lo: null });
    expect(scaled(closed(n(1), null), n(2))).toMatchObject({ hi: null });
    expect(ontoCounts({ ...UNBOUNDED, hi: n(3) })).toMatchObject({ lo: n(0), hi: n(3) });
    expect(sortKey(n(0))).toBe("1");
  });

  test("the hull keeps each end as open as it was", () => {
    expect(hull(open(n(1), n(2)), closed(n(3), n(4)))).toMatchObject({ loOpen: true, hiOpen: false });
    expect(hull(closed(n(3), n(4)), open(n(1), n(5)))).toMatchObject({ loOpen: true, hiOpen: true });
  });
});

describe("numbers in words", () => {
  test.each([
    ["13000", "13,000"],
    ["-13000.5", "−13,000.5"],
    ["0.0833333", "0.08333"],
    ["0", "0"],
    ["1000000", "1,000,000"],
  ])("%s is %s", (value, words) => {
    expect(numberWords(rationalFrom(value)!)).toBe(words);
  });

  test("intervals, shares, factors and lists", () => {
    expect(intervalWords(UNBOUNDED)).toBe("any value");
    expect(intervalWords(leftOpen(n(3), null))).toBe("more than 3");
    expect(intervalWords({ ...UNBOUNDED, hi: n(3), hiOpen: true })).toBe("less than 3");
    expect(intervalWords({ ...UNBOUNDED, hi: n(3) })).toBe("up to 3");
    expect(intervalWords(closed(n(3), n(3)))).toBe("3");
    expect([percentWords(rationalFrom("0.3")!), percentWords(rationalFrom("0.005")!)]).toEqual(["30 %", "0.5 %"]);
    expect([factorWords(rationalFrom("1.0909")!), factorWords(rationalFrom("1.0004")!)]).toEqual(["×1.09", "×1.0004"]);
    expect([listWords([]), listWords(["A"]), listWords(["A", "B", "C"])]).toEqual(["", "A", "A, B and C"]);
  });

  test("exact decimals: twenty significant digits, half to even, no trailing zeros", () => {
    expect(decimalText(n(1).div(12))).toBe("0.083333333333333333333");
    expect(decimalText(n(-2).div(3))).toBe("-0.66666666666666666667");
    expect(decimalText(n(2).div(3).mul(1_000_000))).toBe("666666.66666666666667");
    expect(decimalText(rationalFrom("10.500")!)).toBe("10.5");
    expect(decimalText(n(10).pow(25).add(1).div(3))).toBe("3333333333333333333300000");
    expect(rationalFrom("1e5")).toBeNull();
  });

  test("a numeral is read with its place, digits and sign", () => {
    expect(parseNumeral("10,00")).toBeNull();
    expect(parseNumeral("1.50")).toMatchObject({ significantDigits: 3 });
    expect(parseNumeral("0")).not.toBeNull();
  });
});

test("units convert within what they measure, and not beyond", () => {
  expect(unitFactor("miles", "km")!.toString()).toBe("1.609344");
  expect(unitFactor("miles", "tonnes")).toBeNull();
  expect(unitFactor("miles", "persons")).toBeNull();
  expect(unitFactor("persons", "km")).toBeNull();
  expect([unitAfter("5 miles", 1), unitAfter("5 men", 1), unitAfter("5", 1)]).toEqual(["miles", null, null]);
  expect(unitAfter("10,000 foot soldiers", 6)).toBeNull();
  expect(unitAfter("10,000 foot", 6)).toBe("foot");
  expect(unitAfter("a 5 mile-long column", 3)).toBeNull();
  expect([isPercentUnit("%"), isPercentUnit("Per cent"), isPercentUnit("persons")]).toEqual([true, true, false]);
});
