import { describe, expect, test } from "vitest";
import { CLAIM_COLUMNS, type ListedClaim, USUAL_COLUMNS, cellText, isEditable, viewQuery } from "./claim-list";

const usual = { words: "", source: "", question: null, standing: "any", sort: "recent", columns: USUAL_COLUMNS } as const;
const listed: ListedClaim = {
  id: "c3",
  number: 3,
  version: 2,
  phrase: "around 13,000",
  isParaphrase: false,
  language: "en",
  asOf: null,
  published: "2024-10-31",
  said: "2024-10-30",
  note: "",
  standing: "current",
  speaker: "Seoul",
  place: null,
  questions: [],
  changedAt: new Date(0),
};

describe("a view of the table of claims", () => {
  test("is an address that says only what is not as usual", () => {
    expect(viewQuery(usual)).toBe("");
    expect(viewQuery({ ...usual, words: "10,000 troops", source: "NATO", question: 3, standing: "current", sort: "figure" })).toBe(
      "q=10%2C000+troops&source=NATO&question=3&standing=current&sort=figure",
    );
    expect(viewQuery({ ...usual, columns: ["words", "note"] })).toBe("columns=words&columns=note");
  });
});

describe("cells", () => {
  test("can be edited where they are text of the claim itself", () => {
    expect(CLAIM_COLUMNS.filter(isEditable)).toEqual(["words", "as_of", "published", "said", "note"]);
  });

  test("hold what the claim's form holds", () => {
    expect(CLAIM_COLUMNS.filter(isEditable).map((column) => cellText(listed, column))).toEqual([
      "around 13,000",
      "",
      "2024-10-31",
      "2024-10-30",
      "",
    ]);
  });
});
