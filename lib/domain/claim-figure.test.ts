import { expect, test } from "vitest";
import { BLANK_CLAIM } from "./claim-draft";
import type { Basis } from "./comparison/request";
import { figureOfInput, keptFigure } from "./claim-figure";
import { claimsOf } from "./sample-story.fixture";
import type { Measure } from "./scope";

const measure = (unit: string, rest: Partial<Measure> = {}): Measure => ({
  id: "m" as never,
  name: "The thing",
  unit,
  kind: "count",
  isAdditive: true,
  isMeasured: false,
  volatility: "medium",
  ...rest,
});
const read = (words: string, of: Measure | null, rest = {}, basis: Basis = "stock") =>
  figureOfInput({ ...BLANK_CLAIM, words, ...rest }, { measure: of, basis });

test.each([
  [
    "a percentage on a question that counts",
    "about 30 % of the troops",
    measure("persons"),
    "is a percentage, and this question counts persons",
  ],
  ["a percentage on a question without a unit", "30 %", measure(""), "is a percentage, and this question counts The thing"],
  [
    "a unit that measures something else",
    "5 tonnes",
    measure("km", { kind: "continuous" }),
    "speaks of tonnes, and this question counts km",
  ],
  ["decimals of a count", "1.200 men", measure("persons"), "hold decimals, and this question counts persons"],
  ["a reading without a possible count", "-500 men", measure("persons"), "leaves no possible count"],
  ["a numeral that is none", "10,00 men", null, "is not a numeral"],
])("%s is refused", (_what, words, of, reason) => {
  const result = read(words, of);
  expect(!result.ok && result.failure.code === "invalid" ? [result.failure.field, result.failure.reason] : null).toEqual([
    "words",
    expect.stringContaining(reason),
  ]);
});

test.each(["$5m", "£5m", "€300,000", "300,000 euros", "about $300", "USD 300"])("%s is money, and no drones", (words) => {
  expect(read(words, measure("drones"))).toMatchObject({ failure: { reason: expect.stringContaining("is an amount of money") } });
  expect(read(words, measure("US dollars", { kind: "continuous" }))).toMatchObject({ ok: true });
});

test("a ratio is a share of a hundred on a scale of per cent, a figure where ratios are asked for, and no count of heads", () => {
  const share = read("3 out of 10", measure("%", { kind: "continuous" }));
  expect(share).toMatchObject({ value: { figure: { hedge: "ratio", x: "3", y: "10", unitFactor: "100" } } });
  expect(read("3 out of 10", measure("persons"), {}, "ratio")).toMatchObject({ value: { figure: { unitFactor: "1" } } });
  expect(read("3 out of 10", measure("persons"))).toMatchObject({ failure: { reason: expect.stringContaining("is a ratio") } });
  expect(read("3 out of 10", measure(""))).toMatchObject({ failure: { reason: expect.stringContaining("counts The thing") } });
});

test.each([
  ["не более 500", "ru"],
  ["близько 120", "en"],
  ["menos de 500", "es"],
  ["jusqu'à 1 500", "fr"],
])("a hedge that is not known is not taken for none: %s", (words, language) => {
  expect(read(words, measure("persons"), { language })).toMatchObject({
    failure: { field: "words", reason: expect.stringContaining("English") },
  });
  expect(read(words, measure("persons"), { language, figureText: "at most 1,500" })).toMatchObject({
    value: { figure: { hedge: "atmost", x: "1,500" } },
  });
});

test("a number that begins foreign words has no hedge before it, and English hedges are known anywhere", () => {
  expect(read("500 soldats", measure("persons"), { language: "fr" })).toMatchObject({ value: { figure: { hedge: "bare" } } });
  expect(read("about 500", measure("persons"), { language: "fr" })).toMatchObject({ value: { figure: { hedge: "about" } } });
  expect(read("щонайменше 1,5 тис.", measure("persons"), { language: "uk", figureText: "at least 1,500" })).toMatchObject({
    value: { figure: { hedge: "atleast", x: "1,500" } },
  });
});

