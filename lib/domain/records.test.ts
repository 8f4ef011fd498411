import { describe, expect, test } from "vitest";
import { about, at, invalid, invalidFields, ok, refuse } from "./failure";
import { figureWords } from "./figure-words";
import { EMPTY_FORM, failureWords, refused } from "./form-state";
import { idFrom } from "./ids";
import { LEAST_ROLE, ROLES, authorize, mayDo } from "./policy";
import { WINDOW_DAYS, questionValues, referenceDay } from "./question";
import { disjointPaths, findNamed, pathsOf } from "./scope";
import { nameKey, sourceValues } from "./source";
import { question } from "./sample-story.fixture";

test("the table of permissions is this one: whoever changes it changes this test", () => {
  expect(LEAST_ROLE).toEqual({
    "workspace:read": "reader",
    "question:watch": "reader",
    "view:save": "reader",
    "question:write": "analyst",
    "claim:write": "analyst",
    "source:write": "analyst",
    "document:write": "analyst",
    "scope:rule": "reviewer",
    "claim:review": "reviewer",
    "judgement:overrule": "reviewer",
    "origin:judge": "reviewer",
  });
});

test("a role may do what the table gives it and all below it", () => {
  const actor = (role: (typeof ROLES)[number]) => ({ userId: "u" as never, workspaceId: "w" as never, role });
  expect(ROLES.map((role) => mayDo(role, "scope:rule"))).toEqual([false, false, true, true]);
  expect(authorize(actor("reader"), "claim:write")).toEqual({ ok: false, failure: { code: "forbidden" } });
  expect(authorize(actor("analyst"), "claim:write").ok).toBe(true);
});

describe("refusals", () => {
  test("name their field from outside in", () => {
    expect(at("claims[3].figure", invalid("x", "is wrong"))).toEqual(invalid("claims[3].figure.x", "is wrong"));
    expect(at("claims[3]", ok(1))).toEqual(ok(1));
    expect(at("claims[3]", refuse({ code: "not_found" }))).toEqual(refuse({ code: "not_found" }));
    expect(about("words", { code: "invalid", field: "x", reason: "is wrong" })).toEqual(invalid("words", "is wrong"));
    expect(about("words", { code: "busy" })).toEqual(refuse({ code: "busy" }));
    expect(invalidFields([])).toMatchObject({ failure: { field: "", others: [] } });
  });

  test("keep what was typed and mark every field at fault", () => {
    const values = { a: "1", b: "2" };
    const faults = invalidFields([
      { field: "a", reason: "is wrong" },
      { field: "b", reason: "Is wrong too!" },
    ]);
    expect(refused(values, faults.ok ? { code: "busy" } : faults.failure)).toEqual({
      ...EMPTY_FORM,
      values,
      code: "invalid",
      errors: { a: "Is wrong.", b: "Is wrong too!" },
      message: "Not saved yet: see the fields marked below.",
    });
    expect(refused(values, { code: "invalid", field: "a", reason: "is wrong" }).message).toContain("the field marked");
    expect(refused(values, { code: "not_found" })).toMatchObject({ values, errors: {}, code: "not_found" });
  });

  test("each say what to do next", () => {
    const words = (["not_found", "signed_out", "forbidden", "busy"] as const).map((code) => failureWords({ code }));
    expect(words.every((sentence) => /[Gg]o back|Sign in|Ask|try again/.test(sentence))).toBe(true);
    expect(failureWords({ code: "stale", currentVersion: 2 })).toContain("save again to keep yours");
    expect(failureWords({ code: "duplicate", number: 5 })).toContain("C5");
    expect(failureWords({ code: "invalid", field: "x", reason: "is wrong" })).toBe("x: is wrong");
    expect(failureWords({ code: "rate_limited", seconds: 30 })).toContain("Wait 1 minute and");
    expect(failureWords({ code: "rate_limited", seconds: 300 })).toContain("Wait 5 minutes");
  });
});

test("a question and a source become the fields of their forms, with nothing for what is not set", () => {
  expect(questionValues(question)).toMatchObject({ measureId: "troops", populationId: "", referenceDate: "2024-10-31", periodStart: "" });
  expect(
    questionValues({
      ...question,
      acceptedOnly: true,
      measureId: null,
      placeId: null,
      populationId: "p" as never,
      referenceDate: null,
      periodStart: "2023",
    }),
  ).toMatchObject({
    measureId: "",
    placeId: "",
    populationId: "p",
    referenceDate: "",
    periodStart: "2023",
  });
  const source = {
    name: "Seoul",
    kind: "government" as const,
    aliases: ["ROK", "대한민국"],
    parentId: "s1" as never,
    headcount: 2,
    vouchedById: null,
    class: "official",
    country: "KR",
    wikidataId: "Q884",
    isProtected: true,
    note: "",
  };
  expect(sourceValues(source, (id) => id)).toMatchObject({
    aliases: "ROK\n대한민국",
    parent: "s1",
    headcount: "2",
    country: "KR",
    isProtected: "on",
  });
  expect(
    sourceValues(
      {
        ...source,
        parentId: null,
        vouchedById: "s2" as never,
        headcount: null,
        class: null,
        country: null,
        wikidataId: null,
        isProtected: false,
      },
      (id) => id,
    ),
  ).toMatchObject({
    parent: "",
    vouchedBy: "s2",
    headcount: "",
    class: "",
    country: "",
    wikidataId: "",
    isProtected: "",
  });
});

test("the day a question looks from", () => {
  const of = (referenceMode: "latest" | "day" | "today", latest: number | null) =>
    referenceDay({ ...question, referenceMode }, latest, "2024-11-01");
  expect([of("day", null), of("today", null), of("latest", null), of("latest", Infinity), of("latest", 0)]).toEqual([
    "2024-10-31",
    "2024-11-01",
    null,
    null,
    "1970-01-01",
  ]);
  expect(WINDOW_DAYS.fixed).toBeNull();
});

test("places are paths by their ids, and parts are apart only where their parent says so", () => {
  const node = (id: string, parentId: string | null, partsAreDisjoint = false) => ({
    id: id as never,
    name: id,
    parentId: parentId as never,
    partsAreDisjoint,
  });
  const trees = { measures: [], populations: [], places: [node("ru", null, true), node("kursk", "ru"), node("lost", "gone")] };
  expect(pathsOf(trees.places).get("kursk" as never)).toBe("ru/kursk");
  expect([...disjointPaths(trees)]).toEqual(["ru"]);
  expect(findNamed(trees.places, "KURSK")?.id).toBe("kursk");
  expect(findNamed(trees.places, "Omsk")).toBeNull();
});

test("names are found whatever their case, accents and punctuation", () => {
  expect([nameKey("  Zelénsky, V. "), nameKey("대한민국"), nameKey("—")]).toEqual(["zelensky v", "대한민국".normalize("NFKD"), ""]);
});

test("figures are told in one form", () => {
  const figure = { hedge: "about" as const, x: "10", y: null, multiplier: "1", kind: "count" as const, unitFactor: "1" };
  expect(figureWords({ ...figure, multiplier: "1000000" })).toBe("around 10 million");
  expect(figureWords({ ...figure, multiplier: "7" })).toBe("around 10 × 7");
  expect(figureWords({ ...figure, hedge: "ratio", y: "30" })).toBe("10 for every 30");
  expect(figureWords({ ...figure, hedge: "some", x: null })).toBe("some");
});

test("only a UUID becomes an id", () => {
  expect(idFrom("others")).toBeNull();
  expect(idFrom("0192f1a0-0000-7000-8000-000000000001")).not.toBeNull();
});
