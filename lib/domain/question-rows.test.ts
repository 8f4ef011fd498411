import { describe, expect, test } from "vitest";
import { PLAIN_LOOK, type QuestionLook, isFiltered, parametersAt, pictureQuery, queryOf, readingQuery } from "./question-look";
import { filterRows, groupRows } from "./question-rows";
import { rowsOf } from "./question-view";
import { at, claimsOf, compared, known, story, told } from "./sample-story.fixture";

const claims = at(4, { speakerId: null, hops: [] })(claimsOf([...story, told("nobody", "around 13,000")]));
const rows = rowsOf(claims, compared(claims));
const nameOf = (id: string) => id;
const numbers = (of: readonly { claim: { number: number } }[]) => of.map(({ claim }) => claim.number);
const filtered = (change: Partial<QuestionLook>) => numbers(filterRows(rows, { ...PLAIN_LOOK, ...change }, nameOf)).sort();

describe("rows are filtered", () => {
  test("by nothing, by how they count, by how they stand, by whose name holds some letters, and by all of these", () => {
    expect(filtered({})).toEqual([1, 2, 3, 4, 5]);
    expect(filtered({ status: "part" })).toEqual([1, 2]);
    expect(filtered({ relation: "within" })).toEqual([1, 2]);
    expect(filtered({ relation: "conflict" })).toEqual([4]);
    expect(filtered({ source: "PENT" })).toEqual([2]);
    expect(filtered({ status: "part", source: "nato" })).toEqual([1]);
    expect(filtered({ status: "stale" })).toEqual([]);
  });

  test("by the days that they may speak of; what names no day is found by none", () => {
    const dated = at(2, { asOf: null, published: null })(
      at(1, { asOf: null, published: "2024-09-01" })(at(0, { asOf: "2024-08" })(claims)),
    );
    const found = (from: string, to: string) =>
      numbers(
        filterRows(rowsOf(dated, compared(dated)), { ...PLAIN_LOOK, from, to }, nameOf).toSorted((a, b) => a.claim.number - b.claim.number),
      );
    expect(found("", "2024-08-20")).toEqual([1]);
    expect(found("2024-08-31", "2024-09-01")).toEqual([1, 2]);
    expect(found("2024-09-02", "")).toEqual([4, 5]);
  });
});

describe("rows are grouped", () => {
  const grouped = (grouping: QuestionLook["grouping"]) => {
    const kindOf = (id: string) => (id === "NATO" ? ("organisation" as const) : undefined);
    const groups = groupRows(rows, grouping, { scopes: known(claims).scopes, nameOf, kindOf });
    return Object.fromEntries(groups.map(({ key, rows: members }) => [key, numbers(members).sort()]));
  };

  test("by nothing, place, kind of source, original source or status", () => {
    expect(grouped("none")).toEqual({ "": [1, 2, 3, 4, 5] });
    expect(grouped("place")).toEqual({ Russia: [3, 5], "eastern Russia": [1, 2], "place not stated": [4] });
    expect(grouped("kind")).toEqual({ organisation: [1], "kind not known": [2, 3, 4, 5] });
    expect(grouped("origin")).toEqual({ NATO: [1], "the Pentagon": [2], "South Korean intelligence": [3], ICARO: [4], somebody: [5] });
    expect(grouped("status")).toEqual({ counts: expect.any(Array), part: [1, 2], comparison: [4] });
  });

  test("each row once, whatever they are grouped by", () => {
    for (const grouping of ["none", "place", "kind", "origin", "status"] as const)
      expect(Object.values(grouped(grouping)).flat().sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

test("an address says only what is not as usual", () => {
  expect(queryOf(PLAIN_LOOK)).toBe("");
  expect(queryOf({ ...PLAIN_LOOK, reference: "c3", isAll: true, width: "0.5", grouping: "place", status: "part" })).toBe(
    "ref=c3&all=1&width=0.5&group=place&status=part",
  );
  const said = (change: Partial<QuestionLook>) => readingQuery({ ...PLAIN_LOOK, reference: "c3", source: "NATO", ...change });
  expect([said({}), said({ width: "2" }), said({ recorded: "2024-10-28" }), said({ published: "2024-10-28" })]).toEqual([
    "",
    "?width=2",
    "?recorded=2024-10-28",
    "?published=2024-10-28",
  ]);
  expect(pictureQuery({ ...PLAIN_LOOK, scale: "symlog", source: "NATO", width: "2", isNarrowing: true })).toBe(
    "?scale=symlog&source=NATO&width=2",
  );
  expect([isFiltered(PLAIN_LOOK), isFiltered({ ...PLAIN_LOOK, to: "2024-10-28" })]).toEqual([false, true]);
  expect(parametersAt("0.5").width.toString()).toBe("0.5");
});