test("a percentage is taken where percentages are asked for", () => {
  expect(read("about 30 %", measure("per cent", { kind: "continuous" }))).toMatchObject({ value: { figure: { hedge: "about", x: "30" } } });
});

test("what is said in another unit is read there and converted after (METHOD 1.1)", () => {
  const figure = read("about 5 miles", measure("km", { kind: "continuous" }));
  expect(figure).toMatchObject({ value: { unitSpoken: "miles", figure: { hedge: "about", x: "5", unitFactor: "1.609344" } } });
  expect(read("about 5 km", measure("km", { kind: "continuous" }))).toMatchObject({
    value: { unitSpoken: "km", figure: { unitFactor: "1" } },
  });
});

test("thousands with a point are read where the language writes them so", () => {
  expect(read("1.200 hombres", measure("persons"), { language: "es" })).toMatchObject({ value: { figure: { x: "1,200" } } });
});

test("the series of an instrument is read to its last digit", () => {
  expect(read("312", measure("persons", { isMeasured: true }))).toMatchObject({ value: { figure: { hedge: "measured" } } });
});

test("the figure apart takes its hedge and its unit from the words", () => {
  const figure = read("around 5 miles and 3 men", measure("km", { kind: "continuous" }), { figureText: "5" });
  expect(figure).toMatchObject({ value: { unitSpoken: "miles", figure: { hedge: "about", x: "5" } } });
});

test("the figure apart is refused under its own name", () => {
  expect(read("around 10,000", null, { figureText: "12,000" })).toMatchObject({ failure: { field: "figureText" } });
});

const TROOPS = measure("persons");

test.each([
  ["a number that is not among them", "around 13,000 troops", "up to 12,000", /is not among the words/],
  ["another hedge than they give it", "around 13,000 troops", "at most 13,000", /another hedge/],
  ["a hedge where they give none", "13,000 troops", "about 13,000", /another hedge/],
])("a figure that the words do not give, as %s, asks for a reason, and is kept with it", (_what, words, figureText, fault) => {
  expect(read(words, TROOPS, { figureText })).toMatchObject({
    ok: false,
    failure: {
      code: "invalid",
      field: "figureText",
      reason: expect.stringMatching(fault) as string,
      others: [{ field: "figureReason", reason: expect.stringContaining("say why") as string }],
    },
  });
  expect(read(words, TROOPS, { figureText, figureReason: "a misprint" })).toMatchObject({
    ok: true,
    value: { figureReason: "a misprint", figure: { x: figureText.includes("12,000") ? "12,000" : "13,000" } },
  });
});

test("a reason is not kept where the words give the figure after all, and mends no figure that cannot be read", () => {
  const figureReason = "a misprint";
  expect(read("around 13,000 troops", TROOPS, { figureReason })).toMatchObject({ ok: true, value: { figureReason: null } });
  expect(read("around 13,000 troops", TROOPS, { figureText: "13,000", figureReason })).toMatchObject({
    ok: true,
    value: { figureReason: null },
  });
  expect(read("around 13,000 troops", TROOPS, { figureText: "12,00", figureReason })).toMatchObject({
    ok: false,
    failure: { field: "figureText" },
  });
});

test("a reason does not make a percentage a count", () => {
  const given = { figureText: "40 %", figureReason: "a misprint" };
  expect(read("around 13,000 troops", TROOPS, given)).toMatchObject({ ok: false, failure: { field: "figureText" } });
});

test("the figure of an edited claim is kept with its reason, and read anew where the reason is taken away", () => {
  const input = { ...BLANK_CLAIM, words: "around 13,000 troops", figureText: "12,000", figureReason: "a misprint" };
  const first = figureOfInput(input, { measure: TROOPS, basis: "stock" });
  if (!first.ok) throw new Error("not read");
  const [claim] = claimsOf([{ by: "NATO", words: "around 10,000" }]);
  const standing = { ...claim!, ...first.value, phrase: input.words };
  expect(keptFigure(input, standing)).toEqual(first.value);
  expect(keptFigure({ ...input, figureReason: "" }, standing)).toBeNull();
});
