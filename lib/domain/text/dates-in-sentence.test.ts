import { describe, expect, test } from "vitest";
import { daysIn } from "./dates-in-sentence";

const days = (text: string, published: string | null) => daysIn(text, published).map(({ day }) => day);

describe("the days that a sentence names", () => {
  test.each([
    { text: "Japan said so on Wednesday.", published: "2024-11-01", expected: ["2024-10-30"] },
    { text: "It came yesterday.", published: "2024-11-01", expected: ["2024-10-31"] },
    { text: "It was so as of 28 October.", published: "2024-11-01", expected: ["2024-10-28"] },
    { text: "It was so on 28 October 2023.", published: "2024-11-01", expected: ["2023-10-28"] },
  ])("“$text” are told from the day of publication", ({ text, published, expected }) => expect(days(text, published)).toEqual(expected));

  test.each([
    { text: "Japan said so on Wednesday.", expected: [] },
    { text: "It was so on 28 October.", expected: [] },
    { text: "NATO counted 12,000 yesterday, up from 10,000 last week.", expected: [] },
    { text: "It was so last night, and today.", expected: [] },
    { text: "On 28 October 2023 it was so.", expected: ["2023-10-28"] },
  ])("“$text” are known only in full where that is not known", ({ text, expected }) => expect(days(text, null)).toEqual(expected));

  test("are none where something is so now", () => {
    expect(days("Japan said on Wednesday that troops were now in Russia.", null)).toEqual([]);
    expect(days("Japan said on Wednesday that troops were now in Russia.", "2024-11-01")).toEqual(["2024-10-30"]);
  });
});
