import fc from "fast-check";
import { expect, test } from "vitest";
import { differenceWords } from "./our-arithmetic";
import { claimsOf, compared, told } from "./sample-story.fixture";

function apart(first: string, second: string): string | null {
  const { subjects } = compared(claimsOf([told("A", first), told("B", second)]));
  return differenceWords({ number: 1, reading: subjects[0]!.reading }, { number: 2, reading: subjects[1]!.reading });
}

test.each([
  ["around 10,000", "around 13,000", "C2 is 3,000 more than C1: 30 % more, or ×1.3."],
  ["13,000", "10,000", "C1 is 3,000 more than C2: 30 % more, or ×1.3."],
  ["about 10,000", "10,000", "C1 and C2 give the same number."],
  ["none", "about 40", "C2 is 40 more than C1."],
  ["1,000,000", "1,000,001", "C2 is 1 more than C1."],
  ["up to 12,000", "around 13,000", null],
  ["between 10,000 and 12,000", "around 13,000", null],
  ["around 13,000", "dozens", null],
])("%s and %s: %s", (first, second, wanted) => {
  expect(apart(first, second)).toBe(wanted);
});

test("says the same whichever comes first, and no number but differences of the two", () => {
  const figure = fc.integer({ min: 1, max: 9_999 });
  fc.assert(
    fc.property(figure, figure, (first, second) => {
      const [one, other] = [apart(`about ${first}`, `about ${second}`)!, apart(`about ${second}`, `about ${first}`)!];
      expect(other.replaceAll("C1", "C0").replaceAll("C2", "C1").replaceAll("C0", "C2")).toBe(
        first === second ? "C2 and C1 give the same number." : one,
      );
      if (first !== second) expect(one.replaceAll(",", "")).toContain(` ${Math.abs(first - second)} more`);
    }),
  );
});

test.each(["about 5 to 7", "more than 12", "dozens", "fewer than 40"])(
  "measures nothing from “%s”, which is no estimate, on either side",
  (words) => {
    expect(apart(words, "about 100")).toBeNull();
    expect(apart("about 100", words)).toBeNull();
  },
);
