import { describe, expect, test } from "vitest";
import { decimalText, rationalFrom } from "../rational";
import type { DecimalMark } from "./numbers";
import { readText } from "./read-text";

/** A reading in short: hedge and values, or why it was refused. */
function read(text: string, decimalMark?: DecimalMark): string {
  const result = readText(text, decimalMark);
  if (!result.ok) return "refused";
  const { hedge, x, y, multiplier } = result.value.figure;
  const value = (numeral: string | null) => {
    const plain = numeral === null ? null : rationalFrom(numeral.replaceAll(",", ""));
    return numeral === null ? [] : [plain === null ? numeral : decimalText(plain.mul(multiplier))];
  };
  return [hedge, ...value(x), ...value(y)].join(" ");
}

const READ: Readonly<Record<string, string>> = {
  "around 10,000 troops": "about 10000",
  "~10,000": "about 10000",
  "some 3,000 men": "about 3000",
  "circa 500": "about 500",
  "10,000-ish": "about 10000",
  "10,000 or so": "about 10000",
  "13,000": "bare 13000",
  "exactly 10,000": "exact 10000",
  "a total of 312 soldiers": "exact 312",
  "a total of about 10,000": "about 10000",
  "nearly 10,000": "almost 10000",
  "just under 5,000": "almost 5000",
  "just over 1,000": "justover 1000",
  "slightly more than 1,000": "justover 1000",
  "at least 3,000": "atleast 3000",
  "no fewer than 3,000": "atleast 3000",
  "not less than 3,000": "atleast 3000",
  "not under 500": "atleast 500",
  "12,000+": "atleast 12000",
  "12,000 or more": "atleast 12000",
  "as few as 500": "atleast 500",
  "more than 11,000": "morethan 11000",
  "over 11,000": "morethan 11000",
  "in excess of 2 million": "morethan 2000000",
  "not more than 2,500": "atmost 2500",
  "no more than 2,500": "atmost 2500",
  "did not exceed 500": "atmost 500",
  "isn't more than 500": "atmost 500",
  "at most 40": "atmost 40",
  "500 or fewer": "atmost 500",
  "fewer than 500": "fewerthan 500",
  "under 500 men": "fewerthan 500",
  "up to 13,000": "upto 13000",
  "as many as 13,000": "upto 13000",
  "up to about 13,000": "upto 13000",
  "at least some 3,000": "atleast 3000",
  "2 million rounds": "bare 2000000",
  "8 thousand to 10 thousand soldiers": "range 8000 10000",
  "10k": "bare 10000",
  "1.2m": "bare 1200000",
  "2 million": "bare 2000000",
  "approximately 2 million": "about 2000000",
  "8-10k": "range 8000 10000",
  "8k-10k": "range 8000 10000",
  "between 8,000 and 10,000": "range 8000 10000",
  "8,000–10,000": "range 8000 10000",
  "10 or 12": "range 10 12",
  "between ten and twelve thousand": "range 10000 12000",
  "three or four thousand": "range 3000 4000",
  "10,000 ± 500": "plusminus 10000 500",
  "2.5 ± 0.3 million": "plusminus 2500000 300000",
  "10,000 (95 % CI 8,000–12,000)": "range 8000 12000",
  "of the order of 1,000": "order 1000",
  "dozens of soldiers": "scale dozens",
  "tens of thousands": "scale tens of thousands",
  "a few hundred": "few a few",
  "several hundred thousand": "few several",
  "a couple of men": "few a couple",
  "thirteen thousand": "bare 13000",
  "two hundred and fifty": "bare 250",
  "half a million": "bare 500000",
  "two and a half million": "bare 2500000",
  "a dozen": "bare 12",
  "two dozen": "bare 24",
  "half a dozen": "bare 6",
  "three for every 30": "ratio 3 30",
  "an interpreter and three senior officers for every 30": "ratio 3 30",
  "one in ten": "ratio 1 10",
  "30 percent": "bare 30",
  "32 %": "bare 32",
  "1 000 troops": "bare 1000",
  "1 234 567": "bare 1234567",
  "some troops": "some",
  "a number of soldiers": "some",
  "a small contingent already in Ukraine": "exists",
  "no casualties": "none",
  none: "none",
  "10,000 troops by 28 October 2024": "bare 10000",
  "In October 10,000 troops arrived": "bare 10000",
  "since 2023, 11,000 containers": "bare 11000",
  "500 British soldiers": "bare 500",
  "500 laptops": "bare 500",
  "a total of about 10,000 men": "about 10000",
  "a total of up to 10,000 men": "upto 10000",
  "two thousand one hundred and seven men": "bare 2107",
  "500 men and thirteen": "refused",
  "at least a total of 3,000": "atleast 3000",
  "they don’t exceed 500": "atmost 500",
  "twenty-three men": "bare 23",
  "one thousand and one men": "bare 1001",
  "two hundred and ten": "bare 210",
  "five and a half thousand": "bare 5500",
  "twenty and a half thousand": "bare 20500",
  "5 thousand to 1 million": "range 5000 1000000",
  "three for every 2 thousand": "ratio 3 2000",
  "10,000 more or less": "about 10000",
  "10,000 men a day after the summit": "bare 10000",
  "3,000 troops for more than a week": "bare 3000",
  "3,000 troops a week into the war": "bare 3000",
  "he said further that 3,000 troops had come": "bare 3000",
  "he said 300 more than once": "bare 300",
  "c. 512": "about 512",
  "40 pct": "bare 40",
  "10 to 12": "range 10 12",
  "300 to 12,500": "range 300 12500",
  some: "some",
};

