import fc from "fast-check";
import { expect, test } from "vitest";
import { compareJson } from "./compare-response";
import { parseCompareInput } from "./inputs/compare-input";
import { compare } from "../domain/comparison/compare";
import { BASES, MODALITIES, STANCE_KINDS } from "../domain/comparison/request";
import { HEDGES } from "../domain/figure/figure";

const RUNS = Number(process.env["FUZZ_RUNS"] ?? "20000");

const nasty = fc.constantFrom<unknown>(
  "",
  "\0",
  "\ud800",
  "‮13,000",
  "__proto__",
  "constructor",
  "a".repeat(300),
  "9".repeat(60),
  "-0",
  "0",
  "1e9",
  "1/3",
  "NaN",
  "∞",
  -1,
  0.1,
  2 ** 60,
  null,
  [],
  {},
  true,
);
const word = fc.constantFrom<unknown>("a", "b", "c", "US", "UK", "Russia", "Russia/Kursk", "troops");
const date = fc.constantFrom<unknown>("2024-10-28", "2024-10-30", "2024-10", "2024~", "../2024", "2024/..", null);
const numeral = fc.constantFrom<unknown>("10,000", "10", "1.5", 7, "007", "100,000,000,000,000,000");
const often = <T>(usual: fc.Arbitrary<T>) => fc.oneof({ arbitrary: usual, weight: 120 }, { arbitrary: nasty, weight: 1 });
const text = fc.constantFrom("around 10,000", "up to 13,000", "dozens", "none", "3 for every 30", "8-10k");
const figure = fc.oneof(
  fc.record({ text: often(text), kind: often(fc.constantFrom("count", "continuous")) }, { requiredKeys: ["text"] }),
  fc.record(
    {
      hedge: often(fc.constantFrom(...HEDGES)),
      x: often(numeral),
      y: often(numeral),
      multiplier: often(numeral),
      unitFactor: often(numeral),
    },
    { requiredKeys: ["hedge"] },
  ),
);
const stance = fc.record(
  { kind: often(fc.constantFrom(...STANCE_KINDS)), target: often(word), targets: often(fc.array(word)), factor: often(numeral) },
  { requiredKeys: ["kind"] },
);
const claim = fc.record(
  {
    id: often(fc.integer({ min: 1, max: 400 }).map((id) => `c${id}`)),
    source: often(word),
    figure: often(figure),
    stance: often(stance),
    origins: often(fc.array(word)),
    joint: often(fc.boolean()),
    measure: often(word),
    population: often(word),
    place: often(word),
    basis: often(fc.constantFrom(...BASES)),
    modality: often(fc.constantFrom(...MODALITIES)),
    asOf: often(date),
    periodStart: often(date),
    said: often(date),
    published: often(date),
    additive: often(fc.boolean()),
  },
  { requiredKeys: ["id", "source", "figure"] },
);
const request = fc.record(
  {
    window: often(numeral),
    question: often(
      fc.record({ place: often(word), referenceDate: often(date), basis: often(fc.constantFrom(...BASES)) }, { requiredKeys: [] }),
    ),
    parameters: often(fc.record({ width: often(numeral), k: often(numeral), delta: often(numeral) }, { requiredKeys: [] })),
    claims: often(fc.array(claim, { maxLength: 5 })),
    reliance: often(fc.array(fc.record({ from: often(word), to: often(word) }))),
    sources: often(fc.array(fc.record({ id: often(word), unnamed: often(fc.boolean()), count: often(numeral) }, { requiredKeys: ["id"] }))),
    ownCollection: often(fc.array(word)),
  },
  { requiredKeys: ["claims"] },
);

test(`${RUNS} requests, most of them broken somewhere, are each compared or refused with the field named, and none is a fault`, () => {
  const outcomes = { compared: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof({ arbitrary: request, weight: 9 }, { arbitrary: fc.json().map((json) => JSON.parse(json) as unknown), weight: 1 }),
      (body) => {
        const input = parseCompareInput(body);
        const compared = input.ok ? compare(input.value) : input;
        if (compared.ok) {
          outcomes.compared += 1;
          expect(JSON.parse([...compareJson(compared.value, "default")].join(""))).toMatchObject({ method: "1.0" });
          return;
        }
        outcomes.refused += 1;
        const { failure } = compared;
        expect(failure.code === "invalid" && failure.field !== "" && failure.reason !== "").toBe(true);
      },
    ),
    { numRuns: RUNS },
  );
  expect(Math.min(outcomes.compared, outcomes.refused)).toBeGreaterThan(RUNS / 100);
}, 900_000);
