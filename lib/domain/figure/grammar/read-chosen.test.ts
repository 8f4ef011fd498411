import { describe, expect, test } from "vitest";
import { readChosen } from "./read-text";

describe("a figure chosen among several", () => {
  const chosen = (words: string, figure: string, mark: "point" | "comma" = "point") => {
    const result = readChosen(words, figure, mark);
    return result.ok
      ? `${result.value.figure.hedge} ${result.value.figure.x ?? ""} ${result.value.isFromWords ? "words" : "apart"}`
      : "refused";
  };
  test.each([
    ["takes its hedge from the words", "around 10,000 troops and 3 generals", "10,000", "about 10,000 words"],
    ["refuses another hedge than the words give it", "10,000 troops and 3 generals", "around 10,000", "refused"],
    ["is found under its scale word", "2 million rounds in 11,000 containers", "2m", "bare 2 words"],
    ["must be among the words", "around 10,000 troops", "12,000", "refused"],
    ["stands alone where the words hold no numeral", "тысячи солдат", "10,000", "bare 10,000 apart"],
    ["is read between its neighbours where the rest denies another", "not 10,000 but 12,000", "12,000", "bare 12,000 words"],
    ["is read before a number that follows", "450 of the 3,000 villagers", "450", "bare 450 words"],
    ["is refused where the words deny it", "denied that 10,000 troops came", "10,000", "refused"],
    ["is refused where they deny it among others", "not 10,000 but 12,000", "10,000", "refused"],
    ["is refused beside what is no numeral", "10,00 of 12,000 troops", "12,000", "refused"],
    ["must itself be a figure", "10,000 troops", "10,00", "refused"],
  ])("%s", (_what, words, figure, expected) => {
    expect(chosen(words, figure)).toBe(expected);
  });

  test("is written as the language writes numbers, or with a point", () => {
    expect(chosen("1.500 von 3.000 Soldaten", "1.500", "comma")).toBe("bare 1,500 words");
    expect(chosen("1,5 von 3 Soldaten", "1.5", "comma")).toBe("bare 1.5 words");
  });
});

test("a chosen figure is found among words, with the place where it stands", () => {
  const words = "around 10,000 troops and 3 generals";
  const found = readChosen(words, "3");
  expect(found.ok && words.slice(found.value.start, found.value.end)).toBe("3");
});
