import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFaultIn, lookFrom } from "./inputs/question-look";
import { GROUPINGS, PLAIN_LOOK, type QuestionLook, SCALES, VIEWS, WIDTHS, queryOf } from "../domain/question-look";
import { ROLES_IN_ORDER } from "../domain/question-view";
import { LABELS } from "../domain/standing-relation";

describe("how an address asks to look at a question", () => {
  test("is as usual where it says nothing, or nothing that is known", () => {
    expect(lookFrom({})).toEqual(PLAIN_LOOK);
    expect(lookFrom({ width: "3", group: "colour", status: "gone", relation: "hostile", all: "yes", narrow: "", meet: "0" })).toEqual(
      PLAIN_LOOK,
    );
  });

  test("takes the first of several values, and the letters of claims in either case", () => {
    expect(lookFrom({ width: ["2", "0.5"], ref: "C3", why: "C1-c3" })).toMatchObject({ width: "2", reference: "c3", why: "c1-c3" });
  });

  test("knows days of the calendar only", () => {
    expect(lookFrom({ from: "2024-02-30", to: "yesterday", recorded: "2024-10", published: "2024-10-28" })).toEqual({
      ...PLAIN_LOOK,
      published: "2024-10-28",
    });
  });

  test("drops what no text can hold, and what is longer than any name", () => {
    expect(lookFrom({ source: "a\0b" }).source).toBe("ab");
    expect(lookFrom({ source: "x".repeat(10_000) }).source).toHaveLength(200);
  });

  test("is what the page itself writes into its links, whatever one looks at", () => {
    const day = fc.constantFrom("", "2024-10-28", "1582-10-15");
    const look = fc.record<QuestionLook>({
      view: fc.constantFrom(...VIEWS),
      scale: fc.constantFrom(...SCALES),
      isReplaying: fc.boolean(),
      from: day,
      to: day,
      recorded: day,
      published: day,
      reference: fc.constantFrom("", "c1", "c999999999"),
      why: fc.constantFrom("", "c1-c3"),
      isAll: fc.boolean(),
      isMeeting: fc.boolean(),
      isNarrowing: fc.boolean(),
      width: fc.constantFrom(...WIDTHS),
      grouping: fc.constantFrom(...GROUPINGS),
      status: fc.constantFrom("" as const, ...ROLES_IN_ORDER),
      relation: fc.constantFrom("" as const, ...LABELS),
      source: fc.stringMatching(/^[\p{L}\p{N} &=?#%+'"<>-]{0,60}$/u),
    });
    fc.assert(
      fc.property(look, (asked) => {
        expect(lookFrom(Object.fromEntries(new URLSearchParams(queryOf(asked))))).toEqual(asked);
      }),
    );
  });
});

describe("a day in an address", () => {
  test.each([
    ["2024-10-28", "2024-10-28"],
    ["28 Oct 2024", "2024-10-28"],
    ["Oct 28, 2024", "2024-10-28"],
    ["31/10/2024", "2024-10-31"],
  ])("is read as people write it: %s", (text, day) => {
    expect(lookFrom({ from: text, published: text })).toMatchObject({ from: day, published: day });
    expect(dayFaultIn({ from: text, published: text })).toBeNull();
  });

  test.each([
    ["10/03/2024", /may be read with the day or the month first/],
    ["2024-10", /^“2024-10” is more than one day: write one/],
    ["soon", /is not a date that can be read/],
    ["2024-02-30", /is not a date that can be read/],
  ])("is left out where it is none, with the reason: %s", (text, reason) => {
    expect(lookFrom({ recorded: text })).toMatchObject({ recorded: "" });
    expect(dayFaultIn({ recorded: text })).toMatch(reason);
  });

  test("is no fault where none is asked for", () => {
    expect(dayFaultIn({ from: "", view: "time" })).toBeNull();
  });
});
