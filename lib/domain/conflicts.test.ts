import { expect, test } from "vitest";
import { conflictsByClaim } from "./conflicts";
import type { PlaceId } from "./ids";
import { claimsOf, compared, told } from "./sample-story.fixture";

const EAST = { placeId: "east" as PlaceId };
const claims = claimsOf([
  told("P", "around 90,000", EAST),
  told("A", "around 1,000"),
  told("B", "around 5,000"),
  told("C", "around 1,000"),
]);

test("each claim's conflicts are told, those of claims that count first", () => {
  const { found, hasMore } = conflictsByClaim(compared(claims), { claims: 9, each: 9 });
  expect(hasMore).toBe(false);
  expect(found.map(({ index, others }) => [index, others])).toEqual([
    [1, [2, 0]],
    [2, [1, 3, 0]],
    [3, [2, 0]],
    [0, [1, 2, 3]],
  ]);
});

test("no more are told than asked for, and that there are more is said", () => {
  const { found, hasMore } = conflictsByClaim(compared(claims), { claims: 2, each: 1 });
  expect(hasMore).toBe(true);
  expect(found).toEqual([
    { index: 1, others: [2], hasMore: true },
    { index: 2, others: [1], hasMore: true },
  ]);
});

test("there are none where nothing conflicts", () => {
  expect(conflictsByClaim(compared(claims.slice(1, 2)), { claims: 9, each: 9 })).toEqual({ found: [], hasMore: false });
});
