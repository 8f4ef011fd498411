import { expect, test } from "vitest";
import { failureWords, refused } from "./form-state";
import { idFrom } from "./ids";
import { passwordFault } from "./password";
import { LEAST_ROLE, ROLES, authorize } from "./policy";
import { referenceDay } from "./question";
import { nameKey } from "./source";
import { parseDayRange } from "./time/day-range";
import { disjointPaths, pathsOf } from "./scope";

test.each([
  ["short", "at least 12"],
  ["a".repeat(200), "at most 128"],
  ["abababababab", "few different"],
  ["password12345", "do not build it on"],
  ["annaberg-2024", "do not build it on “annaberg”"],
])("the password %s is refused", (password, why) => {
  expect(passwordFault(password, ["annaberg@example.org"])).toContain(why);
});

test("a few unrelated words make a password", () => {
  expect(passwordFault("seven wet lanterns", ["owner@example.org", "Owner"])).toBeNull();
});

test("each role may do all that the ones before it may, and nothing is open to none", () => {
  for (const [action, least] of Object.entries(LEAST_ROLE)) {
    const allowed = ROLES.map((role) => authorize({ role } as never, action as never).ok);
    expect(allowed, action).toEqual(ROLES.map((_, index) => index >= ROLES.indexOf(least)));
  }
});

test("every refusal has its sentence, and an invalid field its own place", () => {
  for (const failure of [
    { code: "not_found" },
    { code: "signed_out" },
    { code: "forbidden" },
    { code: "stale", currentVersion: 2 },
    { code: "duplicate", number: 3 },
    { code: "decided", number: 3, state: "returned", by: "Rae" },
    { code: "own_claim", number: 3 },
    { code: "rate_limited", seconds: 90 },
    { code: "invalid", field: "x", reason: "is odd" },
  ] as const) {
    expect(failureWords(failure).length).toBeGreaterThan(5);
  }
  expect(refused({ a: "typed" }, { code: "invalid", field: "a", reason: "is odd" })).toMatchObject({
    values: { a: "typed" },
    errors: { a: "Is odd." },
  });
});

test("names are found whatever their case, accents and punctuation", () => {
  expect(nameKey("  Éire–News, Ltd. ")).toBe("eire news ltd");
  expect(nameKey("대한민국")).toBe(nameKey("대한민국"));
});

test("ids are UUIDs and nothing else", () => {
  expect(idFrom("0192f0c0-0000-7000-8000-000000000000")).not.toBeNull();
  expect(idFrom("1 or 1=1")).toBeNull();
});

test("a question looks from its day, from today, or from its latest claim", () => {
  const question = { referenceMode: "day", referenceDate: "2024-10-31" } as never;
  expect(referenceDay(question, 1, "2026-01-01")).toBe("2024-10-31");
  expect(referenceDay({ referenceMode: "today" } as never, 1, "2026-01-01")).toBe("2026-01-01");
  expect(referenceDay({ referenceMode: "latest" } as never, 20_027, "2026-01-01")).toBe("2024-10-31");
  expect(referenceDay({ referenceMode: "latest" } as never, null, "2026-01-01")).toBeNull();
});

test.each([
  ["2024-10-28", 20_024, 20_024, false],
  ["2024-10", 19_997, 20_027, false],
  ["2024-10-29/2024-10-31", 20_025, 20_027, false],
  ["2024-10-28~", 20_024, 20_024, true],
  ["2024-10-29/..", 20_025, Infinity, false],
])("the date %s spans its days", (text, from, to, qualified) => {
  expect(parseDayRange(text)).toEqual({ from, to, qualified });
});

test.each(["yesterday", "2024-13-01", "2024-02-30", "28.10.2024", "Y17000", "-0100-01-01", "", "x".repeat(100)])(
  "“%s” is no date",
  (text) => {
    expect(parseDayRange(text)).toBeNull();
  },
);

test("places have their paths, and only some have parts that do not overlap", () => {
  const places = [
    { id: "russia", name: "Russia", parentId: null, partsAreDisjoint: true },
    { id: "kursk", name: "Kursk", parentId: "russia", partsAreDisjoint: false },
    { id: "loop", name: "Loop", parentId: "loop", partsAreDisjoint: false },
  ] as never;
  expect(pathsOf(places).get("kursk")).toBe("russia/kursk");
  expect(disjointPaths({ measures: [], populations: [], places })).toEqual(new Set(["russia"]));
});
