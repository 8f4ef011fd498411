import { expect, test } from "vitest";
import { markOf } from "./mark";
import { scaleOf } from "./scale";
import { drawnIntervals, rowsOf } from "@/lib/domain/question-view";
import { claimsOf, compared, story, told } from "@/lib/domain/sample-story.fixture";

function marksOf(claims: ReturnType<typeof claimsOf>) {
  const rows = rowsOf(claims, compared(claims));
  const scale = scaleOf(drawnIntervals(rows), "linear");
  return rows.map((row) => ({ role: row.role, words: row.claim.phrase, ...markOf(row, scale) }));
}

test("an estimate has both its widths and its number, a bound a bar, and a part is a floor on the whole", () => {
  const marks = marksOf(claimsOf([...story, told("Kyiv", "up to 12,000")]));
  const korea = marks.find(({ words }) => words.includes("13,000"))!;
  expect(korea.boxes.map(([kind]) => kind)).toEqual(["support", "core"]);
  expect([korea.isHollow, korea.open, korea.anchor]).toEqual([false, null, expect.stringMatching(/%$/)]);
  const part = marks.find(({ role }) => role === "part")!;
  expect(part.open?.[1]).toBe("100%");
  expect(part.isHollow).toBe(true);
  const bound = marks.find(({ words }) => words.startsWith("up to"))!;
  expect(bound.boxes.map(([kind]) => kind)).toEqual(["bar"]);
  expect(bound.anchor).toBeNull();
});

test.each([
  ["very small and very large", ["1", "1 trillion"]],
  ["zero and some", ["none", "about 40"]],
  ["all the same", ["10,000", "10,000", "10,000"]],
  ["only bounds", ["up to 9,000", "more than 4,000", "fewer than 12"]],
  ["one monster among them", ["about 10", "about 12", "about 900 million"]],
])("marks of figures that are %s stay within the plot", (_what, words) => {
  for (const { boxes, open, anchor } of marksOf(claimsOf(words.map((each, index) => told(`S${index}`, each))))) {
    const places = [...boxes.map(([, x]) => x), ...(open ?? []), ...(anchor === null ? [] : [anchor])].map(parseFloat);
    for (const place of places) expect(place >= 0 && place <= 100).toBe(true);
  }
});

test("a claim without a figure draws nothing", () => {
  const [row] = rowsOf(claimsOf([told("A", "around 10,000")]), compared(claimsOf([told("A", "around 10,000")])));
  const scale = scaleOf([], "linear");
  expect(markOf({ ...row!, reading: null }, scale)).toEqual({ isHollow: false, isUnreviewed: false, boxes: [], open: null, anchor: null });
});

test("limits that the source itself gave have caps, limits of our reading have none", () => {
  const [range] = marksOf(claimsOf([told("A", "between 10,000 and 12,000")]));
  expect(range!.boxes.map(([kind]) => kind)).toEqual(["support", "core", "cap", "cap"]);
  const [about] = marksOf(claimsOf([told("A", "around 10,000")]));
  expect(about!.boxes.some(([kind]) => kind === "cap")).toBe(false);
});
