import { describe, expect, test } from "vitest";
import { chosenRows, namedGroups } from "./chosen-rows";
import { captionOf, comparedWith, meetingWords } from "./figure-words";
import { PLAIN_LOOK, type QuestionLook } from "@/lib/domain/question-look";
import { bandsOf } from "@/lib/domain/question-view";
import { type Story, claimsOf, compared, known, told } from "@/lib/domain/sample-story.fixture";

const nameOf = (id: string) => id;
const many = (count: number) =>
  claimsOf(Array.from({ length: count }, (_, index) => told(`Source ${index % 3}`, `about ${index + 1},000`)));

function chosen(count: number, change: Partial<QuestionLook> = {}) {
  const claims = many(count);
  return chosenRows({ claims, comparison: compared(claims) }, { ...PLAIN_LOOK, ...change }, { reference: null, nameOf });
}

describe("the rows that are drawn", () => {
  test("are the first ones, with how many more there are", () => {
    expect(chosen(10)).toMatchObject({ left: 0, hidden: 0 });
    const first = chosen(40);
    expect(first.shown).toHaveLength(25);
    expect(first).toMatchObject({ left: 15, hidden: 0 });
    expect(chosen(40, { isAll: true })).toMatchObject({ left: 0, hidden: 0 });
    expect(chosen(40, { isAll: true }).shown).toHaveLength(40);
  });

  test("are those that a filter leaves, of all claims and not of the first alone", () => {
    const found = chosen(40, { source: "Source 2" });
    expect(found.shown).toHaveLength(13);
    expect(found).toMatchObject({ left: 0, hidden: 27 });
    expect(chosen(90, { source: "source 1" })).toMatchObject({ left: 5, hidden: 60 });
    expect(chosen(40, { from: "2999-01-01" })).toMatchObject({ shown: [], hidden: 40 });
  });

  test("are many where they are grouped, as groups fold", () => {
    expect(chosen(200, { grouping: "place" }).shown).toHaveLength(200);
  });

  test("lie evenly between the least and the most over time, where the first alone would be a line at the bottom", () => {
    const numbersOf = ({ shown }: ReturnType<typeof chosen>) => shown.map(({ claim }) => claim.number);
    const all = numbersOf(chosen(250, { view: "time", isAll: true }));
    const drawn = chosen(250, { grouping: "place", view: "time" });
    expect(drawn).toMatchObject({ left: 150, hidden: 0 });
    expect([numbersOf(drawn)[0], numbersOf(drawn).at(-1)]).toEqual([all[0], all.at(-1)]);
    expect(all.filter((number) => numbersOf(drawn).includes(number))).toEqual(numbersOf(drawn));
    expect(numbersOf(chosen(90, { view: "time" }))).toHaveLength(90);
  });
});

describe("groups", () => {
  const groups = (count: number, change: Partial<QuestionLook> = {}) => {
    const claims = many(count);
    const look = { ...PLAIN_LOOK, grouping: "kind", ...change } as const;
    const { shown } = chosenRows({ claims, comparison: compared(claims) }, look, { reference: null, nameOf });
    const sourceById = new Map([["Source 1", { kind: "government" as const }]]);
    return namedGroups(shown, { scopes: known(claims).scopes, sourceById }, look, { nameOf });
  };

  test("have names that people read", () => {
    expect(
      groups(6)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["government body", "kind not known"]);
    expect(groups(6, { grouping: "none" }).map(({ name }) => name)).toEqual([""]);
    expect(groups(6, { grouping: "status" }).every(({ name }) => name !== "counts")).toBe(true);
  });

  test("fold to their range and count where there are more rows than one reads, until all are asked for", () => {
    expect(groups(6).every(({ folded }) => folded === null)).toBe(true);
    const folded = groups(60).map((group) => group.folded ?? "");
    expect(folded.every((words) => /^\d+ claims, [\d,]+–[\d,]+$/.test(words))).toBe(true);
    expect(groups(60, { isAll: true }).every((group) => group.folded === null)).toBe(true);
    expect(groups(60, { grouping: "none" }).every((group) => group.folded === null)).toBe(true);
  });

  test("hold each row once", () => {
    expect(groups(60).flatMap(({ rows }) => rows)).toHaveLength(60);
  });
});

describe("what is said of the plot", () => {
  const comparisonOf = (...stories: Story[]) => compared(claimsOf(stories));
  const apart = comparisonOf(told("NATO", "around 10,000"), told("Seoul", "around 13,000"));

  test("names what each claim is compared with, however many agree", () => {
    expect(comparedWith(0, 0, 1)).toContain("One estimate");
    expect(comparedWith(0, 0, 3)).toContain("No figure here counts");
    expect(comparedWith(0, 1, 3)).toContain("one original source counts");
    expect(comparedWith(0, 2, 3)).toContain("No two original sources agree");
    expect(comparedWith(1, 2, 3)).toBe("Each claim is compared with the shaded band.");
    expect(comparedWith(2, 4, 6)).toContain("none is the better supported");
  });

  test("says at which width all would meet only where they do not, and only when asked", () => {
    expect(meetingWords(apart, { isMeeting: false })).toBe("");
    expect(meetingWords(apart, { isMeeting: true })).toBe("All would meet if words were read 1.5 times as loosely as usual.");
    expect(meetingWords(comparisonOf(told("NATO", "around 10,000")), { isMeeting: true })).toBeNull();
    expect(meetingWords(comparisonOf(told("a", "exactly 10"), told("b", "exactly 12")), { isMeeting: true })).toContain(
      "No looser reading",
    );
    const crowd = comparisonOf(...Array.from({ length: 201 }, (_, index) => told(`s${index}`, `about ${index + 1},000`)));
    expect(meetingWords(crowd, { isMeeting: true })).toContain("up to 200 original sources");
  });

  test("says what is shaded, how far its estimates reach, and what lines and scale mean", () => {
    const agreeing = bandsOf(comparisonOf(told("a", "around 10,000"), told("b", "around 10,000")));
    expect(captionOf(agreeing, "linear", [])).toMatch(
      /^Shaded: 9,000–11,000, which 2 original sources allow\. It is where they meet, not a margin of error\. Their/,
    );
    expect(captionOf([], "linear", [])).toMatch(/^Thick line/);
    expect(captionOf([], "symlog", [])).toContain("equal lengths are equal ratios");
    expect(captionOf([], "linear", [])).not.toContain("ratios");
    expect(captionOf([], "linear", [{ role: "part" }])).toContain("the whole is at least as much");
  });

  test("speaks of every band where several are equally well supported", () => {
    const tie = bandsOf(comparisonOf(told("a", "1,000"), told("b", "1,000"), told("c", "9,000"), told("d", "9,000")));
    expect(tie).toHaveLength(2);
    expect(captionOf(tie, "linear", [])).toContain(" and ");
    expect(captionOf(tie, "linear", [])).toContain("which 2 original sources allow each");
  });
});