test.each(Object.entries(READ))("“%s” is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

describe("what would be a guess is refused:", () => {
  test.each([
    "10,00",
    "1.5 000",
    "not 10,000",
    "nowhere near 10,000",
    "could not yet verify",
    "cannot confirm 10,000",
    "denied that 10,000 were there",
    "twice as many as 10,000",
    "some of the 10,000 troops",
    "half of 10,000",
    "at least 8,000 to 10,000",
    "not between 8,000 and 10,000",
    "rose from 8,000 to 10,000",
    "10,000 and 13,000",
    "between 10% and 10,000",
    "10,000 ± 5%",
    "ten twenty",
    "hardly more than 500",
    "another 3,000",
    "a further 3,000 troops",
    "10,000 more troops",
    "10,000 per day",
    "10,000 rounds a month",
    "5,000 fewer than expected",
    "no more troops",
    "not, as claimed, 10,000 troops",
    "he never saw 10,000",
    "about at least 3,000",
    "10,000 hundreds of men",
    "nearly just over 10,000",
    "up to more than 3,000 or so",
    "more than 3,000 or more",
    "half of the dozens",
    "dozens of 3,000",
    "10,000 troops more than last year",
    "one hundred thousand million thousand",
    "five hundred hundred",
    "twenty twenty men",
    "ten three men",
    "1.5.000 men",
    ".5 men",
    "10,000 (95 % interval of 8,000 to 12,000)",
    "10,000 (95 % CI 12,000 and 8,000)",
    "10,000 without losses, without 500",
    "not at least 500",
    "up to more than 500",
    "more than dozens",
    "hundreds or even thousands",
    "tens of billions",
    "forty thousands",
    "8,000 troops in 10 days",
    "the 11th corps",
    "T-72 tanks",
    "no evidence of troops",
    "no comment",
    "no confirmed drones",
    "three times as many",
    "twice as many",
    "as many drones as last week",
    "how many is not known",
    "300 drones were not launched",
    "barely 100",
    "10 to 12,000",
    "",
    "troops",
  ])("“%s”", (text) => {
    expect(read(text)).toBe("refused");
  });
});

test("separators are read by the document's language", () => {
  expect(read("1.000 Soldaten", "comma")).toBe("bare 1000");
  expect(read("1,5 Mann", "comma")).toBe("bare 1.5");
  expect(read("1.000")).toBe("bare 1");
});

test("the place of the figure in the text is told, also after letters that change length", () => {
  const text = "İİ about 10,000 troops";
  const result = readText(text);
  expect(result.ok && text.slice(result.value.start, result.value.end)).toBe("about 10,000");
});
