import { describe, expect, test } from "vitest";
import { publishedBy } from "./published-by";
import { timelineOf } from "./question-timeline";
import { rowsOf } from "./question-view";
import { at, claimsOf, compared, known, told } from "./sample-story.fixture";
import type { Claim } from "./claim";
import { dayText } from "./time/day";
import { isDay } from "./time/day-range";

const numbers = (claims: readonly Pick<Claim, "number">[]) => claims.map(({ number }) => number);

/** The timeline of what some sources said, each with its dates. */
function timeline(stories: readonly (readonly [string, string, Partial<Claim>])[]) {
  const claims = stories.reduce(
    (all, [, , dates], index) => at(index, dates)(all),
    claimsOf(stories.map(([source, words]) => told(source, words))),
  );
  return timelineOf(rowsOf(claims, compared(claims)), (id) => id);
}

describe("figures over time", () => {
  test("stand at the days they speak of, in order, whatever order they were logged in", () => {
    const { marks, undated } = timeline([
      ["Kyiv", "about 3,000", { asOf: "2024-10-20", published: "2024-10-25" }],
      ["Seoul", "about 2,000", { asOf: "2024-09", published: "2024-10-01" }],
      ["Tokyo", "about 4,000", { asOf: null, published: "2024-10-22" }],
      ["Oslo", "about 5,000", { asOf: null, published: null }],
      ["Bern", "about 6,000", { asOf: "../2024-10-21", published: null }],
      ["Rome", "about 7,000", { asOf: "2024-10-23/..", published: null }],
      ["Wien", "about 8,000", { asOf: "../..", published: null }],
    ]);
    expect(numbers(marks.map(({ row }) => row.claim))).toEqual([2, 1, 5, 3, 6]);
    expect(numbers(undated.map(({ claim }) => claim)).sort()).toEqual([4, 7]);
    const byNumber = new Map(marks.map((mark) => [mark.row.claim.number, mark]));
    expect([dayText(byNumber.get(2)!.asOf.from), dayText(byNumber.get(2)!.asOf.to)]).toEqual(["2024-09-01", "2024-09-30"]);
    expect(byNumber.get(3)).toMatchObject({ isStandIn: true });
    expect(byNumber.get(1)).toMatchObject({ isStandIn: false });
    expect(dayText(byNumber.get(1)!.reported ?? 0)).toBe("2024-10-25");
    expect(byNumber.get(5)).toMatchObject({ reported: null });
  });

  test("one day's figures stand in the order in which they were published, and then logged", () => {
    const day = "2024-10-20";
    const { marks } = timeline([
      ["Kyiv", "about 3,000", { asOf: day, published: "2024-10-25" }],
      ["Seoul", "about 2,000", { asOf: day, published: "2024-10-21" }],
      ["Tokyo", "about 4,000", { asOf: day, published: "2024-10-21" }],
      ["Oslo", "about 5,000", { asOf: day, published: null }],
      ["Bern", "about 5,000", { asOf: day, published: null }],
    ]);
    expect(numbers(marks.map(({ row }) => row.claim))).toEqual([4, 5, 2, 3, 1]);
  });

  test("what one original source said is joined, one statement after another; one statement, or nobody's, makes no line", () => {
    const { lines } = timeline([
      ["Kyiv", "about 3,000", { asOf: "2024-10-01", published: "2024-10-01", said: "2024-10-01" }],
      ["Kyiv", "about 12,000", { asOf: "2024-10-28", published: "2024-10-28", said: "2024-10-28" }],
      ["Seoul", "about 2,000", { asOf: "2024-10-01", published: "2024-10-01" }],
      ["Tokyo", "more than 2,000", { asOf: "2024-10-01", published: "2024-10-01" }],
      ["Tokyo", "more than 5,000", { asOf: "2024-10-09", published: "2024-10-09" }],
      ["Bern", "about 7,000", { asOf: "2024-10-09", speakerId: null, hops: [] }],
      ["Bern", "about 8,000", { asOf: "2024-10-10", speakerId: null, hops: [] }],
    ]);
    expect(lines.map(({ origin, points }) => [origin, points.map(({ value }) => value)])).toEqual([
      ["Kyiv", [3_000, 12_000]],
      ["Tokyo", [2_000, 5_000]],
    ]);
  });
});

describe("what was published by a day", () => {
  const claims = [
    ["a", { published: "2024-10-01" }],
    ["b", { published: "2024-10" }],
    ["c", { published: null, said: "2024-10-09" }],
    ["d", { published: null, said: null, asOf: null }],
    ["e", { published: "2024-10-09" }],
    ["f", { published: null, said: null, asOf: "2024-10-05" }],
  ] as const;
  const all = claims.reduce((list, [, dates], index) => at(index, dates)(list), claimsOf(claims.map(([name]) => told(name, "about 900"))));

  test("is all that may have been out then; what has no date stays", () => {
    expect(numbers(publishedBy(known(all), "2024-10-01").claims)).toEqual([1, 2, 4]);
    expect(numbers(publishedBy(known(all), "2024-09-30").claims)).toEqual([4]);
    expect(numbers(publishedBy(known(all), "2024-10-09").claims)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers(publishedBy(known(all), "2024-10-04").claims)).toEqual([1, 2, 4]);
  });

  test("is everything where the day is none", () => {
    expect(publishedBy(known(all), "soon").claims).toHaveLength(6);
    expect([isDay("soon"), isDay("2024-10-09"), isDay("2024-10")]).toEqual([false, true, false]);
  });
});
